import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';
import { inScope } from '../platform/scope.js';
import type { Customer } from './customer.entity.js';
import { customerShape } from './customer-shape.js';

/** Customers by id, inside the caller's scope; what is out of reach is null like what is not there. */
export const customerById = loader<Customer>(async (ctx: Ctx, ids, info) => {
  const shape = customerShape.for(info);
  const list = inList(ids.map(bareId));
  const scope = inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const rows = await ctx.db.rows(`SELECT ${shape.select('c')} FROM customer c WHERE c.id IN (${list.sql}) AND ${scope.sql}`, [...list.params, ...scope.params]);
  return new Map(rows.map((row) => shape.read(row)).map((customer) => [customer.id, customer]));
});
