import { expect, test } from 'vitest';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { delivery } from './delivery.js';

const sms = defaultRule('CR-01') as RuleOf<'DELIVERY'>;
const call = defaultRule('CR-02') as RuleOf<'DELIVERY'>;

test.each<[string, RuleOf<'DELIVERY'>, string, string]>([
  ['EX-080 SMS', sms, '2026-02-12', '2026-02-15'], ['EX-080 call', call, '2026-02-12', '2026-02-19'],
  ['EX-081 SMS', sms, '2024-02-26', '2024-02-29'], ['EX-081 call', call, '2024-02-26', '2024-03-04'],
  ['over the year\'s end', call, '2025-12-28', '2026-01-04'],
])('%s', (_what, rule, deliveryDate, t) => {
  expect(delivery.occurrences(rule, { deliveryDate }, t, t)).toEqual([{ anchorKey: deliveryDate, anchorDate: deliveryDate, t }]);
});

test('a car that was never delivered here has no occasion', () => {
  expect(delivery.occurrences(sms, { deliveryDate: null }, '2000-01-01', '2100-01-01')).toEqual([]);
});

test('T outside the range is not looked at', () => {
  expect(delivery.occurrences(sms, { deliveryDate: '2026-03-02' }, '2026-03-06', '2026-04-20')).toEqual([]);
  expect(delivery.occurrences(sms, { deliveryDate: '2026-03-02' }, '2026-02-01', '2026-03-04')).toEqual([]);
});

test('which deliveries can produce a call in March', () => {
  expect(delivery.candidates(call, '2026-03-01', '2026-03-31')).toEqual([{ over: 'DATE', field: 'deliveryDate', from: '2026-02-22', to: '2026-03-24' }]);
});
