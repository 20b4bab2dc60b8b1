import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';

/** Under which key the words of a case are sealed. */
export const subjectKeyOf = loader<string>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(`SELECT id, subject_key_id FROM complaint WHERE id IN (${list.sql})`, list.params);
  return new Map(rows.map(([id, key]) => [wireId('cmp', String(id)), wireId('key', String(key))]));
});
