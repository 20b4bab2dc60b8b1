import type { CallResult } from '@dealercare/domain/care/follow-up';
import { Customer } from '../../customer/customer.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { caringDealer, type CaringDealer } from '../plan/planning-dealer.js';
import { CareTask } from '../task/care-task.entity.js';
import { decideCall, ended, required } from '../task/task-facts.js';
import type { TopicInput } from './call-inputs.js';
import { isLate, logCall, noteWishes, queueAfterCall, type CallNotes } from './end-call.js';
import { nextTask } from './next-task.js';
import { saveTask } from './task-changed.js';
import { settleTopics } from './topics.js';

/** A follow-up whose call is being made, for the room that asks the questions. */
export interface FollowUpCall {
  task: CareTask;
  dealer: CaringDealer;
  customer: Customer;
}

/** The follow-up in hand; CALL_NOT_BEGUN while nobody is calling, NO_SURVEY for other tasks. */
export async function followUpInCall(tx: TxCtx, taskId: string): Promise<FollowUpCall> {
  const task = await findInScope(tx, CareTask, taskId, 'survey:answer');
  if (task.kind !== 'FOLLOW_UP' || !task.surveyCode) throw refuse('NO_SURVEY');
  if (task.status !== 'IN_CALL') throw refuse('CALL_NOT_BEGUN');
  return { task, dealer: await caringDealer(tx, task.dealerId), customer: await tx.db.manager.findOneByOrFail(Customer, { id: task.customerId }) };
}

/** How a follow-up ended in which the customer was reached (F6, F7). */
export interface FollowUpEnd extends Omit<CallNotes, 'outcome'> {
  result: CallResult;
  overall: number | null;
  autoTransfer: boolean;
  /** The day, when the whole questionnaire was answered. */
  surveyedOn: string | null;
  topics: readonly TopicInput[];
  noMoreFollowUps: boolean;
}

/** Ends the call: COMPLETED with thanks, or TRANSFERRED to complaint handling. Answers the next one of the list. */
export async function endFollowUp(tx: TxCtx, { task, dealer, customer }: FollowUpCall, end: FollowUpEnd): Promise<string | null> {
  const { result, overall, autoTransfer, surveyedOn } = end;
  const transfers = autoTransfer || (result === 'COMPLAINT' && overall === null);
  const verdict = required(decideCall(task, transfers ? { action: 'TRANSFER', result, autoTransfer } : { action: 'COMPLETE', result, overall, autoTransfer }));
  await saveTask(tx, task, { ...ended(verdict.to, tx.now), outcome: result, surveyedOn, endedLate: isLate(task, dealer, tx.now) }, 'care.finish-follow-up', { result });
  await logCall(tx, dealer, task, customer, { outcome: 'REACHED', note: end.note, mood: end.mood });
  await noteWishes(tx, customer, { consentWithdrawn: false, noMoreFollowUps: end.noMoreFollowUps });
  await settleTopics(tx, task, end.topics);
  if (verdict.to === 'COMPLETED') await queueAfterCall(tx, dealer, task);
  return nextTask(tx, dealer, task);
}
