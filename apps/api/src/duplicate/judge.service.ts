import { likenessOf } from '@dealercare/domain/duplicate/likeness';
import { localDateOf } from '@dealercare/domain/time/zone';
import { Customer } from '../customer/customer.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { saveVersioned } from '../platform/versioned.js';
import { comparedFiles } from './compared-files.js';
import { DuplicatePair } from './duplicate-pair.entity.js';
import type { JudgeDuplicateInput } from './duplicate.inputs.js';
import { inOrder, pairOf } from './pair-state.js';

/** The pair as it stands, or as the night would have found it. */
async function pairFor(tx: TxCtx, one: Customer, other: Customer): Promise<DuplicatePair> {
  const files = await comparedFiles(tx, one.dealerId, [bareId(one.id), bareId(other.id)]);
  const likeness = likenessOf(files.get(bareId(one.id))!, files.get(bareId(other.id))!);
  const known = await pairOf(tx, one, other);
  if (known) return Object.assign(known, likeness);
  const zone = (await orgTree(tx.app)).unit(one.dealerId)?.timezone ?? 'Asia/Shanghai';
  const pair = tx.db.manager.create(DuplicatePair, {
    id: newId('dup'), dealerId: one.dealerId, ...inOrder(one.id, other.id), ...likeness, status: 'OPEN', foundOn: localDateOf(tx.now, zone),
    judgedReasons: null, judgedAt: null, judgedBy: null, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(DuplicatePair, pair as object);
  return pair;
}

/** What somebody decides on two files is remembered (G3): they are not asked for again until something new speaks for one person. */
export async function judgeDuplicate(tx: TxCtx, { customerId, otherId, verdict }: JudgeDuplicateInput): Promise<DuplicatePair> {
  const one = await findInScope(tx, Customer, customerId, 'customer:write');
  const other = await findInScope(tx, Customer, otherId, 'customer:write');
  if (one.id === other.id) throw refuse('MERGE_WITH_ITSELF');
  if (one.dealerId !== other.dealerId) throw refuse('MERGE_OTHER_DEALER');
  if (one.status !== 'ACTIVE' || other.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  const pair = await pairFor(tx, one, other);
  const before = pair.status;
  const { score, reasons } = pair;
  await saveVersioned(tx, DuplicatePair, pair, { score, reasons, status: verdict, judgedReasons: reasons, judgedAt: tx.now, judgedBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null });
  audit(tx, { unitId: pair.dealerId, action: 'duplicate.judge', entity: 'duplicate_pair', entityId: pair.id, before: { status: before }, after: { status: verdict, reasons } });
  publish(tx, 'duplicate.judged', pair.dealerId, { customerId: pair.customerId, otherId: pair.otherId, verdict });
  return pair;
}
