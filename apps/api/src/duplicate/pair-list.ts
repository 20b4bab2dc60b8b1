import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../platform/context.js';
import { RowShape } from '../platform/database/row-shape.js';
import { bareId } from '../platform/ids.js';
import type { Connection } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { inScope, requireDealer } from '../platform/scope.js';
import type { DuplicatePairArgs } from './duplicate.inputs.js';
import { DuplicatePair } from './duplicate-pair.entity.js';

const pairShape = new RowShape(DuplicatePair, {
  type: 'DuplicatePair',
  columns: ['id', 'dealerId', 'customerId', 'otherId', 'score', 'reasons', 'status', 'foundOn', 'judgedReasons', 'judgedAt', 'judgedBy', 'createdAt', 'updatedAt', 'version'],
  always: ['id', 'dealerId', 'customerId', 'otherId', 'score'],
  needs: { dealer: [], customer: [], other: [], judgedByName: ['judgedBy'] },
});
const ORDER = { column: 'p.score', idColumn: 'p.id', descending: true };

/** Pairs of files in the caller's reach, the likeliest first; those of a file that has gone into another one are not told. */
export async function listPairs(ctx: Ctx, args: DuplicatePairArgs, info: GraphQLResolveInfo): Promise<Connection<DuplicatePair>> {
  const scope = args.dealerId ? { sql: 'p.dealer_id = ?', params: [bareId(requireDealer(ctx, 'customer:write', args.dealerId))] } : inScope(ctx, 'customer:write', { dealer: 'p.dealer_id' });
  const bothInUse = args.status === 'MERGED' ? null : { sql: "a.status = 'ACTIVE' AND b.status = 'ACTIVE'", params: [] };
  const conditions = allOf(scope, { sql: 'p.status = ?', params: [args.status] }, bothInUse);
  const page = allOf(conditions, afterCursor(ORDER, args.after));
  const shape = pairShape.for(info);
  const from = 'FROM duplicate_pair p JOIN customer a ON a.dealer_id = p.dealer_id AND a.id = p.customer_id JOIN customer b ON b.dealer_id = p.dealer_id AND b.id = p.other_id';
  const rows = await ctx.db.rows(`SELECT ${shape.select('p')} ${from} WHERE ${page.sql} ${orderBy(ORDER)} ${limitOf(args)}`, page.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) ${from} WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(args, rows.map((row) => shape.read(row)), ({ score }) => Number(score), count);
}
