import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import type { VehicleReading } from './vehicle-cells.js';
import type { Vehicle } from './vehicle.entity.js';

/** A vehicle that a row speaks of, as far as the comparison needs it. */
export interface KnownVehicle {
  id: string;
  version: number;
  ownerId: string | null;
  columns: Partial<Vehicle>;
  policyEnds: ReadonlySet<string>;
}

const COMPARED = ['plate', 'series', 'model', 'colour', 'usage', 'purchaseDate', 'deliveryDate', 'registrationDate', 'odometerKm', 'odometerOn'] as const;
const SELECT = 'plate, series, model, colour, `usage`, purchase_date, delivery_date, registration_date, odometer_km, odometer_on';

export async function knownVehicles(ctx: Ctx, dealerId: string, vins: readonly string[]): Promise<Map<string, KnownVehicle>> {
  if (vins.length === 0) return new Map();
  const list = inList([...new Set(vins)]);
  const rows = await ctx.db.rows(`SELECT vin, id, version, owner_id, ${SELECT} FROM vehicle WHERE dealer_id = ? AND vin IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  const known = new Map(rows.map((row) => [String(row[0]), {
    id: wireId('veh', String(row[1])), version: Number(row[2]), ownerId: row[3] === null ? null : wireId('cus', String(row[3])), policyEnds: new Set<string>(),
    columns: Object.fromEntries(COMPARED.map((field, index) => [field, row[4 + index] ?? null])) as Partial<Vehicle>,
  }]));
  const policies = await ctx.db.rows(
    `SELECT v.vin, p.end_date FROM insurance_policy p JOIN vehicle v ON v.dealer_id = p.dealer_id AND v.id = p.vehicle_id WHERE v.dealer_id = ? AND p.kind = 'COMMERCIAL' AND v.vin IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  for (const [vin, end] of policies) known.get(String(vin))?.policyEnds.add(String(end));
  return known;
}

export async function customersByNumber(ctx: Ctx, dealerId: string, numbers: readonly string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const list = inList([...new Set(numbers)]);
  const rows = await ctx.db.rows(`SELECT external_no, id FROM customer WHERE dealer_id = ? AND status = 'ACTIVE' AND external_no IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  return new Map(rows.map(([number, id]) => [String(number), wireId('cus', String(id))]));
}

/** The maker's records of these cars, made where they are missing; other dealers' relations to them stay unseen (rulings 2). */
export async function mastersByVin(tx: TxCtx, manufacturerId: string, readings: readonly VehicleReading[]): Promise<Map<string, string>> {
  const vins = [...new Set(readings.flatMap(({ vin }) => vin ?? []))];
  if (vins.length === 0) return new Map();
  const find = async (): Promise<Map<string, string>> => {
    const list = inList(vins);
    const rows = await tx.db.rows(`SELECT vin, id FROM vehicle_master WHERE manufacturer_id = ? AND vin IN (${list.sql})`, [bareId(manufacturerId), ...list.params]);
    return new Map(rows.map(([vin, id]) => [String(vin), wireId('vhm', String(id))]));
  };
  const known = await find();
  const missing = readings.filter(({ vin }, index) => vin && !known.has(vin) && readings.findIndex((other) => other.vin === vin) === index);
  await insertRows(tx.db, 'vehicle_master', missing.map(({ vin, columns, engineNo, gearboxNo }) => ({
    id: newId('vhm'), manufacturerId, vin: vin!, series: columns.series ?? null, model: columns.model ?? null, engineNo, gearboxNo, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
  })), { ignore: true });
  return missing.length > 0 ? find() : known;
}

/** Cars of the dealer by VIN with their present owner, for orders. */
export async function vehiclesForOrders(ctx: Ctx, dealerId: string, vins: readonly string[]): Promise<Map<string, { id: string; ownerId: string | null }>> {
  if (vins.length === 0) return new Map();
  const list = inList([...new Set(vins)]);
  const rows = await ctx.db.rows(`SELECT vin, id, owner_id FROM vehicle WHERE dealer_id = ? AND vin IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  return new Map(rows.map(([vin, id, owner]) => [String(vin), { id: wireId('veh', String(id)), ownerId: owner === null ? null : wireId('cus', String(owner)) }]));
}
