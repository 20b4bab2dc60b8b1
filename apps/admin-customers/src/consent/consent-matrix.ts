import { ConsentPurpose, type ContactChannel, type ConsentStatus, type CustomerConsent } from '@dealercare/schema/types';

export type ConsentWord = Pick<CustomerConsent, 'purpose' | 'channel' | 'status'>;

export interface ConsentRow {
  channel: ContactChannel;
  /** What was said last on each purpose; UNKNOWN where nothing was said. */
  words: Readonly<Record<ConsentPurpose, ConsentStatus>>;
}

/** Channels in the order in which they are used. */
const channels: readonly ContactChannel[] = ['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'DIRECT_MAIL', 'BIRTHDAY_CARD'];
/** These stand on the page even before anything was said. */
const always: readonly ContactChannel[] = ['PHONE', 'SMS', 'WECHAT'];

/** A customer's words by channel and purpose (C3). */
export function consentMatrix(consents: readonly ConsentWord[]): ConsentRow[] {
  const said = (channel: ContactChannel, purpose: ConsentPurpose): ConsentStatus =>
    consents.find((consent) => consent.channel === channel && consent.purpose === purpose)?.status ?? 'UNKNOWN';
  return channels
    .filter((channel) => always.includes(channel) || consents.some((consent) => consent.channel === channel))
    .map((channel) => ({ channel, words: { CARE: said(channel, ConsentPurpose.CARE), MARKETING: said(channel, ConsentPurpose.MARKETING) } }));
}

export const everyChannel = channels;
