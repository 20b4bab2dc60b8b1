import { judgeVin } from '@dealercare/domain/customer/vin';
import { Customer } from '../customer/customer.entity.js';
import { todayAt } from '../organisation/today-at.js';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import { audit, difference } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { isDuplicate } from '../platform/database/retry.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope, requireDealer } from '../platform/scope.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { mastersByVin } from './vehicle-known.js';
import { readTypedVehicle } from './vehicle-values.js';
import { tailsOf } from './mark-tails.js';
import { Vehicle } from './vehicle.entity.js';
import type { CreateVehicleInput, UpdateVehicleInput } from './vehicle.inputs.js';

/** A customer of the same dealer whose file is in use; anybody else is not there. */
export async function requireCustomerOf(tx: TxCtx, dealerId: string, customerId: string): Promise<Customer> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:read');
  if (customer.dealerId !== dealerId) throw refuse('NOT_FOUND');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  return customer;
}

async function requireUnknown(tx: TxCtx, dealerId: string, vin: string): Promise<void> {
  const known = await tx.db.manager.findOneBy(Vehicle, { dealerId, vin });
  if (known) throw refuse('VIN_KNOWN', { vehicleId: known.id }, [{ path: 'input.vin', code: 'VIN_KNOWN', params: { vehicleId: known.id } }]);
}

export async function createVehicle(tx: TxCtx, { dealerId, vin: raw, ownerId = null, ...typed }: CreateVehicleInput): Promise<Vehicle> {
  requireDealer(tx, 'vehicle:write', dealerId);
  await requireActive(tx.app, dealerId);
  if (ownerId) await requireCustomerOf(tx, dealerId, ownerId);
  const today = await todayAt(tx, dealerId);
  const { vin, gravity } = judgeVin(raw);
  const { columns, faults } = readTypedVehicle(typed, today);
  if (gravity === 'ERROR') faults.unshift({ path: 'input.vin', code: 'VIN_INVALID' });
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  await requireUnknown(tx, dealerId, vin);
  const manufacturerId = (await orgTree(tx.app)).chain(dealerId).find(({ type }) => type === 'MANUFACTURER')!.id;
  const masters = await mastersByVin(tx, manufacturerId, [{ vin, columns: columns as never }]);
  const stamps = { createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1 };
  const vehicle = tx.db.manager.create(Vehicle, { usage: 'PRIVATE', inspectionUnrelaxed: false, ...columns, ...tailsOf({ ...columns, vin }), id: newId('veh'), dealerId, masterId: masters.get(vin)!, vin, ownerId, status: 'ACTIVE', ...stamps });
  try {
    await tx.db.manager.insert(Vehicle, vehicle as object);
  } catch (error) {
    if (isDuplicate(error)) throw refuse('VIN_KNOWN');
    throw error;
  }
  if (ownerId) await insertRows(tx.db, 'vehicle_ownership', [{ id: newId('own'), dealerId, vehicleId: vehicle.id, customerId: ownerId, validFrom: columns.deliveryDate ?? columns.purchaseDate ?? today, ...stamps }]);
  audit(tx, { unitId: dealerId, action: 'vehicle.create', entity: 'vehicle', entityId: vehicle.id, after: { vin, ownerId, ...columns } });
  return tx.db.manager.findOneByOrFail(Vehicle, { id: vehicle.id });
}

export async function updateVehicle(tx: TxCtx, { id, expectedVersion, isScrapped, ...typed }: UpdateVehicleInput): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, id, 'vehicle:write');
  requireVersion(vehicle, expectedVersion);
  const { columns, faults } = readTypedVehicle(typed, await todayAt(tx, vehicle.dealerId));
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  if (isScrapped != null && vehicle.status !== 'SOLD') columns.status = isScrapped ? 'SCRAPPED' : 'ACTIVE';
  const changed = difference(vehicle as unknown as Record<string, unknown>, columns as Record<string, unknown>);
  if (!changed) return vehicle;
  await saveVersioned(tx, Vehicle, vehicle, { ...changed.after as Partial<Vehicle>, ...tailsOf(changed.after) });
  audit(tx, { unitId: vehicle.dealerId, action: 'vehicle.update', entity: 'vehicle', entityId: id, ...changed });
  return vehicle;
}
