import { describe, expect, test } from 'vitest';
import type { Channel } from './channel.js';
import { defaultConsentSettings, mayContact, type Consent, type ConsentPurpose, type ConsentStatus } from './consent.js';
import { contactPurposes, leastClass, type ContactPurpose } from './purpose.js';

const word = (purpose: ConsentPurpose, channel: Channel, status: ConsentStatus, extra: Partial<Consent> = {}): Consent =>
  ({ purpose, channel, status, validTo: null, vehicleId: null, ...extra });

const ask = (purpose: ContactPurpose, channel: Channel, consents: Consent[], extra: { vehicleId?: string; callsAtUnknown?: 'ALLOW' | 'REFUSE' } = {}) =>
  mayContact({
    messageClass: leastClass[purpose], purpose, channel, consents, on: '2026-03-16', vehicleId: extra.vehicleId ?? null,
    settings: extra.callsAtUnknown ? { callsAtUnknown: extra.callsAtUnknown } : defaultConsentSettings,
  });

const said = (verdict: ReturnType<typeof ask>): string => (verdict.allowed ? verdict.basis : verdict.reason);

describe('what needs no consent (DT-CONSENT)', () => {
  test.each<[ContactPurpose, Channel]>([
    ['COMPLAINT', 'PHONE'], ['ORDER_READY', 'SMS'], ['APPOINTMENT', 'SMS'], ['ANSWER', 'PHONE'],
    ['RECALL', 'SMS'], ['RECALL', 'PHONE'],
  ])('%s by %s goes out although everything was withdrawn (EX-102)', (purpose, channel) => {
    const consents = [word('CARE', channel, 'WITHDRAWN'), word('MARKETING', channel, 'REFUSED')];
    expect(ask(purpose, channel, consents)).toEqual({ allowed: true, basis: 'NOT_NEEDED', consent: null });
  });
});

describe('messages of care and marketing need a yes for purpose and channel (INV-15)', () => {
  test.each<[string, ContactPurpose, Channel, Consent[], string]>([
    ['nobody said anything', 'MAINTENANCE', 'SMS', [], 'UNKNOWN'],
    ['短信同意 empty', 'MAINTENANCE', 'SMS', [word('CARE', 'SMS', 'UNKNOWN')], 'UNKNOWN'],
    ['短信同意 = 同意', 'MAINTENANCE', 'SMS', [word('CARE', 'SMS', 'GRANTED')], 'GRANTED'],
    ['短信同意 = 否', 'MAINTENANCE', 'SMS', [word('CARE', 'SMS', 'REFUSED')], 'REFUSED'],
    ['退订', 'MAINTENANCE', 'SMS', [word('CARE', 'SMS', 'WITHDRAWN')], 'WITHDRAWN'],
    ['a yes on another channel', 'GREETING', 'SMS', [word('CARE', 'WECHAT', 'GRANTED')], 'UNKNOWN'],
    ['marketing is never inferred from care', 'CAMPAIGN', 'SMS', [word('CARE', 'SMS', 'GRANTED')], 'UNKNOWN'],
    ['care is never inferred from marketing', 'GREETING', 'SMS', [word('MARKETING', 'SMS', 'GRANTED')], 'UNKNOWN'],
    ['a no to marketing leaves care', 'INSURANCE', 'SMS', [word('CARE', 'SMS', 'GRANTED'), word('MARKETING', 'SMS', 'REFUSED')], 'GRANTED'],
    ['club offers are marketing', 'CLUB_OFFER', 'SMS', [word('MARKETING', 'SMS', 'GRANTED')], 'GRANTED'],
    ['weather alerts are care', 'WEATHER', 'SMS', [word('CARE', 'SMS', 'GRANTED')], 'GRANTED'],
    ['a grant to and with today', 'GREETING', 'SMS', [word('CARE', 'SMS', 'GRANTED', { validTo: '2026-03-16' })], 'GRANTED'],
    ['a grant until yesterday', 'GREETING', 'SMS', [word('CARE', 'SMS', 'GRANTED', { validTo: '2026-03-15' })], 'EXPIRED'],
  ])('%s', (_what, purpose, channel, consents, expected) => {
    expect(said(ask(purpose, channel, consents))).toBe(expected);
  });
});

