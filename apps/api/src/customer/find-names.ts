import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { joinInOrder } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';
import { allOf } from '../platform/paging/keyset.js';
import { inScope, type SqlPart } from '../platform/scope.js';

/** EXACT: the whole of it. PREFIX: it begins so. PART: it stands further inside. */
export type Match = 'EXACT' | 'PREFIX' | 'PART';

export interface FoundFile {
  id: string;
  match: Match;
}

/** Behind every character that a piece can hold. */
const LAST = '\u{10ffff}';
const SCOPE = { dealer: 'c.dealer_id', owner: 'c.owner_user_id' };

/** Pieces (alias g) that begin so at the dealers where names may be read: one range of the index for each dealer. */
export function piecesAt(ctx: Ctx, gram: string, heads: readonly (0 | 1)[] = [1, 0]): SqlPart {
  const { every, own } = ctx.principal.dealers('customer:name');
  const list = inList([...every, ...own].map(bareId));
  const dealers: SqlPart | null = ctx.principal.everywhere ? null : every.length + own.length === 0 ? { sql: '1 = 0', params: [] } : { sql: `g.dealer_id IN (${list.sql})`, params: list.params };
  return allOf(dealers, { sql: `g.head IN (${heads.join(', ')}) AND g.gram >= ? AND g.gram < ?`, params: [gram, `${gram}${LAST}`] });
}

/** Files whose name holds what was typed, the best matches first; no more are read than are shown. */
export async function findByName(ctx: Ctx, gram: string, limit: number): Promise<FoundFile[]> {
  const readable = allOf(inScope(ctx, 'customer:name', SCOPE), { sql: "c.status = 'ACTIVE'", params: [] });
  const found = new Map<string, FoundFile>();
  const read = async (match: Match, pieces: SqlPart): Promise<void> => {
    if (found.size >= limit) return;
    // The order of the join is ours: pieces are few, files are many.
    const rows = await ctx.db.rows(
      `SELECT g.customer_id FROM name_gram g ${joinInOrder()} customer c ON c.id = g.customer_id AND ${readable.sql} WHERE ${pieces.sql} LIMIT ${limit * 2}`, [...readable.params, ...pieces.params]);
    for (const [bare] of rows) {
      const id = wireId('cus', String(bare));
      if (!found.has(id)) found.set(id, { id, match });
    }
  };
  await read('EXACT', allOf(piecesAt(ctx, gram, [1]), { sql: 'g.gram = ?', params: [gram] }));
  await read('PREFIX', piecesAt(ctx, gram, [1]));
  await read('PART', piecesAt(ctx, gram, [0]));
  return [...found.values()].slice(0, limit);
}

/** Files with a blind index of a phone, or of its last four digits. */
export async function findByPhone(ctx: Ctx, phone: SqlPart, limit: number): Promise<FoundFile[]> {
  const where = allOf(phone, inScope(ctx, 'customer:name', SCOPE), { sql: "c.status = 'ACTIVE'", params: [] });
  const rows = await ctx.db.rows(`SELECT c.id FROM customer c WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${limit}`, where.params);
  return rows.map(([id]) => ({ id: wireId('cus', String(id)), match: 'EXACT' }));
}
