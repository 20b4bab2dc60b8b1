import type { NextAttempt } from '@dealercare/domain/care/next-attempt';
import type { TxCtx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { bareId, wireId } from '../../platform/ids.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { CareTask } from '../task/care-task.entity.js';
import { decideCall, decideTask, ended, required } from '../task/task-facts.js';
import { missed, type Advanced } from './make-ready.js';

const MINUTE_MS = 60_000;

const noSlotLeft: NextAttempt = { kind: 'OVER', because: 'WINDOW_ENDED' };

/** Tasks whose message is in the gateway's hands at this moment: how they end is known in a minute. */
export async function inFlight(tx: TxCtx, tasks: readonly CareTask[]): Promise<Set<string>> {
  if (tasks.length === 0) return new Set();
  const list = inList(tasks.map(({ id }) => bareId(id)));
  const rows = await tx.db.rows(`SELECT task_id FROM outbound_message WHERE task_id IN (${list.sql}) AND status = 'SENDING'`, list.params);
  return new Set(rows.map(([task]) => wireId('tsk', String(task))));
}

function endedFollowUp(task: CareTask, dealer: CaringDealer, now: Date): Advanced {
  // A call that nobody has saved by now has reached nobody (F8).
  if (task.status === 'IN_CALL') {
    required(decideCall(task, { action: 'GIVE_UP', next: noSlotLeft }));
    return { task, change: { id: task.id, version: task.version, changes: { ...ended('UNREACHED', now), outcome: 'NOT_REACHED', endedLate: true } }, sms: null, releases: true };
  }
  required(decideCall(task, { action: 'EXPIRE', today: dealer.today }));
  return missed(task, now);
}

/** The window has ended over an open task (T9, F10); one that rests for a complaint ends as it stands. */
export function windowEnded(task: CareTask, dealer: CaringDealer, now: Date, isInFlight: boolean): Advanced {
  const change = (changes: Partial<CareTask>): Advanced => ({ task, change: { id: task.id, version: task.version, changes }, sms: null, releases: false });
  if (isInFlight) return change({ wakeAt: new Date(now.getTime() + MINUTE_MS) });
  if (task.status === 'SUPPRESSED') return change(ended('SUPPRESSED', now));
  if (task.kind === 'FOLLOW_UP') return endedFollowUp(task, dealer, now);
  const status = task.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'READY';
  required(decideTask(task, { action: 'MISS', now }, dealer, { status }));
  return missed(task, now);
}
