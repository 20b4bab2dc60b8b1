import { readingAgainst } from '@dealercare/domain/customer/odometer';
import { todayAt } from '../../organisation/today-at.js';
import type { TxCtx } from '../../platform/context.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { bareId, newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { Vehicle } from '../vehicle.entity.js';
import { deriveVisits } from '../visit-facts.js';
import type { CorrectOdometerInput, RecordOdometerInput } from './records.inputs.js';
import { asReading, readings } from './readings-of.js';
import { byHand, tellRecord } from './vehicle-changed.js';

async function write(tx: TxCtx, vehicle: Vehicle, { readOn, km }: RecordOdometerInput, reason: string | null): Promise<Vehicle> {
  const { id, dealerId, odometerKm, odometerOn } = vehicle;
  await insertRows(tx.db, 'odometer_reading', [{ id: newId('odo'), dealerId, vehicleId: id, readOn, km, source: reason === null ? 'DESK' : 'CORRECTION', reason, ...byHand(tx) }]);
  await tx.db.run('UPDATE vehicle SET version = version + 1 WHERE dealer_id = ? AND id = ?', [bareId(dealerId), bareId(id)]);
  await deriveVisits(tx, dealerId, [id]);
  tellRecord(tx, vehicle, reason === null ? 'vehicle.record-odometer' : 'vehicle.correct-odometer', { odometerKm, odometerOn }, { km, readOn }, reason);
  return tx.db.manager.findOneByOrFail(Vehicle, { id });
}

async function vehicleRead(tx: TxCtx, { vehicleId, readOn }: RecordOdometerInput): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  if (readOn > await todayAt(tx, vehicle.dealerId)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.readOn', code: 'DATE_IN_FUTURE' }]);
  return vehicle;
}

/** What the odometer shows; the series only goes up (F1). */
export async function recordOdometer(tx: TxCtx, input: RecordOdometerInput): Promise<Vehicle> {
  const vehicle = await vehicleRead(tx, input);
  const against = readingAgainst((await readings(tx, [vehicle.id])).map(asReading), { on: input.readOn, km: input.km });
  if (against) throw refuse('INVALID_INPUT', {}, [{ path: 'input.km', code: 'ODOMETER_BACKWARDS', params: { km: against.km, on: against.on } }]);
  return write(tx, vehicle, input, null);
}

/** The series begins anew: somebody had mistyped it, or the instrument was changed. What was read before stays on file. */
export async function correctOdometer(tx: TxCtx, { reason, ...input }: CorrectOdometerInput): Promise<Vehicle> {
  return write(tx, await vehicleRead(tx, input), input, reason);
}
