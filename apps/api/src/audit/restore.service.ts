import { readTyped, type TypedCustomer } from '../customer/customer-values.js';
import { Customer } from '../customer/customer.entity.js';
import { changeCustomer } from '../customer/customer.service.js';
import { audit, difference } from '../platform/audit/audit.js';
import { AuditEntry } from '../platform/audit/audit.entity.js';
import type { TxCtx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import { openImages, type Image } from './audit-changes.js';
import type { RestoreValuesInput } from './audit.types.js';
import { customerFields, vehicleFields } from './restorable.js';

/** The values before a change, as far as they can be put back. NOT_FOUND for a change out of reach like for one that is not there. */
async function valuesBefore(tx: TxCtx, { entryId, fields }: RestoreValuesInput, entity: string, restorable: readonly string[]): Promise<{ recordId: string; values: Image }> {
  requireId('aud', entryId);
  const entry = await tx.db.manager.findOneBy(AuditEntry, { id: entryId });
  if (!entry || entry.entity !== entity || (!tx.principal.everywhere && !tx.principal.units('audit:read').includes(entry.unitId))) throw refuse('NOT_FOUND');
  const { before, erased } = await openImages(tx, entry);
  if (erased) throw refuse('PERSON_ERASED');
  const wanted = fields ?? Object.keys(before ?? {}).filter((field) => restorable.includes(field));
  const lacking = wanted.filter((field) => !restorable.includes(field) || !before || !(field in before));
  if (wanted.length === 0 || lacking.length > 0) throw refuse('NOTHING_TO_RESTORE', { fields: lacking });
  return { recordId: entry.entityId, values: Object.fromEntries(wanted.map((field) => [field, before![field] ?? null])) };
}

/** Puts old values of a customer back (J2). They go the way of typed ones: checked, sealed anew, with an audit entry of their own. */
export async function restoreCustomerValues(tx: TxCtx, input: RestoreValuesInput): Promise<Customer> {
  const { recordId, values } = await valuesBefore(tx, input, 'customer', customerFields);
  const customer = await findInScope(tx, Customer, recordId, 'customer:write');
  requireVersion(customer, input.expectedVersion);
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  const typed = readTyped(values as TypedCustomer, '9999-12-31');
  if (typed.faults.length > 0) throw refuse('INVALID_INPUT', {}, typed.faults.map(({ path, ...fault }) => ({ ...fault, path: path.replace('input.', 'input.fields.') })));
  return changeCustomer(tx, customer, typed.values, { action: 'customer.restore', reason: input.reason });
}

export async function restoreVehicleValues(tx: TxCtx, input: RestoreValuesInput): Promise<Vehicle> {
  const { recordId, values } = await valuesBefore(tx, input, 'vehicle', vehicleFields);
  const vehicle = await findInScope(tx, Vehicle, recordId, 'vehicle:write');
  requireVersion(vehicle, input.expectedVersion);
  const changed = difference(vehicle as unknown as Record<string, unknown>, values);
  if (!changed) return vehicle;
  await saveVersioned(tx, Vehicle, vehicle, changed.after as Partial<Vehicle>);
  audit(tx, { unitId: vehicle.dealerId, action: 'vehicle.restore', entity: 'vehicle', entityId: vehicle.id, ...changed, reason: input.reason });
  return vehicle;
}
