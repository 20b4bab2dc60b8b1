import { judgeTransfer, judgeUndo, lastDayBefore, UNDO_DAYS } from '@dealercare/domain/customer/ownership';
import { localDateOf } from '@dealercare/domain/time/zone';
import { IsNull } from 'typeorm';
import { orgTree } from '../../organisation/org-tree.js';
import { todayAt } from '../../organisation/today-at.js';
import { audit } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { publish } from '../../platform/events/event.js';
import { bareId, newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { requireCustomerOf } from '../edit-vehicle.service.js';
import { VehicleOwnership } from '../vehicle-records.entity.js';
import { Vehicle } from '../vehicle.entity.js';
import type { TransferVehicleInput, UndoTransferInput } from './ownership.inputs.js';

async function openVehicle(tx: TxCtx, vehicleId: string, expectedVersion: number): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  requireVersion(vehicle, expectedVersion);
  return vehicle;
}

/** What the old owner had agreed for the car does not bind the new one. */
async function cancelAppointments(tx: TxCtx, vehicle: Vehicle): Promise<number> {
  const where = [bareId(vehicle.dealerId), bareId(vehicle.id), instantText(tx.now)];
  return tx.db.run("UPDATE appointment SET status = 'CANCELLED', updated_at = ?, version = version + 1 WHERE dealer_id = ? AND vehicle_id = ? AND status = 'BOOKED' AND planned_at > ?", [instantText(tx.now), ...where]);
}

/** The owner is known, but nobody wrote down since when: from the delivery, or the last day before the sale. */
async function sinceWhenever(tx: TxCtx, { id, dealerId, deliveryDate }: Vehicle, ownerId: string, on: string): Promise<VehicleOwnership> {
  const before = lastDayBefore(on, '');
  const validFrom = deliveryDate !== null && deliveryDate < before ? deliveryDate : before;
  const party = tx.db.manager.create(VehicleOwnership, { id: newId('own'), dealerId, vehicleId: id, customerId: ownerId, role: 'OWNER', validFrom, validTo: null, begunBy: null, endedBy: null, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });
  await tx.db.manager.insert(VehicleOwnership, party as object);
  return party;
}

/** A car goes over to its buyer on a day: everybody's time with it ends the day before, care follows it at once (INV-27, F2). */
export async function transferVehicle(tx: TxCtx, { vehicleId, expectedVersion, toCustomerId = null, on }: TransferVehicleInput): Promise<Vehicle> {
  const vehicle = await openVehicle(tx, vehicleId, expectedVersion);
  const { dealerId, ownerId, status } = vehicle;
  if (toCustomerId) await requireCustomerOf(tx, dealerId, toCustomerId);
  const open = await tx.db.manager.findBy(VehicleOwnership, { dealerId, vehicleId, validTo: IsNull() });
  const since = open.find(({ role }) => role === 'OWNER')?.validFrom ?? null;
  const fault = judgeTransfer({ ownerId, since }, { buyerId: toCustomerId, on }, await todayAt(tx, dealerId));
  if (fault === 'OWNER_SAME') throw refuse(fault);
  if (fault) throw refuse('INVALID_INPUT', {}, [{ path: 'input.on', code: fault, params: { since: since ?? '' } }]);
  const transferId = newId('trf');
  if (ownerId && since === null) open.push(await sinceWhenever(tx, vehicle, ownerId, on));
  for (const party of open) await saveVersioned(tx, VehicleOwnership, party, { validTo: lastDayBefore(on, party.validFrom), endedBy: transferId });
  if (toCustomerId) {
    await insertRows(tx.db, 'vehicle_ownership', [{
      id: newId('own'), dealerId, vehicleId, customerId: toCustomerId, role: 'OWNER', validFrom: on, begunBy: transferId, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
    }]);
  }
  const appointments = await cancelAppointments(tx, vehicle);
  const next = { ownerId: toCustomerId, status: toCustomerId ? 'ACTIVE' : 'SOLD' } as const;
  await saveVersioned(tx, Vehicle, vehicle, next);
  audit(tx, { unitId: dealerId, action: 'vehicle.transfer', entity: 'vehicle', entityId: vehicleId, before: { ownerId, status }, after: { ...next, on, appointmentsCancelled: appointments } });
  publish(tx, 'vehicle.owner-changed', dealerId, { vehicleId, customerId: toCustomerId, from: on });
  return vehicle;
}

/** The rows of the last sale of a car; null when its owner has changed since in another way. */
async function lastTransfer(tx: TxCtx, { id, dealerId, ownerId }: Vehicle): Promise<{ begun: VehicleOwnership | null; ended: VehicleOwnership[]; enteredAt: Date } | null> {
  const parties = await tx.db.manager.findBy(VehicleOwnership, { dealerId, vehicleId: id });
  const transferId = parties.flatMap(({ begunBy, endedBy }) => [begunBy, endedBy]).filter((found) => found !== null).sort().at(-1);
  if (!transferId) return null;
  const begun = parties.find(({ begunBy }) => begunBy === transferId) ?? null;
  const ended = parties.filter(({ endedBy }) => endedBy === transferId);
  const isLast = begun ? begun.validTo === null && begun.customerId === ownerId : ownerId === null;
  const entered = begun?.createdAt ?? ended[0]?.updatedAt;
  return isLast && entered ? { begun, ended, enteredAt: entered } : null;
}

async function ordersSince(tx: TxCtx, { id, dealerId }: Vehicle, begun: VehicleOwnership | null): Promise<number> {
  if (!begun) return 0;
  const rows = await tx.db.rows('SELECT id FROM repair_order WHERE dealer_id = ? AND vehicle_id = ? AND customer_id = ? LIMIT 1', [dealerId, id, begun.customerId].map(bareId));
  return rows.length;
}

/** Takes back a mistaken sale: as if it had not been, but for the audit. */
export async function undoTransfer(tx: TxCtx, { vehicleId, expectedVersion, reason }: UndoTransferInput): Promise<Vehicle> {
  const vehicle = await openVehicle(tx, vehicleId, expectedVersion);
  const { dealerId, ownerId, status } = vehicle;
  const last = await lastTransfer(tx, vehicle);
  if (!last) throw refuse('NO_TRANSFER');
  const zone = (await orgTree(tx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai';
  const fault = judgeUndo({ enteredOn: localDateOf(last.enteredAt, zone), ordersSince: await ordersSince(tx, vehicle, last.begun) }, await todayAt(tx, dealerId));
  if (fault) throw refuse(fault, { days: UNDO_DAYS });
  const seller = last.ended.find(({ role }) => role === 'OWNER')?.customerId ?? null;
  if (seller) await requireCustomerOf(tx, dealerId, seller);
  if (last.begun) await tx.db.manager.delete(VehicleOwnership, { id: last.begun.id });
  for (const party of last.ended) await saveVersioned(tx, VehicleOwnership, party, { validTo: null, endedBy: null });
  const back = { ownerId: seller, status: 'ACTIVE' } as const;
  await saveVersioned(tx, Vehicle, vehicle, back);
  audit(tx, { unitId: dealerId, action: 'vehicle.undo-transfer', entity: 'vehicle', entityId: vehicleId, before: { ownerId, status }, after: back, reason });
  publish(tx, 'vehicle.owner-changed', dealerId, { vehicleId, customerId: seller, from: await todayAt(tx, dealerId), undone: true });
  return vehicle;
}
