import { parseComplaintNumber, complaintNumber } from '@dealercare/domain/complaint/number';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { GraphQLResolveInfo } from 'graphql';
import type { Customer } from '../customer/customer.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { inList, isPlain, type Row } from '../platform/database/database.js';
import { compileFilter } from '../platform/filter/filter.js';
import { bareId, requireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf, type ListOrder } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import { mayTouch, type SqlPart } from '../platform/scope.js';
import type { Complaint } from './complaint.entity.js';
import { asksOpened, complaintFilterFields, type ComplaintFilter, type ComplaintOrderEnum } from './complaint-list.inputs.js';
import { dueOrNull, itemColumns, itemFromRow, itemJoins, itemSelect, itemWidth, type ItemColumns } from './complaint-rows.js';
import { listScope, opensAllOf, openScope, stillHeld } from './complaint-scope.js';
import type { ComplaintListItem } from './complaint.types.js';

/** A complaint from a list carries what came along with its row, so that nobody asks again. */
export interface ListedComplaint extends Complaint {
  listedCustomer?: Customer | null;
}

/** What a row shows to this reader: everything, or the stub. */
function presented(ctx: Ctx, columns: ItemColumns, row: Row): ComplaintListItem & { sortDue: string } {
  const { complaint, dealer, clock, customer } = itemFromRow(columns, row);
  const mayOpen = Number(row[itemWidth(columns)]) === 1;
  const seesCustomer = customer !== null && mayTouch(ctx, 'customer:read', customer.dealerId, customer.ownerUserId);
  const opened: ListedComplaint = Object.assign(complaint, { listedCustomer: seesCustomer ? customer : null });
  const sortDue = String(complaint.nextDueAt);
  return { id: complaint.id, number: complaint.number, dealer, severity: complaint.severity, nextDueAt: dueOrNull(sortDue), nextClock: clock, complaint: mayOpen ? opened : null, sortDue };
}

/** The statement behind every list of cases; `open` decides row by row who sees more than the stub. */
async function itemsWhere(ctx: Ctx, columns: ItemColumns, where: SqlPart, tail: string, opened?: SqlPart): Promise<(ComplaintListItem & { sortDue: string })[]> {
  const open = opened ?? await openScope(ctx);
  const rows = await ctx.db.rows(`SELECT ${itemSelect(columns)}, CASE WHEN ${open.sql} THEN 1 ELSE 0 END FROM complaint c ${itemJoins} WHERE ${where.sql} ${tail}`, [...open.params, ...where.params]);
  return rows.map((row) => presented(ctx, columns, row));
}

const orders: Readonly<Record<keyof typeof ComplaintOrderEnum, ListOrder>> = {
  NEXT_DUE: { column: 'c.next_due_at', idColumn: 'c.id' },
  NEWEST: { column: 'c.id', idColumn: 'c.id', descending: true },
};

async function pageWhere(ctx: Ctx, columns: ItemColumns, args: PageArgs, orderName: keyof typeof ComplaintOrderEnum, conditions: SqlPart, opened?: SqlPart): Promise<Connection<ComplaintListItem>> {
  const order = orders[orderName];
  const items = await itemsWhere(ctx, columns, allOf(conditions, afterCursor(order, args.after)), `${orderBy(order)} ${limitOf(args)}`, opened);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM complaint c WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  const sorted = (item: ComplaintListItem & { sortDue: string }): string => (orderName === 'NEXT_DUE' ? item.sortDue : item.id.slice(-26));
  return pageOf(args, items, (item) => sorted(item as ComplaintListItem & { sortDue: string }), count);
}

/** A number as people type what they heard; whatever is none is searched as a part of one. */
function searched(search: string): SqlPart {
  const parts = parseComplaintNumber(search);
  if (parts) return { sql: 'c.number = ?', params: [complaintNumber(parts.unitCode, parts.date, parts.sequence)] };
  const text = search.normalize('NFKC').trim().toUpperCase().replace(/[!%_]/g, (found) => `!${found}`);
  if (!isPlain(text)) return { sql: '1 = 0', params: [] };
  return { sql: "c.number LIKE ? ESCAPE '!'", params: [`%${text}%`] };
}

export interface ComplaintListArgs extends PageArgs {
  filter?: ComplaintFilter | null;
  order: keyof typeof ComplaintOrderEnum;
  search?: string | null;
}

