import { describe, expect, test } from 'vitest';
import { defaultRule, defaultRules } from './default-rules.js';
import { openDays, planRange } from './plan-range.js';
import { windowOf, occurrenceAt } from './occurrence.js';

describe('days after T on which a task may still be done', () => {
  test.each([
    ['CR-01', 2], ['CR-02', 7], ['CR-03', 4], ['CR-11-SOLAR', 0], ['CR-11-LUNAR', 0], ['CR-20', 7], ['CR-21', 21], ['CR-23', 30], ['CR-24', 30],
  ])('%s: %i', (code, days) => {
    expect(openDays(defaultRule(code)!)).toBe(days);
  });

  test.each(defaultRules.map((rule) => [rule.code, rule] as const))('%s: as its window says', (_code, rule) => {
    const occurrence = occurrenceAt(rule, 'key', '2026-03-19');
    expect(planRange(rule, null, occurrence.t, 0)).toEqual({ from: expect.any(String) as string, to: occurrence.t });
    expect(planRange(rule, null, windowOf(rule, occurrence).to, 0).from).toBe(occurrence.t);
  });

  test('what ends with the thing itself is not looked back for', () => {
    expect(openDays({ offsetDays: 0, window: { from: { of: 'T', days: 0 }, to: { of: 'END', days: 0 } } })).toBe(0);
  });
});

test.each([
  ['the first planning looks at windows that are open', null, '2026-03-02', '2026-02-26', '2026-04-16'],
  ['every day the same', '2026-03-01', '2026-03-02', '2026-02-26', '2026-04-16'],
  ['again on the same day, after an import', '2026-03-02', '2026-03-02', '2026-02-26', '2026-04-16'],
  ['after five days of outage their windows are looked at too (B4)', '2026-02-24', '2026-03-02', '2026-02-21', '2026-04-16'],
  ['across the end of the year', '2026-12-30', '2026-12-31', '2026-12-27', '2027-02-14'],
])('%s', (_what, last, today, from, to) => {
  expect(planRange(defaultRule('CR-03')!, last, today, 45)).toEqual({ from, to });
});
