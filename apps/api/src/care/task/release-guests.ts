import { In, IsNull } from 'typeorm';
import type { TxCtx } from '../../platform/context.js';
import { dealersOnce } from '../plan/planning-dealer.js';
import { plannedAnew, cancelled } from '../plan/planned-anew.js';
import { taskOccasions } from '../plan/task-occasion.js';
import { CareTask } from './care-task.entity.js';
import { updateTasks, type TaskChange } from './update-tasks.js';

/**
 * Topics whose host has ended without telling them are planned again on their own (T2-back): an insurance that was renewed must not take
 * the maintenance with it. Those whose own purpose is gone end with it.
 */
export async function releaseGuests(tx: TxCtx, hostIds: readonly string[]): Promise<number> {
  if (hostIds.length === 0) return 0;
  const guests = await tx.db.manager.findBy(CareTask, { mergedIntoId: In([...hostIds]), status: 'MERGED', outcome: IsNull() });
  const dealers = dealersOnce(tx);
  const changes: TaskChange[] = [];
  for (const dealerId of new Set(guests.map((guest) => guest.dealerId))) {
    const dealer = await dealers(dealerId);
    for (const occasion of await taskOccasions(tx, dealer, guests.filter((guest) => guest.dealerId === dealerId))) {
      changes.push(occasion.occurrence ? plannedAnew(occasion, dealer, tx.now) : cancelled(occasion.task, occasion.goneCause, tx.now));
    }
  }
  return updateTasks(tx, changes);
}
