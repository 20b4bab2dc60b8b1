import { defaultRule } from '@dealercare/domain/care/default-rules';
import type { RuleOf } from '@dealercare/domain/care/rule';
import { nextMaintenance, type MaintenanceVisit } from '@dealercare/domain/care/triggers/periodic-maintenance';
import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';

/** Maintenance is first-level and second-level work: 首保, 保养, 二级维护. */
export const MAINTENANCE_WORK = ['FIRST_LEVEL', 'SECOND_LEVEL'] as const;

const { trigger } = defaultRule('CR-21') as RuleOf<'PERIODIC_MAINTENANCE'>;

/** Derives from the orders of some cars what is stored with them: last visit, next maintenance, odometer (F-11). */
export async function deriveVisits(tx: TxCtx, dealerId: string, vehicleIds: readonly string[]): Promise<void> {
  const unique = [...new Set(vehicleIds)];
  for (let from = 0; from < unique.length; from += 500) await derivePart(tx, dealerId, unique.slice(from, from + 500));
}

async function derivePart(tx: TxCtx, dealerId: string, vehicleIds: readonly string[]): Promise<void> {
  const list = inList(vehicleIds.map(bareId));
  const rows = await tx.db.rows(
    `SELECT o.vehicle_id, o.id, o.handed_over_on, o.opened_on, o.work_type, o.odometer_in_km, v.series FROM repair_order o JOIN vehicle v ON v.dealer_id = o.dealer_id AND v.id = o.vehicle_id
     WHERE o.dealer_id = ? AND o.vehicle_id IN (${list.sql}) ORDER BY o.opened_on, o.id`, [bareId(dealerId), ...list.params]);
  const visits = new Map<string, { all: MaintenanceVisit[]; lastVisitOn: string; km: number | null; kmOn: string | null; series: string | null }>();
  for (const [vehicle, order, handedOver, opened, workType, km, series] of rows as [string, string, string | null, string, string, number | null, string | null][]) {
    const known = visits.get(vehicle) ?? { all: [], lastVisitOn: opened, km: null, kmOn: null, series };
    if ((MAINTENANCE_WORK as readonly string[]).includes(workType)) known.all.push({ orderId: wireId('ord', order), date: handedOver ?? opened });
    known.lastVisitOn = opened;
    if (km !== null) [known.km, known.kmOn] = [km, opened];
    visits.set(vehicle, known);
  }
  for (const [vehicle, { all, lastVisitOn, km, kmOn, series }] of visits) {
    const next = nextMaintenance(trigger, { model: series, visits: all });
    await tx.db.run(
      `UPDATE vehicle SET next_maintenance_date = ?, last_visit_on = ?,
         odometer_km = CASE WHEN ? IS NOT NULL AND (odometer_on IS NULL OR odometer_on <= ?) THEN ? ELSE odometer_km END,
         odometer_on = CASE WHEN ? IS NOT NULL AND (odometer_on IS NULL OR odometer_on <= ?) THEN ? ELSE odometer_on END
       WHERE dealer_id = ? AND id = ?`,
      [next?.due ?? null, lastVisitOn, km, kmOn, km, km, kmOn, kmOn, bareId(dealerId), vehicle]);
  }
}
