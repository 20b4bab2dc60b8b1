import { describe, expect, test } from 'vitest';
import type { ClockSpan } from '../time/clock-span.js';
import { clockKinds, clockLevel, type ClockKind } from './clock-kind.js';
import { clockPolicy, policyRow, type ClockLength } from './clock-policy.js';
import { levels, type Level } from './level.js';
import { severities } from './severity-scale.js';

const wall = (amount: number): ClockSpan => ({ mode: 'WALL', amount });
const business = (amount: number): ClockSpan => ({ mode: 'BUSINESS', amount });
const workDays = (amount: number): ClockSpan => ({ mode: 'WORK_DAYS', amount });
const days = (amount: number, rolls = true): ClockSpan => ({ mode: 'CAL_DAYS', amount, rolls });

describe('DT-SLA, printed', () => {
  test.each<[ClockKind, Level, ClockLength, ClockLength, ClockLength]>([
    ['FIRST_CONTACT', 'DEALER_FRONTLINE', business(120), business(120), wall(120)],
    ['FEEDBACK', 'DEALER_FRONTLINE', days(3), days(3), days(1, false)],
    ['HANDOVER', 'DEALER_FRONTLINE', workDays(1), business(240), 'AT_ONCE'],
    ['DECISION', 'DEALER_MANAGEMENT', workDays(2), workDays(1), wall(240)],
    ['FEEDBACK', 'DEALER_MANAGEMENT', days(3), days(3), days(1, false)],
    ['LEVEL_CONTACT', 'REGION', business(120), business(120), wall(120)],
    ['LEVEL_PLAN', 'REGION', workDays(2), workDays(2), workDays(1)],
    ['LEVEL_CONTACT', 'MANUFACTURER', business(240), business(240), wall(120)],
    ['LEVEL_PLAN', 'MANUFACTURER', workDays(3), workDays(3), workDays(1)],
    ['CALLBACK', 'DEALER_MANAGEMENT', days(3), days(3), days(1, false)],
    ['RESOLVE', 'DEALER_FRONTLINE', workDays(10), workDays(10), workDays(5)],
    ['CONSUMER_NOTICE', 'DEALER_FRONTLINE', workDays(7), workDays(7), workDays(7)],
    ['LEGAL_REPLY', 'DEALER_FRONTLINE', workDays(10), workDays(10), workDays(10)],
    ['LEGAL_COMPLETE', 'DEALER_FRONTLINE', workDays(20), workDays(20), workDays(20)],
    ['ODR', 'DEALER_FRONTLINE', workDays(10), workDays(10), workDays(10)],
    ['REQUEST_TO_DEALER', 'REGION', days(3), days(3), days(3, false)],
    ['RETURN_ANSWER', 'DEALER_MANAGEMENT', workDays(1), workDays(1), workDays(1)],
    ['SUGGESTION_REPLY', 'DEALER_FRONTLINE', workDays(2), workDays(2), workDays(2)],
  ])('%s at %s', (kind, level, general, medium, major) => {
    expect(policyRow(kind, level)?.lengths).toEqual({ GENERAL: general, MEDIUM: medium, MAJOR: major });
  });

  test.each<[ClockKind, Level]>([
    ['FIRST_CONTACT', 'DEALER_MANAGEMENT'], ['FIRST_CONTACT', 'REGION'], ['DECISION', 'DEALER_FRONTLINE'], ['LEVEL_CONTACT', 'DEALER_MANAGEMENT'], ['LEVEL_PLAN',
      'DEALER_FRONTLINE'],
    ['FEEDBACK', 'REGION'], ['HANDOVER', 'REGION'], ['REQUEST_TO_DEALER', 'DEALER_MANAGEMENT'], ['RETURN_ANSWER', 'REGION'],
  ])('%s: no such clock at %s', (kind, level) => {
    expect(policyRow(kind, level)).toBeNull();
  });

  test('a car that cannot be driven shortens the request to the dealer only (rulings 1)', () => {
    expect(policyRow('REQUEST_TO_DEALER', 'MANUFACTURER', true)?.lengths.GENERAL).toEqual(days(1));
    expect(policyRow('FEEDBACK', 'DEALER_FRONTLINE', true)?.lengths.GENERAL).toEqual(days(3));
  });
});

describe('the policy is complete', () => {
  test('every clock that a case may start has a length', () => {
    for (const kind of clockKinds) for (const level of levels) expect([kind, level, policyRow(kind, clockLevel(kind, level)) !== null]).toEqual([kind, level,
      kind === 'SUGGESTION_REPLY' ? level.startsWith('DEALER') : true]);
  });

  test('keys are unique', () => {
    expect(new Set(clockPolicy.map(({ key }) => key)).size).toBe(clockPolicy.length);
  });

  test('a graver case never gets more of the same time', () => {
    for (const { key, lengths } of clockPolicy) {
      for (const [index, severity] of severities.entries()) {
        const milder = lengths[severities[index - 1] ?? severity];
        const graver = lengths[severity];
        const longer = milder !== 'AT_ONCE' && graver !== 'AT_ONCE' && milder.mode === graver.mode && graver.amount > milder.amount;
        expect([key, severity, longer]).toEqual([key, severity, false]);
      }
    }
  });
});
