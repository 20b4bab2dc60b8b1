import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertIgnore } from '../platform/database/dialect.js';
import { insertRows } from '../platform/database/insert-rows.js';
import type { Listener } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import { judgeAgain } from './tier-parameters.service.js';

/** Owners of these cars and whoever brought them: something happened that counts. */
export async function markByVehicles(tx: TxCtx, dealerId: string, vehicleIds: readonly string[]): Promise<void> {
  for (let at = 0; at < vehicleIds.length; at += 500) {
    const list = inList(vehicleIds.slice(at, at + 500).map(bareId));
    const params = [bareId(dealerId), ...list.params];
    await tx.db.run(`${insertIgnore()} tier_mark (dealer_id, customer_id) SELECT DISTINCT dealer_id, owner_id FROM vehicle WHERE dealer_id = ? AND id IN (${list.sql}) AND owner_id IS NOT NULL`, params);
    await tx.db.run(`${insertIgnore()} tier_mark (dealer_id, customer_id) SELECT DISTINCT dealer_id, customer_id FROM repair_order WHERE dealer_id = ? AND vehicle_id IN (${list.sql}) AND customer_id IS NOT NULL`, params);
  }
}

async function markCustomers(tx: TxCtx, dealerId: string, customerIds: readonly string[]): Promise<void> {
  await insertRows(tx.db, 'tier_mark', customerIds.map((customerId) => ({ dealerId, customerId })), { ignore: true });
}

/** Two files became one, or one two again. */
const filesJoined = (on: string): Listener => ({ on, run: (tx, { dealerId, payload }) => markCustomers(tx, dealerId!, [String(payload['customerId']), String(payload['mergedId'])]) });

/** An order came, was changed or taken back; a car has another owner or other records; files were joined or parted; a setting of the figures has changed. */
export const tierListeners: readonly Listener[] = [
  { on: 'visits.derived', run: (tx, { dealerId, payload }) => markByVehicles(tx, dealerId!, payload['vehicleIds'] as string[]) },
  {
    on: 'policy.changed',
    run: async (tx, { payload }) => { if (String(payload['key']).startsWith('tier.')) await judgeAgain(tx, String(payload['unitId'])); },
  },
  { on: 'vehicle.records-changed', run: (tx, { dealerId, payload }) => markByVehicles(tx, dealerId!, [String(payload['vehicleId'])]) },
  filesJoined('customer.merged'), filesJoined('customer.merge-undone'),
  { on: 'vehicle.owner-changed', run: (tx, { dealerId, payload }) => markByVehicles(tx, dealerId!, [String(payload['vehicleId'])]) },
];
