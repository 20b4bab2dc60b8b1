import { todayAt } from '../../organisation/today-at.js';
import type { TxCtx } from '../../platform/context.js';
import { newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import { InspectionRecord } from '../vehicle-records.entity.js';
import { Vehicle } from '../vehicle.entity.js';
import type { RecordInspectionInput, RemoveInspectionInput } from './records.inputs.js';
import { byHand, tellRecord } from './vehicle-changed.js';

/** An inspection that was done: its reminder ends (CR-24). */
export async function recordInspection(tx: TxCtx, { vehicleId, doneOn, kind = null }: RecordInspectionInput): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  if (doneOn > await todayAt(tx, vehicle.dealerId)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.doneOn', code: 'DATE_IN_FUTURE' }]);
  if (await tx.db.manager.countBy(InspectionRecord, { vehicleId, doneOn }) > 0) throw refuse('DUPLICATE', { value: doneOn });
  await tx.db.manager.insert(InspectionRecord, { id: newId('isp'), dealerId: vehicle.dealerId, vehicleId, doneOn, kind, ...byHand(tx) });
  tellRecord(tx, vehicle, 'vehicle.record-inspection', null, { doneOn, kind });
  return vehicle;
}

export async function removeInspection(tx: TxCtx, { inspectionId, expectedVersion }: RemoveInspectionInput): Promise<Vehicle> {
  const inspection = await findInScope(tx, InspectionRecord, inspectionId, 'vehicle:write');
  requireVersion(inspection, expectedVersion);
  const vehicle = await findInScope(tx, Vehicle, inspection.vehicleId, 'vehicle:write');
  await tx.db.manager.delete(InspectionRecord, { id: inspectionId });
  tellRecord(tx, vehicle, 'vehicle.remove-inspection', { doneOn: inspection.doneOn, kind: inspection.kind }, null);
  return vehicle;
}
