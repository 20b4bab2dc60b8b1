import { isMonth } from '@dealercare/domain/report/figure';
import { churnFlows } from '@dealercare/domain/tier/churn-flow';
import { shippedBasis } from '@dealercare/domain/tier/figures';
import { monthsBack } from '@dealercare/domain/tier/months-back';
import type { AgeSegment } from '@dealercare/domain/tier/segment';
import { relationshipValueFen, returnRate, ticketFen } from '@dealercare/domain/tier/value';
import { addMonths, endOfMonth } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import type { SqlPart } from '../platform/scope.js';
import { ageSegmentSql, paidEntries } from '../tier/segment-sql.js';
import type { BaseTableRow, ChurnFlowRow, ChurnReasonRow, RelationshipValueRow, RevenuePartsRow, VehicleSegmentRow } from './customer-report.types.js';
import { unitsOf, type Period } from './report.service.js';

/** Three years in one table are more than anybody reads. */
const MAX_MONTHS = 36;

/** The dealers among the units asked for, or all in reach, as a condition on their column. */
async function dealersIn(ctx: Ctx, unitIds: string[] | null | undefined, column: string): Promise<SqlPart | null> {
  const tree = await orgTree(ctx.app);
  const dealers = [...new Set(unitsOf(ctx, unitIds).flatMap((id) => tree.dealersUnder(id)))];
  if (dealers.length === 0) return null;
  const list = inList(dealers.map(bareId));
  return { sql: `${column} IN (${list.sql})`, params: list.params };
}

function monthsOf({ from, to }: Period): string[] {
  for (const month of [from, to]) if (!isMonth(month)) throw refuse('MONTH_INVALID', { month });
  const months: string[] = [];
  for (let month = from; month <= to && months.length < MAX_MONTHS; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month);
  return months;
}

const text = (cell: Row[number] | undefined): string | null => (cell === null || cell === undefined || cell === '' ? null : String(cell));

export async function churnFlow(ctx: Ctx, period: Period): Promise<ChurnFlowRow[]> {
  const months = monthsOf(period);
  const where = await dealersIn(ctx, period.unitIds, 'dealer_id');
  if (!where || months.length === 0) return [];
  const rows = await ctx.db.rows(
    `SELECT SUBSTR(moved_on, 1, 7), from_tier, to_tier, COUNT(*) FROM tier_move WHERE ${where.sql} AND scheme = 'CHURN' AND moved_on <= ? GROUP BY SUBSTR(moved_on, 1, 7), from_tier, to_tier`, [...where.params, endOfMonth(`${months.at(-1)!}-01`)]);
  return churnFlows(rows.map(([month, from, to, customers]) => ({ month: String(month), from: text(from), to: text(to), customers: Number(customers) })), months[0]!, months.at(-1)!);
}

export async function churnReasons(ctx: Ctx, period: Period): Promise<ChurnReasonRow[]> {
  const months = monthsOf(period);
  const where = await dealersIn(ctx, period.unitIds, 'dealer_id');
  if (!where || months.length === 0) return [];
  const rows = await ctx.db.rows(
    `SELECT churn_reason, COUNT(*) FROM customer_trait WHERE ${where.sql} AND churn_reason IS NOT NULL AND churn_reason_on >= ? AND churn_reason_on <= ? GROUP BY churn_reason ORDER BY COUNT(*) DESC, churn_reason`,
    [...where.params, `${months[0]!}-01`, endOfMonth(`${months.at(-1)!}-01`)]);
  return rows.map(([reason, customers]) => ({ reason: String(reason), customers: Number(customers) }));
}

/** Showroom sales, first visits and lost customers by month and series (C-032). */
export async function baseTable(ctx: Ctx, period: Period): Promise<BaseTableRow[]> {
  const months = monthsOf(period);
  const where = await dealersIn(ctx, period.unitIds, 'v.dealer_id');
  if (!where || months.length === 0) return [];
  const span = [`${months[0]!}-01`, endOfMonth(`${months.at(-1)!}-01`)];
  const table = new Map<string, BaseTableRow>();
  const add = (rows: readonly Row[], column: 'sold' | 'firstVisits' | 'lost'): void => {
    for (const [month, series, count] of rows) {
      const key = `${month}|${text(series) ?? ''}`;
      const row = table.get(key) ?? { month: String(month), series: text(series), sold: 0, firstVisits: 0, lost: 0 };
      row[column] += Number(count);
      table.set(key, row);
    }
  };
  // Where nobody told who sold the car, its first owner's file says whether he bought it here.
  add(await ctx.db.rows(
    `SELECT SUBSTR(v.delivery_date, 1, 7), v.series, COUNT(*) FROM vehicle v LEFT JOIN customer c ON c.dealer_id = v.dealer_id AND c.id = v.owner_id
     WHERE ${where.sql} AND v.delivery_date >= ? AND v.delivery_date <= ? AND (v.sold_here = 1 OR (v.sold_here IS NULL AND c.origin = 'SALES')) GROUP BY SUBSTR(v.delivery_date, 1, 7), v.series`, [...where.params, ...span]), 'sold');
  add(await ctx.db.rows(
    `SELECT SUBSTR(f.first_on, 1, 7), f.series, COUNT(*) FROM (SELECT v.series, MIN(o.opened_on) AS first_on FROM repair_order o JOIN vehicle v ON v.dealer_id = o.dealer_id AND v.id = o.vehicle_id WHERE ${where.sql} GROUP BY v.id, v.series) f
     WHERE f.first_on >= ? AND f.first_on <= ? GROUP BY SUBSTR(f.first_on, 1, 7), f.series`, [...where.params, ...span]), 'firstVisits');
  add(await ctx.db.rows(
    `SELECT l.month, l.series, COUNT(*) FROM (SELECT SUBSTR(m.moved_on, 1, 7) AS month, (SELECT k.series FROM vehicle k WHERE k.dealer_id = m.dealer_id AND k.owner_id = m.customer_id ORDER BY k.delivery_date DESC, k.id LIMIT 1) AS series
       FROM tier_move m WHERE ${where.sql.replace('v.dealer_id', 'm.dealer_id')} AND m.scheme = 'CHURN' AND m.to_tier = 'LOST' AND m.from_tier IS NOT NULL AND m.moved_on >= ? AND m.moved_on <= ?) l GROUP BY l.month, l.series`, [...where.params, ...span]), 'lost');
  return [...table.values()].sort((a, b) => (`${a.month}|${a.series ?? '￿'}` < `${b.month}|${b.series ?? '￿'}` ? -1 : 1));
}

