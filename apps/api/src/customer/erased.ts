import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inList } from '../platform/database/database.js';
import { bareId } from '../platform/ids.js';
import { phoneIndexOf } from './secret-fields.js';

/** A customer number as the tombstone knows it: per dealer, and not to be read. */
export const numberIndexOf = (ctx: Ctx, dealerId: string, number: string): string => ctx.app.fieldCipher.blindIndex('customer-number', `${dealerId}|${number}`);

/** Rows that a file or a person brings, by what a tombstone could know. */
export interface Brought {
  number: string | null;
  phone: string | null;
}

/** Which of these people asked to be erased at this dealer (INV-29): they must not come back by a file or a partner. */
export async function erasedAmong(ctx: Ctx, dealerId: string, brought: readonly Brought[]): Promise<(one: Brought) => boolean> {
  const numbers = new Map(brought.flatMap(({ number }) => (number ? [[number, numberIndexOf(ctx, dealerId, number)]] : [])));
  const phones = new Map(brought.flatMap(({ phone }) => (phone ? [[phone, phoneIndexOf(ctx.app, phone)]] : [])));
  const found = new Set<string>();
  for (const [column, indexes] of [['number_index', [...numbers.values()]], ['phone_index', [...phones.values()]]] as const) {
    if (indexes.length === 0) continue;
    const list = inList(indexes);
    const rows = await ctx.db.rows(`SELECT ${column} FROM erasure WHERE dealer_id = ? AND status <> 'HELD' AND lifted_at IS NULL AND ${column} IN (${list.sql})`, [bareId(dealerId), ...list.params]);
    for (const [index] of rows) found.add(String(index));
  }
  return ({ number, phone }) => (number !== null && found.has(numbers.get(number)!)) || (phone !== null && found.has(phones.get(phone)!));
}

/** The person is there again and wants a file: the tombstone holds no longer. */
export async function liftTombstone(tx: TxCtx, dealerId: string, phone: string): Promise<void> {
  await tx.db.run("UPDATE erasure SET lifted_at = ? WHERE dealer_id = ? AND phone_index = ? AND status = 'ERASED' AND lifted_at IS NULL", [instantText(tx.now), bareId(dealerId), phoneIndexOf(tx.app, phone)]);
}
