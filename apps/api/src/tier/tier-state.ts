import { judge } from '@dealercare/domain/tier/judge';
import type { CustomerFigures } from '@dealercare/domain/tier/figures';
import type { TierScheme } from '@dealercare/domain/tier/scheme';
import type { Ctx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import type { EvaluationBasis } from './evaluation-basis.js';
import type { MoveCause } from './tier.entity.js';
import { orderOfSchemes, type CustomerTierView, type CustomerTraits, type TierMoveView } from './tier.types.js';

const text = (cell: Row[number] | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));

/** What a dealer's customers were measured against last; null before the first evaluation. */
export const basisOf = loader<EvaluationBasis>(async (ctx, dealerIds) => {
  const list = inList(dealerIds.map(bareId));
  const rows = await ctx.db.rows(`SELECT dealer_id, basis FROM tier_evaluation WHERE dealer_id IN (${list.sql}) AND basis IS NOT NULL`, list.params);
  return new Map(rows.map(([dealer, basis]) => [wireId('org', String(dealer)), JSON.parse(String(basis)) as EvaluationBasis]));
});

const FIGURES = 'f.relation_from, f.last_visit_on, f.cars, f.newest_car_on, f.repair_end_on, f.visits, f.paid_visits, f.spend_fen, f.services_due, f.services_done, f.gap_days, f.gaps, f.loyal, f.credit, f.price_sensitivity, f.referrals';
export const FIGURE_COLUMNS = FIGURES;

export function figuresFrom(cells: Row): CustomerFigures {
  const n = (at: number): number => Number(cells[at] ?? 0);
  return {
    relationFrom: text(cells[0]), lastVisitOn: text(cells[1]), cars: n(2), newestCarOn: text(cells[3]), repairEndOn: text(cells[4]), visits: n(5), paidVisits: n(6), spendFen: n(7), servicesDue: n(8), servicesDone: n(9),
    gapDays: n(10), gaps: n(11), loyal: n(12) === 1, credit: text(cells[13]) as CustomerFigures['credit'], priceSensitivity: text(cells[14]) as CustomerFigures['priceSensitivity'], referrals: n(15),
  };
}

const WIDTH = 12;

/** The rows behind a customer's tiers; explained by the rule itself from what was measured, so that nothing is told that did not decide. */
async function tiersWhere(ctx: Ctx, ids: readonly string[]): Promise<(CustomerTierView & { customerId: string })[]> {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT t.dealer_id, t.customer_id, t.scheme, t.tier, t.computed_tier, t.score, t.watch, t.since, t.previous_tier, t.slipping_since, t.override_until, t.override_reason, ${FIGURES}
     FROM customer_tier t JOIN customer_figures f ON f.dealer_id = t.dealer_id AND f.customer_id = t.customer_id WHERE t.customer_id IN (${list.sql})`, list.params);
  const views = await Promise.all(rows.map(async (row) => {
    const basis = await basisOf(ctx, wireId('org', String(row[0])));
    const scheme = String(row[2]) as TierScheme;
    const parameters = basis?.schemes[scheme];
    if (!basis || !parameters) return null;
    const [computedTier, slippingSince] = [String(row[4]), text(row[9])];
    const found = judge(scheme, { figures: figuresFrom(row.slice(WIDTH)), standing: basis.standing, parameters, day: basis.day, before: { tier: computedTier, slippingSince } });
    return {
      customerId: wireId('cus', String(row[1])), scheme, isMain: basis.main === scheme, tier: String(row[3]), computedTier, score: row[5] === null ? null : Number(row[5]), watch: Number(row[6]) === 1,
      since: String(row[7]), previousTier: text(row[8]), slippingSince, overrideUntil: text(row[10]), overrideReason: text(row[11]), rule: found.rule, asOf: basis.day,
      points: found.points.map(({ value, bar, ...point }) => ({ ...point, value: value === null ? null : String(value), bar: bar === null ? null : String(bar) })),
    };
  }));
  return views.filter((view) => view !== null).sort((a, b) => Number(b.isMain) - Number(a.isMain) || orderOfSchemes(a.scheme) - orderOfSchemes(b.scheme));
}

export const tiersOfCustomer = loader<CustomerTierView[]>(async (ctx, ids) => grouped(await tiersWhere(ctx, ids), ({ customerId }) => customerId) as Map<string, CustomerTierView[]>);

const LAST_MOVES = 20;

export const movesOfCustomer = loader<TierMoveView[]>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT customer_id, id, scheme, from_tier, to_tier, cause, moved_on FROM (SELECT m.*, ROW_NUMBER() OVER (PARTITION BY m.customer_id ORDER BY m.id DESC) AS place FROM tier_move m
     WHERE m.customer_id IN (${list.sql}) AND m.dealer_id IN (SELECT c.dealer_id FROM customer c WHERE c.id IN (${list.sql}))) m WHERE m.place <= ${LAST_MOVES} ORDER BY m.id DESC`, [...list.params, ...list.params]);
  const moves = rows.map(([customer, id, scheme, from, to, cause, on]) => ({
    customerId: wireId('cus', String(customer)), id: wireId('tmv', String(id)), scheme: scheme as TierScheme, fromTier: text(from), toTier: text(to), cause: cause as MoveCause, movedOn: String(on),
  }));
  return grouped(moves, ({ customerId }) => customerId) as Map<string, TierMoveView[]>;
});

export const traitsOfCustomer = loader<CustomerTraits>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT c.id, t.credit, t.price_sensitivity, t.churn_reason, t.churn_reason_on, (SELECT COUNT(*) FROM referral r WHERE r.dealer_id = c.dealer_id AND r.customer_id = c.id)
     FROM customer c LEFT JOIN customer_trait t ON t.dealer_id = c.dealer_id AND t.customer_id = c.id WHERE c.id IN (${list.sql})`, list.params);
  return new Map(rows.map(([id, credit, price, reason, on, referrals]) =>
    [wireId('cus', String(id)), { credit, priceSensitivity: price, churnReason: text(reason), churnReasonOn: text(on), referrals: Number(referrals) } as CustomerTraits]));
});
