import { careStatuses, type CancelCause, type CareStatus } from '@dealercare/domain/care/care-status';
import type { SmsState } from '@dealercare/domain/care/care-facts';
import type { FollowUpCancelCause } from '@dealercare/domain/care/follow-up';
import { followUpStatuses, type FollowUpStatus } from '@dealercare/domain/care/follow-up-transitions';
import type { DroppedStep } from '@dealercare/domain/care/kept-steps';
import type { MoveReason } from '@dealercare/domain/care/placement';
import type { PlannedStep } from '@dealercare/domain/care/planned-step';
import { capClasses, type CapClass } from '@dealercare/domain/care/rule';
import type { SuppressReason } from '@dealercare/domain/care/suppress-reason';
import type { SurveyScope } from '@dealercare/domain/care/survey-rest';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../../customer/customer.entity.js';
import { Can } from '../../platform/access/can.js';
import { DealerRow } from '../../platform/base-rows.js';
import { code, day, Id, instant, json, ref, whole, words, yesNo } from '../../platform/database/column.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.js';
import { Vehicle } from '../../vehicle/vehicle.entity.js';

export const TaskKindEnum = { CARE: 'CARE', FOLLOW_UP: 'FOLLOW_UP', DATA_QUALITY: 'DATA_QUALITY' } as const;
registerEnumType(TaskKindEnum, {
  name: 'CareTaskKind',
  description: 'The kinds of work in the work list.',
  valuesConfig: meanings({
    CARE: 'A contact of care: a greeting, an invitation, a reminder, an alert.',
    FOLLOW_UP: 'A call after delivery or service, with a questionnaire (rulings 5).',
    DATA_QUALITY: 'A file to be put right, such as a wrong number.',
  }),
});
export type TaskKind = keyof typeof TaskKindEnum;

export type TaskStatus = CareStatus | FollowUpStatus;
export const TaskStatusEnum = Object.fromEntries([...careStatuses, ...followUpStatuses].map((status) => [status, status])) as { [S in TaskStatus]: S };
registerEnumType(TaskStatusEnum, {
  name: 'CareTaskStatus',
  description: 'Care tasks and follow-ups have machines of their own (domain.md 3.7).',
  valuesConfig: meanings({
    PLANNED: 'Stands on a later day (T1).',
    READY: 'Its day has come (T5).',
    IN_PROGRESS: 'Its SMS has left, or its call has begun (T6).',
    DONE: 'The contact took place (T7).',
    MERGED: 'Told within another task\'s contact (T2, CAP-5).',
    DEFERRED: 'Waits for another day or the next try (T3, T8).',
    SUPPRESSED: 'Not done, for a reason that `why` names (T4, T12).',
    MISSED: 'Its window ended (T9).',
    FAILED: 'The channel failed or the number is wrong (T10).',
    CANCELLED: 'Its purpose is gone (T11, F11).',
    PENDING: 'Follow-up without a person to make it (F1).',
    ASSIGNED: 'Follow-up with a person to make it (F2).',
    IN_CALL: 'Follow-up whose call has begun (F3).',
    RETRY: 'Follow-up that reached nobody and is tried again (F4).',
    COMPLETED: 'Follow-up with a result (F6).',
    TRANSFERRED: 'Follow-up that became a complaint (F7).',
    UNREACHED: 'Follow-up tried three times in vain (F8).',
    REFUSED: 'The customer did not want the follow-up (F9).',
    EXPIRED: 'Follow-up whose window ended (F10).',
  }),
});

export const WorkStateEnum = { WAITING: 'WAITING', OPEN: 'OPEN', ENDED: 'ENDED' } as const;
registerEnumType(WorkStateEnum, {
  name: 'WorkState',
  description: 'Whose turn it is.',
  valuesConfig: meanings({
    WAITING: 'The system does it, or it rests.',
    OPEN: 'Somebody has to do it, now or on its day.',
    ENDED: 'Nothing is left to do.',
  }),
});
export type WorkState = keyof typeof WorkStateEnum;

export const CapClassEnum = Object.fromEntries(capClasses.map((name) => [name, name])) as { [C in CapClass]: C };
registerEnumType(CapClassEnum, {
  name: 'CapClass',
  description: 'How contacts are counted together (DT-CAP).',
  valuesConfig: meanings({
    INVITE: 'Invitations and reminders: one in 7 days and three in 30 for a person (CAP-1).',
    GREETING: 'Festivals and birthdays: one a day, on their own day (CAP-2, INV-19).',
    ALERT: 'Weather: one a day, three in 7 days (CAP-3).',
    FOLLOW_UP: 'Calls after delivery and service; not capped, and they take in invitations near by (CAP-4).',
    EXEMPT: 'Recalls and appointments; not capped (CAP-4).',
  }),
});

/**
 * One planned contact with a customer: a care task, a follow-up (rulings 5), or a piece of data to be put right. What it is about, when
 * it is due, how far it has come, and why it is as it is.
 */
