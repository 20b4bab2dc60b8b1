import type { Channel } from '@dealercare/domain/care/channel';
import { mayContact, type Consent, type ConsentPurpose, type ConsentStatus } from '@dealercare/domain/care/consent';
import { planSettingsOf } from '@dealercare/domain/care/care-settings';
import { judgeAtOnce, type SendVerdict } from '@dealercare/domain/care/send-window';
import { localDateOf } from '@dealercare/domain/time/zone';
import { In } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { openSecret } from '../customer/secret-fields.js';
import { unitTime } from '../calendar/calendar-state.js';
import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { forUpdate } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';
import { grouped } from '../platform/loader.js';
import { careValues, contactHoursOf } from './contact-settings.js';
import type { OutboundMessage } from './outbound-message.entity.js';

interface StandingConsent extends Consent {
  customerId: string;
  recordId: string;
}

/** What must be known at the moment of sending. */
export interface SendFacts {
  customers: ReadonlyMap<string, Customer>;
  consents: ReadonlyMap<string, readonly StandingConsent[]>;
}

/**
 * Reads what sending depends on and makes everybody else who is about to contact these persons wait: the caps are counted by person
 * over all dealers of a group, so two senders must not count at the same time (C1).
 */
export async function sendFacts(tx: TxCtx, messages: readonly OutboundMessage[]): Promise<SendFacts> {
  const customers = await tx.db.manager.findBy(Customer, { id: In([...new Set(messages.map(({ customerId }) => customerId))]) });
  const persons = [...new Set(customers.flatMap(({ personKey }) => personKey ?? []))].sort();
  if (persons.length > 0) {
    const list = inList(persons);
    await tx.db.rows(`SELECT id FROM customer WHERE person_key IN (${list.sql}) ORDER BY id${forUpdate()}`, list.params);
  }
  return { customers: new Map(customers.map((customer) => [customer.id, customer])), consents: await standingConsents(tx, customers.map(({ id }) => id)) };
}

async function standingConsents(tx: TxCtx, customerIds: readonly string[]): Promise<Map<string, StandingConsent[]>> {
  if (customerIds.length === 0) return new Map();
  const list = inList(customerIds.map(bareId));
  const rows = await tx.db.rows(`SELECT customer_id, purpose, channel, status, valid_to, record_id FROM consent WHERE customer_id IN (${list.sql})`, list.params);
  const consents = (rows as [string, ConsentPurpose, Channel, ConsentStatus, string | null, string][]).map(([customer, purpose, channel, status, validTo, record]) =>
    ({ customerId: wireId('cus', customer), purpose, channel, status, validTo, vehicleId: null, recordId: wireId('con', record) }));
  return grouped(consents, ({ customerId }) => customerId);
}

/** GO with the consent that it relies on, HOLD until an instant, or STOP for good and why. */
export type SendDecision =
  | { kind: 'GO'; customer: Customer; to: string; consentRecordId: string | null }
  | { kind: 'HOLD'; until: Date }
  | { kind: 'STOP'; status: 'EXPIRED' | 'CANCELLED'; reason: string };

/** Consent, number, quiet hours and the message's own time, looked at again when it is handed over (INV-15, EX-072). */
export async function decideSend(tx: TxCtx, message: OutboundMessage, facts: SendFacts): Promise<SendDecision> {
  const { zone } = (await unitTime(tx.app, message.dealerId)).hours;
  const values = await careValues(tx.app, message.dealerId);
  const timing = judgeTime(message, tx.now, { sms: contactHoursOf(values).sms, zone });
  if (timing.send === 'HOLD') return { kind: 'HOLD', until: timing.until };
  if (timing.send !== 'NOW') return { kind: 'STOP', status: 'EXPIRED', reason: 'TOO_LATE' };
  const customer = facts.customers.get(message.customerId);
  if (!customer || customer.status !== 'ACTIVE') return { kind: 'STOP', status: 'CANCELLED', reason: 'CUSTOMER_GONE' };
  const to = openSecret(tx.app, customer, 'phoneCipher');
  if (!to || customer.phoneKind !== 'MOBILE') return { kind: 'STOP', status: 'CANCELLED', reason: 'NO_NUMBER' };
  const verdict = mayContact({
    messageClass: message.messageClass, purpose: message.purpose, channel: message.channel, consents: facts.consents.get(customer.id) ?? [],
    settings: planSettingsOf(values).consent, on: localDateOf(tx.now, zone), vehicleId: message.vehicleId,
  });
  if (!verdict.allowed) return { kind: 'STOP', status: 'CANCELLED', reason: `CONSENT_${verdict.reason}` };
  return { kind: 'GO', customer, to, consentRecordId: verdict.consent?.recordId ?? null };
}

function judgeTime(message: OutboundMessage, now: Date, hours: Parameters<typeof judgeAtOnce>[3]): SendVerdict {
  if (now < message.notBefore) return { send: 'HOLD', until: message.notBefore };
  return judgeAtOnce(message.messageClass, now, message.notAfter, hours);
}
