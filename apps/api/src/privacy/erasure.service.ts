import { keepsRecords, type Keeping } from '@dealercare/domain/customer/erasure';
import { localDateOf } from '@dealercare/domain/time/zone';
import { numberIndexOf } from '../customer/erased.js';
import { Erasure } from '../customer/erasure.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import { requireStepUp } from '../platform/access/step-up.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { bareId, newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { erasePerson } from './erase-person.js';
import type { EraseCustomerInput, HoldCustomerInput } from './privacy.types.js';
import { stopContacts } from './stop-contacts.js';

const latest = (...days: unknown[]): string | null => days.reduce<string | null>((last, day) => (day !== null && (last === null || String(day) > last) ? String(day).slice(0, 10) : last), null);

/** What keeps the person's records today; null: nothing. */
export async function keepingOf(ctx: Ctx, { id, dealerId }: Pick<Customer, 'id' | 'dealerId'>, held: boolean): Promise<Keeping | null> {
  const where = [bareId(dealerId), bareId(id)];
  const [orders] = await ctx.db.rows('SELECT MAX(COALESCE(handed_over_on, opened_on)) FROM repair_order WHERE dealer_id = ? AND customer_id = ?', where);
  const [cases] = await ctx.db.rows('SELECT MAX(is_open), MAX(received_on), MAX(closed_at) FROM complaint WHERE dealer_id = ? AND customer_id = ?', where);
  const zone = (await orgTree(ctx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai';
  return keepsRecords({ openComplaint: Number(cases?.[0] ?? 0) === 1, held, lastRecordOn: latest(orders?.[0] ?? null, cases?.[1] ?? null, cases?.[2] ?? null) }, localDateOf(ctx.now, zone));
}

/** What is deleted at once also where the records must stay: nobody needs it for them. */
const unneeded: Partial<Customer> = {
  sex: null, phone2Cipher: null, phone2Index: null, idNumberCipher: null, idNumberIndex: null, idNumberVerified: false, solarBirthday: null, solarMonthDay: null, lunarMonthDay: null, lunarLeap: false,
  occupation: null, hobbies: null, tier: null, ownerUserId: null,
};

async function request(tx: TxCtx, customer: Customer, reason: string): Promise<Erasure> {
  const known = await tx.db.manager.findOneBy(Erasure, { customerId: customer.id });
  const asked: Partial<Erasure> = {
    status: 'RESTRICTED', numberIndex: customer.externalNo && numberIndexOf(tx, customer.dealerId, customer.externalNo), phoneIndex: customer.phoneIndex, phone2Index: customer.phone2Index, idNumberIndex: customer.idNumberIndex,
    askedAt: tx.now, askedBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, reason,
  };
  const erasure = tx.db.manager.create(Erasure, { id: known?.id ?? newId('era'), dealerId: customer.dealerId, customerId: customer.id, hold: known?.hold ?? null, ...asked });
  if (known) await tx.db.manager.update(Erasure, { id: known.id }, asked as object);
  else await tx.db.manager.insert(Erasure, erasure as object);
  return erasure;
}

/** Restricts instead of erasing: what the records do not need goes at once, the rest by itself when the law lets go. */
async function restrict(tx: TxCtx, customer: Customer, keeping: Keeping, reason: string): Promise<void> {
  await stopContacts(tx, customer);
  await saveVersioned(tx, Customer, customer, { ...unneeded, status: 'BLOCKED' });
  await tx.db.manager.update(Erasure, { customerId: customer.id }, { keptFor: keeping.by, keptUntil: keeping.until });
  audit(tx, { unitId: customer.dealerId, action: 'customer.restrict', entity: 'customer', entityId: customer.id, after: { status: 'BLOCKED', keptFor: keeping.by, keptUntil: keeping.until }, reason });
}

/** The person asks to be erased. Typed out, stepped up and with a reason, because it cannot be undone. */
export async function eraseCustomer(tx: TxCtx, { customerId, expectedVersion, confirm, reason }: EraseCustomerInput): Promise<Customer> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:erase');
  requireStepUp(tx);
  requireVersion(customer, expectedVersion);
  if (customer.status === 'ERASED') throw refuse('PERSON_ERASED');
  if (customer.status === 'MERGED') throw refuse('CUSTOMER_NOT_ACTIVE');
  if (confirm.trim() !== customer.name) throw refuse('CONFIRMATION_WRONG');
  const known = await tx.db.manager.findOneBy(Erasure, { customerId });
  const keeping = await keepingOf(tx, customer, Boolean(known?.hold));
  if (keeping && customer.status === 'BLOCKED') throw refuse('ERASURE_ASKED', { until: keeping.until ?? '…' });
  await request(tx, customer, reason);
  if (keeping) await restrict(tx, customer, keeping, reason);
  else await erasePerson(tx, customer, reason);
  return customer;
}

/** A legal hold: nothing of the file is erased before somebody takes it off. */
export async function holdCustomer(tx: TxCtx, { customerId, hold = null, reason }: HoldCustomerInput): Promise<Customer> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:erase');
  if (customer.status === 'ERASED') throw refuse('PERSON_ERASED');
  const known = await tx.db.manager.findOneBy(Erasure, { customerId });
  if (known) await tx.db.manager.update(Erasure, { id: known.id }, { hold });
  else await tx.db.manager.insert(Erasure, { id: newId('era'), dealerId: customer.dealerId, customerId, status: 'HELD', hold, askedAt: tx.now, askedBy: tx.actor.id, reason });
  audit(tx, { unitId: customer.dealerId, action: 'customer.hold', entity: 'customer', entityId: customerId, before: { held: Boolean(known?.hold) }, after: { held: hold !== null }, reason });
  return customer;
}

const DUE_AT_ONCE = 20;

/** Erases people whose records the law has let go of since. Answers how many were looked at. */
export async function eraseDue(tx: TxCtx, after: string): Promise<{ last: string | null }> {
  const rows = await tx.db.rows(
    `SELECT id, customer_id FROM erasure WHERE status = 'RESTRICTED' AND (kept_until IS NULL OR kept_until <= ?) AND id > ? ORDER BY id LIMIT ${DUE_AT_ONCE}`, [localDateOf(tx.now, 'Asia/Shanghai'), after]);
  for (const [, customerId] of rows) {
    const customer = await tx.db.manager.findOneByOrFail(Customer, { id: `cus_${customerId}` });
    const erasure = await tx.db.manager.findOneByOrFail(Erasure, { customerId: customer.id });
    const keeping = await keepingOf(tx, customer, Boolean(erasure.hold));
    if (!keeping) await erasePerson(tx, customer, erasure.reason);
    else if (keeping.by !== erasure.keptFor || keeping.until !== erasure.keptUntil) await tx.db.manager.update(Erasure, { id: erasure.id }, { keptFor: keeping.by, keptUntil: keeping.until });
  }
  return { last: rows.length < DUE_AT_ONCE ? null : String(rows.at(-1)![0]) };
}
