import { expect, test } from 'vitest';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { policyEnd, type Policy } from './policy-end.js';

const rule = defaultRule('CR-23') as RuleOf<'POLICY_END'>;
const policy = (extra: Partial<Policy>): Policy => ({ policyId: 'pol_1', kind: 'COMMERCIAL', endDate: '2026-04-15', renewed: false, ...extra });

test.each([['2026-03-19', '2026-02-17'], ['2026-04-15', '2026-03-16'], ['2026-03-30', '2026-02-28'], ['2024-03-30', '2024-02-29'], ['2026-01-15', '2025-12-16']])(
  'EX-084, EX-097: ends %s, wanted call %s', (endDate, t) => {
    expect(policyEnd.occurrences(rule, policy({ endDate }), t, t)).toEqual([{ anchorKey: 'pol_1', anchorDate: endDate, t, variant: 'COMMERCIAL' }]);
  });

test('EX-087: a renewed policy has lost its purpose', () => {
  expect(policyEnd.occurrences(rule, policy({ renewed: true }), '2026-01-01', '2026-12-31')).toEqual([]);
});

test('compulsory and commercial cover of one car are two occasions', () => {
  const both = [policy({ policyId: 'pol_1', kind: 'COMPULSORY' }), policy({ policyId: 'pol_2', endDate: '2026-04-20' })];
  expect(both.flatMap((each) => policyEnd.occurrences(rule, each, '2026-03-01', '2026-03-31')).map(({ anchorKey }) => anchorKey)).toEqual(['pol_1', 'pol_2']);
});

test('the lead is a setting (R-46)', () => {
  expect(policyEnd.occurrences({ ...rule, offsetDays: -45 }, policy({}), '2026-03-01', '2026-03-01')).toHaveLength(1);
  expect(policyEnd.candidates({ ...rule, offsetDays: -45 }, '2026-03-01', '2026-03-31')).toEqual([{ over: 'DATE', field: 'policyEndDate', from: '2026-04-15', to: '2026-05-15' }]);
});
