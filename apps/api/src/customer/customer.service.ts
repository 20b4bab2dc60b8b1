import { guessNameKind } from '@dealercare/domain/customer/name-kind';
import { lunarText } from '@dealercare/domain/time/lunar';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import { audit, difference } from '../platform/audit/audit.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { isDuplicate } from '../platform/database/retry.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope, requireDealer } from '../platform/scope.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { recordConsent } from './consent.service.js';
import { Customer } from './customer.entity.js';
import { erasedAmong, liftTombstone } from './erased.js';
import { countReveal } from './reveal-limit.js';
import type { CreateCustomerInput, RecordConsentInput, RevealSecretInput, UpdateCustomerInput } from './customer.inputs.js';
import { derivedColumns, readTyped, type CustomerValues } from './customer-values.js';
import { groupOf, idNumberColumns, openSecret, phone2Columns, phoneColumns } from './secret-fields.js';

const secrets = { phoneCipher: 'phone', phone2Cipher: 'phone2', idNumberCipher: 'idNumber' } as const;

async function todayAt(ctx: Ctx, dealerId: string): Promise<string> {
  return localDateOf(ctx.now, (await orgTree(ctx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai');
}

/** Values in the clear turned into columns: secrets encrypted, what is searched and sorted by derived. */
export function columnsOf(tx: TxCtx, group: string, customerId: string, values: Partial<CustomerValues>): Partial<Customer> {
  const { phone, phone2, idNumber, idNumberVerified, lunarBirthday: _told, ...plain } = values;
  return {
    ...plain,
    ...derivedColumns(values),
    ...(phone === undefined ? {} : phoneColumns(tx.app, group, customerId, phone)),
    ...(phone2 === undefined ? {} : phone2Columns(tx.app, customerId, phone2)),
    ...(idNumber === undefined ? {} : idNumberColumns(tx.app, customerId, idNumber, idNumberVerified ?? false)),
  };
}

const unshown = ['nameSearch', 'namePinyin', 'phoneIndex', 'phoneTailIndex', 'phone2Index', 'idNumberIndex', 'personKey', 'phoneKind', 'solarMonthDay', 'lunarMonthDay', 'lunarLeap', ...Object.keys(secrets)];

/**
 * What the audit keeps of a customer's columns: values, without what they are found by. Numbers stand in it in the clear, because the whole image
 * is sealed with the person's own key: it can be read after the field keys have changed, and never again after that key is destroyed.
 */
export function auditImage(ctx: Ctx, id: string, columns: Partial<Customer>): Record<string, unknown> {
  const image: Record<string, unknown> = { ...columns };
  for (const [column, field] of Object.entries(secrets) as [keyof typeof secrets, string][]) {
    if (columns[column] !== undefined) image[field] = openSecret(ctx.app, { id, phoneCipher: null, phone2Cipher: null, idNumberCipher: null, ...columns }, column);
  }
  const { lunarMonthDay, lunarLeap } = columns;
  if (lunarMonthDay !== undefined) image['lunarBirthday'] = lunarMonthDay && lunarText({ month: Number(lunarMonthDay.slice(0, 2)), day: Number(lunarMonthDay.slice(3)), leap: lunarLeap ?? false });
  return Object.fromEntries(Object.entries(image).filter(([field]) => !unshown.includes(field)));
}

/** Each encryption looks different, so an unchanged phone must not be encrypted anew: it would look like a change. */
export function withoutUnchangedSecrets(ctx: Ctx, customer: Pick<Customer, 'id' | 'phoneCipher' | 'phone2Cipher' | 'idNumberCipher'>, values: Partial<CustomerValues>): Partial<CustomerValues> {
  const kept = { ...values };
  if (kept.phone !== undefined && kept.phone === openSecret(ctx.app, customer, 'phoneCipher')) delete kept.phone;
  if (kept.phone2 !== undefined && kept.phone2 === openSecret(ctx.app, customer, 'phone2Cipher')) delete kept.phone2;
  if (kept.idNumber !== undefined && kept.idNumber === openSecret(ctx.app, customer, 'idNumberCipher')) delete kept.idNumber;
  return kept;
}

/** Nobody comes back by a key or a slip of the hand; somebody who stands there and wants it does (INV-29). */
async function requireNotErased(tx: TxCtx, dealerId: string, { externalNo, phone }: Partial<CustomerValues>, comesBack: boolean): Promise<void> {
  const brought = { number: externalNo ?? null, phone: phone ?? null };
  if (!(await erasedAmong(tx, dealerId, [brought]))(brought)) return;
  if (!comesBack || !phone) throw refuse('ERASED_PERSON_COMES_BACK');
  await liftTombstone(tx, dealerId, phone);
}

export async function createCustomer(tx: TxCtx, { dealerId, comesBack, ...typed }: CreateCustomerInput): Promise<Customer> {
  requireDealer(tx, 'customer:write', dealerId);
  await requireActive(tx.app, dealerId);
  const { values, faults } = readTyped({ ...typed, phone2: typed.phone2 ?? null }, await todayAt(tx, dealerId));
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  await requireNotErased(tx, dealerId, values, comesBack === true);
  const id = newId('cus');
  const [key] = tx.app.subjectKeys.make(1);
  await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
  const columns = columnsOf(tx, await groupOf(tx.app, dealerId), id, values);
  const customer = tx.db.manager.create(Customer, {
    kind: guessNameKind(values.name!), phoneKind: 'NONE', ...columns,
    id, dealerId, status: 'ACTIVE', subjectKeyId: key!.id, fileDate: await todayAt(tx, dealerId), openComplaints: 0,
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  try {
    await tx.db.manager.insert(Customer, customer as object);
  } catch (error) {
    if (isDuplicate(error)) throw refuse('DUPLICATE', { value: values.externalNo ?? '' }, [{ path: 'input.externalNo', code: 'DUPLICATE', params: { value: values.externalNo ?? '' } }]);
    throw error;
  }
  audit(tx, { unitId: dealerId, action: 'customer.create', entity: 'customer', entityId: id, after: auditImage(tx, id, columns), subjectKeyId: key!.id });
  return customer;
}

export async function updateCustomer(tx: TxCtx, { id, expectedVersion, ...typed }: UpdateCustomerInput): Promise<Customer> {
  const customer = await findInScope(tx, Customer, id, 'customer:write');
  requireVersion(customer, expectedVersion);
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  const { values, faults } = readTyped(typed, await todayAt(tx, customer.dealerId));
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  return changeCustomer(tx, customer, values, { action: 'customer.update', reason: null });
}

/** Writes what differs, with its audit entry; what did not change leaves no trace. */
export async function changeCustomer(tx: TxCtx, customer: Customer, values: Partial<CustomerValues>, { action, reason }: { action: string; reason: string | null }): Promise<Customer> {
  const { id, dealerId, subjectKeyId } = customer;
  const columns = columnsOf(tx, await groupOf(tx.app, dealerId), id, withoutUnchangedSecrets(tx, customer, values));
  const changed = difference(auditImage(tx, id, customer), auditImage(tx, id, columns));
  if (!changed) return customer;
  await saveVersioned(tx, Customer, customer, columns);
  audit(tx, { unitId: dealerId, action, entity: 'customer', entityId: id, ...changed, subjectKeyId, reason });
  return customer;
}

const secretColumns = { PHONE: 'phoneCipher', PHONE2: 'phone2Cipher', ID_NUMBER: 'idNumberCipher' } as const;

/** Shows a masked field; leaves one audit row: who, whose, why, when (S12). */
export async function revealSecret(tx: TxCtx, { customerId, field, reason }: RevealSecretInput): Promise<string | null> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:reveal');
  await countReveal(tx, reason);
  audit(tx, { unitId: customer.dealerId, action: 'customer.reveal', entity: 'customer', entityId: customerId, after: { field }, reason });
  await noteAccess(tx, [{ unitId: customer.dealerId, customerId, door: 'REVEAL', reason }]);
  return openSecret(tx.app, customer, secretColumns[field]);
}

/** What a customer said on contacts, for one or several channels at once. */
export async function recordConsentFor(tx: TxCtx, { customerId, purpose, channels, status, evidence }: RecordConsentInput): Promise<Customer> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:consent');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  for (const channel of channels) await recordConsent(tx, customer, { purpose, channel, status, source: 'DESK', evidence });
  return customer;
}
