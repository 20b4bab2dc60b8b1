import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';
import type { ExternalKind } from './external-key.entity.js';

/** Whose name for which record: a dealer's, in one system. */
export interface ExternalPlace {
  dealerId: string;
  system: string;
}

/** A merged customer goes on under the file that took it in. */
const FOLLOWED = 8;

async function followed(ctx: Ctx, entityId: string): Promise<string> {
  let id = entityId;
  for (let step = 0; id.startsWith('cus_') && step < FOLLOWED; step += 1) {
    const [row] = await ctx.db.rows("SELECT merged_into_id FROM customer WHERE id = ? AND status = 'MERGED'", [bareId(id)]);
    if (row?.[0] == null) return id;
    id = wireId('cus', String(row[0]));
  }
  return id;
}

/** The record that a partner means; null when it was never named. */
export async function namedRecord(ctx: Ctx, { dealerId, system }: ExternalPlace, kind: ExternalKind, externalId: string): Promise<string | null> {
  const [row] = await ctx.db.rows('SELECT entity_id FROM external_key WHERE dealer_id = ? AND `system` = ? AND kind = ? AND external_id = ?', [bareId(dealerId), system, kind, externalId]);
  return row ? followed(ctx, String(row[0])) : null;
}

export async function nameRecord(tx: TxCtx, { dealerId, system }: ExternalPlace, kind: ExternalKind, externalId: string, entityId: string): Promise<void> {
  await tx.db.run(
    `INSERT INTO external_key (dealer_id, \`system\`, kind, external_id, entity_id, named_by, named_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ${onDuplicate(['dealer_id', '`system`', 'kind', 'external_id'], `entity_id = ${inserted('entity_id')}`)}`,
    [bareId(dealerId), system, kind, externalId, entityId, tx.actor.id, instantText(tx.now)]);
}
