import { planOccurrence } from '@dealercare/domain/care/plan';
import type { CareTask } from '../task/care-task.entity.js';
import type { TaskChange } from '../task/update-tasks.js';
import type { CaringDealer } from './planning-dealer.js';
import type { TaskOccasion } from './task-occasion.js';
import { columnsOfPlan, peopleOf } from './task-of-plan.js';

export function cancelled(task: CareTask, cause: NonNullable<CareTask['cancelCause']>, now: Date): TaskChange {
  return { id: task.id, version: task.version, changes: { status: 'CANCELLED', workState: 'ENDED', cancelCause: cause, endedAt: now, wakeAt: null, nextAttemptAt: null, capsPending: false } };
}

/** The task as if it were planned today, under its own id: another owner, another due day, or the way back after a complaint. */
export function plannedAnew({ task, rule, row, subject, occurrence }: TaskOccasion, dealer: CaringDealer, now: Date): TaskChange {
  const columns = columnsOfPlan(rule, planOccurrence(rule, subject, occurrence!, dealer), occurrence!, dealer, now);
  if (!columns) return cancelled(task, 'RULE_CHANGED', now);
  const { dedupeKey: _key, anchorKey: _anchor, kind: _kind, assigneeId: _assignee, ...changes } = columns;
  return { id: task.id, version: task.version, changes: { ...changes, ...peopleOf(row), orderId: task.orderId } };
}
