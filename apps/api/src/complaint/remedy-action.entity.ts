import type { RemedyKind } from '@dealercare/domain/complaint/remedy-kind';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, fen, Id, instant, longCipher, ref } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { RemedyKindEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** Something promised to the customer, or decided against the cause (C-133, A20, INV-08). */
@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'A remedy with its owner and date. Money in fen.' })
@Entity('remedy_action')
@Index('remedy_action_case', ['complaintId', 'id'])
@ForeignKey(() => Complaint, ['complaintId'], ['id'], { name: 'remedy_action_of' })
export class RemedyAction extends EditableRow {
  @Field(() => ID, { description: 'Begins with `rmd_`.' }) @Id('rmd') id!: string;
  @Column(ref('cmp')) complaintId!: string;
  @Field(() => RemedyKindEnum, { description: 'CORRECTIVE is against the cause, all others are for the customer.' }) @Column(code(12)) kind!: RemedyKind;
  @Field(() => Int, { description: 'In fen (1 yuan = 100 fen); 0 where it costs nothing.' }) @Column(fen({ default: 0 })) amountFen!: number;
  @Column(longCipher({ nullable: true })) textCipher!: string | null;
  @Column(ref('usr', { nullable: true })) ownerId!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it was promised; null while open.' }) @Column(instant({ nullable: true })) dueAt!: Date | null;
  @Column(ref('usr', { nullable: true })) approvedById!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while nobody has approved it; amounts within the owner\'s own limit need none (A-29).' })
  @Column(instant({ nullable: true })) approvedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was carried out; null before.' }) @Column(instant({ nullable: true })) doneAt!: Date | null;
}
