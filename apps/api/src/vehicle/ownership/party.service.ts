import { todayAt } from '../../organisation/today-at.js';
import { audit } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { IsNull } from 'typeorm';
import { requireCustomerOf } from '../edit-vehicle.service.js';
import { VehicleOwnership } from '../vehicle-records.entity.js';
import { Vehicle } from '../vehicle.entity.js';
import type { AddVehiclePartyInput, EndVehiclePartyInput } from './ownership.inputs.js';

const MOST_PARTIES = 20;

/** Somebody drives a car, brings it or pays for it from a day on. */
export async function addVehicleParty(tx: TxCtx, { vehicleId, customerId, role, from }: AddVehiclePartyInput): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  const { dealerId } = vehicle;
  await requireCustomerOf(tx, dealerId, customerId);
  if (role === 'OWNER') throw refuse('INVALID_INPUT', {}, [{ path: 'input.role', code: 'OWNER_BY_TRANSFER' }]);
  if (from > await todayAt(tx, dealerId)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.from', code: 'DATE_IN_FUTURE' }]);
  const open = await tx.db.manager.findBy(VehicleOwnership, { dealerId, vehicleId, validTo: IsNull() });
  if (open.some((party) => party.customerId === customerId && party.role === role)) throw refuse('PARTY_KNOWN');
  if (open.length >= MOST_PARTIES) throw refuse('TOO_MANY', { limit: MOST_PARTIES });
  const id = newId('own');
  await tx.db.manager.insert(VehicleOwnership, {
    id, dealerId, vehicleId, customerId, role, validFrom: from, validTo: null, begunBy: null, endedBy: null, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  audit(tx, { unitId: dealerId, action: 'vehicle.add-party', entity: 'vehicle', entityId: vehicleId, after: { customerId, role, from } });
  return vehicle;
}

export async function endVehicleParty(tx: TxCtx, { partyId, expectedVersion, on }: EndVehiclePartyInput): Promise<Vehicle> {
  const party = await findInScope(tx, VehicleOwnership, partyId, 'vehicle:write');
  requireVersion(party, expectedVersion);
  const { dealerId, vehicleId, role, validFrom, validTo, customerId } = party;
  if (role === 'OWNER') throw refuse('INVALID_INPUT', {}, [{ path: 'input.partyId', code: 'OWNER_BY_TRANSFER' }]);
  if (validTo !== null) throw refuse('PARTY_ENDED');
  if (on > await todayAt(tx, dealerId)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.on', code: 'DATE_IN_FUTURE' }]);
  if (on < validFrom) throw refuse('INVALID_INPUT', {}, [{ path: 'input.on', code: 'DAYS_REVERSED' }]);
  await saveVersioned(tx, VehicleOwnership, party, { validTo: on });
  audit(tx, { unitId: dealerId, action: 'vehicle.end-party', entity: 'vehicle', entityId: vehicleId, before: { customerId, role, validTo: null }, after: { customerId, role, validTo: on } });
  return tx.db.manager.findOneByOrFail(Vehicle, { id: vehicleId });
}
