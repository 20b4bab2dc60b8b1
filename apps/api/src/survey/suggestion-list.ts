import type { GraphQLResolveInfo } from 'graphql';
import { customerShape } from '../customer/customer-shape.js';
import type { Customer } from '../customer/customer.entity.js';
import type { Ctx } from '../platform/context.js';
import { RowShape } from '../platform/database/row-shape.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Connection } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { inScope, requireDealer } from '../platform/scope.js';
import type { SuggestionArgs } from './suggestion.inputs.js';
import { Suggestion } from './suggestion.entity.js';

const suggestionShape = new RowShape(Suggestion, {
  type: 'Suggestion',
  columns: ['id', 'dealerId', 'customerId', 'taskId', 'status', 'openedAt', 'answerDueAt', 'provisional', 'answeredAt', 'answeredBy', 'textCipher', 'answerCipher', 'createdAt', 'updatedAt', 'version'],
  always: ['id', 'dealerId', 'customerId', 'answerDueAt'],
  needs: { dealer: [], customer: [], text: ['textCipher'], answer: ['answerCipher'] },
});
const ORDER = { column: 's.answer_due_at', idColumn: 's.id' };

/** A suggestion of a list with its customer, where the reader may see customers. */
export type ListedSuggestion = Suggestion & { listedCustomer?: Customer | null; subjectKeyId?: string };

/** Suggestions in the caller's scope, the one that must be answered first in front. */
export async function listSuggestions(ctx: Ctx, args: SuggestionArgs, info: GraphQLResolveInfo): Promise<Connection<Suggestion>> {
  const scope = args.dealerId ? { sql: 's.dealer_id = ?', params: [bareId(requireDealer(ctx, 'suggestion:read', args.dealerId))] } : inScope(ctx, 'suggestion:read', { dealer: 's.dealer_id' });
  const conditions = allOf(scope, args.status ? { sql: 's.status = ?', params: [args.status] } : null);
  const customers = inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const page = allOf(conditions, afterCursor(ORDER, args.after));
  const shape = suggestionShape.for(info);
  const customer = customerShape.for(info);
  const rows = await ctx.db.rows(
    `SELECT ${shape.select('s')}, ${customer.select('c')}, k.subject_key_id FROM suggestion s
     JOIN customer k ON k.dealer_id = s.dealer_id AND k.id = s.customer_id
     LEFT JOIN customer c ON c.dealer_id = s.dealer_id AND c.id = s.customer_id AND ${customers.sql}
     WHERE ${page.sql} ${orderBy(ORDER)} ${limitOf(args)}`, [...customers.params, ...page.params]);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM suggestion s WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  const at = shape.width + customer.width;
  const suggestions = rows.map((row) => Object.assign(shape.read(row), { listedCustomer: customer.readOrNull(row, shape.width), subjectKeyId: wireId('key', String(row[at])) }));
  return pageOf(args, suggestions, ({ answerDueAt }) => String(answerDueAt), count);
}
