import { overrideFault } from '@dealercare/domain/tier/override';
import type { TierScheme } from '@dealercare/domain/tier/scheme';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import { Customer } from '../customer/customer.entity.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { forUpdate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { CustomerTier, TierMove, type MoveCause } from './tier.entity.js';
import { basisOf } from './tier-state.js';
import type { EndTierOverrideInput, OverrideTierInput } from './tier.types.js';

async function presentOf(tx: TxCtx, customerId: string, scheme: TierScheme): Promise<{ customer: Customer; present: CustomerTier; today: string }> {
  const customer = await findInScope(tx, Customer, customerId, 'tier:override');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  await tx.db.rows(`SELECT tier FROM customer_tier WHERE dealer_id = ? AND customer_id = ? AND scheme = ?${forUpdate()}`, [bareId(customer.dealerId), bareId(customerId), scheme]);
  const present = await tx.db.manager.findOneBy(CustomerTier, { dealerId: customer.dealerId, customerId, scheme });
  if (!present) throw refuse('TIER_NOT_JUDGED');
  return { customer, present, today: localDateOf(tx.now, (await orgTree(tx.app)).unit(customer.dealerId)?.timezone ?? 'Asia/Shanghai') };
}

/** Writes a tier by hand or by its end, with the move where it is one; the file follows when the scheme is the main one. */
async function move(tx: TxCtx, { dealerId, customerId, scheme, tier: fromTier, score }: CustomerTier, to: Partial<CustomerTier> & { tier: string }, cause: MoveCause, today: string): Promise<void> {
  const moved = fromTier !== to.tier;
  await tx.db.manager.update(CustomerTier, { dealerId, customerId, scheme }, { ...to, ...(moved ? { since: today, previousTier: fromTier } : {}) });
  if (!moved) return;
  await tx.db.manager.insert(TierMove, { id: newId('tmv'), dealerId, customerId, scheme, fromTier, toTier: to.tier, score, cause, movedOn: today, movedAt: tx.now });
  publish(tx, 'tiers.moved', dealerId, { scheme, day: today, moves: [{ customerId, from: fromTier, to: to.tier }] });
  if ((await basisOf(tx, dealerId))?.main === scheme) await tx.db.manager.update(Customer, { id: customerId }, { tier: to.tier, updatedAt: tx.now });
}

/** Sets a tier by hand until a day; the batch leaves it alone so long, and ends it by itself afterwards (INV-14). */
export async function overrideTier(tx: TxCtx, { customerId, scheme, tier, until, reason }: OverrideTierInput): Promise<Customer> {
  const { customer, present, today } = await presentOf(tx, customerId, scheme);
  const fault = overrideFault(scheme, tier, until, today);
  if (fault) throw refuse(fault, { value: fault === 'TIER_UNKNOWN' ? tier : until });
  await move(tx, present, { tier, overrideUntil: until, overrideBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, overrideReason: reason }, 'OVERRIDE', today);
  audit(tx, {
    unitId: customer.dealerId, action: 'tier.override', entity: 'customer', entityId: customerId, subjectKeyId: customer.subjectKeyId,
    before: { scheme, tier: present.tier, until: present.overrideUntil }, after: { scheme, tier, until }, reason,
  });
  return (await tx.db.manager.findOneByOrFail(Customer, { id: customerId }));
}

export async function endTierOverride(tx: TxCtx, { customerId, scheme, reason }: EndTierOverrideInput): Promise<Customer> {
  const { customer, present, today } = await presentOf(tx, customerId, scheme);
  if (present.overrideUntil === null) throw refuse('TIER_NOT_OVERRIDDEN');
  await move(tx, present, { tier: present.computedTier, overrideUntil: null, overrideBy: null, overrideReason: null }, 'OVERRIDE_ENDED', today);
  audit(tx, {
    unitId: customer.dealerId, action: 'tier.override-ended', entity: 'customer', entityId: customerId, subjectKeyId: customer.subjectKeyId,
    before: { scheme, tier: present.tier, until: present.overrideUntil }, after: { scheme, tier: present.computedTier, until: null }, reason,
  });
  return (await tx.db.manager.findOneByOrFail(Customer, { id: customerId }));
}