/** Every case in the caller's reach: opened, or as a stub where its level may not open it (rulings 4). */
export async function listComplaints(ctx: Ctx, args: ComplaintListArgs, info: GraphQLResolveInfo): Promise<Connection<ComplaintListItem>> {
  const conditions = allOf(
    await listScope(ctx), asksOpened(args.filter) ? await openScope(ctx) : null,
    compileFilter(ctx, complaintFilterFields, args.filter, localDateOf(ctx.now, 'Asia/Shanghai'), { dealer: 'c.dealer_id' }),
    args.search?.trim() ? searched(args.search) : null,
  );
  return pageWhere(ctx, itemColumns(info), args, args.order, conditions);
}

/** Open cases whose turn it is at one unit, by their next deadline; one statement, one index range (performance.md Q3). */
export async function complaintQueue(ctx: Ctx, unitId: string, args: PageArgs, info: GraphQLResolveInfo): Promise<Connection<ComplaintListItem>> {
  requireId('org', unitId);
  const reachesAll = ctx.principal.everywhere || ctx.principal.units('complaint:list').includes(unitId);
  if (!reachesAll && !ctx.principal.dealers('complaint:list').own.includes(unitId)) throw refuse('NOT_FOUND');
  const queue = allOf({ sql: 'c.owner_unit_id = ? AND c.is_open = 1', params: [bareId(unitId)] }, await stillHeld(ctx, unitId));
  // What the unit holds lies in the reach of whoever reaches the unit, and opens where one sits: no need to ask row by row.
  const conditions = reachesAll ? queue : allOf(queue, await listScope(ctx));
  return pageWhere(ctx, itemColumns(info), args, 'NEXT_DUE', conditions, await opensAllOf(ctx, unitId) ? { sql: '1 = 1', params: [] } : undefined);
}

/** One case as this reader may see it; null when it is out of reach. */
export async function itemOf(ctx: Ctx, complaintId: string): Promise<ComplaintListItem | null> {
  const [item] = await itemsWhere(ctx, itemColumns(null), allOf({ sql: 'c.id = ?', params: [bareId(complaintId)] }, await listScope(ctx)), '');
  return item ?? null;
}

/** Cases by id in the reader's reach: what stands behind a reference. */
export const listedComplaint = loader<ComplaintListItem>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const items = await itemsWhere(ctx, itemColumns(null), allOf({ sql: `c.id IN (${list.sql})`, params: list.params }, await listScope(ctx)), '');
  return new Map(items.map((item) => [item.id, item]));
});

const LAST_CASES = 20;

/** The last cases of customers or cars, newest first. */
const casesOf = (column: 'customer_id' | 'vehicle_id', keyOf: (complaint: Complaint) => string | null) => loader<ComplaintListItem[]>(async (ctx, ids, info) => {
  const list = inList(ids.map(bareId));
  const where = allOf({ sql: `c.${column} IN (${list.sql})`, params: list.params }, await openScope(ctx));
  const items = await itemsWhere(ctx, itemColumns(info), where, `ORDER BY c.received_on DESC, c.id DESC LIMIT ${LAST_CASES * ids.length}`);
  return grouped(items.filter(({ complaint }) => complaint !== null), ({ complaint }) => keyOf(complaint!) ?? '');
});

export const casesOfCustomer = casesOf('customer_id', ({ customerId }) => customerId);
export const casesOfVehicle = casesOf('vehicle_id', ({ vehicleId }) => vehicleId);

/** Other open cases of the same customer or car: what a duplicate search on the case file shows (K1). */
export async function possibleDuplicates(ctx: Ctx, { id, dealerId, customerId, vehicleId }: Complaint): Promise<ComplaintListItem[]> {
  if (dealerId === null || (customerId === null && vehicleId === null)) return [];
  const subjects = [...(customerId ? ['c.customer_id = ?'] : []), ...(vehicleId ? ['c.vehicle_id = ?'] : [])].join(' OR ');
  const params = [bareId(dealerId), bareId(id), ...(customerId ? [bareId(customerId)] : []), ...(vehicleId ? [bareId(vehicleId)] : [])];
  const where = allOf({ sql: `c.dealer_id = ? AND c.id <> ? AND c.is_open = 1 AND (${subjects})`, params }, await openScope(ctx));
  return itemsWhere(ctx, itemColumns(null), where, 'ORDER BY c.received_on, c.id LIMIT 10');
}

/** Whether an event about a case concerns those who watch a unit. */
export async function concernsUnit(ctx: Ctx, unitId: string, unitIds: readonly unknown[]): Promise<boolean> {
  const tree = await orgTree(ctx.app);
  return unitIds.some((id) => typeof id === 'string' && tree.chain(id).some((unit) => unit.id === unitId));
}
