import type { FigureBasis } from '@dealercare/domain/tier/figures';
import { monthsBack, windowStart } from '@dealercare/domain/tier/months-back';
import type { TxCtx } from '../platform/context.js';
import { onSqlite } from '../platform/database/dialect.js';
import type { SqlValue } from '../platform/database/database.js';
import type { SqlPart } from '../platform/scope.js';
import { MAINTENANCE_WORK } from '../vehicle/visit-facts.js';
import { daysFrom, differs, leastOf, plusMonths, sqlDay, sqlWhole } from './sql-days.js';

/** Some customers of a dealer, as a condition on the column that names them: a part of the order of ids, or a list. */
export interface Some {
  dealer: string;
  where(column: string): SqlPart;
}

const FIGURES = [
  'relation_from', 'last_visit_on', 'cars', 'newest_car_on', 'repair_end_on', 'visits', 'paid_visits', 'spend_fen', 'services_due', 'services_done', 'gap_days', 'gaps', 'loyal', 'credit', 'price_sensitivity', 'referrals',
] as const;

/** The cars of each owner: how many, how new, when their repair period ends, how many services fell due. */
function cars(basis: FigureBasis, day: string): string {
  const delivered = 'v.delivery_date';
  const end = `CASE WHEN v.odometer_km > ${sqlWhole(basis.repairKm)} AND v.odometer_on IS NOT NULL AND v.odometer_on < ${plusMonths(delivered, basis.repairMonths)} THEN v.odometer_on ELSE ${plusMonths(delivered, basis.repairMonths)} END`;
  const most = Math.floor(basis.windowMonths / basis.serviceMonths);
  const due = Array.from({ length: most }, (_, n) => `CASE WHEN ${delivered} < ${sqlDay(windowStart(day, (n + 1) * basis.serviceMonths))} THEN 1 ELSE 0 END`).join(' + ') || '0';
  return `SELECT v.owner_id, COUNT(*) AS cars, MIN(${delivered}) AS oldest, MAX(${delivered}) AS newest, MAX(CASE WHEN ${delivered} IS NULL THEN NULL ELSE ${end} END) AS repair_end, SUM(${due}) AS due,
    MAX(CASE WHEN EXISTS (SELECT 1 FROM insurance_policy p WHERE p.dealer_id = v.dealer_id AND p.vehicle_id = v.id AND p.sold_here = 1) THEN 1 ELSE 0 END) AS renewed
    FROM vehicle v WHERE v.dealer_id = ? AND v.status = 'ACTIVE' AND §v.owner_id§ GROUP BY v.owner_id`;
}

/** All days on which a customer came, the last four numbered from the end. */
const LAST_VISITS = 4;
const days = (day: string): string => `SELECT customer_id, MIN(opened_on) AS first_on, MAX(opened_on) AS last_on, MIN(CASE WHEN place <= ${LAST_VISITS} THEN opened_on END) AS from_on, COUNT(*) AS all_days
  FROM (SELECT o.customer_id, o.opened_on, ROW_NUMBER() OVER (PARTITION BY o.customer_id ORDER BY o.opened_on DESC) AS place
    FROM (SELECT DISTINCT customer_id, opened_on FROM repair_order WHERE dealer_id = ? AND opened_on <= ${sqlDay(day)} AND §customer_id§) o) d GROUP BY customer_id`;

/** The entries of the window: several orders of one car on a day are one; what somebody else pays for does not count as paid (INV-12). */
function entries(basis: FigureBasis, day: string): string {
  const maintenance = MAINTENANCE_WORK.map((work) => `'${work}'`).join(', ');
  return `SELECT customer_id, COUNT(*) AS visits, SUM(paid) AS paid, SUM(spend) AS spend, SUM(service) AS services FROM (
    SELECT customer_id, vehicle_id, opened_on, MAX(CASE WHEN own > 0 THEN 1 ELSE 0 END) AS paid, SUM(CASE WHEN own = 0 THEN 0 WHEN own = all_lines THEN total_fen ELSE own_fen END) AS spend, MAX(service) AS service FROM (
      SELECT o.customer_id, o.vehicle_id, o.opened_on, o.total_fen, CASE WHEN o.work_type IN (${maintenance}) THEN 1 ELSE 0 END AS service,
        SUM(CASE WHEN l.job_type = 'CUSTOMER_PAY' THEN 1 ELSE 0 END) AS own, COUNT(l.id) AS all_lines, SUM(CASE WHEN l.job_type = 'CUSTOMER_PAY' THEN l.labour_fen ELSE 0 END) AS own_fen
      FROM repair_order o LEFT JOIN repair_order_line l ON l.dealer_id = o.dealer_id AND l.order_id = o.id
      WHERE o.dealer_id = ? AND o.opened_on >= ${sqlDay(windowStart(day, basis.windowMonths))} AND o.opened_on <= ${sqlDay(day)} AND §o.customer_id§
      GROUP BY o.id, o.customer_id, o.vehicle_id, o.opened_on, o.total_fen, o.work_type) one
    GROUP BY customer_id, vehicle_id, opened_on) entry GROUP BY customer_id`;
}

