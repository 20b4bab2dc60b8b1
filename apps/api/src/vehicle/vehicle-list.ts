import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../platform/context.js';
import { isPlain } from '../platform/database/database.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { inScope, type SqlPart } from '../platform/scope.js';
import { vehicleShape } from './vehicle-shape.js';
import type { Vehicle } from './vehicle.entity.js';

/** Where a vehicle's reach is decided: by its dealer, or by its owner's keeper for posts that see only their own. */
export const vehicleScope = (ctx: Ctx, action: 'vehicle:read' | 'order:read', alias: string): SqlPart =>
  inScope(ctx, action, { dealer: `${alias}.dealer_id`, owner: `(SELECT keeper.owner_user_id FROM customer keeper WHERE keeper.dealer_id = ${alias}.dealer_id AND keeper.id = ${alias}.owner_id)` });

const ORDER = { column: 'v.id', idColumn: 'v.id', descending: true };

/** The end of a plate or a VIN, or the whole of it (I5). */
function searched(search: string): SqlPart {
  const text = search.normalize('NFKC').replace(/[\s·.-]/g, '').toUpperCase();
  const columns = isPlain(text) ? ['v.plate', 'v.vin'] : ['v.plate'];
  const ending = `%${text.replace(/[!%_]/g, (found) => `!${found}`)}`;
  return { sql: `(${columns.map((column) => `${column} LIKE ? ESCAPE '!'`).join(' OR ')})`, params: columns.map(() => ending) };
}

export async function listVehicles(ctx: Ctx, page: PageArgs, search: string | null, info: GraphQLResolveInfo): Promise<Connection<Vehicle>> {
  const conditions = allOf(vehicleScope(ctx, 'vehicle:read', 'v'), search?.trim() ? searched(search) : null);
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const shape = vehicleShape.for(info);
  const rows = await ctx.db.rows(`SELECT ${shape.select('v')} FROM vehicle v WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM vehicle v WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(page, rows.map((row) => shape.read(row)), (vehicle) => vehicle.id.slice(-26), count);
}
