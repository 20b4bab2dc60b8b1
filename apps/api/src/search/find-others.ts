import { numbered } from '../complaint/complaint-list.js';
import { listScope, openScope } from '../complaint/complaint-scope.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { allOf } from '../platform/paging/keyset.js';
import { inScope, type SqlPart } from '../platform/scope.js';
import { orderScope } from '../vehicle/vehicle.service.js';
import type { Hit } from './search.types.js';

/** The customers and cars that were found: what is open about them is found with them. */
export interface Subjects {
  customerIds: readonly string[];
  vehicleIds: readonly string[];
}

/** Rows (of this alias) about them: one range of an index for the customers, another for the cars. */
const about = ({ customerIds, vehicleIds }: Subjects, alias: string): SqlPart[] => ([['customer_id', customerIds], ['vehicle_id', vehicleIds]] as const).filter(([, ids]) => ids.length > 0).map(([column, ids]) => {
  const list = inList(ids.map(bareId));
  return { sql: `${alias}.${column} IN (${list.sql})`, params: list.params };
});

const hits = (prefix: string, rows: readonly (readonly unknown[])[], match: Hit['match']): Hit[] => rows.map(([id]) => ({ id: wireId(prefix, String(id)), match }));

/** Cases by a part of their number, and the open ones of whom and what was found. */
export async function findCases(ctx: Ctx, typed: string | null, subjects: Subjects, first: number): Promise<Hit[]> {
  const found: Hit[] = [];
  const read = async (where: SqlPart, match: Hit['match']): Promise<void> => {
    found.push(...hits('cmp', await ctx.db.rows(`SELECT c.id FROM complaint c WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${first}`, where.params), match));
  };
  if (typed) await read(allOf(numbered(typed), await listScope(ctx)), 'PREFIX');
  for (const of of about(subjects, 'c')) await read(allOf(of, { sql: 'c.is_open = 1', params: [] }, await openScope(ctx)), 'PART');
  return found;
}

/** Open tasks of whom and what was found, first things first. */
export async function findTasks(ctx: Ctx, subjects: Subjects, first: number): Promise<Hit[]> {
  const scope = inScope(ctx, 'care:read', { dealer: 't.dealer_id' });
  const found: Hit[] = [];
  for (const of of about(subjects, 't')) {
    const where = allOf(of, { sql: "t.work_state = 'OPEN'", params: [] }, scope);
    found.push(...hits('tsk', await ctx.db.rows(`SELECT t.id FROM care_task t WHERE ${where.sql} ORDER BY t.due_at, t.id LIMIT ${first}`, where.params), 'PART'));
  }
  return found;
}

/** Behind every character of a number. */
const LAST = '\uffff';

/** Orders whose number begins so, as it was typed and in capitals. */
export async function findOrders(ctx: Ctx, number: string, first: number): Promise<Hit[]> {
  const found: Hit[] = [];
  for (const text of new Set([number.toUpperCase(), number])) {
    const where = allOf(orderScope(ctx), { sql: 'o.order_no >= ? AND o.order_no < ?', params: [text, `${text}${LAST}`] });
    const rows = await ctx.db.rows(`SELECT o.id, o.order_no FROM repair_order o WHERE ${where.sql} ORDER BY o.order_no LIMIT ${first}`, where.params);
    for (const [id, whole] of rows) if (!found.some((hit) => hit.id === wireId('ord', String(id)))) found.push({ id: wireId('ord', String(id)), match: whole === text ? 'EXACT' : 'PREFIX' });
  }
  return found;
}
