import type { GraphQLResolveInfo } from 'graphql';
import { In } from 'typeorm';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import { refuse } from '../platform/refusal.js';
import { inScope, type SqlPart } from '../platform/scope.js';
import type { RepairOrder, RepairOrderLine } from './repair-order.entity.js';
import { vehicleScope } from './vehicle-list.js';
import { orderShape, vehicleShape } from './vehicle-shape.js';
import { InsurancePolicy } from './vehicle-records.entity.js';
import type { Vehicle } from './vehicle.entity.js';

async function vehiclesWhere(ctx: Ctx, column: 'id' | 'owner_id', ids: readonly string[], info: GraphQLResolveInfo | null): Promise<Vehicle[]> {
  const shape = vehicleShape.for(info);
  const list = inList(ids.map(bareId));
  const scope = vehicleScope(ctx, 'vehicle:read', 'v');
  const rows = await ctx.db.rows(`SELECT ${shape.select('v')} FROM vehicle v WHERE v.${column} IN (${list.sql}) AND ${scope.sql} ORDER BY v.id`, [...list.params, ...scope.params]);
  return rows.map((row) => shape.read(row));
}

export const vehicleById = loader<Vehicle>(async (ctx, ids, info) => new Map((await vehiclesWhere(ctx, 'id', ids, info)).map((vehicle) => [vehicle.id, vehicle])));
export const vehiclesOfOwner = loader<Vehicle[]>(async (ctx, ids, info) => grouped(await vehiclesWhere(ctx, 'owner_id', ids, info), (vehicle) => vehicle.ownerId!));

export async function findVehicle(ctx: Ctx, id: string): Promise<Vehicle> {
  const vehicle = await vehicleById(ctx, requireId('veh', id));
  if (!vehicle) throw refuse('NOT_FOUND');
  return vehicle;
}

/** Orders are reached by their dealer, or by the customer's keeper for posts that see only their own. */
const orderScope = (ctx: Ctx): SqlPart => inScope(ctx, 'order:read', {
  dealer: 'o.dealer_id', owner: '(SELECT keeper.owner_user_id FROM customer keeper WHERE keeper.dealer_id = o.dealer_id AND keeper.id = o.customer_id)',
});

const LAST_ORDERS = 10;

/** The last orders of customers or cars, newest first. */
async function lastOrders(ctx: Ctx, column: 'customer_id' | 'vehicle_id', ids: readonly string[], info: GraphQLResolveInfo | null): Promise<RepairOrder[]> {
  const shape = orderShape.for(info);
  const list = inList(ids.map(bareId));
  const scope = orderScope(ctx);
  const rows = await ctx.db.rows(
    `SELECT ${shape.select('o')} FROM (SELECT o.*, ROW_NUMBER() OVER (PARTITION BY o.${column} ORDER BY o.opened_on DESC, o.id DESC) AS place FROM repair_order o WHERE o.${column} IN (${list.sql}) AND ${scope.sql}) o
     WHERE o.place <= ${LAST_ORDERS} ORDER BY o.opened_on DESC, o.id DESC`, [...list.params, ...scope.params]);
  return rows.map((row) => shape.read(row));
}

export const ordersOfCustomer = loader<RepairOrder[]>(async (ctx, ids, info) => grouped(await lastOrders(ctx, 'customer_id', ids, info), (order) => order.customerId!));
export const ordersOfVehicle = loader<RepairOrder[]>(async (ctx, ids, info) => grouped(await lastOrders(ctx, 'vehicle_id', ids, info), (order) => order.vehicleId));

export const orderById = loader<RepairOrder>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const scope = orderScope(ctx);
  const rows = await ctx.db.rows(`SELECT ${orderShape.for(null).select('o')} FROM repair_order o WHERE o.id IN (${list.sql}) AND ${scope.sql}`, [...list.params, ...scope.params]);
  return new Map(rows.map((row) => orderShape.for(null).read(row)).map((order) => [order.id, order]));
});

export const linesOfOrder = loader<RepairOrderLine[]>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(`SELECT order_id, line_no, job_type, work, parts, labour_fen, created_at, updated_at, version FROM repair_order_line WHERE order_id IN (${list.sql}) ORDER BY order_id, line_no`, list.params);
  const lines = rows.map(([order, lineNo, jobType, work, parts, labour, createdAt, updatedAt, version]) =>
    ({ orderId: wireId('ord', String(order)), lineNo, jobType, work, parts: JSON.parse(String(parts)) as string[], labourFen: Number(labour), createdAt, updatedAt, version: Number(version) }) as unknown as RepairOrderLine);
  return grouped(lines, ({ orderId }) => orderId);
});

export const policiesOf = loader<InsurancePolicy[]>(async (ctx, vehicleIds) =>
  grouped(await ctx.db.manager.find(InsurancePolicy, { where: { vehicleId: In([...vehicleIds]) }, order: { endDate: 'DESC' } }), ({ vehicleId }) => vehicleId));
