import type { CrisisKind } from '@dealercare/domain/complaint/status';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { code, Id, instant, json, ref } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { CrisisKindEnum, CrisisStatusEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** An early warning (C-153): it only ever adds people and takes nothing out of the record (INV-21). */
@Can('complaint:crisis')
@ObjectType({ simpleResolvers: true, description: 'An early warning: media, regulator, injury, crowd, online.' })
@Entity('crisis_alert')
@Index('crisis_alert_case', ['complaintId'])
@Index('crisis_alert_list', ['status', 'id'])
@ForeignKey(() => Complaint, ['complaintId'], ['id'], { name: 'crisis_alert_of' })
export class CrisisAlert {
  @Field(() => ID, { description: 'Begins with `cra_`.' }) @Id('cra') id!: string;
  @Column(ref('cmp')) complaintId!: string;
  @Field(() => CrisisKindEnum, { description: 'What threatens.' }) @Column(code(12)) kind!: CrisisKind;
  @Field(() => DateTime, { description: 'From here on GM, region, manufacturer and PR know.' }) @Column(instant()) raisedAt!: Date;
  @Column(ref('usr', { nullable: true })) raisedById!: string | null;
  /** Who was told. */
  @Column(json()) notifiedIds!: string[];
  @Field(() => CrisisStatusEnum, { description: 'An alert only adds people; it hides and delays nothing (INV-21).' }) @Column(code(12)) status!: keyof typeof CrisisStatusEnum;
}
