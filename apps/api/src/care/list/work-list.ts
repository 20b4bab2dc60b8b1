import { addDays } from '@dealercare/domain/time/local-date';
import { localDateOf, startOfDay } from '@dealercare/domain/time/zone';
import type { GraphQLResolveInfo } from 'graphql';
import { among, workOf } from '../../identity/absence-state.js';
import { orgTree } from '../../organisation/org-tree.js';
import type { Ctx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { bareId } from '../../platform/ids.js';
import type { Connection } from '../../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../../platform/paging/keyset.js';
import { inScope, requireDealer, type SqlPart } from '../../platform/scope.js';
import type { CareTask } from '../task/care-task.entity.js';
import type { WorkListArgs, WorkListPart } from './list-inputs.js';
import { readTasks, taskColumns } from './task-row.js';
import type { WorkListCounts } from './list-types.js';

const ORDER = { column: 't.due_at', idColumn: 't.id' };
const HOME_ZONE = 'Asia/Shanghai';
/** How far ahead the count of what comes next looks. */
const NEXT_DAYS = 7;

interface Today {
  begins: string;
  ends: string;
  weekEnds: string;
}

/** The day of the dealer whose list it is; for several dealers that of the trade's home zone. */
async function todayOf(ctx: Ctx, dealerId: string | null | undefined): Promise<Today> {
  const zone = (dealerId && (await orgTree(ctx.app)).unit(dealerId)?.timezone) || HOME_ZONE;
  const today = localDateOf(ctx.now, zone);
  const start = (days: number): string => instantText(startOfDay(addDays(today, days), zone));
  return { begins: start(0), ends: start(1), weekEnds: start(1 + NEXT_DAYS) };
}

function partOf(part: WorkListPart, { begins, ends }: Today): SqlPart | null {
  switch (part) {
    case 'OVERDUE': return { sql: 't.due_at < ?', params: [begins] };
    case 'DUE': return { sql: 't.due_at >= ? AND t.due_at < ?', params: [begins, ends] };
    case 'NEXT': return { sql: 't.due_at >= ?', params: [ends] };
    case 'ALL': return null;
  }
}

const open: SqlPart = { sql: "t.work_state = 'OPEN'", params: [] };

/** Whose tasks: of one dealer or all in reach, everybody's or one's own with those of people for whom one stands in (A19). */
async function whose(ctx: Ctx, dealerId: string | null | undefined, mine: boolean): Promise<SqlPart> {
  const scope = dealerId ? { sql: 't.dealer_id = ?', params: [bareId(requireDealer(ctx, 'care:read', dealerId))] } : inScope(ctx, 'care:read', { dealer: 't.dealer_id' });
  if (!mine) return scope;
  const zone = (dealerId && (await orgTree(ctx.app)).unit(dealerId)?.timezone) || HOME_ZONE;
  return allOf(scope, among('t.assignee_id', (await workOf(ctx, zone)).mine));
}

/** Today's work (B9): one index range in due order, with customers and cars in the same statement. */
export async function workList(ctx: Ctx, args: WorkListArgs, info: GraphQLResolveInfo | null): Promise<Connection<CareTask>> {
  const conditions = allOf(await whose(ctx, args.dealerId, args.mine), open, partOf(args.part, await todayOf(ctx, args.dealerId)));
  const page = allOf(conditions, afterCursor(ORDER, args.after));
  const tasks = await readTasks(ctx, taskColumns(info), { sql: `WHERE ${page.sql} ${orderBy(ORDER)} ${limitOf(args)}`, params: page.params }, ORDER.column);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM care_task t WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(args, tasks, ({ sortValue }) => sortValue, count);
}

/** How many stand in each part; of what comes next only the coming week. */
export async function workListCounts(ctx: Ctx, dealerId: string | null | undefined, mine: boolean): Promise<WorkListCounts> {
  const { begins, ends, weekEnds } = await todayOf(ctx, dealerId);
  const where = allOf(await whose(ctx, dealerId, mine), open, { sql: 't.due_at < ?', params: [weekEnds] });
  const [row] = await ctx.db.rows(
    `SELECT SUM(CASE WHEN t.due_at < ? THEN 1 ELSE 0 END), SUM(CASE WHEN t.due_at >= ? AND t.due_at < ? THEN 1 ELSE 0 END), SUM(CASE WHEN t.due_at >= ? THEN 1 ELSE 0 END) FROM care_task t WHERE ${where.sql}`,
    [begins, begins, ends, ends, ...where.params]);
  const [overdue, due, next] = (row ?? []).map((value) => Number(value ?? 0));
  return { overdue: overdue ?? 0, due: due ?? 0, next: next ?? 0 };
}
