import { In } from 'typeorm';
import type { Customer } from '../../customer/customer.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { bareId } from '../../platform/ids.js';
import { resolvePersons } from '../plan/resolve-persons.js';
import { writeSwept } from '../plan/purpose-sweep.js';
import { restPerson } from '../shield.service.js';
import { CareTask } from './care-task.entity.js';
import { ended } from './task-facts.js';
import type { TaskChange } from './update-tasks.js';

type File = Pick<Customer, 'id' | 'dealerId' | 'personKey'>;

/** How a task stood before the files were merged, and at which version it stood afterwards. */
export interface TaskBefore {
  id: string;
  dedupeKey: string;
  /** Null: only its key changed. */
  ended: Pick<CareTask, 'status' | 'workState' | 'cancelCause' | 'capsPending'> & { wakeAt: string | null; nextAttemptAt: string | null; versionAfter: number } | null;
}

const BEGUN: ReadonlySet<string> = new Set(['IN_PROGRESS', 'IN_CALL', 'DONE', 'COMPLETED', 'TRANSFERRED']);

/** The same occasion under the surviving file: tasks of the person (birthdays, festivals) carry the file in their key, tasks of a car do not. */
function keyUnder(dedupeKey: string, from: string, to: string): string | null {
  const [rule, subject, ...anchor] = dedupeKey.split('|');
  if (subject !== from && subject !== bareId(from)) return null;
  return [rule, subject === from ? to : bareId(to), ...anchor].join('|');
}

/** Of two tasks of one occasion the one that has begun stays, and else the surviving file's; the other ends if it is open. */
function doubled(own: CareTask, brought: CareTask): CareTask | null {
  const leaves = BEGUN.has(brought.status) && !BEGUN.has(own.status) ? own : brought;
  return leaves.workState === 'ENDED' || leaves.callBegunAt !== null ? null : leaves;
}

const before = (task: CareTask, isEnded: boolean): TaskBefore => ({
  id: task.id, dedupeKey: task.dedupeKey,
  ended: isEnded ? {
    status: task.status, workState: task.workState, cancelCause: task.cancelCause, capsPending: task.capsPending, wakeAt: task.wakeAt?.toISOString() ?? null,
    nextAttemptAt: task.nextAttemptAt?.toISOString() ?? null, versionAfter: task.version + 1,
  } : null,
});

/**
 * Before the tasks of a file move to another one of the same person: what both have for one occasion is done once (INV-11), and what only the
 * file that goes in had keeps its occasion, so that nobody is greeted twice in a year. Answers how the changed ones stood.
 */
export async function joinTasks(tx: TxCtx, dealerId: string, from: string, to: string): Promise<TaskBefore[]> {
  const brought = await tx.db.manager.findBy(CareTask, { dealerId, customerId: from });
  const keyed = brought.flatMap((task) => { const key = keyUnder(task.dedupeKey, from, to); return key ? [{ task, key }] : []; });
  const own = new Map((keyed.length === 0 ? [] : await tx.db.manager.findBy(CareTask, { dealerId, dedupeKey: In(keyed.map(({ key }) => key)) })).map((task) => [task.dedupeKey, task]));
  const images: TaskBefore[] = [];
  const changes: TaskChange[] = [];
  for (const { task, key } of keyed) {
    const twin = own.get(key);
    const leaves = twin && doubled(twin, task);
    if (!twin) await tx.db.run('UPDATE care_task SET dedupe_key = ? WHERE id = ?', [key, bareId(task.id)]);
    if (leaves) changes.push({ id: leaves.id, version: leaves.version, changes: { ...ended('CANCELLED', tx.now), cancelCause: 'CUSTOMER_MERGED', capsPending: false } });
    if (!twin || leaves) images.push(before(leaves ?? task, Boolean(leaves)));
  }
  await writeSwept(tx, dealerId, changes);
  return images;
}

const personOf = ({ personKey, id }: File): string => personKey ?? bareId(id);

/** Tasks that have changed hands count for the person who has them now (INV-18). */
export async function rekeyTasks(tx: TxCtx, file: File): Promise<void> {
  await tx.db.run('UPDATE care_task SET person_key = ? WHERE dealer_id = ? AND customer_id = ?', [personOf(file), bareId(file.dealerId), bareId(file.id)]);
}

/** After that: the caps speak over what is planned, and care rests while a case of the person is open (INV-16). */
export async function settleTasks(tx: TxCtx, file: File, isShielded: boolean, causeId: string): Promise<void> {
  const where = [bareId(file.dealerId), bareId(file.id)];
  await tx.db.run("UPDATE care_task SET caps_pending = 1 WHERE dealer_id = ? AND customer_id = ? AND status IN ('PLANNED', 'PENDING', 'ASSIGNED')", where);
  if (isShielded) await restPerson(tx, file, causeId);
  await resolvePersons(tx, [personOf(file)]);
}

/** Takes back what `joinTasks` did, as far as nobody has touched the tasks since. Answers how many had gone on. */
export async function partTasks(tx: TxCtx, images: readonly TaskBefore[]): Promise<number> {
  let wentOn = 0;
  for (const { id, dedupeKey, ended: image } of images) {
    if (!image) {
      await tx.db.run('UPDATE care_task SET dedupe_key = ? WHERE id = ?', [dedupeKey, bareId(id)]);
      continue;
    }
    const { versionAfter, wakeAt, nextAttemptAt, ...columns } = image;
    const { affected } = await tx.db.manager.update(CareTask, { id, version: versionAfter }, {
      ...columns, wakeAt: wakeAt && new Date(wakeAt), nextAttemptAt: nextAttemptAt && new Date(nextAttemptAt), endedAt: null, version: versionAfter + 1, updatedAt: tx.now,
    } as object);
    wentOn += affected === 1 ? 0 : 1;
  }
  return wentOn;
}

/** Tasks that rested because of a case that is another file's again are looked at now. */
export async function wakeRested(tx: TxCtx, { dealerId, id }: File, at: string): Promise<void> {
  await tx.db.run("UPDATE care_task SET wake_at = ? WHERE dealer_id = ? AND customer_id = ? AND work_state = 'WAITING' AND suppress_reason = 'COMPLAINT'", [at, bareId(dealerId), bareId(id)]);
}
