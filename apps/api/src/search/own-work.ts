import { piecesAt } from '../customer/find-names.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import type { SqlPart } from '../platform/scope.js';

const SHOWN = 20;

/** Customers with whom the caller has open work: tasks and cases that are his, and files that he keeps. */
const ownCustomers = (where: (alias: string, id: string) => SqlPart, me: string): SqlPart => {
  const [tasks, cases, kept] = [where('t', 't.customer_id'), where('k', 'k.customer_id'), where('c', 'c.id')];
  return {
    sql: `SELECT t.customer_id FROM care_task t WHERE t.assignee_id = ? AND t.work_state = 'OPEN' AND ${tasks.sql}
      UNION SELECT k.customer_id FROM complaint k WHERE k.owner_id = ? AND k.is_open = 1 AND k.customer_id IS NOT NULL AND ${cases.sql}
      UNION SELECT c.id FROM customer c WHERE c.owner_user_id = ? AND ${kept.sql}`,
    params: [me, ...tasks.params, me, ...cases.params, me, ...kept.params],
  };
};

const idsOf = async (ctx: Ctx, { sql, params }: SqlPart): Promise<Set<string>> => new Set((await ctx.db.rows(`${sql} LIMIT ${SHOWN}`, params)).map(([id]) => wireId('cus', String(id))));

/** Of these customers those with whom the caller has open work. */
export async function ownAmong(ctx: Ctx, customerIds: readonly string[]): Promise<Set<string>> {
  if (!ctx.actor.id || customerIds.length === 0) return new Set();
  const list = inList(customerIds.map(bareId));
  return idsOf(ctx, ownCustomers((_alias, id) => ({ sql: `${id} IN (${list.sql})`, params: list.params }), bareId(ctx.actor.id)));
}

/** Own customers whose name holds what was typed: found however many others are called so. */
export async function ownNamed(ctx: Ctx, gram: string): Promise<Set<string>> {
  if (!ctx.actor.id) return new Set();
  const dealers = [...ctx.principal.dealers('customer:name').every, ...ctx.principal.dealers('customer:name').own];
  if (dealers.length === 0) return new Set();
  const list = inList(dealers.map(bareId));
  const pieces = piecesAt(ctx, gram);
  return idsOf(ctx, ownCustomers((alias, id) => ({
    sql: `${alias}.dealer_id IN (${list.sql}) AND EXISTS (SELECT 1 FROM name_gram g WHERE g.customer_id = ${id} AND ${pieces.sql})`, params: [...list.params, ...pieces.params],
  }), bareId(ctx.actor.id)));
}
