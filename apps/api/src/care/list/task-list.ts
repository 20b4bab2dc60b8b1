import { localDateOf } from '@dealercare/domain/time/zone';
import type { GraphQLResolveInfo } from 'graphql';
import { noteAccess } from '../../platform/audit/access-log.js';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { compileFilter } from '../../platform/filter/filter.js';
import { bareId, requireId } from '../../platform/ids.js';
import { grouped, loader } from '../../platform/loader.js';
import type { Connection } from '../../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf, type ListOrder } from '../../platform/paging/keyset.js';
import { refuse } from '../../platform/refusal.js';
import { inScope } from '../../platform/scope.js';
import type { CareTask } from '../task/care-task.entity.js';
import { taskFilterFields, type CareTaskArgs, type CareTaskOrder } from './list-inputs.js';
import { readTasks, taskColumns, type ListedTask } from './task-row.js';

const SCOPE = { dealer: 't.dealer_id' };

const orders: Readonly<Record<CareTaskOrder, ListOrder>> = {
  DUE: { column: 't.due_at', idColumn: 't.id' },
  T: { column: 't.t', idColumn: 't.id' },
  ENDED: { column: 't.ended_at', idColumn: 't.id', descending: true },
  NEWEST: { column: 't.id', idColumn: 't.id', descending: true },
};

/** Care tasks in the caller's scope, for pages and for the figures that open the list behind them (N1). */
export async function listTasks(ctx: Ctx, args: CareTaskArgs, info: GraphQLResolveInfo): Promise<Connection<CareTask>> {
  const order = orders[args.order];
  const conditions = allOf(
    inScope(ctx, 'care:read', SCOPE), compileFilter(ctx, taskFilterFields, args.filter, localDateOf(ctx.now, 'Asia/Shanghai'), SCOPE),
    args.order === 'ENDED' ? { sql: 't.ended_at IS NOT NULL', params: [] } : null,
  );
  const page = allOf(conditions, afterCursor(order, args.after));
  const tasks = await readTasks(ctx, taskColumns(info), { sql: `WHERE ${page.sql} ${orderBy(order)} ${limitOf(args)}`, params: page.params }, order.column);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM care_task t WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(args, tasks, ({ sortValue }) => sortValue, count);
}

async function tasksWhere(ctx: Ctx, column: 'id' | 'merged_into_id' | 'customer_id', ids: readonly string[], more: string, info: GraphQLResolveInfo | null = null): Promise<ListedTask[]> {
  const list = inList(ids.map(bareId));
  const scope = inScope(ctx, 'care:read', SCOPE);
  return readTasks(ctx, taskColumns(info), { sql: `WHERE t.${column} IN (${list.sql}) AND ${scope.sql} ${more}`, params: [...list.params, ...scope.params] });
}

export const taskById = loader<CareTask>(async (ctx, ids) => new Map((await tasksWhere(ctx, 'id', ids, '')).map((task) => [task.id, task])));

/** Opens a task; who sees the person on it is noted (J4). */
export async function openTask(ctx: Ctx, id: string): Promise<CareTask> {
  const task = await taskById(ctx, requireId('tsk', id));
  if (!task) throw refuse('NOT_FOUND');
  await noteAccess(ctx, [{ unitId: task.dealerId, customerId: task.customerId, door: 'TASK', subjectId: id }]);
  return task;
}

/** The topics that are told in a task's call (C8). */
export const guestsOf = loader<CareTask[]>(async (ctx, ids) => grouped(await tasksWhere(ctx, 'merged_into_id', ids, "AND t.status = 'MERGED' ORDER BY t.priority, t.id"), ({ mergedIntoId }) => mergedIntoId!));

/** What is still to be done with a customer, next first. */
export const openTasksOf = loader<CareTask[]>(async (ctx, ids, info) =>
  grouped(await tasksWhere(ctx, 'customer_id', ids, "AND t.work_state IN ('OPEN', 'WAITING') AND t.status <> 'MERGED' ORDER BY t.due_at, t.id", info), ({ customerId }) => customerId));
