import type { TxCtx } from '../../platform/context.js';
import { inList, type Row } from '../../platform/database/database.js';
import { forUpdate } from '../../platform/database/dialect.js';
import { publish } from '../../platform/events/event.js';
import { bareId, wireId } from '../../platform/ids.js';
import type { CareTask } from './care-task.entity.js';

/** What a task that has ended is counted by. */
export type EndedTask = Pick<CareTask, 'dealerId' | 't' | 'status' | 'endedLate'>;

const likeness = ({ dealerId, t, status, endedLate }: EndedTask): string => `${dealerId}|${t}|${status}|${endedLate}`;

/** Tells whoever counts them that tasks have ended: those that ended alike together, dealer after dealer. */
export function tellEnded(tx: TxCtx, tasks: readonly EndedTask[]): void {
  const alike = new Map<string, EndedTask & { count: number }>();
  for (const task of tasks) {
    const { dealerId, t, status, endedLate } = task;
    const known = alike.get(likeness(task));
    if (known) known.count += 1;
    else alike.set(likeness(task), { dealerId, t, status, endedLate, count: 1 });
  }
  // One order for all writers, so that two batches that count at the same dealers never wait for each other in a circle.
  const inOrder = [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ended]) => ended);
  for (const dealerId of new Set(inOrder.map((ended) => ended.dealerId))) publish(tx, 'care-tasks.ended', dealerId, { ended: inOrder.filter((ended) => ended.dealerId === dealerId) });
}

/** Of these tasks, the ones that stand in the database as they were read, held until the transaction ends; nobody else can end them meanwhile. */
export async function heldTasks(tx: TxCtx, tasks: readonly { id: string; version: number }[]): Promise<Map<string, EndedTask & { isOpen: boolean }>> {
  const { sql, params } = inList(tasks.map(({ id }) => bareId(id)));
  const versionOf = new Map(tasks.map(({ id, version }) => [id, version]));
  const rows = await tx.db.rows(`SELECT id, version, dealer_id, t, status, ended_late, work_state FROM care_task WHERE id IN (${sql}) ORDER BY id${forUpdate()}`, params);
  return new Map(rows.map(heldTask).filter(({ id, version }) => versionOf.get(id) === version).map(({ id, task }) => [id, task]));
}

function heldTask([id, version, dealer, t, status, late, state]: Row) {
  const task = { dealerId: wireId('org', String(dealer)), t: String(t), status: status as CareTask['status'], endedLate: Number(late) === 1, isOpen: state !== 'ENDED' };
  return { id: wireId('tsk', String(id)), version: Number(version), task };
}
