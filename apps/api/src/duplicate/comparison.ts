import { likenessOf } from '@dealercare/domain/duplicate/likeness';
import { Customer } from '../customer/customer.entity.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { comparedFiles } from './compared-files.js';
import { DuplicatePair } from './duplicate-pair.entity.js';
import type { MergeComparison } from './duplicate.types.js';
import { comparedFields, movingCounts } from './merge/merge-comparison.js';
import { inOrder } from './pair-state.js';

/** Two files side by side, for whoever judges them. Both were looked at (J4). */
export async function compareFiles(ctx: Ctx, survivorId: string, otherId: string): Promise<MergeComparison> {
  const survivor = await findInScope(ctx, Customer, survivorId, 'customer:write');
  const other = await findInScope(ctx, Customer, otherId, 'customer:write');
  if (survivor.id === other.id) throw refuse('MERGE_WITH_ITSELF');
  if (survivor.dealerId !== other.dealerId) throw refuse('MERGE_OTHER_DEALER');
  if (survivor.status !== 'ACTIVE' || other.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  const files = await comparedFiles(ctx, survivor.dealerId, [bareId(survivor.id), bareId(other.id)]);
  await noteAccess(ctx, [survivor, other].map(({ id, dealerId }) => ({ unitId: dealerId, customerId: id, door: 'FILE' as const })));
  return {
    survivor, other, ...likenessOf(files.get(bareId(survivor.id))!, files.get(bareId(other.id))!), pair: await ctx.db.manager.findOneBy(DuplicatePair, { dealerId: survivor.dealerId, ...inOrder(survivor.id, other.id) }),
    fields: await comparedFields(ctx, survivor, other), moves: await movingCounts(ctx, other),
  };
}
