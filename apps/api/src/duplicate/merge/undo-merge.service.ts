import { undoHindrance, type UndoHindrance } from '@dealercare/domain/duplicate/undo-merge';
import { localDateOf } from '@dealercare/domain/time/zone';
import { partTasks, settleTasks, wakeRested } from '../../care/task/join-tasks.js';
import { Customer } from '../../customer/customer.entity.js';
import { auditImage } from '../../customer/customer.service.js';
import { requireStepUp } from '../../platform/access/step-up.js';
import { audit, difference } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { publish } from '../../platform/events/event.js';
import { bareId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { saveVersioned } from '../../platform/versioned.js';
import { pairReopened } from '../pair-state.js';
import { heldFiles } from './both-files.js';
import { CustomerMerge } from './customer-merge.entity.js';
import { partConsents } from './join-consents.js';
import { numbersOf, storedNumbers, type PlainNumbers } from './merge-columns.js';
import { imagePlaceOf, zoneOf, type MergeImage } from './merge.service.js';
import type { UndoMergeInput } from './merge.inputs.js';
import { moveBack, rekey, rowsSince } from './move-rows.js';

const refusals = { UNDONE: 'MERGE_UNDONE', TOO_LATE: 'MERGE_TOO_OLD', ERASED: 'PERSON_ERASED', MERGED_ON: 'MERGE_WENT_ON' } as const satisfies Record<UndoHindrance, string>;

async function openImage(tx: TxCtx, merge: CustomerMerge, survivor: Customer): Promise<MergeImage> {
  const text = await tx.app.subjectKeys.open(tx.db, survivor.subjectKeyId, merge.image, imagePlaceOf(merge.id));
  if (text === null) throw refuse('MERGE_TOO_OLD');
  return JSON.parse(text) as MergeImage;
}

/** Fields as before the merge; what somebody has changed since stays. Later refusals and wishes for peace hold on. */
function formerColumns(survivor: Customer, { before, after }: MergeImage): Partial<Customer> {
  const counted = new Set(['openComplaints', 'shieldedUntil']);
  const columns = (Object.keys(before) as (keyof Customer)[]).filter((column) => !counted.has(column) && survivor[column] === after[column]);
  return { ...Object.fromEntries(columns.map((column) => [column, before[column]])), ...(columns.includes('name') ? { gramsDue: true } : {}) };
}

function formerNumbers(now: PlainNumbers, { numbersBefore, numbersAfter }: MergeImage): PlainNumbers {
  const former = <K extends keyof PlainNumbers>(field: K): PlainNumbers[K] => (now[field] === numbersAfter[field] ? numbersBefore[field] : now[field]);
  return { phone: former('phone'), phone2: former('phone2'), idNumber: former('idNumber'), idNumberVerified: former('idNumberVerified') };
}

async function openComplaints(tx: TxCtx, { id, dealerId }: Customer): Promise<number> {
  const [row] = await tx.db.rows('SELECT COUNT(*) FROM complaint WHERE dealer_id = ? AND customer_id = ? AND is_open = 1', [bareId(dealerId), bareId(id)]);
  return Number(row![0]);
}

/** The number of the file that comes back, unless somebody has given it to another file meanwhile. */
async function freeNumber(tx: TxCtx, merged: Customer, number: string | null): Promise<string | null> {
  if (number === null || number === merged.externalNo) return number;
  const taken = await tx.db.manager.findOneBy(Customer, { dealerId: merged.dealerId, externalNo: number });
  return taken === null ? number : null;
}

async function restoreBoth(tx: TxCtx, survivor: Customer, merged: Customer, image: MergeImage): Promise<void> {
  const now = numbersOf(tx, survivor);
  const columns = { ...formerColumns(survivor, image), ...await storedNumbers(tx, survivor, now, formerNumbers(now, image)) };
  const changed = difference(auditImage(tx, survivor.id, survivor), auditImage(tx, survivor.id, columns));
  if (merged.externalNo !== image.merged.externalNo) await tx.db.manager.update(Customer, { id: merged.id }, { externalNo: null });
  await saveVersioned(tx, Customer, survivor, { ...columns, openComplaints: await openComplaints(tx, survivor) });
  await saveVersioned(tx, Customer, merged, {
    status: 'ACTIVE', mergedIntoId: null, openComplaints: await openComplaints(tx, merged), shieldedUntil: image.merged.shieldedUntil, externalNo: await freeNumber(tx, merged, image.merged.externalNo),
  });
  audit(tx, { unitId: survivor.dealerId, action: 'customer.undo-merge', entity: 'customer', entityId: survivor.id, before: changed?.before ?? null, after: changed?.after ?? { status: 'ACTIVE' }, subjectKeyId: survivor.subjectKeyId });
}

async function settle(tx: TxCtx, file: Customer): Promise<void> {
  await settleTasks(tx, file, file.openComplaints > 0, file.id);
  if (file.openComplaints === 0) await wakeRested(tx, file, instantText(tx.now));
}

/**
 * Takes a merge back (G6): both files as they stood, every row that moved back where it came from. What has come since stays with the surviving
 * file and is counted; what somebody has changed since stays changed.
 */
export async function undoMerge(tx: TxCtx, { mergeId, reason }: UndoMergeInput): Promise<CustomerMerge> {
  const found = await findInScope(tx, CustomerMerge, mergeId, 'customer:merge');
  requireStepUp(tx);
  const { survivor, merged } = await heldFiles(tx, found.customerId, found.mergedId);
  const merge = await tx.db.manager.findOneByOrFail(CustomerMerge, { id: mergeId });
  const zone = await zoneOf(tx, merge.dealerId);
  const hindrance = undoHindrance({ undone: merge.undoneAt !== null, mergedOn: localDateOf(merge.mergedAt, zone), survivor: survivor.status }, localDateOf(tx.now, zone));
  if (hindrance) throw refuse(refusals[hindrance]);
  const image = await openImage(tx, merge, survivor);
  const moved = merge.moved ?? {};
  const stayed = await rowsSince(tx, survivor, merge.mergedAt, moved);

  await partTasks(tx, image.tasks);
  await moveBack(tx, moved, survivor, merged);
  await restoreBoth(tx, survivor, merged, image);
  await rekey(tx, survivor);
  await rekey(tx, merged);
  await partConsents(tx, survivor, merged, image.consents, merge.mergedAt);
  await tx.app.subjectKeys.unlink(tx.db, survivor.subjectKeyId, merged.subjectKeyId);
  await settle(tx, survivor);
  await settle(tx, merged);
  await pairReopened(tx, survivor, merged);

  await saveVersioned(tx, CustomerMerge, merge, { undoneAt: tx.now, undoneBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, undoReason: reason, stayed, image: '', moved: null });
  audit(tx, { unitId: merge.dealerId, action: 'customer.undo-merge', entity: 'customer', entityId: merged.id, before: { status: 'MERGED', mergedIntoId: survivor.id }, after: { status: 'ACTIVE', mergeId }, reason });
  publish(tx, 'customer.merge-undone', merge.dealerId, { customerId: survivor.id, mergedId: merged.id, mergeId });
  return merge;
}
