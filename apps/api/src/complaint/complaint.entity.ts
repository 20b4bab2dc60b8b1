import type { Level } from '@dealercare/domain/complaint/level';
import type { Severity } from '@dealercare/domain/complaint/severity-scale';
import type { CloseReason, ComplaintChannel, ComplaintStatus, ComplaintSubtype, CrisisKind, Justification } from '@dealercare/domain/complaint/status';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { cipher, code, day, Id, instant, json, longCipher, ref, whole, words, yesNo } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { RepairOrder } from '../vehicle/repair-order.entity.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import {
  CloseReasonEnum, ComplaintChannelEnum, ComplaintStatusEnum, ComplaintSubtypeEnum, CrisisKindEnum, JustificationEnum, LevelEnum, SeverityEnum,
} from './complaint.enums.js';

/** Stands in `nextDueAt` of a case with nothing due, so that the queue stays one index range without empty values. */
export const NOTHING_DUE = new Date('9999-12-31T00:00:00.000Z');

/**
 * An expressed dissatisfaction (C-110). Rows are decided by the scope; whoever may register and not read gets the one that was
 * just registered, and of it what stands here. `ownerUnitId` is the unit that must act now, `dealerId` is empty until the case is
 * dispatched (rulings 1). What the customer said is sealed: with the customer's key, or with one of its own.
 */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A complaint with its promises, its ladder and its history.' })
