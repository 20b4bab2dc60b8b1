import { localDateOf } from '@dealercare/domain/time/zone';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../platform/context.js';
import { compileFilter } from '../platform/filter/filter.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { clockShape } from './case-shape.js';
import type { CaseClock } from './clock.entity.js';
import { clockFilterFields, type ClockFilter } from './complaint-list.inputs.js';
import { listScope } from './complaint-scope.js';

const ORDER = { column: 'k.due_at', idColumn: 'k.id' };

/** Clocks of all cases in the reader's lists, by due time: the list behind a figure (N1). */
export async function listClocks(ctx: Ctx, filter: ClockFilter | null, page: PageArgs, info: GraphQLResolveInfo): Promise<Connection<CaseClock>> {
  const conditions = allOf(await listScope(ctx), compileFilter(ctx, clockFilterFields, filter, localDateOf(ctx.now, 'Asia/Shanghai'), { dealer: 'k.dealer_id' }));
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const from = 'FROM clock k JOIN complaint c ON c.id = k.subject_id';
  const shape = clockShape.for(info);
  const rows = await ctx.db.rows(`SELECT ${shape.select('k')}, k.due_at ${from} WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) ${from} WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(page, rows.map((row) => Object.assign(shape.read(row), { sortDue: String(row[shape.width]) })), ({ sortDue }) => sortDue, count);
}
