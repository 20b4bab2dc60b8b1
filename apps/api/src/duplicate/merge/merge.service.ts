import { undoableUntil } from '@dealercare/domain/duplicate/undo-merge';
import { localDateOf } from '@dealercare/domain/time/zone';
import { joinTasks, settleTasks, type TaskBefore } from '../../care/task/join-tasks.js';
import { Customer } from '../../customer/customer.entity.js';
import { auditImage } from '../../customer/customer.service.js';
import { orgTree } from '../../organisation/org-tree.js';
import { requireStepUp } from '../../platform/access/step-up.js';
import { audit, difference } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { publish } from '../../platform/events/event.js';
import { newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { pairMerged } from '../pair-state.js';
import { bothFiles, requireMergeable } from './both-files.js';
import { CustomerMerge } from './customer-merge.entity.js';
import { joinConsents, type ConsentBefore } from './join-consents.js';
import { joinedColumns, joinedNumbers, numbersOf, storedNumbers, type PlainNumbers } from './merge-columns.js';
import type { MergeCustomersInput } from './merge.inputs.js';
import { moveRows } from './move-rows.js';

/** How both files stood, as it is kept for the undo, sealed with the surviving person's key. */
export interface MergeImage {
  before: Partial<Customer>;
  after: Partial<Customer>;
  numbersBefore: PlainNumbers;
  numbersAfter: PlainNumbers;
  merged: Pick<Customer, 'externalNo' | 'shieldedUntil'>;
  consents: ConsentBefore[];
  tasks: TaskBefore[];
}

export const imagePlaceOf = (mergeId: string): string => `customer_merge|${mergeId}|image`;

/** The columns that change, as they stand and as they will. */
function changedColumns(survivor: Customer, joined: Partial<Customer>): { before: Partial<Customer>; after: Partial<Customer> } {
  const columns = (Object.keys(joined) as (keyof Customer)[]).filter((column) => joined[column] !== survivor[column]);
  return { before: Object.fromEntries(columns.map((column) => [column, survivor[column] ?? null])), after: Object.fromEntries(columns.map((column) => [column, joined[column] ?? null])) };
}

async function writeBoth(tx: TxCtx, survivor: Customer, merged: Customer, columns: Partial<Customer>): Promise<void> {
  const [own, brought] = [survivor.externalNo, merged.externalNo];
  const takesNumber = columns.externalNo !== undefined;
  // A number stands once at a dealer: it is free before it is taken.
  await saveVersioned(tx, Customer, merged, { status: 'MERGED', mergedIntoId: survivor.id, openComplaints: 0, shieldedUntil: null, ...(takesNumber ? { externalNo: null } : {}) });
  await saveVersioned(tx, Customer, survivor, columns);
  if (takesNumber && own !== null && own !== brought) await tx.db.manager.update(Customer, { id: merged.id }, { externalNo: own });
}

/** The answer that was given before, for the same two files only (G7). */
function repeated(known: CustomerMerge, { survivorId, mergedId }: MergeCustomersInput): CustomerMerge {
  if (known.customerId !== survivorId || known.mergedId !== mergedId) throw refuse('IDEMPOTENCY_KEY_REUSED');
  return known;
}

/**
 * Two files of one person become one in one transaction (G5): chosen values, every relation of every room, the stricter word of both, and one task for
 * one occasion. The file that goes in keeps its row and its values for the undo; its id leads to the surviving one.
 */
export async function mergeCustomers(tx: TxCtx, input: MergeCustomersInput): Promise<CustomerMerge> {
  const { survivor, merged } = await bothFiles(tx, input.survivorId, input.mergedId);
  requireStepUp(tx);
  const known = await tx.db.manager.findOneBy(CustomerMerge, { dealerId: survivor.dealerId, operationId: input.operationId });
  if (known) return repeated(known, input);
  await requireMergeable(tx, survivor);
  await requireMergeable(tx, merged);
  requireVersion(survivor, input.survivorVersion);
  requireVersion(merged, input.mergedVersion);
  return joinFiles(tx, survivor, merged, input);
}

async function joinFiles(tx: TxCtx, survivor: Customer, merged: Customer, { take, operationId, reason = null }: MergeCustomersInput): Promise<CustomerMerge> {
  const { dealerId } = survivor;
  const chosen = new Set(take);
  const [own, brought] = [numbersOf(tx, survivor), numbersOf(tx, merged)];
  const numbers = joinedNumbers(own, brought, chosen);
  const { before, after } = changedColumns(survivor, joinedColumns(survivor, merged, chosen));
  const columns = { ...after, ...await storedNumbers(tx, survivor, own, numbers) };
  const kept = { externalNo: merged.externalNo, shieldedUntil: merged.shieldedUntil };
  const changed = difference(auditImage(tx, survivor.id, survivor), auditImage(tx, survivor.id, columns));

  await tx.app.subjectKeys.link(tx.db, survivor.subjectKeyId, merged.subjectKeyId, true);
  await writeBoth(tx, survivor, merged, columns);
  const tasks = await joinTasks(tx, dealerId, merged.id, survivor.id);
  const consents = await joinConsents(tx, survivor, merged);
  const moved = await moveRows(tx, merged, survivor);
  await settleTasks(tx, survivor, survivor.openComplaints > 0, survivor.id);
  await pairMerged(tx, survivor, merged);

  const id = newId('mrg');
  const image: MergeImage = { before, after, numbersBefore: own, numbersAfter: numbers, merged: kept, consents, tasks };
  const mergedBy = tx.actor.kind === 'STAFF' ? tx.actor.id : null;
  const merge = tx.db.manager.create(CustomerMerge, {
    id, dealerId, customerId: survivor.id, mergedId: merged.id, operationId, mergedAt: tx.now, mergedBy, reason, undoUntil: undoableUntil(localDateOf(tx.now, await zoneOf(tx, dealerId))),
    image: await tx.app.subjectKeys.seal(tx.db, survivor.subjectKeyId, JSON.stringify(image), imagePlaceOf(id)), moved, undoneAt: null, undoneBy: null, undoReason: null, stayed: null,
    createdAt: tx.now, createdBy: mergedBy, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(CustomerMerge, merge as object);
  audit(tx, { unitId: dealerId, action: 'customer.merge', entity: 'customer', entityId: survivor.id, before: changed?.before ?? null, after: { ...changed?.after, mergeId: id }, subjectKeyId: survivor.subjectKeyId, reason });
  audit(tx, { unitId: dealerId, action: 'customer.merge', entity: 'customer', entityId: merged.id, before: { status: 'ACTIVE' }, after: { status: 'MERGED', mergedIntoId: survivor.id }, reason });
  publish(tx, 'customer.merged', dealerId, { customerId: survivor.id, mergedId: merged.id, mergeId: id });
  return merge;
}

export const zoneOf = async (tx: TxCtx, dealerId: string): Promise<string> => (await orgTree(tx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai';