/** F-1 by dealer and month: the base is whoever owned a car at the month's end. */
export async function revenueParts(ctx: Ctx, period: Period): Promise<RevenuePartsRow[]> {
  const months = monthsOf(period);
  const [orders, owners] = [await dealersIn(ctx, period.unitIds, 'o.dealer_id'), await dealersIn(ctx, period.unitIds, 'w.dealer_id')];
  if (!orders || !owners || months.length === 0) return [];
  const paid = await ctx.db.rows(
    `SELECT e.dealer_id, SUBSTR(e.opened_on, 1, 7), SUM(e.paid), SUM(e.spend) FROM (${paidEntries(`${orders.sql} AND o.opened_on >= ? AND o.opened_on <= ?`)}) e GROUP BY e.dealer_id, SUBSTR(e.opened_on, 1, 7)`,
    [...orders.params, `${months[0]!}-01`, endOfMonth(`${months.at(-1)!}-01`)]);
  const counted = months.map((month) => { const end = endOfMonth(`${month}-01`); return `COUNT(DISTINCT CASE WHEN w.valid_from <= '${end}' AND (w.valid_to IS NULL OR w.valid_to >= '${end}') THEN w.customer_id END)`; });
  const bases = await ctx.db.rows(`SELECT w.dealer_id, ${counted.join(', ')} FROM vehicle_ownership w WHERE ${owners.sql} GROUP BY w.dealer_id`, owners.params);
  const found = new Map(paid.map(([dealer, month, visits, fen]) => [`${dealer}|${month}`, { paidVisits: Number(visits), revenueFen: Number(fen) }]));
  return bases.flatMap(([dealer, ...base]) => months.map((month, index) => {
    const parts = { baseCustomers: Number(base[index]), ...found.get(`${dealer}|${month}`) ?? { paidVisits: 0, revenueFen: 0 } };
    return { unitId: wireId('org', String(dealer)), month, ...parts, returnRate: returnRate(parts), ticketFen: ticketFen(parts) };
  }));
}

/** Cars in use by age and use, set-based. */
export async function vehicleSegments(ctx: Ctx, unitIds: string[] | null | undefined): Promise<VehicleSegmentRow[]> {
  const where = await dealersIn(ctx, unitIds, 'v.dealer_id');
  if (!where) return [];
  const age = ageSegmentSql('v', shippedBasis, localDateOf(ctx.now, 'Asia/Shanghai'));
  const rows = await ctx.db.rows(`SELECT ${age}, v.\`usage\`, COUNT(*) FROM vehicle v WHERE ${where.sql} AND v.status = 'ACTIVE' GROUP BY ${age}, v.\`usage\` ORDER BY 1, 2`, where.params);
  return rows.map(([segment, usage, vehicles]) => ({ age: segment as AgeSegment | null, usage: usage as VehicleSegmentRow['usage'], vehicles: Number(vehicles) }));
}

const DAYS_A_YEAR = 365.25;

/** F-2 by dealer, from the figures of the last evaluation. */
export async function relationshipValues(ctx: Ctx, unitIds: string[] | null | undefined): Promise<RelationshipValueRow[]> {
  const where = await dealersIn(ctx, unitIds, 'f.dealer_id');
  if (!where) return [];
  const today = localDateOf(ctx.now, 'Asia/Shanghai');
  const days = ctx.db.kind === 'sqlite' ? `SUM(JULIANDAY('${today}') - JULIANDAY(f.relation_from))` : `SUM(DATEDIFF('${today}', f.relation_from))`;
  const rows = await ctx.db.rows(`SELECT f.dealer_id, COUNT(*), SUM(f.spend_fen), ${days}, (SELECT COUNT(*) FROM referral r WHERE r.dealer_id = f.dealer_id AND r.referred_on >= ?) FROM customer_figures f WHERE ${where.sql} GROUP BY f.dealer_id`, [monthsBack(today, 12), ...where.params]);
  return rows.map(([dealer, count, spend, dayCount, referred]) => {
    const customers = Number(count);
    const [yearlySpendFen, years] = [Math.round(Number(spend) / customers), Math.round(10 * Number(dayCount) / customers / DAYS_A_YEAR) / 10];
    return { unitId: wireId('org', String(dealer)), customers, yearlySpendFen, years, referredInYear: Number(referred), valueFen: relationshipValueFen(yearlySpendFen, years, Number(referred), customers) };
  });
}
