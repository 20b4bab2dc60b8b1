import type { Channel } from '@dealercare/domain/care/channel';
import type { ConsentPurpose, ConsentStatus } from '@dealercare/domain/care/consent';
import { stricterConsent } from '@dealercare/domain/duplicate/stricter-consent';
import { ConsentState } from '../../customer/consent.entity.js';
import { recordConsents } from '../../customer/consent.service.js';
import type { Customer } from '../../customer/customer.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { publish } from '../../platform/events/event.js';
import { bareId } from '../../platform/ids.js';

type File = Pick<Customer, 'id' | 'dealerId'>;
type Word = Pick<ConsentState, 'status' | 'validTo' | 'recordId'>;

/** A word that the merge put into the surviving file, and what stood there before. */
export interface ConsentBefore {
  purpose: ConsentPurpose;
  channel: Channel;
  before: Word | null;
  after: Word;
}

const REFUSALS: ReadonlySet<ConsentStatus> = new Set(['REFUSED', 'WITHDRAWN']);
const keyOf = ({ purpose, channel }: Pick<ConsentState, 'purpose' | 'channel'>): string => `${purpose}|${channel}`;
const wordOf = ({ status, validTo, recordId }: ConsentState): Word => ({ status, validTo, recordId });

async function write(tx: TxCtx, file: File, { purpose, channel }: Pick<ConsentState, 'purpose' | 'channel'>, word: Word | null): Promise<void> {
  const place = { dealerId: file.dealerId, customerId: file.id, purpose, channel };
  await tx.db.manager.delete(ConsentState, place);
  if (word) await tx.db.manager.insert(ConsentState, { ...place, ...word });
}

/** The stricter word of both files holds for each purpose and channel; a refusal takes back what is queued, as if it had been said now. */
export async function joinConsents(tx: TxCtx, survivor: File, merged: File): Promise<ConsentBefore[]> {
  const [own, brought] = await Promise.all([survivor, merged].map(({ id, dealerId }) => tx.db.manager.findBy(ConsentState, { dealerId, customerId: id })));
  const words = new Map(own!.map((word) => [keyOf(word), word]));
  const changed: ConsentBefore[] = [];
  for (const word of brought!) {
    const known = words.get(keyOf(word)) ?? null;
    if (stricterConsent(known, word) !== word) continue;
    await write(tx, survivor, word, wordOf(word));
    changed.push({ purpose: word.purpose, channel: word.channel, before: known && wordOf(known), after: wordOf(word) });
    if (REFUSALS.has(word.status)) publish(tx, 'consent.changed', survivor.dealerId, { customerId: survivor.id, purpose: word.purpose, channel: word.channel, status: word.status });
  }
  return changed;
}

/** Words as they stood, unless the customer has said something since; what was refused since holds for both files: nobody knows whose word it was. */
export async function partConsents(tx: TxCtx, survivor: File, merged: File, changed: readonly ConsentBefore[], since: Date): Promise<void> {
  const refused = await tx.db.rows(
    "SELECT purpose, channel, status FROM consent_record WHERE dealer_id = ? AND customer_id = ? AND captured_at > ? AND status IN ('REFUSED', 'WITHDRAWN') ORDER BY id", [bareId(survivor.dealerId), bareId(survivor.id), instantText(since)]);
  for (const word of changed) {
    const now = await tx.db.manager.findOneBy(ConsentState, { dealerId: survivor.dealerId, customerId: survivor.id, purpose: word.purpose, channel: word.channel });
    if (now?.recordId === word.after.recordId) await write(tx, survivor, word, word.before);
  }
  await recordConsents(tx, survivor.dealerId, (refused as [ConsentPurpose, Channel, ConsentStatus][]).map(([purpose, channel, status]) =>
    ({ customerId: merged.id, purpose, channel, status, source: 'DESK', evidence: '' })));
}
