import type { LocalDate } from '../time/local-date.js';
import type { Channel } from './channel.js';
import { serviceRelationPurposes, type ContactPurpose, type MessageClass } from './purpose.js';

export const consentStatuses = ['UNKNOWN', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

/** Consent is asked for care and for marketing apart; the one is never inferred from the other (rulings 6). */
export type ConsentPurpose = 'CARE' | 'MARKETING';

/** The present word of a customer on one purpose and channel, for all cars or for one (C3, R-62). */
export interface Consent {
  purpose: ConsentPurpose;
  channel: Channel;
  status: ConsentStatus;
  /** Last day of a grant that was given for a time; null: until withdrawn. */
  validTo: LocalDate | null;
  /** Null: every car of the customer. */
  vehicleId: string | null;
}

export interface ConsentSettings {
  /** Setting `consent.calls.unknown`: whether calls of a running service relation are made to people who never said yes or no (rulings 6). */
  callsAtUnknown: 'ALLOW' | 'REFUSE';
}

export const defaultConsentSettings: ConsentSettings = { callsAtUnknown: 'ALLOW' };

export interface ContactRequest<C extends Consent> {
  messageClass: MessageClass;
  purpose: ContactPurpose;
  channel: Channel;
  /** What stands now: at most one row a purpose, channel and car. */
  consents: readonly C[];
  settings: ConsentSettings;
  /** The day of the contact; a grant that has run out counts as no word. */
  on: LocalDate;
  vehicleId?: string | null;
}

export type ContactBasis = 'NOT_NEEDED' | 'GRANTED' | 'SERVICE_RELATION';
export type ConsentReason = 'REFUSED' | 'WITHDRAWN' | 'UNKNOWN' | 'EXPIRED';

/** `consent` is the row relied on, to be stored with the send (C4). */
export type ContactVerdict<C extends Consent> =
  | { allowed: true; basis: ContactBasis; consent: C | null }
  | { allowed: false; reason: ConsentReason; consent: C | null };

function isRefusal({ status }: Consent): boolean {
  return status === 'REFUSED' || status === 'WITHDRAWN';
}

function hasRunOut(consent: Consent, on: LocalDate): boolean {
  return consent.validTo !== null && consent.validTo < on;
}

function denied<C extends Consent>(consent: C): ContactVerdict<C> {
  return { allowed: false, reason: consent.status === 'WITHDRAWN' ? 'WITHDRAWN' : 'REFUSED', consent };
}

/**
 * A call nobody said yes or no to. Withdrawing on any channel ends the unspoken leave too: who answers 退订 to the message of a
 * pair is not called the next day (EX-099). Having ticked "no SMS" at the desk speaks of SMS only (rulings 6).
 */
function unspokenCall<C extends Consent>(request: ContactRequest<C>, ofPurpose: readonly C[]): ContactVerdict<C> | null {
  const isServiceCall = request.channel === 'PHONE' && request.messageClass === 'CARE' && serviceRelationPurposes.has(request.purpose);
  if (!isServiceCall || request.settings.callsAtUnknown !== 'ALLOW') return null;
  const withdrawn = ofPurpose.find((consent) => consent.status === 'WITHDRAWN');
  return withdrawn ? denied(withdrawn) : { allowed: true, basis: 'SERVICE_RELATION', consent: null };
}

/**
 * Whether a customer may be contacted (DT-CONSENT, INV-15, rulings 6). Asked when planning and again when the message is handed over
 * or the call begins. A word about one car holds for contacts about that car; of two words the stricter wins (C3).
 */
export function mayContact<C extends Consent>(request: ContactRequest<C>): ContactVerdict<C> {
  if (request.messageClass === 'TRANSACTIONAL') return { allowed: true, basis: 'NOT_NEEDED', consent: null };
  const purpose: ConsentPurpose = request.messageClass;
  const ofPurpose = request.consents.filter((consent) =>
    consent.purpose === purpose && (consent.vehicleId === null || consent.vehicleId === (request.vehicleId ?? null)));
  const ofChannel = ofPurpose.filter((consent) => consent.channel === request.channel);
  const refused = ofChannel.find(isRefusal);
  if (refused) return denied(refused);
  const granted = ofChannel.filter((consent) => consent.status === 'GRANTED');
  const valid = granted.find((consent) => !hasRunOut(consent, request.on));
  if (valid) return { allowed: true, basis: 'GRANTED', consent: valid };
  return unspokenCall(request, ofPurpose) ?? { allowed: false, reason: granted[0] ? 'EXPIRED' : 'UNKNOWN', consent: granted[0] ?? null };
}
