import { localDateOf, endOfDay } from '@dealercare/domain/time/zone';
import type { Customer } from '../customer/customer.entity.js';
import { customerById } from '../customer/customer-by-id.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { bareId, wireId } from '../platform/ids.js';
import { inScope } from '../platform/scope.js';

/** A day's list is short, so that it is done. */
export const CHASED = 5;

type Ranked = readonly [score: number, id: string];

/** The files that one is in charge of, from one index range. */
async function ofKeeper(ctx: Ctx, me: string): Promise<Ranked[]> {
  const scope = inScope(ctx, 'customer:write', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const rows = await ctx.db.rows(`SELECT c.completeness, c.id FROM customer c WHERE c.owner_user_id = ? AND c.status = 'ACTIVE' AND c.completeness < 100 AND ${scope.sql} ORDER BY c.completeness, c.id LIMIT ${CHASED}`, [me, ...scope.params]);
  return rows.map(([score, id]) => [Number(score), String(id)]);
}

/** The files of those with whom one has work up to the end of the day: one speaks with them anyway. */
async function ofTasks(ctx: Ctx, me: string): Promise<Ranked[]> {
  const tree = await orgTree(ctx.app);
  const { every, own } = ctx.principal.dealers('care:work');
  const scope = inScope(ctx, 'customer:write', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const found = await Promise.all([...every, ...own].map(async (dealerId) => {
    const zone = tree.unit(dealerId)?.timezone ?? 'Asia/Shanghai';
    return ctx.db.rows(
      `SELECT DISTINCT c.completeness, c.id FROM care_task t JOIN customer c ON c.dealer_id = t.dealer_id AND c.id = t.customer_id
       WHERE t.dealer_id = ? AND t.assignee_id = ? AND t.work_state = 'OPEN' AND t.due_at < ? AND c.status = 'ACTIVE' AND c.completeness < 100 AND ${scope.sql} ORDER BY c.completeness, c.id LIMIT ${CHASED}`,
      [bareId(dealerId), me, instantText(endOfDay(localDateOf(ctx.now, zone), zone)), ...scope.params]);
  }));
  return found.flat().map(([score, id]) => [Number(score), String(id)]);
}

/** The least complete files among those that the caller keeps or works with today, the worst first (F6). */
export async function chaseList(ctx: Ctx): Promise<Customer[]> {
  if (!ctx.actor.id || ctx.actor.kind !== 'STAFF') return [];
  const me = bareId(ctx.actor.id);
  const ranked = new Map([...await ofKeeper(ctx, me), ...await ofTasks(ctx, me)].map(([score, id]) => [id, score]));
  const worst = [...ranked].sort(([a, scoreA], [b, scoreB]) => scoreA - scoreB || (a < b ? -1 : 1)).slice(0, CHASED);
  const customers = await Promise.all(worst.map(([id]) => customerById(ctx, wireId('cus', id))));
  return customers.flatMap((customer) => customer ?? []);
}
