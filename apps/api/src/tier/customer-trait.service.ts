import { isChurnReason } from '@dealercare/domain/tier/churn-reason';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import { Customer } from '../customer/customer.entity.js';
import { audit, difference } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { CustomerTrait, Referral } from './customer-figures.entity.js';
import { evaluateSome } from './evaluate.service.js';
import { TierEvaluation } from './tier-evaluation.entity.js';
import type { NoteCustomerTraitsInput, RecordReferralInput } from './tier.types.js';

async function activeCustomer(tx: TxCtx, customerId: string): Promise<{ customer: Customer; today: string }> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:write');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  return { customer, today: localDateOf(tx.now, (await orgTree(tx.app)).unit(customer.dealerId)?.timezone ?? 'Asia/Shanghai') };
}

/** The tier follows at once, in the same transaction: whoever notes it sees what it does. */
async function judgedAnew(tx: TxCtx, { id, dealerId }: Customer): Promise<Customer> {
  const evaluation = await tx.db.manager.findOneBy(TierEvaluation, { dealerId });
  if (evaluation?.basis) await evaluateSome(tx, dealerId, [id], evaluation);
  return tx.db.manager.findOneByOrFail(Customer, { id });
}

export async function noteCustomerTraits(tx: TxCtx, { customerId, ...told }: NoteCustomerTraitsInput): Promise<Customer> {
  const { customer, today } = await activeCustomer(tx, customerId);
  if (told.churnReason && !isChurnReason(told.churnReason)) throw refuse('CHURN_REASON_UNKNOWN', { value: told.churnReason });
  const { dealerId } = customer;
  const known = await tx.db.manager.findOneBy(CustomerTrait, { dealerId, customerId });
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const before = { credit: known?.credit ?? null, priceSensitivity: known?.priceSensitivity ?? null, churnReason: known?.churnReason ?? null };
  const changed = difference(before, { ...before, ...given });
  if (!changed) return customer;
  const row = { ...before, churnReasonOn: known?.churnReasonOn ?? null, ...given, ...('churnReason' in changed.after ? { churnReasonOn: told.churnReason ? today : null } : {}), updatedAt: tx.now };
  if (known) await tx.db.manager.update(CustomerTrait, { dealerId, customerId }, row as object);
  else await tx.db.manager.insert(CustomerTrait, { dealerId, customerId, ...row } as object);
  audit(tx, { unitId: dealerId, action: 'customer.note-traits', entity: 'customer', entityId: customerId, ...changed, subjectKeyId: customer.subjectKeyId });
  return judgedAnew(tx, customer);
}

export async function recordReferral(tx: TxCtx, { customerId, referredOn }: RecordReferralInput): Promise<Customer> {
  const { customer, today } = await activeCustomer(tx, customerId);
  const on = referredOn ?? today;
  if (on > today) throw refuse('DATE_IN_FUTURE', { value: on });
  const id = newId('ref');
  await tx.db.manager.insert(Referral, { id, dealerId: customer.dealerId, customerId, referredOn: on, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, createdAt: tx.now });
  audit(tx, { unitId: customer.dealerId, action: 'customer.record-referral', entity: 'referral', entityId: id, after: { referredOn: on }, subjectKeyId: customer.subjectKeyId });
  return judgedAnew(tx, customer);
}
