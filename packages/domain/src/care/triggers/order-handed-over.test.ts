import { expect, test } from 'vitest';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import type { JobType } from '../trigger-kind.js';
import { orderHandedOver } from './order-handed-over.js';

const rule = defaultRule('CR-03') as RuleOf<'ORDER_HANDED_OVER'>;
const range = ['2026-01-01', '2026-12-31'] as const;

test.each<[string, JobType[], number]>([
  ['customer pays', ['CUSTOMER_PAY'], 1], ['索赔', ['WARRANTY'], 1], ['首保', ['FREE_MAINTENANCE'], 1], ['事故', ['INSURANCE'], 1],
  ['one line for the customer is enough', ['INTERNAL', 'WARRANTY'], 1], ['internal work', ['INTERNAL'], 0], ['an order without lines', [], 0],
])('F1: %s', (_what, jobTypes, count) => {
  expect(orderHandedOver.occurrences(rule, { orderId: 'ro_1', handedOverDate: '2026-02-12', jobTypes }, ...range)).toHaveLength(count);
});

test.each([['2026-02-12', '2026-02-15'], ['2026-02-13', '2026-02-16'], ['2026-12-28', '2026-12-31'], ['2024-02-27', '2024-03-01']])(
  'EX-082: handed over %s, wanted call %s, once an order', (handedOverDate, t) => {
    expect(orderHandedOver.occurrences(rule, { orderId: 'ro_9', handedOverDate, jobTypes: ['CUSTOMER_PAY'] }, t, t))
      .toEqual([{ anchorKey: 'ro_9', anchorDate: handedOverDate, t }]);
  });

test('F11: a reopened order is not handed over', () => {
  expect(orderHandedOver.occurrences(rule, { orderId: 'ro_1', handedOverDate: null, jobTypes: ['CUSTOMER_PAY'] }, ...range)).toEqual([]);
});

test('which work counts is a setting', () => {
  const onlyPaid: RuleOf<'ORDER_HANDED_OVER'> = { ...rule, trigger: { ...rule.trigger, jobTypes: ['CUSTOMER_PAY'] } };
  expect(orderHandedOver.occurrences(onlyPaid, { orderId: 'ro_1', handedOverDate: '2026-02-12', jobTypes: ['FREE_MAINTENANCE'] }, ...range)).toEqual([]);
});

test('candidates', () => {
  expect(orderHandedOver.candidates(rule, '2026-03-02', '2026-03-02')).toEqual([{ over: 'DATE', field: 'handedOverDate', from: '2026-02-27', to: '2026-02-27' }]);
});
