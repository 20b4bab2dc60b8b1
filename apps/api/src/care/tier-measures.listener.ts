import { inList } from '../platform/database/database.js';
import type { TxCtx } from '../platform/context.js';
import type { DomainEvent, Listener } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';
import { holdersOf } from '../identity/seats.js';
import { notifyAll, type AddressedNotice } from '../messaging/notify.js';
import { setting } from '../policy/settings-state.js';
import { mainScheme } from '@dealercare/domain/tier/tier-settings';

/** Customers who get one person of their own (C-048). */
const keptTiers: ReadonlySet<string> = new Set(['A', 'DIAMOND', 'VIP']);
const MANAGERS = ['CARE_MANAGER', 'CARE_DIRECTOR'] as const;

async function keepersOf(tx: TxCtx, dealerId: string, customerIds: readonly string[]): Promise<Map<string, string | null>> {
  if (customerIds.length === 0) return new Map();
  const list = inList(customerIds.map(bareId));
  const rows = await tx.db.rows(`SELECT id, owner_user_id FROM customer WHERE dealer_id = ? AND id IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  return new Map(rows.map(([id, keeper]) => [wireId('cus', String(id)), keeper === null ? null : wireId('usr', String(keeper))]));
}

/** To managers one notice for all of them: a batch must not ring a hundred times. */
async function toManagers(tx: TxCtx, dealerId: string, kind: string, day: string, customerIds: readonly string[]): Promise<AddressedNotice[]> {
  const [first] = customerIds;
  if (first === undefined) return [];
  const notice = { onceKey: `${kind}|${day}|${first}`, kind, params: { number: customerIds.length }, subjectId: customerIds.length === 1 ? first : null };
  return [{ recipientIds: await holdersOf(tx, dealerId, MANAGERS), notice }];
}

/** An A customer is sliding to B: his keeper hears of it at once, or the managers where he has none (C-048). */
async function slipping(tx: TxCtx, { dealerId, payload }: DomainEvent): Promise<void> {
  const [customerIds, day] = [payload['customerIds'] as string[], String(payload['day'])];
  const keepers = await keepersOf(tx, dealerId!, customerIds);
  const kept = [...keepers].flatMap(([id, keeper]): AddressedNotice[] => (keeper ? [{ recipientIds: [keeper], notice: { onceKey: `TIER_SLIDING|${day}|${id}`, kind: 'TIER_SLIDING', params: { number: 1 }, subjectId: id } }] : []));
  await notifyAll(tx, [...kept, ...await toManagers(tx, dealerId!, 'TIER_SLIDING', day, [...keepers].filter(([, keeper]) => keeper === null).map(([id]) => id))]);
}

/** Who rose to the best customers and is looked after by nobody: the managers name somebody. */
async function moved(tx: TxCtx, { dealerId, payload }: DomainEvent): Promise<void> {
  if (payload['scheme'] !== await setting(tx.app, dealerId!, mainScheme)) return;
  const risen = (payload['moves'] as { customerId: string; to: string }[]).filter(({ to }) => keptTiers.has(to)).map(({ customerId }) => customerId);
  const keepers = await keepersOf(tx, dealerId!, risen);
  await notifyAll(tx, await toManagers(tx, dealerId!, 'TIER_KEEPER_WANTED', String(payload['day']), [...keepers].filter(([, keeper]) => keeper === null).map(([id]) => id)));
}

/** What follows for staff from a change of tier; calls to the customers themselves come from the care plan, within its caps (CR-25). */
export const tierMeasures: readonly Listener[] = [{ on: 'tiers.slipping', run: slipping }, { on: 'tiers.moved', run: moved }];
