import { In } from 'typeorm';
import type { Customer } from '../customer/customer.entity.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { databaseNow, databaseNowPlus, skipLocked } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';
import { inTransaction } from '../platform/transaction.js';
import type { Dispatch } from './gateway.js';
import { textOf } from './outbound.service.js';
import { OutboundMessage } from './outbound-message.entity.js';
import { decideSend, sendFacts, type SendDecision } from './send-facts.js';
import { heldBack } from './send-guard.js';

/** Messages claimed at once; they are sent side by side. */
const BATCH = 20;
/** Longer than the gateway's time limit and the marking after it; what a killed worker held is free again after this. */
const LEASE_SECONDS = 15;

/** A message in this worker's hands. */
export interface Claimed {
  message: OutboundMessage;
  customer: Customer;
  dispatch: Dispatch;
}

async function dueIds(tx: TxCtx): Promise<string[]> {
  const due = await tx.db.rows(`SELECT id FROM outbound_message WHERE status = 'QUEUED' AND not_before <= ? ORDER BY not_before, id LIMIT ${BATCH}${skipLocked()}`, [instantText(tx.now)]);
  if (due.length === BATCH) return due.map(([id]) => wireId('msg', String(id)));
  const left = await tx.db.rows(`SELECT id FROM outbound_message WHERE status = 'SENDING' AND lease_until < ${databaseNow()} ORDER BY lease_until, id LIMIT ${BATCH - due.length}${skipLocked()}`);
  return [...due, ...left].map(([id]) => wireId('msg', String(id)));
}

/**
 * Takes some due messages and hands them over: consent, caps, hours and the task's own state are looked at again in this transaction.
 * Answers those that may be sent now and whether any were due at all.
 */
export async function claimMessages(ctx: Ctx, holder: string): Promise<{ claimed: Claimed[]; anyDue: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const ids = await dueIds(tx);
    if (ids.length === 0) return { claimed: [], anyDue: false };
    const messages = await tx.db.manager.find(OutboundMessage, { where: { id: In(ids) }, order: { notBefore: 'ASC', id: 'ASC' } });
    const facts = await sendFacts(tx, messages);
    const decided = await Promise.all(messages.map(async (message) => ({ message, decision: await decideSend(tx, message, facts) })));
    const held = await heldBack(tx, decided.filter(({ decision }) => decision.kind === 'GO').map(({ message }) => message));
    const claimed: Claimed[] = [];
    for (const { message, decision } of decided) {
      const reason = held.get(message.id);
      const taken = await apply(tx, message, reason === undefined ? decision : { kind: 'STOP', status: 'CANCELLED', reason }, holder);
      if (taken) claimed.push(taken);
    }
    return { claimed, anyDue: true };
  });
}

async function apply(tx: TxCtx, message: OutboundMessage, decision: SendDecision, holder: string): Promise<Claimed | null> {
  const at = instantText(tx.now);
  if (decision.kind === 'HOLD') {
    await tx.db.run("UPDATE outbound_message SET status = 'QUEUED', not_before = ?, updated_at = ?, version = version + 1 WHERE id = ?", [instantText(decision.until), at, bareId(message.id)]);
    return null;
  }
  if (decision.kind === 'STOP') {
    await tx.db.run('UPDATE outbound_message SET status = ?, failure_code = ?, lease_until = NULL, updated_at = ?, version = version + 1 WHERE id = ?', [decision.status, decision.reason, at, bareId(message.id)]);
    publish(tx, decision.status === 'EXPIRED' ? 'message.expired' : 'message.cancelled', message.dealerId, { messageId: message.id, taskId: message.taskId, reason: decision.reason });
    return null;
  }
  await tx.db.run(
    `UPDATE outbound_message SET status = 'SENDING', attempts = attempts + 1, lease_holder = ?, lease_until = ${databaseNowPlus(LEASE_SECONDS)}, consent_record_id = ?, updated_at = ?, version = version + 1 WHERE id = ?`,
    [holder, decision.consentRecordId && bareId(decision.consentRecordId), at, bareId(message.id)]);
  const text = await textOf(tx, message, decision.customer.subjectKeyId) ?? '';
  const attempts = message.attempts + 1;
  return {
    message: { ...message, attempts, consentRecordId: decision.consentRecordId } as OutboundMessage, customer: decision.customer,
    dispatch: { id: message.id, channel: message.channel, to: decision.to, text },
  };
}
