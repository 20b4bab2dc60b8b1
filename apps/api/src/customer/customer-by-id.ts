import type { GraphQLResolveInfo } from 'graphql';
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

/** Longer chains of merges are not followed; a merge never closes a ring. */
const LONGEST_CHAIN = 20;

/** The file itself, or the one into which it went (G8): links to a merged file lead on. */
export async function survivingFile(ctx: Ctx, id: string, info: GraphQLResolveInfo): Promise<Customer | null> {
  let file = await customerById(ctx, id, info);
  for (let step = 0; file?.mergedIntoId && step < LONGEST_CHAIN; step += 1) file = await customerById(ctx, file.mergedIntoId, info);
  return file;
}
