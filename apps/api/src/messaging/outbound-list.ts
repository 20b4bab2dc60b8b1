import { localDateOf } from '@dealercare/domain/time/zone';
import type { GraphQLResolveInfo } from 'graphql';
import { Field, InputType } from 'type-graphql';
import { customerShape } from '../customer/customer-shape.js';
import type { Customer } from '../customer/customer.entity.js';
import type { Ctx } from '../platform/context.js';
import { RowShape } from '../platform/database/row-shape.js';
import { CodeCondition, IdCondition, InstantCondition } from '../platform/filter/conditions.js';
import { compileFilter, filterBranch, type FilterFields, type FilterTree } from '../platform/filter/filter.js';
import { wireId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { inScope } from '../platform/scope.js';
import { OutboundMessage } from './outbound-message.entity.js';

@InputType({ description: 'Messages by what is known of them; every given part must hold.' })
export class OutboundMessageFilter implements FilterTree {
  @Field(() => [OutboundMessageFilter], filterBranch.and) and?: OutboundMessageFilter[] | null;
  @Field(() => [OutboundMessageFilter], filterBranch.or) or?: OutboundMessageFilter[] | null;
  @Field(() => OutboundMessageFilter, filterBranch.not) not?: OutboundMessageFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer in whose name it goes.' }) dealer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The person it goes to.' }) customer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The care task it belongs to, `tsk_`.' }) task?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `OutboundStatus`.' }) status?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Codes of templates, such as CR-11.' }) template?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `MessageClass`.' }) messageClass?: CodeCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'The instant from which on it may leave.' }) notBefore?: InstantCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'When the gateway took it.' }) sentAt?: InstantCondition | null;
}

const filterFields: FilterFields = {
  dealer: { kind: 'id', column: 'm.dealer_id', prefix: 'org' },
  customer: { kind: 'id', column: 'm.customer_id', prefix: 'cus' },
  task: { kind: 'id', column: 'm.task_id', prefix: 'tsk' },
  status: { kind: 'code', column: 'm.status' },
  template: { kind: 'code', column: 'm.template' },
  messageClass: { kind: 'code', column: 'm.message_class' },
  notBefore: { kind: 'instant', column: 'm.not_before' },
  sentAt: { kind: 'instant', column: 'm.sent_at' },
};

const messageShape = new RowShape(OutboundMessage, {
  type: 'OutboundMessage',
  columns: [
    'id', 'dealerId', 'customerId', 'taskId', 'template', 'channel', 'messageClass', 'purpose', 'textCipher', 'status', 'notBefore', 'notAfter', 'attempts', 'sentAt', 'failureCode', 'createdAt', 'updatedAt', 'version',
  ],
  always: ['id', 'dealerId', 'customerId'],
  needs: { dealer: [], customer: [], to: [], text: ['textCipher'] },
});

/** A row of the page "sent messages", with its customer where the reader may see customers. */
export type ListedMessage = OutboundMessage & { listedCustomer: Customer | null; subjectKeyId: string };

const ORDER = { column: 'm.id', idColumn: 'm.id', descending: true };

/** Messages in the caller's scope, newest first, with their customers in the same statement. */
export async function listOutboundMessages(ctx: Ctx, page: PageArgs, filter: OutboundMessageFilter | null | undefined, info: GraphQLResolveInfo): Promise<Connection<ListedMessage>> {
  const columns = { dealer: 'm.dealer_id' };
  const conditions = allOf(inScope(ctx, 'message:read', columns), compileFilter(ctx, filterFields, filter, localDateOf(ctx.now, 'Asia/Shanghai'), columns));
  const customers = inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const shape = messageShape.for(info);
  // The number it goes to is the customer's.
  const customer = customerShape.for(info, 'phone');
  const rows = await ctx.db.rows(
    `SELECT ${shape.select('m')}, ${customer.select('c')}, k.subject_key_id FROM outbound_message m
     JOIN customer k ON k.dealer_id = m.dealer_id AND k.id = m.customer_id
     LEFT JOIN customer c ON c.dealer_id = m.dealer_id AND c.id = m.customer_id AND ${customers.sql}
     WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, [...customers.params, ...where.params]);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM outbound_message m WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  const at = shape.width + customer.width;
  const messages = rows.map((row) => Object.assign(shape.read(row), { listedCustomer: customer.readOrNull(row, shape.width), subjectKeyId: wireId('key', String(row[at])) }));
  return pageOf(page, messages, (message) => message.id.slice(-26), count);
}
