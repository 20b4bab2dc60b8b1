import type { TxCtx } from '../../platform/context.js';
import { plannedAnew } from '../plan/planned-anew.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { TaskOccasion } from '../plan/task-occasion.js';
import { callStartOn } from '../task/task-days.js';
import { decideTask } from '../task/task-facts.js';
import type { Advanced } from './make-ready.js';

/** After the end of a complaint and its three days a task goes on, planned anew inside its window (T13, EX-097). */
export function resumed(tx: TxCtx, occasion: TaskOccasion, dealer: CaringDealer): Advanced {
  const { task, subject, occurrence } = occasion;
  const unchanged: Advanced = { task, change: { id: task.id, version: task.version, changes: { wakeAt: task.endsAt } }, sms: null, releases: false };
  if (task.kind === 'FOLLOW_UP' && task.status !== 'SUPPRESSED') return resumedFollowUp(unchanged, occasion, dealer);
  const verdict = decideTask(task, { action: 'RESUME', complaints: subject.complaints, shieldDays: dealer.settings.shieldDays, today: dealer.today }, dealer);
  if (!verdict.ok || occurrence === null) return unchanged;
  return { ...unchanged, change: plannedAnew(occasion, dealer, tx.now) };
}

/** A follow-up that rested stands in the list again from today's call hours on. */
function resumedFollowUp(unchanged: Advanced, { task, subject }: TaskOccasion, dealer: CaringDealer): Advanced {
  if (subject.complaints.open) return unchanged;
  const start = callStartOn(dealer.today, dealer);
  const changes = { workState: 'OPEN' as const, suppressReason: null, wakeAt: task.endsAt, dueAt: start > task.dueAt ? start : task.dueAt };
  return { ...unchanged, change: { id: task.id, version: task.version, changes } };
}
