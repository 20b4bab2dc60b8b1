import { nameGrams } from '@dealercare/domain/search/name-grams';
import { localDateOf } from '@dealercare/domain/time/zone';
import { syllablesOf } from '../customer/name-search.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Hit } from './search.types.js';

/** People of the house are few: their names are looked through here, and what was made of a name is kept. */
const MOST_PEOPLE = 3000;
const MOST_KEPT = 20_000;
const kept = new Map<string, readonly { gram: string; head: boolean }[]>();

function gramsOf(name: string): readonly { gram: string; head: boolean }[] {
  let grams = kept.get(name);
  if (!grams) {
    if (kept.size > MOST_KEPT) kept.clear();
    kept.set(name, (grams = nameGrams(name, syllablesOf(name))));
  }
  return grams;
}

/** Colleagues who hold a post today where the caller may read who works there. */
export async function findStaff(ctx: Ctx, gram: string, first: number): Promise<Hit[]> {
  const units = ctx.principal.units('staff:read');
  if (units.length === 0) return [];
  const list = inList(units.map(bareId));
  const today = localDateOf(ctx.now, 'Asia/Shanghai');
  const rows = await ctx.db.rows(
    `SELECT DISTINCT s.id, s.name FROM staff_user s JOIN post p ON p.user_id = s.id WHERE s.status = 'ACTIVE' AND p.unit_id IN (${list.sql}) AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)
     ORDER BY s.name, s.id LIMIT ${MOST_PEOPLE}`, [...list.params, today, today]);
  const found = rows.flatMap(([id, name]): Hit[] => {
    const grams = gramsOf(String(name)).filter((piece) => piece.gram.startsWith(gram));
    if (grams.length === 0) return [];
    return [{ id: wireId('usr', String(id)), match: grams.some((piece) => piece.head && piece.gram === gram) ? 'EXACT' : grams.some(({ head }) => head) ? 'PREFIX' : 'PART' }];
  });
  return found.slice(0, first * 4);
}
