import { Customer } from '../../customer/customer.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { forUpdate } from '../../platform/database/dialect.js';
import { bareId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';

/** Both rows held in the order of their ids, whichever is named first: two merges of the same files wait for each other (G8). */
export async function heldFiles(tx: TxCtx, survivorId: string, mergedId: string): Promise<{ survivor: Customer; merged: Customer }> {
  await tx.db.rows(`SELECT id FROM customer WHERE id IN (?, ?) ORDER BY id${forUpdate()}`, [bareId(survivorId), bareId(mergedId)]);
  const [survivor, merged] = await Promise.all([survivorId, mergedId].map((id) => tx.db.manager.findOneByOrFail(Customer, { id })));
  return { survivor: survivor!, merged: merged! };
}

/** Two different files of one dealer in the caller's reach. */
export async function bothFiles(tx: TxCtx, survivorId: string, mergedId: string): Promise<{ survivor: Customer; merged: Customer }> {
  const [survivor, merged] = [await findInScope(tx, Customer, survivorId, 'customer:merge'), await findInScope(tx, Customer, mergedId, 'customer:merge')];
  if (survivor.id === merged.id) throw refuse('MERGE_WITH_ITSELF');
  if (survivor.dealerId !== merged.dealerId) throw refuse('MERGE_OTHER_DEALER');
  return heldFiles(tx, survivorId, mergedId);
}

/** Only files in use become one: what was merged, erased or is kept for a court stays as it is. */
export async function requireMergeable(tx: TxCtx, file: Customer): Promise<void> {
  if (file.status === 'ERASED') throw refuse('PERSON_ERASED');
  if (file.status === 'BLOCKED') throw refuse('MERGE_ERASURE_ASKED');
  if (file.status === 'MERGED') throw refuse('CUSTOMER_MERGED');
  const [held] = await tx.db.rows('SELECT 1 FROM erasure WHERE customer_id = ? AND hold IS NOT NULL', [bareId(file.id)]);
  if (held) throw refuse('MERGE_HELD');
}
