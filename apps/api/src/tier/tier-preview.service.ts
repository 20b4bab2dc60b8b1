import { shippedParameters } from '@dealercare/domain/tier/parameters';
import { directionOf } from '@dealercare/domain/tier/scheme';
import { customerById } from '../customer/customer-by-id.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import { inScope } from '../platform/scope.js';
import type { EvaluationBasis } from './evaluation-basis.js';
import { judged } from './movers.js';
import type { Some } from './take-figures.js';
import { takeStanding } from './take-standing.js';
import { requireSound, requireUnit } from './tier-parameters.service.js';
import { basisOf } from './tier-state.js';
import type { TierFlow, TierMover, TierPreview, TierPreviewArgs } from './tier.types.js';

const everybody = (dealer: string): Some => ({ dealer, where: () => ({ sql: '1 = 1', params: [] }) });

/** The dealer's last basis with other numbers for one scheme; those that rank need their cuts anew. */
async function basisWith(ctx: Ctx, dealerId: string, { scheme }: TierPreviewArgs, parameters: Record<string, number>): Promise<EvaluationBasis | null> {
  const basis = await basisOf(ctx, dealerId);
  if (!basis) return null;
  const schemes = { ...basis.schemes, [scheme]: { ...shippedParameters(scheme), ...parameters } };
  return { ...basis, schemes, standing: await takeStanding(ctx, dealerId, schemes) };
}

/** Judges everybody below a unit with other numbers, by the statement of the evaluation itself, and writes nothing (D3). */
export async function tierPreview(ctx: Ctx, args: TierPreviewArgs): Promise<TierPreview> {
  const { unitId, scheme, first } = args;
  requireUnit(ctx, unitId, 'policy:read');
  const parameters = requireSound(scheme, args.parameters);
  const after = args.after ? bareId(requireId('cus', args.after)) : '';
  const flows = new Map<string, TierFlow>();
  const found: (Omit<TierMover, 'customer'> & { customerId: string })[] = [];
  for (const dealerId of [...(await orgTree(ctx.app)).dealersUnder(unitId)].sort()) {
    const basis = await basisWith(ctx, dealerId, args, parameters);
    if (!basis) continue;
    const { from, params } = judged(scheme, { parameters: basis.schemes[scheme]!, standing: basis.standing, day: basis.day }, everybody(bareId(dealerId)));
    for (const [old, tier, customers] of await ctx.db.rows(`SELECT n.old_tier, n.tier, COUNT(*) FROM ${from} GROUP BY n.old_tier, n.tier`, params)) {
      const key = `${String(old)}|${tier}`;
      flows.set(key, { fromTier: old as string | null, toTier: String(tier), customers: (flows.get(key)?.customers ?? 0) + Number(customers) });
    }
    const scope = inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
    const rows = await ctx.db.rows(
      `SELECT n.customer_id, n.old_tier, n.tier, n.score FROM ${from} JOIN customer c ON c.id = n.customer_id WHERE (n.old_tier IS NULL OR n.tier <> n.old_tier) AND n.customer_id > ? AND ${scope.sql} ORDER BY n.customer_id LIMIT ${first + 1}`,
      [...params, after, ...scope.params]);
    found.push(...rows.map(([id, old, tier, score]) => ({ customerId: String(id), fromTier: old as string | null, toTier: String(tier), score: score === null ? null : Number(score) })));
  }
  const all = [...flows.values()];
  const count = (direction: 'UP' | 'DOWN'): number => all.filter(({ fromTier, toTier }) => directionOf(scheme, fromTier, toTier) === direction).reduce((sum, { customers }) => sum + customers, 0);
  // Ids are in the order of time, whatever their dealer.
  const sorted = found.sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
  const page = sorted.slice(0, first);
  return {
    customers: all.reduce((sum, { customers }) => sum + customers, 0), up: count('UP'), down: count('DOWN'), flows: all.filter(({ fromTier, toTier }) => fromTier !== toTier),
    movers: await Promise.all(page.map(async ({ customerId, ...mover }) => ({ ...mover, customer: await customerById(ctx, wireId('cus', customerId)) }))),
    next: sorted.length > first ? wireId('cus', page.at(-1)!.customerId) : null,
  };
}
