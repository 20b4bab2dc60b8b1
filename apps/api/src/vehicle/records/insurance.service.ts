import type { TxCtx } from '../../platform/context.js';
import { isDuplicate } from '../../platform/database/retry.js';
import { newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import { InsurancePolicy } from '../vehicle-records.entity.js';
import { Vehicle } from '../vehicle.entity.js';
import type { RecordPolicyInput, RemovePolicyInput } from './records.inputs.js';
import { byHand, tellRecord } from './vehicle-changed.js';

/** A policy of a car: the reminder to renew hangs on its end, and a later one ends the reminder of the one before (CR-23). */
export async function recordPolicy(tx: TxCtx, { vehicleId, soldHere, insurer, policyNo, startDate = null, ...told }: RecordPolicyInput): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  if (startDate !== null && startDate > told.endDate) throw refuse('INVALID_INPUT', {}, [{ path: 'input.endDate', code: 'DAYS_REVERSED' }]);
  const policy = { ...told, startDate, insurer: insurer?.trim() || null, policyNo: policyNo?.trim() || null, soldHere: soldHere === true };
  try {
    await tx.db.manager.insert(InsurancePolicy, { id: newId('ins'), dealerId: vehicle.dealerId, vehicleId, ...policy, ...byHand(tx) });
  } catch (error) {
    if (isDuplicate(error)) throw refuse('DUPLICATE', { value: told.endDate }, [{ path: 'input.endDate', code: 'DUPLICATE', params: { value: told.endDate } }]);
    throw error;
  }
  tellRecord(tx, vehicle, 'vehicle.record-policy', null, policy);
  return vehicle;
}

export async function removePolicy(tx: TxCtx, { policyId, expectedVersion }: RemovePolicyInput): Promise<Vehicle> {
  const policy = await findInScope(tx, InsurancePolicy, policyId, 'vehicle:write');
  requireVersion(policy, expectedVersion);
  const { vehicleId, kind, insurer, policyNo, startDate, endDate, soldHere } = policy;
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  await tx.db.manager.delete(InsurancePolicy, { id: policyId });
  tellRecord(tx, vehicle, 'vehicle.remove-policy', { kind, insurer, policyNo, startDate, endDate, soldHere }, null);
  return vehicle;
}
