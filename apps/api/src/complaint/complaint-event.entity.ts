import type { ContactChannel, ContactOutcome } from '@dealercare/domain/complaint/contact-attempt';
import type { Level } from '@dealercare/domain/complaint/level';
import type { ComplaintStatus } from '@dealercare/domain/complaint/status';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AttemptOutcomeEnum } from '../messaging/contact-log.entity.js';
import { Can } from '../platform/access/can.js';
import { code, Id, instant, json, longCipher, ref, whole, yesNo } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { ComplaintContactChannelEnum, ComplaintStatusEnum, LevelEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** Codes, ids and numbers that describe an event; never words about a person. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One step of a complaint's history; written once, never changed (INV-01). */
@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'A step of a complaint\'s history, with when it happened and when it was entered.' })
@Entity('complaint_event')
@Index('complaint_event_order', ['complaintId', 'seq'], { unique: true })
@ForeignKey(() => Complaint, ['complaintId'], ['id'], { name: 'complaint_event_of' })
export class ComplaintEvent {
  @Field(() => ID, { description: 'Begins with `cev_`.' }) @Id('cev') id!: string;
  @Column(ref('cmp')) complaintId!: string;
  @Field(() => Int, { description: 'Its place in the history of the case, from 1 without gaps.' }) @Column(whole()) seq!: number;
  @Field(() => DateTime, { description: 'When it happened (INV-10).' }) @Column(instant()) at!: Date;
  @Field(() => DateTime, { description: 'When it was entered (rulings 13).' }) @Column(instant()) enteredAt!: Date;
  @Field(() => String, { description: 'What happened, such as CONTACT, ESCALATION_ACCEPT or LADDER_STEP.' }) @Column(code(40)) type!: string;
  @Field(() => String, { nullable: true, description: 'The row of the state machine, such as K3 or E1.' }) @Column(code(20, { nullable: true })) transition!: string | null;
  @Field(() => String, { description: 'STAFF, PARTNER or SYSTEM.' }) @Column(code(10)) actorKind!: string;
  @Column(ref('usr', { nullable: true })) actorId!: string | null;
  /** The rung of the author: words from above are not shown below unless they are addressed to the dealer (S4). */
  @Column(code(20, { nullable: true })) authorLevel!: Level | null;
  @Field(() => ComplaintStatusEnum, { nullable: true, description: 'Where the case stood before; null when the step changes no status.' })
  @Column(code(16, { nullable: true })) fromStatus!: ComplaintStatus | null;
  @Field(() => ComplaintStatusEnum, { nullable: true, description: 'Where the case stood afterwards; null when the step changes no status.' })
  @Column(code(16, { nullable: true })) toStatus!: ComplaintStatus | null;
  @Field(() => LevelEnum, { nullable: true, description: 'The rung before; null when the case did not move.' }) @Column(code(20, { nullable: true })) fromLevel!: Level | null;
  @Field(() => LevelEnum, { nullable: true, description: 'The rung afterwards; null when the case did not move.' }) @Column(code(20, { nullable: true })) toLevel!: Level | null;
  @Field(() => ComplaintContactChannelEnum, { nullable: true, description: 'How the customer was tried; null for steps without a contact.' })
  @Column(code(10, { nullable: true })) contactChannel!: ContactChannel | null;
  @Field(() => AttemptOutcomeEnum, { nullable: true, description: 'How the try ended; null for steps without a contact.' })
  @Column(code(16, { nullable: true })) contactOutcome!: ContactOutcome | null;
  @Column(json()) facts!: EventFacts;
  @Column(longCipher({ nullable: true })) noteCipher!: string | null;
  @Field(() => Boolean, { description: 'Entered so late that a manager has to confirm it.' }) @Column(yesNo({ default: 0 })) isLate!: boolean;
}
