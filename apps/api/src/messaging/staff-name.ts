import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';

/** Names of colleagues stand beside what they did; whoever may read the contact may read them. */
export const staffName = loader<string>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(`SELECT id, name FROM staff_user WHERE id IN (${list.sql})`, list.params);
  return new Map(rows.map(([id, name]) => [wireId('usr', String(id)), String(name)]));
});
