import { isRetried } from '@dealercare/domain/care/attempt';
import { nextAttempt, type NextAttempt } from '@dealercare/domain/care/next-attempt';
import { retriedOutcomes } from '@dealercare/domain/care/attempt';
import type { TaskOutcome } from '@dealercare/domain/care/care-status';
import { Customer } from '../../customer/customer.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { instantFromText } from '../../platform/database/column.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { bareId, newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import { caringDealer, type CaringDealer } from '../plan/planning-dealer.js';
import { CareTask } from '../task/care-task.entity.js';
import { releaseGuests } from '../task/release-guests.js';
import { decideCall, decideTask, ended, required } from '../task/task-facts.js';
import type { RecordCallInput } from './call-inputs.js';
import { reportWrongNumber } from './data-quality.js';
import { isLate, logCall, noteWishes, queueAfterCall } from './end-call.js';
import { nextTask } from './next-task.js';
import { saveTask } from './task-changed.js';
import { settleTopics } from './topics.js';

/** A recorded call and where the work goes on. */
export interface RecordedCall {
  task: CareTask;
  next: string | null;
}

async function earlierTries(tx: TxCtx, task: CareTask): Promise<Date[]> {
  const rows = await tx.db.rows(
    `SELECT at FROM contact_log WHERE dealer_id = ? AND task_id = ? AND channel = 'PHONE' AND outcome IN (${retriedOutcomes.map(() => '?').join(',')}) ORDER BY at`,
    [bareId(task.dealerId), bareId(task.id), ...retriedOutcomes]);
  return rows.map(([at]) => instantFromText(String(at)));
}

function requireFuture(instant: Date | null | undefined, now: Date, path: string): void {
  if (instant && instant <= now) throw refuse('TIME_IS_PAST', {}, [{ path: `input.${path}`, code: 'TIME_IS_PAST' }]);
}

/** Another try at another time: the task rests until then (T8, F4). */
function tryAgain(tx: TxCtx, task: CareTask, dealer: CaringDealer, next: Extract<NextAttempt, { kind: 'AGAIN' }>, tries: number): Partial<CareTask> {
  const status = task.kind === 'FOLLOW_UP'
    ? required(decideCall(task, { action: 'RETRY', next })).to
    : required(decideTask(task, { action: 'TRY_AGAIN', at: next.at, now: tx.now }, dealer, { tries })).to;
  return {
    status, tries, nextAttemptAt: next.at, nextAgreed: next.agreed, dueAt: next.at, callBegunAt: null, wakeAt: task.kind === 'FOLLOW_UP' ? task.endsAt : next.at,
  };
}

function endedFollowUp(tx: TxCtx, task: CareTask, outcome: RecordCallInput['outcome'], next: NextAttempt): Partial<CareTask> {
  if (outcome === 'REACHED') throw refuse('OVERALL_ANSWER_REQUIRED');
  const verdict = required(decideCall(task, outcome === 'REFUSED' ? { action: 'REFUSE' } : { action: 'GIVE_UP', next }));
  return { ...ended(verdict.to, tx.now), outcome: outcome === 'REFUSED' ? 'REFUSED' : 'NOT_REACHED' };
}

function endedCare(tx: TxCtx, task: CareTask, dealer: CaringDealer, input: RecordCallInput, tries: number): Partial<CareTask> {
  if (input.outcome === 'WRONG_NUMBER') return { ...ended(required(decideTask(task, { action: 'FAIL', cause: 'WRONG_NUMBER' }, dealer)).to, tx.now), outcome: 'WRONG_NUMBER' };
  const outcome: TaskOutcome = input.outcome === 'REACHED' || input.outcome === 'REFUSED' ? input.outcome : 'NOT_REACHED';
  const appointment = input.appointmentAt ? true : input.noAppointment ? false : null;
  const verdict = required(decideTask(task, { action: 'RECORD', outcome, appointment, slotLeft: false }, dealer, { tries }));
  return { ...ended(verdict.to, tx.now), outcome };
}

async function makeAppointment(tx: TxCtx, task: CareTask, plannedAt: Date): Promise<string> {
  const id = newId('apt');
  await insertRows(tx.db, 'appointment', [{
    id, dealerId: task.dealerId, customerId: task.customerId, vehicleId: task.vehicleId, plannedAt, status: 'BOOKED', careTaskId: task.id, createdAt: tx.now, createdBy: tx.actor.id, updatedAt: tx.now, version: 1,
  }]);
  return id;
}

/** What the try changes in the task, and whether there will be another one. */
async function outcomeOf(tx: TxCtx, task: CareTask, dealer: CaringDealer, input: RecordCallInput): Promise<{ changes: Partial<CareTask>; again: boolean }> {
  const earlier = await earlierTries(tx, task);
  const next = nextAttempt(input.outcome, earlier, tx.now, task.windowTo, dealer, input.askedFor ?? null, dealer.retry);
  const tries = isRetried(input.outcome) ? earlier.length + 1 : earlier.length;
  if (next.kind === 'AGAIN') return { changes: tryAgain(tx, task, dealer, next, tries), again: true };
  const changes = task.kind === 'FOLLOW_UP' ? endedFollowUp(tx, task, input.outcome, next) : endedCare(tx, task, dealer, input, tries);
  return { changes: { ...changes, tries, endedLate: isLate(task, dealer, tx.now) }, again: false };
}

/**
 * How a call went (T7, T8, T10, F4, F8, F9): the task moves on, the contact stands in the ledger, the customer's wishes are kept, and the
 * next one of the list is named. CONFLICT when somebody else was faster.
 */
export async function recordCall(tx: TxCtx, input: RecordCallInput): Promise<RecordedCall> {
  const task = await findInScope(tx, CareTask, input.taskId, 'care:work');
  requireVersion(task, input.expectedVersion);
  if (!task.callBegunAt) throw refuse('CALL_NOT_BEGUN');
  requireFuture(input.askedFor, tx.now, 'askedFor');
  requireFuture(input.appointmentAt, tx.now, 'appointmentAt');
  const dealer = await caringDealer(tx, task.dealerId);
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: task.customerId });
  const { changes, again } = await outcomeOf(tx, task, dealer, input);
  const reached = input.outcome === 'REACHED';
  if (reached && input.appointmentAt) changes.appointmentId = await makeAppointment(tx, task, input.appointmentAt);
  await saveTask(tx, task, changes, 'care.record-call', { outcome: input.outcome, nextAttemptAt: changes.nextAttemptAt ?? null, appointmentId: changes.appointmentId ?? null });
  await logCall(tx, dealer, task, customer, input);
  await noteWishes(tx, customer, input);
  if (reached) await settleTopics(tx, task, input.topics);
  else if (!again) await releaseGuests(tx, [task.id]);
  if (reached) await queueAfterCall(tx, dealer, task);
  if (input.outcome === 'WRONG_NUMBER') await reportWrongNumber(tx, dealer, customer);
  return { task, next: await nextTask(tx, dealer, task) };
}