describe('calls of a running service relation (rulings 6)', () => {
  test.each<ContactPurpose>(['FOLLOW_UP', 'MAINTENANCE', 'INSURANCE', 'INSPECTION', 'WARRANTY'])('%s is called at UNKNOWN', (purpose) => {
    expect(said(ask(purpose, 'PHONE', []))).toBe('SERVICE_RELATION');
  });

  test.each<[string, ContactPurpose, Consent[], string]>([
    ['no SMS ticked at the desk leaves the call of the pair', 'MAINTENANCE', [word('CARE', 'SMS', 'REFUSED')], 'SERVICE_RELATION'],
    ['EX-099: the refusal word after the SMS ends the call too', 'INSURANCE', [word('CARE', 'SMS', 'WITHDRAWN')], 'WITHDRAWN'],
    ['a word for calls outweighs a withdrawn SMS', 'INSURANCE', [word('CARE', 'SMS', 'WITHDRAWN'), word('CARE', 'PHONE', 'GRANTED')], 'GRANTED'],
    ['never after a refusal', 'FOLLOW_UP', [word('CARE', 'PHONE', 'REFUSED')], 'REFUSED'],
    ['never after a withdrawal', 'FOLLOW_UP', [word('CARE', 'PHONE', 'WITHDRAWN')], 'WITHDRAWN'],
    ['a grant that ran out is no refusal', 'FOLLOW_UP', [word('CARE', 'PHONE', 'GRANTED', { validTo: '2025-12-31' })], 'SERVICE_RELATION'],
    ['a no to marketing calls is no no to service calls', 'MAINTENANCE', [word('MARKETING', 'PHONE', 'REFUSED')], 'SERVICE_RELATION'],
    ['a withdrawn marketing SMS is no no to service calls', 'MAINTENANCE', [word('MARKETING', 'SMS', 'WITHDRAWN')], 'SERVICE_RELATION'],
    ['who does not come any more is in no running relation', 'WIN_BACK', [], 'UNKNOWN'],
    ['nor is a greeting', 'GREETING', [], 'UNKNOWN'],
    ['campaign calls need a yes like SMS (R-52)', 'CAMPAIGN', [], 'UNKNOWN'],
  ])('%s', (_what, purpose, consents, expected) => {
    expect(said(ask(purpose, 'PHONE', consents))).toBe(expected);
  });

  test('the setting `consent.calls.unknown` can forbid them; a yes still counts', () => {
    expect(said(ask('FOLLOW_UP', 'PHONE', [], { callsAtUnknown: 'REFUSE' }))).toBe('UNKNOWN');
    expect(said(ask('FOLLOW_UP', 'PHONE', [word('CARE', 'PHONE', 'GRANTED')], { callsAtUnknown: 'REFUSE' }))).toBe('GRANTED');
  });

  test('the setting opens no message', () => {
    expect(said(ask('MAINTENANCE', 'SMS', []))).toBe('UNKNOWN');
  });
});

describe('a word about one car (C3)', () => {
  const consents = [word('CARE', 'SMS', 'GRANTED'), word('CARE', 'SMS', 'REFUSED', { vehicleId: 'car-a' })];
  test.each([['car-a', 'REFUSED'], ['car-b', 'GRANTED'], [undefined, 'GRANTED']])('%s: %s', (vehicleId, expected) => {
    expect(said(ask('INSPECTION', 'SMS', consents, vehicleId ? { vehicleId } : {}))).toBe(expected);
  });

  test('a yes for one car is no yes for another', () => {
    const onlyOne = [word('CARE', 'SMS', 'GRANTED', { vehicleId: 'car-a' })];
    expect(said(ask('INSPECTION', 'SMS', onlyOne, { vehicleId: 'car-a' }))).toBe('GRANTED');
    expect(said(ask('INSPECTION', 'SMS', onlyOne, { vehicleId: 'car-b' }))).toBe('UNKNOWN');
  });
});

test('the verdict names the row relied on, for the evidence of the send (C4)', () => {
  const row = { ...word('CARE', 'SMS', 'GRANTED'), consentId: 'con_1' };
  const verdict = mayContact({ messageClass: 'CARE', purpose: 'GREETING', channel: 'SMS', consents: [row], settings: defaultConsentSettings, on: '2026-03-16' });
  expect(verdict.consent?.consentId).toBe('con_1');
});

test('a stricter class than the purpose asks for is honoured', () => {
  const consents = [word('CARE', 'SMS', 'GRANTED')];
  expect(mayContact({ messageClass: 'MARKETING', purpose: 'MAINTENANCE', channel: 'SMS', consents, settings: defaultConsentSettings, on: '2026-03-16' }).allowed).toBe(false);
});

test('every purpose but the transactional ones is closed to a person who refused everything', () => {
  const channels: Channel[] = ['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'DIRECT_MAIL', 'BIRTHDAY_CARD'];
  const refusedAll = channels.flatMap((channel) => [word('CARE', channel, 'REFUSED'), word('MARKETING', channel, 'REFUSED')]);
  const open = contactPurposes.filter((purpose) => channels.some((channel) => ask(purpose, channel, refusedAll).allowed));
  expect(open).toEqual(['COMPLAINT', 'ORDER_READY', 'APPOINTMENT', 'RECALL', 'ANSWER']);
});
