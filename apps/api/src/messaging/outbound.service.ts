import type { Channel } from '@dealercare/domain/care/channel';
import type { CapClass } from '@dealercare/domain/care/rule';
import type { ContactPurpose, MessageClass } from '@dealercare/domain/care/purpose';
import type { Customer } from '../customer/customer.entity.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';
import type { OutboundMessage } from './outbound-message.entity.js';

/** A message as a room orders it. */
export interface MessageDraft {
  customer: Pick<Customer, 'id' | 'dealerId' | 'subjectKeyId'>;
  vehicleId: string | null;
  taskId: string | null;
  /** What it is the message of: the same key is never queued twice. */
  onceKey: string;
  template: string;
  channel: Channel;
  messageClass: MessageClass;
  purpose: ContactPurpose;
  capClass: CapClass;
  text: string;
  notBefore: Date;
  notAfter: Date;
}

export const textPlace = (id: string): string => `outbound_message|${id}|text`;

/** Queues messages, each text sealed with its person's key. Answers how many were new. */
export async function queueMessages(tx: TxCtx, drafts: readonly MessageDraft[]): Promise<number> {
  const rows = await Promise.all(drafts.map(async ({ customer, text, ...draft }) => {
    const id = newId('msg');
    return {
      ...draft, id, dealerId: customer.dealerId, customerId: customer.id, textCipher: await tx.app.subjectKeys.seal(tx.db, customer.subjectKeyId, text, textPlace(id)),
      status: 'QUEUED', attempts: 0, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
    };
  }));
  const queued = await insertRows(tx.db, 'outbound_message', rows, { ignore: true });
  for (const dealerId of new Set(rows.map((row) => row.dealerId))) publish(tx, 'message.queued', dealerId, { count: rows.filter((row) => row.dealerId === dealerId).length });
  return queued;
}

/** Which queued messages a fact has made pointless. All given parts must fit. */
export interface QueuedMessages {
  dealerId: string;
  customerId?: string;
  taskIds?: readonly string[];
  messageClass?: MessageClass;
  channels?: readonly Channel[];
  capClasses?: readonly CapClass[];
}

/** Takes back what has not been handed over yet. What is in the gateway's hands stays. */
export async function cancelQueued(tx: TxCtx, { dealerId, customerId, taskIds, messageClass, channels, capClasses }: QueuedMessages, reason: string): Promise<number> {
  const parts = ['dealer_id = ?', "status = 'QUEUED'"];
  const params: string[] = [bareId(dealerId)];
  const among = (column: string, values: readonly string[] | undefined): void => {
    if (!values) return;
    const list = inList(values);
    parts.push(values.length > 0 ? `${column} IN (${list.sql})` : '1 = 0');
    params.push(...list.params);
  };
  among('customer_id', customerId === undefined ? undefined : [bareId(customerId)]);
  among('task_id', taskIds?.map(bareId));
  among('message_class', messageClass === undefined ? undefined : [messageClass]);
  among('channel', channels);
  among('cap_class', capClasses);
  return tx.db.run(`UPDATE outbound_message SET status = 'CANCELLED', failure_code = ?, updated_at = ?, version = version + 1 WHERE ${parts.join(' AND ')}`, [reason, instantText(tx.now), ...params]);
}

/** The text in the clear; null once the person was erased. */
export async function textOf(ctx: Ctx, message: Pick<OutboundMessage, 'id' | 'textCipher'>, subjectKeyId: string): Promise<string | null> {
  return ctx.app.subjectKeys.open(ctx.db, subjectKeyId, message.textCipher, textPlace(message.id));
}
