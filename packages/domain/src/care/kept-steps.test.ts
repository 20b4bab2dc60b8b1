import { describe, expect, test } from 'vitest';
import type { Consent, ConsentStatus } from './consent.js';
import { defaultRule } from './default-rules.js';
import { isUnreachable, keptSteps } from './kept-steps.js';
import { defaultPlanSettings, type CustomerFacts } from './plan-facts.js';

const sms = (status: ConsentStatus): Consent => ({ purpose: 'CARE', channel: 'SMS', status, validTo: null, vehicleId: null });
const phone = (status: ConsentStatus): Consent => ({ ...sms(status), channel: 'PHONE' });
const customer = (extra: Partial<CustomerFacts>): CustomerFacts => ({
  status: 'ACTIVE', phone: 'MOBILE', consents: [], doNotContactUntil: null, followUpRefused: false, tier: null, occupation: null, ...extra,
});
const keep = (code: string, extra: Partial<CustomerFacts>): [string, string] => {
  const { steps, dropped } = keptSteps(defaultRule(code)!, customer(extra), 'car', defaultPlanSettings, '2026-03-16');
  return [steps.map(({ channel }) => channel).join('+'), dropped.map(({ channel, reason }) => `${channel} ${reason}`).join(', ')];
};

describe('which steps of a rule are left for a customer (rulings 6)', () => {
  test.each<[string, string, Partial<CustomerFacts>, string, string]>([
    ['a pair with consent', 'CR-23', { consents: [sms('GRANTED')] }, 'SMS+PHONE', ''],
    ['a pair keeps its call when nobody asked about SMS', 'CR-23', {}, 'PHONE', 'SMS UNKNOWN'],
    ['a pair keeps its call after 短信同意 = 否', 'CR-23', { consents: [sms('REFUSED')] }, 'PHONE', 'SMS REFUSED'],
    ['EX-099 the refusal word ends both', 'CR-23', { consents: [sms('WITHDRAWN')] }, '', 'SMS WITHDRAWN, PHONE WITHDRAWN'],
    ['a pair without its call keeps the SMS', 'CR-23', { consents: [sms('GRANTED'), phone('REFUSED')] }, 'SMS', 'PHONE REFUSED'],
    ['a landline takes no SMS', 'CR-23', { phone: 'LANDLINE', consents: [sms('GRANTED')] }, 'PHONE', 'SMS NO_MOBILE'],
    ['no number at all', 'CR-23', { phone: 'NONE' }, '', 'SMS NO_NUMBER, PHONE NO_NUMBER'],
    ['a follow-up call needs no SMS', 'CR-03', {}, 'PHONE', 'SMS UNKNOWN'],
    ['a follow-up with thanks', 'CR-03', { consents: [sms('GRANTED')] }, 'PHONE+SMS', ''],
    ['no thanks without a call', 'CR-03', { consents: [sms('GRANTED'), phone('REFUSED')] }, '', 'PHONE REFUSED, SMS NO_CALL'],
    ['the message after delivery needs a yes', 'CR-01', {}, '', 'SMS UNKNOWN'],
    ['wishes need a yes', 'CR-11-SOLAR', { consents: [sms('GRANTED')] }, 'SMS', ''],
  ])('%s', (_what, code, extra, steps, dropped) => {
    expect(keep(code, extra)).toEqual([steps, dropped]);
  });
});

test.each([
  [[{ channel: 'SMS' as const, reason: 'NO_MOBILE' as const }], true], [[{ channel: 'SMS' as const, reason: 'UNKNOWN' as const }], false],
  [[{ channel: 'SMS' as const, reason: 'NO_CALL' as const }, { channel: 'PHONE' as const, reason: 'NO_NUMBER' as const }], true],
])('%j is technically unreachable: %s', (dropped, expected) => {
  expect(isUnreachable(dropped)).toBe(expected);
});