@Entity('complaint')
@Index('complaint_number', ['number'], { unique: true })
@Index('complaint_queue', ['ownerUnitId', 'isOpen', 'nextDueAt', 'id'])
@Index('complaint_due', ['isOpen', 'nextDueAt', 'id'])
@Index('complaint_dealer_due', ['dealerId', 'isOpen', 'nextDueAt', 'id'])
@Index('complaint_received', ['dealerId', 'receivedOn', 'id'])
@Index('complaint_customer', ['dealerId', 'customerId', 'receivedOn'])
@Index('complaint_vehicle', ['dealerId', 'vehicleId', 'receivedOn'])
@Index('complaint_order', ['dealerId', 'orderId'])
@Index('complaint_repeat', ['repeatOfId'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'complaint_by' })
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'complaint_about' })
@ForeignKey(() => RepairOrder, ['dealerId', 'orderId'], ['dealerId', 'id'], { name: 'complaint_after' })
export class Complaint extends EditableRow {
  @Field(() => ID, { description: 'Begins with `cmp_`.' }) @Id('cmp') id!: string;
  @Field(() => String, { description: 'As it is told on the phone: TS-D001-20260302-007.' }) @Column(code(40)) number!: string;
  @Column(ref('org')) ownerUnitId!: string;
  @Column(ref('org')) originUnitId!: string;
  @Column(ref('org', { nullable: true })) dealerId!: string | null;
  /** The highest rung that the case has stood at, 1 to 4: from then on the people of that rung may open it (K4, rulings 4). */
  @Column(whole({ default: 1 })) reachedLevel!: number;
  @Column(ref('cus', { nullable: true })) customerId!: string | null;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Column(ref('ord', { nullable: true })) orderId!: string | null;
  @Column(cipher({ nullable: true })) contactNameCipher!: string | null;
  @Column(cipher({ nullable: true })) contactPhoneCipher!: string | null;
  @Field(() => Boolean, { description: 'Nobody can be called.' }) @Column(yesNo({ default: 0 })) anonymous!: boolean;
  @Field(() => ComplaintChannelEnum, { description: 'How it came in.' }) @Column(code(20)) channel!: ComplaintChannel;
  @Field(() => DateTime, { description: 'When the customer said it.' }) @Column(instant()) receivedAt!: Date;
  /** The day of receipt where the case belongs, for months in figures. */
  @Column(day()) receivedOn!: string;
  @Field(() => DateTime, { description: 'When it was written down.' }) @Column(instant()) enteredAt!: Date;
  @Column(longCipher()) descriptionCipher!: string;
  @Column(longCipher({ nullable: true })) remedySoughtCipher!: string | null;
  @Column(ref('key')) subjectKeyId!: string;
  @Field(() => SeverityEnum, { description: 'Gives the lengths of the clocks (DT-SLA); `severityReasons` says why.' }) @Column(code(8)) severity!: Severity;
  @Field(() => [String], { description: 'The rules that gave the severity (DT-SEV), or CHANGED.' }) @Column(json()) severityReasons!: string[];
  @Field(() => ComplaintSubtypeEnum, { nullable: true, description: 'Null for an ordinary complaint.' }) @Column(code(20, { nullable: true })) subtype!: ComplaintSubtype | null;
  @Field(() => CrisisKindEnum, { nullable: true, description: 'The kind of the early warning; null when there is none.' }) @Column(code(12, { nullable: true })) crisis!: CrisisKind | null;
  @Field(() => Boolean, { description: 'A regulator, a consumer body, a court or a complaint site has it.' }) @Column(yesNo({ default: 0 })) external!: boolean;
  @Column(yesNo({ default: 0 })) odr!: boolean;
  @Field(() => Boolean, { description: 'The car cannot be driven; requests to the dealer are shorter.' }) @Column(yesNo({ default: 0 })) immobile!: boolean;
  /** The customer's tier at registration: it chooses lengths (D4). */
  @Column(code(10, { nullable: true })) tier!: string | null;
  @Field(() => ComplaintStatusEnum, { description: 'Changes only along SM-CMP (INV-02); `allowedActions` names the steps open to the reader.' }) @Column(code(16)) status!: ComplaintStatus;
  @Field(() => Boolean, { description: 'RECEIVED to RESOLVED: somebody still owes the customer something, and care rests (INV-16).' }) @Column(yesNo({ default: 1 })) isOpen!: boolean;
  @Field(() => LevelEnum, { description: 'The rung that holds the case.' }) @Column(code(20)) level!: Level;
  @Field(() => LevelEnum, { description: 'The rung whose people carry it out (INV-04).' }) @Column(code(20)) executor!: Level;
  @Column(ref('usr', { nullable: true })) firstOwnerId!: string | null;
  @Column(ref('usr', { nullable: true })) ownerId!: string | null;
  /** Who owned the case before a rung above took it: gets it back (A5). */
  @Column(ref('usr', { nullable: true })) previousOwnerId!: string | null;
  @Column(json()) accusedIds!: string[];
  @Field(() => String, { nullable: true, description: 'The department that is responsible.' }) @Column(words(40, { nullable: true })) department!: string | null;
  /** What it is about, told at intake: repeats and duplicates are found by it (A17). */
  @Column(code(10, { nullable: true })) topic!: string | null;
  @Column(json()) causeCodes!: string[];
  /** The first of the causes, for lists and figures. */
  @Column(code(10, { nullable: true })) causeCode!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Accepted as a complaint; null: not judged yet.' }) @Column(yesNo({ nullable: true })) isValid!: boolean | null;
  @Field(() => JustificationEnum, { description: 'Whether the customer is right, apart from validity (C-112).' }) @Column(code(14)) justification!: Justification;
  @Column(ref('cmp', { nullable: true })) repeatOfId!: string | null;
  @Field(() => Int, { description: 'Which time the matter is complained about.' }) @Column(whole({ default: 1 })) repeatCount!: number;
  @Column(ref('cmp', { nullable: true })) masterId!: string | null;
  @Field(() => Int, { description: 'How often it was taken up again (K10, K14).' }) @Column(whole({ default: 0 })) reopenCount!: number;
  @Field(() => Int, { description: 'How often the customer rejected a solution (K7).' }) @Column(whole({ default: 0 })) rejectCount!: number;
  /** Who wrote down that the customer takes it back; a second person confirms (K13). */
  @Column(ref('usr', { nullable: true })) withdrawalAskedById!: string | null;
  @Column(ref('usr', { nullable: true })) reviewedById!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the customer was told the steps (C-131).' }) @Column(instant({ nullable: true })) stepsToldAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when the customer was told it would be done.' }) @Column(instant({ nullable: true })) expectedDoneAt!: Date | null;
  @Column(instant({ nullable: true })) resolvedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'What the customer said in the call-back, 1 to 5.' }) @Column(whole({ nullable: true })) customerSatisfaction!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ended, whichever way; null while open.' }) @Column(instant({ nullable: true })) closedAt!: Date | null;
  @Field(() => CloseReasonEnum, { nullable: true, description: 'Which way it ended; null while open.' }) @Column(code(20, { nullable: true })) closeReason!: CloseReason | null;
  /** The earliest due of the unit that must act; what queues are ordered by. */
  @Column(instant()) nextDueAt!: Date;
  @Column(ref('clk', { nullable: true })) nextClockId!: string | null;
  /** The last number of its timeline. */
  @Column(whole({ default: 0 })) lastSeq!: number;
}
