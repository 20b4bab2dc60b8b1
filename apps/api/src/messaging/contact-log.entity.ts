import type { AttemptOutcome } from '@dealercare/domain/care/attempt';
import type { Channel } from '@dealercare/domain/care/channel';
import type { ContactPurpose } from '@dealercare/domain/care/purpose';
import type { CapClass } from '@dealercare/domain/care/rule';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { ChannelEnum } from '../customer/customer.inputs.js';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, day, Id, instant, longCipher, ref } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

export const AttemptOutcomeEnum = {
  REACHED: 'REACHED', NO_ANSWER: 'NO_ANSWER', BUSY: 'BUSY', CALL_BACK_LATER: 'CALL_BACK_LATER', REFUSED: 'REFUSED', WRONG_NUMBER: 'WRONG_NUMBER',
} as const;
registerEnumType(AttemptOutcomeEnum, {
  name: 'AttemptOutcome',
  description: 'How a try to reach a customer ended.',
  valuesConfig: meanings({
    REACHED: 'Somebody spoke with the customer.',
    NO_ANSWER: 'Nobody picked up.',
    BUSY: 'The line was busy.',
    CALL_BACK_LATER: 'The customer named another time.',
    REFUSED: 'The customer did not want the talk.',
    WRONG_NUMBER: 'Somebody else answered; the file is to be put right.',
  }),
});
export const ContactDirectionEnum = { OUT: 'OUT', IN: 'IN' } as const;
registerEnumType(ContactDirectionEnum, {
  name: 'ContactDirection',
  description: 'Who began the contact.',
  valuesConfig: meanings({
    OUT: 'The dealer, or a level above.',
    IN: 'The customer.',
  }),
});
export const MoodEnum = { CALM: 'CALM', DEMANDING: 'DEMANDING', CONFUSED: 'CONFUSED', AGITATED: 'AGITATED' } as const;
registerEnumType(MoodEnum, {
  name: 'Mood',
  description: 'How the customer came across; the script adapts (C-060).',
  valuesConfig: meanings({
    CALM: 'Friendly or even.',
    DEMANDING: '要求型: knows what is wanted.',
    CONFUSED: '困惑型: does not know what to do.',
    AGITATED: '激动型: feelings first, then facts (C-122).',
  }),
});

/** The one ledger of contacts of all modules (C2): calls, messages, visits. The caps count here, by person. */
@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'A contact with a customer: a call, a visit or a message.' })
@Entity('contact_log')
@Index('contact_log_customer', ['dealerId', 'customerId', 'at', 'id'])
@Index('contact_log_person', ['personKey', 'capClass', 'onDay'])
@Index('contact_log_task', ['dealerId', 'taskId', 'at'])
@Index('contact_log_complaint', ['complaintId', 'at'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'contact_log_with' })
export class ContactLog extends DealerRow {
  @Field(() => ID, { description: 'Begins with `ctl_`.' }) @Id('ctl') id!: string;
  @Column(ref('cus')) customerId!: string;
  /** The person inside the legal group that the dealer is in (INV-18). */
  @Column(code(32, { nullable: true })) personKey!: string | null;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Field(() => ChannelEnum, { description: 'By what.' }) @Column(code(14)) channel!: Channel;
  @Field(() => ContactDirectionEnum, { description: 'Who began it.' }) @Column(code(3)) direction!: keyof typeof ContactDirectionEnum;
  @Field(() => String, { description: 'What it was for, such as MAINTENANCE, FOLLOW_UP or COMPLAINT.' }) @Column(code(20)) purpose!: ContactPurpose;
  @Column(code(10)) capClass!: CapClass;
  /** The unit it belongs to under the caps: SMS and call of a pair are one (INV-17). */
  @Column(ref('tsk', { nullable: true })) taskId!: string | null;
  @Column(ref('cmp', { nullable: true })) complaintId!: string | null;
  @Field(() => DateTime, { description: 'When it happened.' }) @Column(instant()) at!: Date;
  /** The dealer's day of `at`, by which the caps count. */
  @Column(day()) onDay!: string;
  @Field(() => AttemptOutcomeEnum, { nullable: true, description: 'Of a call or visit; null for messages.' }) @Column(code(16, { nullable: true })) outcome!: AttemptOutcome | null;
  @Field(() => MoodEnum, { nullable: true, description: 'Null when nobody was reached, or nobody noted it.' }) @Column(code(10, { nullable: true })) mood!: keyof typeof MoodEnum | null;
  /** What was said, sealed with the person's key. */
  @Column(longCipher({ nullable: true })) noteCipher!: string | null;
  /** The consent that the contact relied on (C4). */
  @Column(ref('con', { nullable: true })) consentRecordId!: string | null;
  @Column(ref('usr', { nullable: true })) staffId!: string | null;
}
