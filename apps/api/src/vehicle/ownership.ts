import { addDays } from '@dealercare/domain/time/local-date';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';

/** From `from` on the car belongs to another customer: the old ownership ends the day before, reminders follow (INV-27, F2). */
export async function changeOwner(tx: TxCtx, dealerId: string, vehicleId: string, customerId: string, from: string): Promise<void> {
  await tx.db.run('UPDATE vehicle_ownership SET valid_to = ?, updated_at = ? WHERE dealer_id = ? AND vehicle_id = ? AND valid_to IS NULL',
    [addDays(from, -1), instantText(tx.now), bareId(dealerId), bareId(vehicleId)]);
  await insertRows(tx.db, 'vehicle_ownership', [{ id: newId('own'), dealerId, vehicleId, customerId, validFrom: from, createdAt: tx.now, updatedAt: tx.now, version: 1 }]);
  publish(tx, 'vehicle.owner-changed', dealerId, { vehicleId, customerId, from });
}
