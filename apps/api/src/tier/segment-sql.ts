import type { FigureBasis } from '@dealercare/domain/tier/figures';
import { windowStart } from '@dealercare/domain/tier/months-back';
import { plusMonths, sqlDay, sqlWhole } from './sql-days.js';

const FIVE_YEARS = 60;

/** `ageSegment` of a car as an expression; a test compares them. */
export function ageSegmentSql(alias: string, basis: FigureBasis, day: string): string {
  const end = plusMonths(`${alias}.delivery_date`, basis.repairMonths);
  const overByKm = `(${alias}.odometer_km > ${sqlWhole(basis.repairKm)} AND ${alias}.odometer_on IS NOT NULL AND ${alias}.odometer_on < ${sqlDay(day)})`;
  return `CASE WHEN ${alias}.delivery_date IS NULL THEN NULL WHEN ${end} >= ${sqlDay(day)} AND NOT COALESCE(${overByKm}, 1 = 0) THEN 'AGE_WARRANTY'
    WHEN ${alias}.delivery_date >= ${sqlDay(windowStart(day, FIVE_YEARS))} THEN 'AGE_2_5' ELSE 'AGE_5_PLUS' END`;
}

/** Visits with what the customer paid of them (INV-12): several orders of one car on a day are one. */
export const paidEntries = (where: string): string => `SELECT dealer_id, customer_id, vehicle_id, opened_on, MAX(CASE WHEN own > 0 THEN 1 ELSE 0 END) AS paid, SUM(CASE WHEN own = 0 THEN 0 WHEN own = all_lines THEN total_fen ELSE own_fen END) AS spend
  FROM (SELECT o.dealer_id, o.customer_id, o.vehicle_id, o.opened_on, o.total_fen, SUM(CASE WHEN l.job_type = 'CUSTOMER_PAY' THEN 1 ELSE 0 END) AS own, COUNT(l.id) AS all_lines,
      SUM(CASE WHEN l.job_type = 'CUSTOMER_PAY' THEN l.labour_fen ELSE 0 END) AS own_fen
    FROM repair_order o LEFT JOIN repair_order_line l ON l.dealer_id = o.dealer_id AND l.order_id = o.id WHERE ${where} GROUP BY o.id, o.dealer_id, o.customer_id, o.vehicle_id, o.opened_on, o.total_fen) one
  GROUP BY dealer_id, customer_id, vehicle_id, opened_on`;
