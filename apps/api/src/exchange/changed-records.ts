import type { GraphQLResolveInfo } from 'graphql';
import { customerShape } from '../customer/customer-shape.js';
import type { Customer } from '../customer/customer.entity.js';
import type { Ctx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import type { Projection } from '../platform/database/row-shape.js';
import { bareId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf, type ListOrder } from '../platform/paging/keyset.js';
import { inScope, requireDealer, type SqlPart } from '../platform/scope.js';
import type { RepairOrder } from '../vehicle/repair-order.entity.js';
import { vehicleScope } from '../vehicle/vehicle-list.js';
import { orderScope } from '../vehicle/vehicle.service.js';
import { orderShape, vehicleShape } from '../vehicle/vehicle-shape.js';
import type { Vehicle } from '../vehicle/vehicle.entity.js';

/**
 * A change carries the instant at which its transaction began and is seen when that one ends. What is younger than the longest of them is
 * told the next time: a reader who has come so far would pass it by for ever.
 */
export const HORIZON_MS = 60_000;

export interface ChangesArgs extends PageArgs {
  dealerId: string;
  since?: Date | null;
}

interface Told { id: string; updatedAt: Date }

/** Records of a dealer in the order of their last change, as far as that order is settled (O2). */
async function changed<T extends Told>(ctx: Ctx, table: string, shape: Projection<T>, { dealerId, since, ...page }: ChangesArgs, scope: SqlPart): Promise<Connection<T>> {
  const order: ListOrder = { column: 'r.updated_at', idColumn: 'r.id' };
  const settled = instantText(new Date(ctx.now.getTime() - HORIZON_MS));
  const conditions = allOf(
    { sql: 'r.dealer_id = ?', params: [bareId(dealerId)] }, { sql: 'r.updated_at <= ?', params: [settled] }, since ? { sql: 'r.updated_at >= ?', params: [instantText(since)] } : null, scope,
  );
  const where = allOf(conditions, afterCursor(order, page.after));
  const rows = await ctx.db.rows(`SELECT ${shape.select('r')}, r.updated_at FROM ${table} r WHERE ${where.sql} ${orderBy(order)} ${limitOf(page)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM ${table} r WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  const sorted = new Map(rows.map((row) => { const told = shape.read(row); return [told, String(row[shape.width])]; }));
  return pageOf(page, [...sorted.keys()], (told) => sorted.get(told)!, count);
}

export function changedCustomers(ctx: Ctx, args: ChangesArgs, info: GraphQLResolveInfo): Promise<Connection<Customer>> {
  requireDealer(ctx, 'customer:read', args.dealerId);
  return changed(ctx, 'customer', customerShape.for(info), args, inScope(ctx, 'customer:read', { dealer: 'r.dealer_id', owner: 'r.owner_user_id' }));
}

export function changedVehicles(ctx: Ctx, args: ChangesArgs, info: GraphQLResolveInfo): Promise<Connection<Vehicle>> {
  requireDealer(ctx, 'vehicle:read', args.dealerId);
  return changed(ctx, 'vehicle', vehicleShape.for(info), args, vehicleScope(ctx, 'vehicle:read', 'r'));
}

export function changedRepairOrders(ctx: Ctx, args: ChangesArgs, info: GraphQLResolveInfo): Promise<Connection<RepairOrder>> {
  requireDealer(ctx, 'order:read', args.dealerId);
  return changed(ctx, 'repair_order', orderShape.for(info), args, orderScope(ctx, 'r'));
}
