import type { Level } from '@dealercare/domain/complaint/level';
import type { EscalationStatus, EscalationTrigger } from '@dealercare/domain/complaint/status';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, instant, longCipher, ref, whole } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { EscalationStatusEnum, LevelEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** A case asked of a higher rung (C-150, C-151). `activeKey` is filled while it is active: at most one per case and rung (INV-03). */
@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'A case that was asked of a higher rung, and what that rung does with it.' })
@Entity('escalation')
@Index('escalation_active', ['activeKey'], { unique: true })
@Index('escalation_case', ['complaintId', 'id'])
@Index('escalation_unit', ['toUnitId', 'status', 'requestedAt'])
@ForeignKey(() => Complaint, ['complaintId'], ['id'], { name: 'escalation_of' })
export class Escalation extends EditableRow {
  @Field(() => ID, { description: 'Begins with `esc_`.' }) @Id('esc') id!: string;
  @Column(ref('cmp')) complaintId!: string;
  @Field(() => LevelEnum, { description: 'The rung that asked.' }) @Column(code(20)) fromLevel!: Level;
  @Field(() => LevelEnum, { description: 'The rung that was asked; at most one escalation is active for each (INV-03).' }) @Column(code(20)) toLevel!: Level;
  @Column(ref('org')) toUnitId!: string;
  @Column(code(24)) escalationTrigger!: EscalationTrigger;
  @Field(() => EscalationStatusEnum, { description: 'Changes only along SM-ESC.' }) @Column(code(12)) status!: EscalationStatus;
  @Column(code(48, { nullable: true })) activeKey!: string | null;
  @Column(longCipher({ nullable: true })) reasonCipher!: string | null;
  @Column(ref('usr', { nullable: true })) requestedById!: string | null;
  @Column(ref('usr', { nullable: true })) officerId!: string | null;
  @Field(() => DateTime, { description: 'LEVEL_CONTACT and LEVEL_PLAN count from here (E1).' }) @Column(instant()) requestedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When an officer took it (E2); null before.' }) @Column(instant({ nullable: true })) acceptedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the upper level had spoken with the customer (E5); null before.' }) @Column(instant({ nullable: true })) contactedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the plan that holds was made (E6, E10); null before.' }) @Column(instant({ nullable: true })) plannedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was resolved, returned, passed up or withdrawn; null while active.' }) @Column(instant({ nullable: true })) endedAt!: Date | null;
  /** The plan's steps with owner and date, sealed (E6). */
  @Column(longCipher({ nullable: true })) planCipher!: string | null;
  /** Why it was returned and what the dealer has still to do, sealed (E3). */
  @Column(longCipher({ nullable: true })) returnCipher!: string | null;
  @Field(() => Int, { description: 'How often the customer has rejected this rung\'s solution.' }) @Column(whole({ default: 0 })) rejectCount!: number;
}
