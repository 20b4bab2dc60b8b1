import type { Channel } from '@dealercare/domain/care/channel';
import { messageClasses, type ContactPurpose, type MessageClass } from '@dealercare/domain/care/purpose';
import type { CapClass } from '@dealercare/domain/care/rule';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { ChannelEnum } from '../customer/customer.inputs.js';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, Id, instant, longCipher, ref, whole } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

export const OutboundStatusEnum = { QUEUED: 'QUEUED', SENDING: 'SENDING', SENT: 'SENT', FAILED: 'FAILED', EXPIRED: 'EXPIRED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(OutboundStatusEnum, {
  name: 'OutboundStatus',
  description: 'How far a message is on its way.',
  valuesConfig: meanings({
    QUEUED: 'Waits for its time and its send window.',
    SENDING: 'Claimed by a sender; the gateway has not answered yet.',
    SENT: 'The gateway took it.',
    FAILED: 'The gateway refused it for good; `failureCode` says why.',
    EXPIRED: 'Its time was over before it could leave.',
    CANCELLED: 'It was not to be sent any more: consent, complaint or purpose.',
  }),
});
export type OutboundStatus = keyof typeof OutboundStatusEnum;

export const MessageClassEnum = Object.fromEntries(messageClasses.map((name) => [name, name])) as { [C in MessageClass]: C };
registerEnumType(MessageClassEnum, {
  name: 'MessageClass',
  description: 'What a message asks of the customer\'s consent (DT-CONSENT).',
  valuesConfig: meanings({
    TRANSACTIONAL: 'Case, order, appointment, recall or an answer: no consent needed.',
    CARE: 'Needs GRANTED for CARE on the channel (INV-15).',
    MARKETING: 'Needs GRANTED for MARKETING on the channel (INV-15).',
  }),
});

/** A message on its way to a customer. Its id is the idempotency key of the gateway, so that a kill neither loses nor doubles it (R1). */
@Can('message:read')
@ObjectType({ simpleResolvers: true, description: 'A message to a customer, on its way or sent.' })
@Entity('outbound_message')
@Index('outbound_message_scope', ['dealerId', 'id'], { unique: true })
@Index('outbound_message_once', ['dealerId', 'onceKey'], { unique: true })
@Index('outbound_message_due', ['status', 'notBefore', 'id'])
@Index('outbound_message_leased', ['status', 'leaseUntil'])
@Index('outbound_message_customer', ['dealerId', 'customerId', 'status'])
@Index('outbound_message_task', ['dealerId', 'taskId'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'outbound_message_to' })
export class OutboundMessage extends DealerRow {
  @Field(() => ID, { description: 'Begins with `msg_`.' }) @Id('msg') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Column(ref('tsk', { nullable: true })) taskId!: string | null;
  /** What it is the message of; a second one of the same is never queued. */
  @Column(code(80)) onceKey!: string;
  @Field(() => String, { description: 'The template it was made from, such as CR-11.' }) @Column(code(20)) template!: string;
  @Field(() => ChannelEnum, { description: 'By what it goes.' }) @Column(code(14)) channel!: Channel;
  @Field(() => MessageClassEnum, { description: 'What it asks of the customer\'s consent.' }) @Column(code(14)) messageClass!: MessageClass;
  @Field(() => String, { description: 'What it is for, such as MAINTENANCE, FOLLOW_UP or COMPLAINT.' }) @Column(code(20)) purpose!: ContactPurpose;
  @Column(code(10)) capClass!: CapClass;
  /** The text, sealed with the person's key (rulings 27). */
  @Column(longCipher()) textCipher!: string;
  @Field(() => OutboundStatusEnum, { description: 'How far it is.' }) @Column(code(10)) status!: OutboundStatus;
  @Field(() => DateTime, { description: 'It leaves at this instant at the earliest.' }) @Column(instant()) notBefore!: Date;
  @Field(() => DateTime, { description: 'From this instant on it does not leave any more.' }) @Column(instant()) notAfter!: Date;
  @Field(() => Int, { description: 'Times it was handed to the gateway.' }) @Column(whole({ default: 0 })) attempts!: number;
  @Column(code(60, { nullable: true })) leaseHolder!: string | null;
  /** Database time. */
  @Column(instant({ nullable: true })) leaseUntil!: Date | null;
  /** The consent that it relied on when it was handed over (C4). */
  @Column(ref('con', { nullable: true })) consentRecordId!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the gateway took it; null before.' }) @Column(instant({ nullable: true })) sentAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was not sent.' }) @Column(code(30, { nullable: true })) failureCode!: string | null;
}
