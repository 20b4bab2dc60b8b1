import type { Channel } from '@dealercare/domain/care/channel';
import type { Consent, ConsentPurpose, ConsentStatus } from '@dealercare/domain/care/consent';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import { inList } from '../platform/database/database.js';
import type { Customer } from './customer.entity.js';

/** A customer's word on contacts, as it is recorded. */
export interface ConsentWord {
  purpose: ConsentPurpose;
  channel: Channel;
  status: ConsentStatus;
  validTo?: string | null;
  source: 'IMPORT' | 'DESK' | 'CALL' | 'REPLY_WORD' | 'PORTAL';
  evidence: string;
}

/** Writes words of many customers: the ledger and what stands now (C4). */
export async function recordConsents(tx: TxCtx, dealerId: string, words: readonly (ConsentWord & { customerId: string })[]): Promise<void> {
  const at = instantText(tx.now);
  const by = tx.actor.kind === 'STAFF' ? bareId(tx.actor.id!) : null;
  for (let from = 0; from < words.length; from += 200) {
    const part = words.slice(from, from + 200).map((word) => ({ ...word, id: bareId(newId('con')) }));
    await tx.db.run(
      `INSERT INTO consent_record (id, dealer_id, customer_id, purpose, channel, status, valid_to, source, evidence, captured_at, captured_by) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      part.flatMap((word) => [word.id, bareId(dealerId), bareId(word.customerId), word.purpose, word.channel, word.status, word.validTo ?? null, word.source, word.evidence, at, by]));
    await tx.db.run(
      `INSERT INTO consent (dealer_id, customer_id, purpose, channel, status, valid_to, record_id) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ${onDuplicate(['dealer_id', 'customer_id', 'purpose', 'channel'], ['status', 'valid_to', 'record_id'].map((column) => `${column} = ${inserted(column)}`).join(', '))}`,
      part.flatMap((word) => [bareId(dealerId), bareId(word.customerId), word.purpose, word.channel, word.status, word.validTo ?? null, word.id]));
  }
}

/** One customer's word, with its audit entry; whoever plans contacts hears of it. */
export async function recordConsent(tx: TxCtx, customer: Customer, word: ConsentWord): Promise<void> {
  await recordConsents(tx, customer.dealerId, [{ ...word, customerId: customer.id }]);
  audit(tx, { unitId: customer.dealerId, action: 'customer.consent', entity: 'consent', entityId: customer.id, after: { purpose: word.purpose, channel: word.channel, status: word.status } });
  publish(tx, 'consent.changed', customer.dealerId, { customerId: customer.id, purpose: word.purpose, channel: word.channel, status: word.status });
}

/** What customers have said last. */
export const consentsOf = loader<Consent[]>(async (ctx, customerIds) => {
  const list = inList(customerIds.map(bareId));
  const rows = await ctx.db.rows(`SELECT customer_id, purpose, channel, status, valid_to FROM consent WHERE customer_id IN (${list.sql})`, list.params);
  const consents = (rows as [string, ConsentPurpose, Channel, ConsentStatus, string | null][]).map(([customer, purpose, channel, status, validTo]) =>
    ({ customerId: wireId('cus', customer), purpose, channel, status, validTo, vehicleId: null }));
  return grouped(consents, ({ customerId }) => customerId);
});
