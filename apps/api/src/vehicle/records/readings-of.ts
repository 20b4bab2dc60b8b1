import { countedReadings, type Reading } from '@dealercare/domain/customer/odometer';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { bareId, wireId } from '../../platform/ids.js';
import { grouped, loader } from '../../platform/loader.js';
import type { OdometerReading } from '../vehicle-records.entity.js';

type Row = [vehicle: string, id: string, on: string, km: number, source: OdometerReading['source'], reason: string | null, createdAt: string, updatedAt: string, version: number];

/** Everything the odometers of cars have shown: what was read or told, and what orders say of their arrivals; oldest first, of one instant the correction last. */
export async function readings(ctx: Pick<Ctx, 'db'>, vehicleIds: readonly string[]): Promise<OdometerReading[]> {
  const list = inList(vehicleIds.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT r.vehicle_id, r.id AS id, r.opened_on AS read_on, r.odometer_in_km, 'ORDER' AS source, NULL, r.created_at AS created_at, r.updated_at, r.version FROM vehicle v JOIN repair_order r ON r.dealer_id = v.dealer_id AND r.vehicle_id = v.id
     WHERE v.id IN (${list.sql}) AND r.odometer_in_km IS NOT NULL
     UNION ALL SELECT r.vehicle_id, r.id, r.read_on, r.km, r.source, r.reason, r.created_at, r.updated_at, r.version FROM vehicle v JOIN odometer_reading r ON r.dealer_id = v.dealer_id AND r.vehicle_id = v.id
     WHERE v.id IN (${list.sql}) ORDER BY read_on, created_at, source DESC, id`, [...list.params, ...list.params]);
  return (rows as Row[]).map(([vehicle, id, readOn, km, source, reason, createdAt, updatedAt, version]) => ({
    id: wireId(source === 'ORDER' ? 'ord' : 'odo', id), vehicleId: wireId('veh', vehicle), readOn: String(readOn), km: Number(km), source, reason, createdAt, updatedAt, version: Number(version),
  }) as unknown as OdometerReading);
}

export const asReading = ({ readOn, km, source }: Pick<OdometerReading, 'readOn' | 'km' | 'source'>): Reading => ({ on: readOn, km, isCorrection: source === 'CORRECTION' });

const SHOWN = 60;

/** By car, newest first. The cars themselves were read in scope. */
export const readingsOf = loader<OdometerReading[]>(async (ctx, ids) => {
  const found = grouped(await readings(ctx, ids), ({ vehicleId }) => vehicleId);
  return new Map([...found].map(([id, list]) => [id, list.reverse().slice(0, SHOWN)]));
});

/** The last reading that counts. */
export const lastReading = (list: readonly Reading[]): Reading | undefined => countedReadings(list).at(-1);