@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A planned contact with a customer.' })
@Entity('care_task')
@Index('care_task_scope', ['dealerId', 'id'], { unique: true })
@Index('care_task_once', ['dealerId', 'dedupeKey'], { unique: true })
@Index('care_task_list', ['dealerId', 'workState', 'dueAt', 'id'])
@Index('care_task_mine', ['dealerId', 'assigneeId', 'workState', 'dueAt', 'id'])
@Index('care_task_customer', ['dealerId', 'customerId', 'workState', 'id'])
@Index('care_task_vehicle', ['dealerId', 'vehicleId', 'workState'])
@Index('care_task_order', ['dealerId', 'orderId'])
@Index('care_task_rule', ['dealerId', 'ruleCode', 't', 'id'])
@Index('care_task_day', ['dealerId', 't', 'id'])
@Index('care_task_ended', ['dealerId', 'endedAt', 'id'])
@Index('care_task_pending', ['dealerId', 'capsPending', 'personKey'])
@Index('care_task_person', ['personKey', 'workState', 't'])
@Index('care_task_host', ['mergedIntoId'])
@Index('care_task_wake', ['wakeAt', 'id'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'care_task_for' })
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'care_task_about' })
export class CareTask extends DealerRow {
  @Field(() => ID, { description: 'Begins with `tsk_`.' }) @Id('tsk') id!: string;
  @Field(() => TaskKindEnum, { description: 'Decides which statuses it takes.' }) @Column(code(12)) kind!: TaskKind;
  @Field(() => TaskStatusEnum, { description: 'Changes only along the machine of its kind (domain.md 3.7).' }) @Column(code(12)) status!: TaskStatus;
  @Field(() => WorkStateEnum, { description: 'What lists are cut by.' }) @Column(code(7)) workState!: WorkState;
  @Field(() => String, { description: 'Code of its care rule, such as CR-21.' }) @Column(code(20)) ruleCode!: string;
  /** Rule, subject and occurrence (INV-11): planned however often, it stands once. */
  @Column(code(110)) dedupeKey!: string;
  @Column(ref('cus')) customerId!: string;
  /** The person inside the legal group when it was planned (INV-18). */
  @Column(code(32)) personKey!: string;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Column(ref('ord', { nullable: true })) orderId!: string | null;
  @Column(code(40)) anchorKey!: string;
  @Field(() => LocalDay, { description: 'The day it hangs on: delivery, handover, birthday, due day.' }) @Column(day()) anchorDate!: string;
  @Field(() => String, { nullable: true, description: 'Which of the rule\'s texts fits, such as ONSITE.' }) @Column(code(12, { nullable: true })) variant!: string | null;
  @Field(() => LocalDay, { description: 'T before closed days, shields and caps were looked at.' }) @Column(day()) wantedT!: string;
  @Field(() => LocalDay, { description: 'T: the call day, or the send day of a single message.' }) @Column(day()) t!: string;
  @Field(() => DateTime, { description: 'What lists are ordered by: the start of the call hours on T, or the next try.' }) @Column(instant()) dueAt!: Date;
  @Field(() => LocalDay, { description: 'The first day on which it may be done.' }) @Column(day()) windowFrom!: string;
  @Field(() => LocalDay, { description: 'The last day on which it may be done.' }) @Column(day()) windowTo!: string;
  @Column(day()) earliestT!: string;
  @Column(day()) latestT!: string;
  /** From this instant on it is missed. */
  @Column(instant()) endsAt!: Date;
  /** When the system looks at it next; null: never again by itself. */
  @Column(instant({ nullable: true })) wakeAt!: Date | null;
  @Column(json()) steps!: PlannedStep[];
  @Column(json()) droppedSteps!: DroppedStep[];
  @Field(() => CapClassEnum, { description: 'Which contacts of the person count together with it.' }) @Column(code(10)) capClass!: CapClass;
  @Field(() => Int, { description: '1 is the most important.' }) @Column(whole()) priority!: number;
  @Column(yesNo()) hasCall!: boolean;
  @Column(code(8)) smsState!: SmsState;
  /** The caps left its SMS only (CAP-6). */
  @Column(yesNo({ default: 0 })) smsOnly!: boolean;
  /** The caps have not been asked yet: it is not taken up before. */
  @Column(yesNo({ default: 0 })) capsPending!: boolean;
  @Column(code(10, { nullable: true })) moved!: MoveReason | null;
  @Field(() => Boolean, { description: 'Its first step should have been on an earlier day than the one of planning (B4).' }) @Column(yesNo({ default: 0 })) late!: boolean;
  /** The row of DT-CAP that moved, merged or suppressed it. */
  @Column(code(6, { nullable: true })) capRule!: string | null;
  @Column(ref('tsk', { nullable: true })) mergedIntoId!: string | null;
  @Column(code(20, { nullable: true })) suppressReason!: SuppressReason | null;
  @Column(code(20, { nullable: true })) cancelCause!: CancelCause | FollowUpCancelCause | null;
  @Field(() => Int, { description: 'Tries to reach the customer so far.' }) @Column(whole({ default: 0 })) tries!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it is tried again; null when no try is arranged.' }) @Column(instant({ nullable: true })) nextAttemptAt!: Date | null;
  /** The customer named that time: it holds outside the call hours too. */
  @Column(yesNo({ default: 0 })) nextAgreed!: boolean;
  /** When the call that is being made began; null while nobody is calling. */
  @Field(() => DateTime, { nullable: true, description: 'Since when somebody has been calling; null while nobody is.' }) @Column(instant({ nullable: true })) callBegunAt!: Date | null;
  @Column(ref('usr', { nullable: true })) assigneeId!: string | null;
  @Field(() => String, { nullable: true, description: 'What came of it.' }) @Column(code(20, { nullable: true })) outcome!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while something is left to do.' }) @Column(instant({ nullable: true })) endedAt!: Date | null;
  @Field(() => Boolean, { description: 'It ended after T, or was missed.' }) @Column(yesNo({ default: 0 })) endedLate!: boolean;
  @Column(words(300, { nullable: true })) endReason!: string | null;
  @Column(ref('apt', { nullable: true })) appointmentId!: string | null;
  @Column(code(20, { nullable: true })) surveyCode!: string | null;
  @Column(code(14, { nullable: true })) surveyScope!: SurveyScope | null;
  /** The day on which the whole questionnaire was answered; other surveys of the person rest after it (E4). */
  @Column(day({ nullable: true })) surveyedOn!: string | null;
}
