import { warrantyEnd, warrantyState } from '@dealercare/domain/customer/warranty';
import { warrantyTerms } from '@dealercare/domain/customer/warranty-settings';
import { todayAt } from '../../organisation/today-at.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import { setting } from '../../policy/settings-state.js';
import { Vehicle } from '../vehicle.entity.js';
import { recordsOfVehicles } from './records-of.js';
import type { RecordWarrantyInput, RemoveWarrantyInput } from './records.inputs.js';
import { byHand, tellRecord } from './vehicle-changed.js';
import { VehicleWarranty, type Warranty } from './warranty.entity.js';

const toldOf = recordsOfVehicles(VehicleWarranty, { id: 'ASC' });

type Limits = Pick<Warranty, 'id' | 'version' | 'kind' | 'partCode' | 'endDate' | 'endKm' | 'note'>;

/** By the maker's terms; counted from the delivery, or from the invoice where nobody knows it. */
async function byTerms(ctx: Ctx, { dealerId, deliveryDate, purchaseDate }: Vehicle): Promise<Limits[]> {
  const begins = deliveryDate ?? purchaseDate;
  if (!begins) return [];
  return Promise.all((['REPAIR', 'GUARANTEE'] as const).map(async (kind) => {
    const [months, endKm] = await Promise.all([setting(ctx.app, dealerId, warrantyTerms[kind].months), setting(ctx.app, dealerId, warrantyTerms[kind].km)]);
    return { id: null, version: null, kind, partCode: null, endDate: warrantyEnd(begins, months), endKm, note: null };
  }));
}

/** All warranties of a car and where each stands today. */
export async function warrantiesOf(ctx: Ctx, vehicle: Vehicle): Promise<Warranty[]> {
  const today = await todayAt(ctx, vehicle.dealerId);
  const { odometerKm: km, odometerOn: readOn, avgDailyKm: dailyKm } = vehicle;
  const told = (await toldOf(ctx, vehicle.id) ?? []).map(({ id, version, kind, partCode, endDate, endKm, note }): Limits => ({ id, version, kind, partCode, endDate, endKm, note }));
  return [...await byTerms(ctx, vehicle), ...told].map((limits) => ({ ...limits, ...warrantyState(limits, { km, readOn, dailyKm }, today) }));
}

export async function recordWarranty(tx: TxCtx, { vehicleId, kind, partCode, endDate = null, endKm = null, note }: RecordWarrantyInput): Promise<Vehicle> {
  const vehicle = await findInScope(tx, Vehicle, vehicleId, 'vehicle:write');
  if (endDate === null && endKm === null) throw refuse('INVALID_INPUT', {}, [{ path: 'input.endDate', code: 'REQUIRED' }]);
  if (partCode && !/^[\x21-\x7e]+$/.test(partCode)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.partCode', code: 'VALUE_INVALID', params: { value: partCode } }]);
  const warranty = { kind, partCode: partCode || null, endDate, endKm, note: note?.trim() || null };
  await tx.db.manager.insert(VehicleWarranty, { id: newId('vwr'), dealerId: vehicle.dealerId, vehicleId, ...warranty, ...byHand(tx) });
  tellRecord(tx, vehicle, 'vehicle.record-warranty', null, warranty);
  return vehicle;
}

export async function removeWarranty(tx: TxCtx, { warrantyId, expectedVersion }: RemoveWarrantyInput): Promise<Vehicle> {
  const warranty = await findInScope(tx, VehicleWarranty, warrantyId, 'vehicle:write');
  requireVersion(warranty, expectedVersion);
  const { kind, partCode, endDate, endKm, note } = warranty;
  const vehicle = await findInScope(tx, Vehicle, warranty.vehicleId, 'vehicle:write');
  await tx.db.manager.delete(VehicleWarranty, { id: warrantyId });
  tellRecord(tx, vehicle, 'vehicle.remove-warranty', { kind, partCode, endDate, endKm, note }, null);
  return vehicle;
}
