import type { SearchWords } from '@dealercare/domain/search/read-words';
import { noteSearch } from '../customer/customer-list.js';
import { findByName, findByPhone } from '../customer/find-names.js';
import { phoneEnds, phoneIs } from '../customer/find-phones.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { ownNamed } from './own-work.js';
import type { Hit } from './search.types.js';

/** More are read than are shown, so that own ones among them can stand first. */
const SPARE = 4;

/** Whoever looks for a whole number is noted with whom he found (J4). */
async function noted(ctx: Ctx, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const list = inList(hits.map(({ id }) => bareId(id)));
  const rows = hits.length === 0 ? [] : await ctx.db.rows(`SELECT id, dealer_id FROM customer WHERE id IN (${list.sql})`, list.params);
  await noteSearch(ctx, rows.map(([id, dealer]) => ({ id: wireId('cus', String(id)), dealerId: wireId('org', String(dealer)) })));
  return hits;
}

/** Customers by name, phone or number, where their names may be read. */
export async function findCustomers(ctx: Ctx, { name, phone, phoneTail, number }: SearchWords, first: number): Promise<readonly Hit[]> {
  if (!ctx.principal.everywhere && !ctx.principal.actions.has('customer:name')) return [];
  if (phone) return noted(ctx, await findByPhone(ctx, phoneIs(ctx, phone), first));
  const hits: Hit[] = phoneTail ? await findByPhone(ctx, phoneEnds(ctx, phoneTail), first) : [];
  if (number) hits.push(...await findByPhone(ctx, { sql: 'c.external_no = ?', params: [number] }, first));
  if (!name) return hits;
  const named = await findByName(ctx, name, first * SPARE);
  const own = await ownNamed(ctx, name);
  const known = new Set(named.map(({ id }) => id));
  // Own ones that so many others are called like that they did not come up.
  return [...hits, ...[...own].filter((id) => !known.has(id)).map((id): Hit => ({ id, match: 'PART' })), ...named];
}
