import { expect, test } from 'vitest';
import type { RulePartsFragment } from '../generated/rules/care-rules.js';
import { changedValues, ruleValues, ruleWith } from './rule-values.js';

const renewal = {
  code: 'CR-23', offsetDays: -30, windowDays: 30, priority: 30, firstMaintenanceMonths: null,
  steps: [{ channel: 'SMS', timing: 'DAY', day: -1, from: '10:00', until: null }, { channel: 'PHONE', timing: 'DAY', day: 0, from: null, until: null }],
} as unknown as RulePartsFragment;

test('what can be set is read from the rule', () => {
  expect(ruleValues(renewal)).toEqual({ offsetDays: -30, windowDays: 30, priority: 30, smsFrom: '10:00', firstMaintenanceMonths: null });
});

test('only what was changed is told', () => {
  const values = ruleValues(renewal);
  expect(changedValues(renewal, values)).toEqual({});
  expect(changedValues(renewal, { ...values, offsetDays: -20, smsFrom: '15:00' })).toEqual({ offsetDays: -20, smsFrom: '15:00' });
});

test('the preview moves the SMS and leaves the call', () => {
  const { offsetDays, steps } = ruleWith(renewal, { ...ruleValues(renewal), offsetDays: -20, smsFrom: '15:00' });
  expect([offsetDays, ...steps.map(({ from }) => from)]).toEqual([-20, '15:00', null]);
});
