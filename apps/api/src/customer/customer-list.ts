import { localDateOf } from '@dealercare/domain/time/zone';
import type { GraphQLResolveInfo } from 'graphql';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx } from '../platform/context.js';
import { compileFilter } from '../platform/filter/filter.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf, type ListOrder } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import { inScope, type SqlPart } from '../platform/scope.js';
import { customerShape } from './customer-shape.js';
import { customerFilterFields, type CustomerFilter, type CustomerOrderEnum } from './customer.inputs.js';
import type { Customer } from './customer.entity.js';
import { searchText } from './name-search.js';
import { phoneIndexOf, phoneTailIndexOf } from './secret-fields.js';

const digitsOf = (search: string): string => searchText(search).replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
const isNumber = (search: string): boolean => /^\d{7,}$/.test(digitsOf(search));

/** Who looks for a number is noted with whom he found, or that he found nobody (J4). */
async function noteSearch(ctx: Ctx, found: readonly Customer[]): Promise<void> {
  const [somewhere] = ctx.principal.dealers('customer:name').every;
  if (found.length > 0) await noteAccess(ctx, found.map(({ id, dealerId }) => ({ unitId: dealerId, customerId: id, door: 'SEARCH' })));
  else if (somewhere) await noteAccess(ctx, [{ unitId: somewhere, customerId: null, door: 'SEARCH' }]);
}

/** Exact phone, its last four digits, or a part of name, pinyin or initials. Names may be searched only where they may be read. */
function searched(ctx: Ctx, search: string): SqlPart {
  if (!ctx.principal.everywhere && !ctx.principal.actions.has('customer:name')) throw refuse('FILTER_NOT_ALLOWED', { field: 'search' });
  const text = searchText(search);
  const digits = digitsOf(search);
  const scope = inScope(ctx, 'customer:name', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const match: SqlPart = /^\d{7,}$/.test(digits) ? { sql: '(c.phone_index = ? OR c.phone2_index = ?)', params: [phoneIndexOf(ctx.app, digits), phoneIndexOf(ctx.app, digits)] }
    : /^\d{4}$/.test(digits) ? { sql: 'c.phone_tail_index = ?', params: [phoneTailIndexOf(ctx.app, digits)] }
      : { sql: "(c.name_search LIKE ? ESCAPE '!' OR c.external_no = ?)", params: [`%${text.replace(/[!%_]/g, (found) => `!${found}`)}%`, search.trim()] };
  return allOf(match, scope);
}

const orders: Readonly<Record<keyof typeof CustomerOrderEnum, ListOrder>> = {
  NAME: { column: 'c.name_pinyin', idColumn: 'c.id' },
  NEWEST: { column: 'c.id', idColumn: 'c.id', descending: true },
};

export interface CustomerListArgs extends PageArgs {
  filter?: CustomerFilter | null;
  search?: string | null;
  order: keyof typeof CustomerOrderEnum;
}

/** Customers in the caller's scope, by name or newest first. */
export async function listCustomers(ctx: Ctx, args: CustomerListArgs, info: GraphQLResolveInfo): Promise<Connection<Customer>> {
  if (args.order === 'NAME' && !ctx.principal.everywhere && !ctx.principal.actions.has('customer:name')) throw refuse('FILTER_NOT_ALLOWED', { field: 'NAME' });
  const columns = { dealer: 'c.dealer_id', owner: 'c.owner_user_id' };
  const order = orders[args.order];
  const conditions = allOf(
    inScope(ctx, 'customer:read', columns), { sql: "c.status = 'ACTIVE'", params: [] },
    args.order === 'NAME' ? inScope(ctx, 'customer:name', columns) : null,
    compileFilter(ctx, customerFilterFields, args.filter, localDateOf(ctx.now, 'Asia/Shanghai'), columns),
    args.search?.trim() ? searched(ctx, args.search) : null,
  );
  const where = allOf(conditions, afterCursor(order, args.after));
  const shape = customerShape.for(info);
  const rows = await ctx.db.rows(`SELECT ${shape.select('c')}, c.name_pinyin FROM customer c WHERE ${where.sql} ${orderBy(order)} ${limitOf(args)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM customer c WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  const page = rows.map((row) => Object.assign(shape.read(row), { sortName: String(row[shape.width]) }));
  if (args.search && isNumber(args.search)) await noteSearch(ctx, page);
  return pageOf(args, page, ({ id, sortName }) => (args.order === 'NAME' ? sortName : id.slice(-26)), count);
}
