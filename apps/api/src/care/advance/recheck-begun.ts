import type { SuppressReason } from '@dealercare/domain/care/suppress-reason';
import { In } from 'typeorm';
import { cancelQueued } from '../../messaging/outbound.service.js';
import type { TxCtx } from '../../platform/context.js';
import { tellTask } from '../call/task-changed.js';
import { dealersOnce, type CaringDealer } from '../plan/planning-dealer.js';
import { taskOccasions, type TaskOccasion } from '../plan/task-occasion.js';
import { CareTask } from '../task/care-task.entity.js';
import { releaseGuests } from '../task/release-guests.js';
import { decideCall, decideTask, ended, required } from '../task/task-facts.js';
import { updateTasks } from '../task/update-tasks.js';
import { deferred, stillReady, verdictNow, type Advanced } from './make-ready.js';

const BEGUN = ['READY', 'IN_PROGRESS', 'PENDING', 'ASSIGNED', 'RETRY'] as const;

const changed = (task: CareTask, changes: Partial<CareTask>, releases = false): Advanced => ({ task, change: { id: task.id, version: task.version, changes }, sms: null, releases });

/** T12, F11: what has begun is stopped for consent; other reasons wait for the machine's own moments. */
function stopped(task: CareTask, dealer: CaringDealer, now: Date): Advanced {
  if (task.kind === 'FOLLOW_UP') {
    required(decideCall(task, { action: 'CANCEL', cause: 'CONSENT' }));
    return changed(task, { ...ended('CANCELLED', now), suppressReason: 'CONSENT', cancelCause: 'CONSENT' }, true);
  }
  required(decideTask(task, { action: 'STOP', reason: 'CONSENT' }, dealer));
  return changed(task, { ...ended('SUPPRESSED', now), suppressReason: 'CONSENT' }, true);
}

/** Nobody is left to be reached: the file is gone, the car was sold, the number was taken away (T10, T11). */
function withoutPerson(task: CareTask, reason: SuppressReason, dealer: CaringDealer, now: Date): Advanced | null {
  if (task.kind === 'FOLLOW_UP') return null;
  if (reason === 'UNREACHABLE') return changed(task, { ...ended(required(decideTask(task, { action: 'FAIL', cause: 'WRONG_NUMBER' }, dealer)).to, now), outcome: 'NO_NUMBER' }, true);
  const cause = reason === 'SOLD_CAR' ? 'CAR_SOLD' as const : reason === 'ERASED' || reason === 'MERGED_CUSTOMER' ? 'ERASED' as const : null;
  if (!cause) return null;
  return changed(task, { ...ended(required(decideTask(task, { action: 'CANCEL', cause }, dealer)).to, now), cancelCause: cause }, true);
}

function looked(occasion: TaskOccasion, dealer: CaringDealer, now: Date): Advanced | null {
  const { task } = occasion;
  const verdict = verdictNow(occasion, dealer, now);
  if (verdict.verdict === 'SUPPRESSED') return verdict.reason === 'CONSENT' ? stopped(task, dealer, now) : withoutPerson(task, verdict.reason, dealer, now);
  if (task.kind === 'FOLLOW_UP' || task.status !== 'READY') return null;
  if (verdict.verdict === 'DEFER') {
    required(decideTask(task, { action: 'DEFER', t: verdict.t }, dealer));
    return deferred(occasion, verdict, dealer);
  }
  return verdict.verdict === 'READY' || verdict.verdict === 'WAIT' ? stillReady(occasion, verdict) : null;
}

/** Looks again at tasks that are under way because something about their customer or message has changed. */
export async function recheckTasks(tx: TxCtx, tasks: readonly CareTask[]): Promise<void> {
  const dealers = dealersOnce(tx);
  for (const dealerId of new Set(tasks.map((task) => task.dealerId))) {
    const dealer = await dealers(dealerId);
    const occasions = await taskOccasions(tx, dealer, tasks.filter((task) => task.dealerId === dealerId));
    const results = occasions.flatMap((occasion) => looked(occasion, dealer, tx.now) ?? []);
    await updateTasks(tx, results.map(({ change }) => change));
    const over = results.filter(({ releases }) => releases).map(({ task }) => task.id);
    if (over.length > 0) await cancelQueued(tx, { dealerId, taskIds: over }, 'CONSENT');
    await releaseGuests(tx, over);
    for (const { task, change } of results) tellTask(tx, { ...task, ...change.changes } as CareTask);
  }
}

/** The customer's tasks that are under way; the call in hand is finished by whoever makes it. */
export async function recheckCustomer(tx: TxCtx, customerId: string): Promise<void> {
  const tasks = await tx.db.manager.findBy(CareTask, { customerId, workState: In(['OPEN', 'WAITING']), status: In([...BEGUN]) });
  await recheckTasks(tx, tasks.filter(({ callBegunAt, kind }) => callBegunAt === null && kind !== 'DATA_QUALITY'));
}
