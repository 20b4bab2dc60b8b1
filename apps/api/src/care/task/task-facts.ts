import type { CareFacts, CareMove } from '@dealercare/domain/care/care-facts';
import { decideCareTask, type CareVerdict } from '@dealercare/domain/care/care-task';
import type { CareStatus } from '@dealercare/domain/care/care-status';
import { decideFollowUp, type FollowUpMove, type FollowUpVerdict } from '@dealercare/domain/care/follow-up';
import type { FollowUpStatus } from '@dealercare/domain/care/follow-up-transitions';
import { readyDay } from '@dealercare/domain/care/planned-step';
import type { Refused } from '@dealercare/domain/care/refusal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { refuse, type Refusal } from '../../platform/refusal.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { CareTask } from './care-task.entity.js';

/** A task as its machine wants to know it (T2 to T13). */
export function careFacts(task: CareTask, dealer: CaringDealer): CareFacts {
  const { id, status, suppressReason, capClass, windowFrom, windowTo, endsAt, hasCall, smsState, tries, nextAttemptAt, steps, t } = task;
  return {
    taskId: id, status: status as CareStatus, suppressReason, capClass, windowFrom, windowTo, endsAt, hasCall, sms: smsState, tries, maxTries: dealer.retry.tries,
    readyOn: nextAttemptAt ? localDateOf(nextAttemptAt, dealer.zone) : readyDay(steps, t),
  };
}

export const decideTask = (task: CareTask, move: CareMove, dealer: CaringDealer, as: Partial<CareFacts> = {}): CareVerdict => decideCareTask({ ...careFacts(task, dealer), ...as }, move);

export const decideCall = ({ status, windowTo }: CareTask, move: FollowUpMove): FollowUpVerdict => decideFollowUp({ status: status as FollowUpStatus, windowTo }, move);

/** The API's refusal for one of the rules'. */
export const refusalOf = ({ code, params }: Refused): Refusal => refuse(code, params);

/** Where a move leads; throws what its machine refuses. */
export function required<V extends CareVerdict | FollowUpVerdict>(verdict: V): Extract<V, { ok: true }> {
  if (!verdict.ok) throw refusalOf(verdict);
  return verdict as Extract<V, { ok: true }>;
}

/** Nothing is left to be done by anybody. */
export const ended = (status: CareTask['status'], now: Date): Partial<CareTask> =>
  ({ status, workState: 'ENDED', endedAt: now, wakeAt: null, nextAttemptAt: null, nextAgreed: false, callBegunAt: null });
