import { completenessFields, completenessOf, completenessSettings, weightsOf, type Completeness, type CompletenessField, type CompletenessWeights } from '@dealercare/domain/customer/completeness';
import type { App, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';
import type { SqlPart } from '../platform/scope.js';
import { resolvedSetting } from '../policy/settings-state.js';
import { knownColumns, scoreSql } from './completeness-sql.js';

/** What a file should tell at this dealer. */
export async function weightsAt(app: App, dealerId: string): Promise<CompletenessWeights> {
  return weightsOf(new Map(await Promise.all(completenessSettings.map(async (definition) => [definition.key, (await resolvedSetting(app, dealerId, definition)).value] as const))));
}

/** The scores of some customers of a dealer, written where they have changed. They are no change of the file: its version stays. */
async function measureWhere(tx: TxCtx, dealerId: string, where: SqlPart): Promise<void> {
  const score = scoreSql(await weightsAt(tx.app, dealerId));
  const rows = await tx.db.rows(`SELECT c.id, c.completeness, ${score.sql} FROM customer c WHERE c.dealer_id = ? AND ${where.sql}`, [...score.params, bareId(dealerId), ...where.params]);
  const moved = new Map<number, string[]>();
  for (const [id, before, now] of rows) if (before === null || Number(before) !== Number(now)) moved.set(Number(now), [...(moved.get(Number(now)) ?? []), String(id)]);
  for (const [value, ids] of moved) {
    const list = inList(ids);
    await tx.db.run(`UPDATE customer SET completeness = ? WHERE id IN (${list.sql})`, [value, ...list.params]);
  }
}

/** After something was written on these customers. */
export async function measureCustomers(tx: TxCtx, dealerId: string, customerIds: readonly string[]): Promise<void> {
  const list = inList(customerIds.map(bareId));
  if (customerIds.length > 0) await measureWhere(tx, dealerId, { sql: `c.id IN (${list.sql})`, params: list.params });
}

const CHUNK = 1000;

/** The next chunk of a dealer's customers in the order of ids; answers how far it came, null when it was the last. */
export async function measureChunk(tx: TxCtx, dealerId: string, after: string): Promise<string | null> {
  const rows = await tx.db.rows(`SELECT id FROM customer WHERE dealer_id = ? AND status = 'ACTIVE' AND id > ? ORDER BY id LIMIT ${CHUNK}`, [bareId(dealerId), after]);
  const last = rows.at(-1)?.[0];
  if (last) await measureWhere(tx, dealerId, { sql: "c.status = 'ACTIVE' AND c.id > ? AND c.id <= ?", params: [after, String(last)] });
  return rows.length < CHUNK ? null : String(last);
}

/** How complete files are as they stand now, with what is missing; of customers that the caller has reached. */
export const completenessOfFile = loader<Completeness>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(`SELECT c.id, c.dealer_id, c.kind, ${knownColumns} FROM customer c WHERE c.id IN (${list.sql})`, list.params);
  return new Map(await Promise.all(rows.map(async ([id, dealer, kind, ...cells]) => {
    const known = Object.fromEntries(completenessFields.map((field, index) => [field, Number(cells[index]) === 1])) as Record<CompletenessField, boolean>;
    const weights = await weightsAt(ctx.app, wireId('org', String(dealer)));
    return [wireId('cus', String(id)), completenessOf(kind === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON', known, weights)] as const;
  })));
});
