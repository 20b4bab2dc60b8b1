import { describe, expect, test } from 'vitest';
import { defaultRule, defaultRules } from './default-rules.js';
import { occurrenceAt, windowOf } from './occurrence.js';
import type { CareRule } from './rule.js';
import { changeRule, type RuleChange } from './rule-change.js';
import { ruleProblems } from './rule-problems.js';

const changed = (code: string, change: RuleChange): CareRule => changeRule(defaultRule(code)!, change);
const days = (rule: CareRule, anchor: string): string[] => {
  const occurrence = occurrenceAt(rule, 'key', anchor);
  const { from, to } = windowOf(rule, occurrence);
  return [occurrence.t, from, to];
};

describe('T and window after a change', () => {
  test.each<[string, string, RuleChange, string, string[]]>([
    ['follow-up five days after service: the window goes along', 'CR-03', { offsetDays: 5 }, '2026-03-02', ['2026-03-07', '2026-03-07', '2026-03-11']],
    ['its window two days longer', 'CR-03', { windowDays: 6 }, '2026-03-02', ['2026-03-05', '2026-03-05', '2026-03-11']],
    ['both', 'CR-03', { offsetDays: 4, windowDays: 2 }, '2026-03-02', ['2026-03-06', '2026-03-06', '2026-03-08']],
    ['renewal 45 days ahead still ends with the policy', 'CR-23', { offsetDays: -45 }, '2026-05-01', ['2026-03-17', '2026-03-17', '2026-05-01']],
    ['maintenance 10 days ahead', 'CR-21', { offsetDays: -10 }, '2026-05-01', ['2026-04-21', '2026-04-21', '2026-05-15']],
    ['maintenance, closed earlier', 'CR-21', { windowDays: 10 }, '2026-05-01', ['2026-04-24', '2026-04-24', '2026-05-04']],
  ])('%s', (_what, code, change, anchor, expected) => {
    expect(days(changed(code, change), anchor)).toEqual(expected);
  });
});

test('time of the SMS, priority, months, off and on', () => {
  expect(changed('CR-23', { smsFrom: '14:30' }).steps.map(({ channel, timing }) => [channel, timing.kind === 'DAY' && timing.from])).toEqual([['SMS', '14:30'], ['PHONE', null]]);
  expect(changed('CR-23', { priority: 35 }).priority).toBe(35);
  expect(changed('CR-20', { firstMaintenanceMonths: 6 }).trigger).toMatchObject({ months: 6 });
  expect(changed('CR-21', { firstMaintenanceMonths: 4 }).trigger).toEqual(defaultRule('CR-21')!.trigger);
  expect([changed('CR-23', { active: false }).active, changeRule(changed('CR-23', { active: false }), { active: true }).active]).toEqual([false, true]);
});

test.each(defaultRules.map((rule) => [rule.code, rule] as const))('%s: no change changes nothing', (_code, rule) => {
  expect(changeRule(rule, {})).toEqual(rule);
});

test.each<[string, string, RuleChange, string]>([
  ['a greeting on another day', 'CR-11-SOLAR', { offsetDays: 1 }, 'GREETING_MOVED'],
  ['a renewal call after the policy has ended', 'CR-23', { offsetDays: 3 }, 'LEAD_NEGATIVE'],
  ['a window that ends before it begins', 'CR-03', { windowDays: -1 }, 'WINDOW_BACKWARDS'],
  ['an SMS at night', 'CR-01', { smsFrom: '22:00' }, 'OUTSIDE_CONTACT_HOURS'],
  ['no time of day', 'CR-01', { smsFrom: '25:99' }, 'TIME_INVALID'],
  ['half a day', 'CR-03', { offsetDays: 2.5 }, 'DAYS_NOT_WHOLE'],
])('%s is a problem: %s', (_what, code, change, problem) => {
  expect(ruleProblems(changed(code, change))).toContain(problem);
});