const referrals = (basis: FigureBasis, day: string): string =>
  `SELECT customer_id, COUNT(*) AS brought FROM referral WHERE dealer_id = ? AND referred_on >= ${sqlDay(monthsBack(day, basis.referralMonths))} AND referred_on <= ${sqlDay(day)} AND §customer_id§ GROUP BY customer_id`;

/** Customers with a car or a visit have figures; a name alone is judged by nobody. */
function statement(basis: FigureBasis, day: string): string {
  return `SELECT c.dealer_id, c.id AS customer_id,
      COALESCE(${leastOf('c.file_date', 'd.first_on')}, k.oldest) AS relation_from, d.last_on AS last_visit_on, COALESCE(k.cars, 0) AS cars, k.newest AS newest_car_on, k.repair_end AS repair_end_on,
      COALESCE(e.visits, 0) AS visits, COALESCE(e.paid, 0) AS paid_visits, COALESCE(e.spend, 0) AS spend_fen, COALESCE(k.due, 0) AS services_due, COALESCE(e.services, 0) AS services_done,
      CASE WHEN d.all_days > 1 THEN ${daysFrom('d.from_on', 'd.last_on')} ELSE 0 END AS gap_days,
      CASE WHEN d.all_days IS NULL THEN 0 WHEN d.all_days > ${LAST_VISITS} THEN ${LAST_VISITS - 1} ELSE d.all_days - 1 END AS gaps,
      CASE WHEN k.cars > 1 OR k.renewed = 1 THEN 1 ELSE 0 END AS loyal, t.credit, t.price_sensitivity, COALESCE(r.brought, 0) AS referrals
    FROM customer c LEFT JOIN (${cars(basis, day)}) k ON k.owner_id = c.id LEFT JOIN (${days(day)}) d ON d.customer_id = c.id LEFT JOIN (${entries(basis, day)}) e ON e.customer_id = c.id
      LEFT JOIN (${referrals(basis, day)}) r ON r.customer_id = c.id LEFT JOIN customer_trait t ON t.dealer_id = c.dealer_id AND t.customer_id = c.id
    WHERE c.dealer_id = ? AND c.status = 'ACTIVE' AND (k.owner_id IS NOT NULL OR d.customer_id IS NOT NULL) AND §c.id§`;
}

/** Puts the condition into its places; every derived table is narrowed to the same customers. */
function narrowed(text: string, some: Some): SqlPart {
  const params: SqlValue[] = [];
  const sql = text.replace(/§([^§]+)§/g, (_, column: string) => {
    const part = some.where(column);
    params.push(some.dealer, ...part.params);
    return `(${part.sql})`;
  });
  return { sql, params };
}

/** Takes the figures of some customers anew; rows that are as they were are not written. Answers nothing: what changed shows in the tiers. */
export async function takeFigures(tx: TxCtx, some: Some, basis: FigureBasis, day: string): Promise<void> {
  const { sql, params } = narrowed(statement(basis, day), some);
  const source = `SELECT n.* FROM (${sql}) n LEFT JOIN customer_figures f ON f.dealer_id = n.dealer_id AND f.customer_id = n.customer_id
    WHERE f.customer_id IS NULL OR ${FIGURES.map((figure) => differs(`n.${figure}`, `f.${figure}`)).join(' OR ')}`;
  await tx.db.run(`${onSqlite() ? 'INSERT OR REPLACE' : 'REPLACE'} INTO customer_figures (dealer_id, customer_id, ${FIGURES.join(', ')}) ${source}`, params);
  // Whoever is out of use, or has neither car nor visit any more, is judged no longer.
  const gone = some.where('customer_id');
  const here = some.where('c.id');
  await tx.db.run(
    `DELETE FROM customer_figures WHERE dealer_id = ? AND ${gone.sql} AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.dealer_id = customer_figures.dealer_id AND c.id = customer_figures.customer_id AND c.status = 'ACTIVE' AND ${here.sql}
      AND (EXISTS (SELECT 1 FROM vehicle v WHERE v.dealer_id = c.dealer_id AND v.owner_id = c.id AND v.status = 'ACTIVE') OR EXISTS (SELECT 1 FROM repair_order o WHERE o.dealer_id = c.dealer_id AND o.customer_id = c.id)))`,
    [some.dealer, ...gone.params, ...here.params]);
}
