import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../platform/context.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { inScope } from '../platform/scope.js';
import { customerShape } from './customer-shape.js';
import type { Customer } from './customer.entity.js';

const ORDER = { column: 'c.review_due_on', idColumn: 'c.id' };

/** Cards of key customers whose review is due up to a day, the longest waiting first (C-033). */
export async function listKeyCards(ctx: Ctx, { dueBy, ...page }: PageArgs & { dueBy: string }, info: GraphQLResolveInfo): Promise<Connection<Customer>> {
  const conditions = allOf(
    inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' }), { sql: "c.status = 'ACTIVE'", params: [] }, { sql: 'c.review_due_on <= ?', params: [dueBy] });
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const shape = customerShape.for(info, 'reviewDueOn');
  const rows = await ctx.db.rows(`SELECT ${shape.select('c')} FROM customer c WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM customer c WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(page, rows.map((row) => shape.read(row)), (customer) => customer.reviewDueOn!, count);
}
