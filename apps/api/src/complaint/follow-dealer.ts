import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { publish, type DomainEvent } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';

/**
 * What a region held of a dealer that has moved stands in the queue of the new region from now on (rulings 4): whose turn it is follows
 * from the tree. History, clocks and rungs of the cases stay as they are, and so does every case that no region holds.
 */
export async function followDealer(tx: TxCtx, { dealerId }: DomainEvent): Promise<void> {
  if (dealerId === null) return;
  const [parent] = await tx.db.rows("SELECT p.id FROM org_unit d JOIN org_unit p ON p.id = d.parent_id AND p.type = 'REGION' WHERE d.id = ?", [bareId(dealerId)]);
  if (!parent) return;
  const regionId = wireId('org', String(parent[0]));
  const held = await tx.db.rows(
    `SELECT c.id, c.owner_unit_id FROM complaint c JOIN org_unit u ON u.id = c.owner_unit_id AND u.type = 'REGION'
     WHERE c.dealer_id = ? AND c.is_open = 1 AND c.owner_unit_id <> ? ORDER BY c.id`, [bareId(dealerId), bareId(regionId)]);
  for (const [id, before] of held) {
    await tx.db.run('UPDATE complaint SET owner_unit_id = ?, version = version + 1, updated_at = ? WHERE id = ?', [bareId(regionId), instantText(tx.now), id]);
    const complaintId = wireId('cmp', String(id));
    const from = wireId('org', String(before));
    audit(tx, { unitId: dealerId, action: 'complaint.follow-dealer', entity: 'complaint', entityId: complaintId, before: { ownerUnitId: from }, after: { ownerUnitId: regionId } });
    publish(tx, 'complaint.region-changed', dealerId, { complaintId, dealerId, ownerUnitId: regionId, originUnitId: from });
  }
}
