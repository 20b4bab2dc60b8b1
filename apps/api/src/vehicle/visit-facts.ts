import { defaultRule } from '@dealercare/domain/care/default-rules';
import type { RuleOf } from '@dealercare/domain/care/rule';
import { nextMaintenance, type MaintenanceVisit } from '@dealercare/domain/care/triggers/periodic-maintenance';
import { averageDailyKm } from '@dealercare/domain/customer/odometer';
import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { publish } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';
import { grouped } from '../platform/loader.js';
import { asReading, lastReading, readings } from './records/readings-of.js';

/** Maintenance is first-level and second-level work: 首保, 保养, 二级维护. */
export const MAINTENANCE_WORK = ['FIRST_LEVEL', 'SECOND_LEVEL'] as const;

const PART = 500;
const { trigger } = defaultRule('CR-21') as RuleOf<'PERIODIC_MAINTENANCE'>;

/** Derives from the orders of some cars what is stored with them: last visit, next maintenance, odometer (F-11). */
export async function deriveVisits(tx: TxCtx, dealerId: string, vehicleIds: readonly string[]): Promise<void> {
  const unique = [...new Set(vehicleIds)];
  for (let from = 0; from < unique.length; from += PART) {
    const part = unique.slice(from, from + PART);
    await derivePart(tx, dealerId, part);
    publish(tx, 'visits.derived', dealerId, { vehicleIds: part });
  }
}

async function derivePart(tx: TxCtx, dealerId: string, vehicleIds: readonly string[]): Promise<void> {
  const list = inList(vehicleIds.map(bareId));
  const rows = await tx.db.rows(
    `SELECT o.vehicle_id, o.id, o.handed_over_on, o.opened_on, o.work_type, v.series FROM repair_order o JOIN vehicle v ON v.dealer_id = o.dealer_id AND v.id = o.vehicle_id
     WHERE o.dealer_id = ? AND o.vehicle_id IN (${list.sql}) ORDER BY o.opened_on, o.id`, [bareId(dealerId), ...list.params]);
  const visits = new Map<string, { all: MaintenanceVisit[]; lastVisitOn: string | null; series: string | null }>();
  for (const [vehicle, order, handedOver, opened, workType, series] of rows as [string, string, string | null, string, string, string | null][]) {
    const known = visits.get(vehicle) ?? { all: [], lastVisitOn: opened, series };
    if ((MAINTENANCE_WORK as readonly string[]).includes(workType)) known.all.push({ orderId: wireId('ord', order), date: handedOver ?? opened });
    known.lastVisitOn = opened;
    visits.set(vehicle, known);
  }
  const read = grouped(await readings(tx, vehicleIds), ({ vehicleId }) => bareId(vehicleId));
  for (const vehicle of new Set([...visits.keys(), ...read.keys()])) {
    const { all, lastVisitOn, series } = visits.get(vehicle) ?? { all: [], lastVisitOn: null, series: null };
    const next = nextMaintenance(trigger, { model: series, visits: all });
    const shown = (read.get(vehicle) ?? []).map(asReading);
    const { km = null, on = null } = lastReading(shown) ?? {};
    await tx.db.run(
      `UPDATE vehicle SET next_maintenance_date = ?, last_visit_on = ?, avg_service_days = ?, avg_daily_km = ?,
         odometer_km = CASE WHEN ? IS NOT NULL AND (odometer_on IS NULL OR odometer_on <= ?) THEN ? ELSE odometer_km END,
         odometer_on = CASE WHEN ? IS NOT NULL AND (odometer_on IS NULL OR odometer_on <= ?) THEN ? ELSE odometer_on END
       WHERE dealer_id = ? AND id = ?`,
      [next?.due ?? null, lastVisitOn, next?.averageDays ?? null, averageDailyKm(shown), km, on, km, on, on, on, bareId(dealerId), vehicle]);
  }
}
