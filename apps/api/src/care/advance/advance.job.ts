import { In } from 'typeorm';
import { audit } from '../../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { skipLocked } from '../../platform/database/dialect.js';
import { publish } from '../../platform/events/event.js';
import { wireId } from '../../platform/ids.js';
import type { Job } from '../../platform/jobs/job.js';
import type { Lease } from '../../platform/jobs/lease.js';
import { inTransaction } from '../../platform/transaction.js';
import { dealersOnce, type CaringDealer } from '../plan/planning-dealer.js';
import { resolvePersons } from '../plan/resolve-persons.js';
import { taskOccasions } from '../plan/task-occasion.js';
import { CareTask } from '../task/care-task.entity.js';
import { releaseGuests } from '../task/release-guests.js';
import { updateTasks } from '../task/update-tasks.js';
import { makeReady, type Advanced } from './make-ready.js';
import { queueSms } from './queue-sms.js';
import { resumed } from './resume.js';
import { inFlight, windowEnded } from './window-end.js';

const BATCH = 300;
const PERIOD_MS = 20_000;
const POISONED_REST_MS = 3_600_000;

async function wakingTasks(tx: TxCtx): Promise<CareTask[]> {
  const rows = await tx.db.rows(`SELECT id FROM care_task WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ${BATCH}${skipLocked()}`, [instantText(tx.now)]);
  return rows.length > 0 ? tx.db.manager.findBy(CareTask, { id: In(rows.map(([id]) => wireId('tsk', String(id)))) }) : [];
}

const capped = new Set(['INVITE', 'GREETING']);
const asksCaps = ({ status, capClass, capsPending, tries }: CareTask): boolean => capsPending || (status === 'PLANNED' && tries === 0 && capped.has(capClass));

/** The caps speak once more before a contact begins; what they move is looked at again on its new day. */
async function afterCaps(tx: TxCtx, tasks: readonly CareTask[]): Promise<CareTask[]> {
  const asked = tasks.filter(asksCaps);
  if (asked.length === 0) return [...tasks];
  await resolvePersons(tx, [...new Set(asked.map(({ personKey }) => personKey))]);
  const fresh = await tx.db.manager.findBy(CareTask, { id: In(tasks.map(({ id }) => id)) });
  return fresh.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= tx.now);
}

const rests = ({ status, workState, suppressReason }: CareTask): boolean => suppressReason === 'COMPLAINT' && (status === 'SUPPRESSED' || workState === 'WAITING');

/** Put off until its window ends: its rule or its car is not known any more. */
const putOff = (task: CareTask, until: Date): Advanced => ({ task, change: { id: task.id, version: task.version, changes: { wakeAt: until } }, sms: null, releases: false });

/** A task that cannot be decided must not hold up the others: it rests, and its error stands in the log (R15). */
function guarded(tx: TxCtx, task: CareTask, decide: () => Advanced): Advanced {
  try {
    return decide();
  } catch (error) {
    tx.app.log.error({ err: error, taskId: task.id }, 'a care task could not be taken up');
    return putOff(task, new Date(tx.now.getTime() + POISONED_REST_MS));
  }
}

/** What becomes of one dealer's tasks whose moment has come. */
async function advanceDealer(tx: TxCtx, dealer: CaringDealer, tasks: readonly CareTask[]): Promise<Advanced[]> {
  const over = tasks.filter(({ endsAt }) => tx.now >= endsAt);
  const flying = await inFlight(tx, over);
  const results = over.map((task) => guarded(tx, task, () => windowEnded(task, dealer, tx.now, flying.has(task.id))));
  const open = tasks.filter((task) => !over.includes(task));
  const occasions = new Map((await taskOccasions(tx, dealer, open)).map((occasion) => [occasion.task.id, occasion]));
  for (const task of open) {
    const occasion = occasions.get(task.id);
    if (!occasion) results.push(putOff(task, task.endsAt));
    else results.push(guarded(tx, task, () => (rests(task) ? resumed(tx, occasion, dealer) : makeReady(occasion, dealer, tx.now))));
  }
  return results;
}

async function writeAdvanced(tx: TxCtx, dealer: CaringDealer, results: readonly Advanced[]): Promise<void> {
  await updateTasks(tx, results.map(({ change }) => change));
  await queueSms(tx, dealer, results.flatMap(({ sms }) => sms ?? []));
  await releaseGuests(tx, results.flatMap(({ task, releases }) => (releases ? [task.id] : [])));
  const counts: Record<string, number> = {};
  for (const { change } of results) if (change.changes.status) counts[change.changes.status] = (counts[change.changes.status] ?? 0) + 1;
  audit(tx, { unitId: dealer.id, action: 'care.advance', entity: 'care_plan', entityId: dealer.today, after: counts });
  publish(tx, 'care-tasks.advanced', dealer.id, { count: results.length });
}

async function advanceBatch(ctx: Ctx, lease: Lease | null): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const waking = await wakingTasks(tx);
    const dealers = dealersOnce(tx);
    const tasks = await afterCaps(tx, waking);
    for (const dealerId of [...new Set(tasks.map((task) => task.dealerId))].sort()) {
      const dealer = await dealers(dealerId);
      const own = tasks.filter((task) => task.dealerId === dealerId);
      await writeAdvanced(tx, dealer, await advanceDealer(tx, dealer, own));
    }
    return waking.length > 0;
  });
}

/** Takes up what is due: makes ready and queues messages (T5), ends what was missed (T9, F10), goes on after complaints (T13). */
export const advanceJob: Job = { name: 'care.advance', everyMs: PERIOD_MS, exclusive: true, run: advanceBatch };
