import { expect, test } from 'vitest';
import { at, SHANGHAI, shown } from '../testing/example-dealer.js';
import { birthdaySms, call, pair, smsOnTheDay, thanksSms } from './care-steps.js';
import { defaultContactHours } from './callable-days.js';
import { readyDay, stepsOn, windowEndsAt } from './planned-step.js';

test('EX-090: the SMS of a pair goes the day before at 10:00', () => {
  expect(stepsOn(pair, '2026-03-16')).toEqual([
    { channel: 'SMS', when: 'DAY', date: '2026-03-15', from: 600, until: null, ifLate: 'REPLAN' },
    { channel: 'PHONE', when: 'DAY', date: '2026-03-16', from: null, until: null, ifLate: 'NEXT_DAY' },
  ]);
});

test('the thanks have no day of their own', () => {
  expect(stepsOn([call, thanksSms], '2026-03-16')[1]).toEqual({ channel: 'SMS', when: 'AFTER_CALL' });
});

test.each([
  ['a pair', pair, '2026-03-01', '2026-02-28'], ['a call', [call, thanksSms], '2026-03-01', '2026-03-01'], ['an SMS', [smsOnTheDay], '2026-03-01', '2026-03-01'],
  ['only at once', [{ channel: 'SMS' as const, timing: { kind: 'AT_ONCE' as const } }], '2026-03-01', '2026-03-01'],
])('%s with T %s..: ready on', (_what, steps, t, expected) => {
  expect(readyDay(stepsOn(steps, t), t)).toBe(expected);
});

test.each([
  ['EX-072 wishes end with their slot', [birthdaySms], '2026-03-09', '2026-03-09', '2026-03-09 08:30'],
  ['a delivery message with its window', [smsOnTheDay], '2026-03-05', '2026-03-07', '2026-03-08 00:00'],
  ['a follow-up with its window', [call, thanksSms], '2026-03-05', '2026-03-09', '2026-03-10 00:00'],
  ['a pair with its window', pair, '2026-03-16', '2026-04-15', '2026-04-16 00:00'],
])('%s', (_what, steps, t, windowTo, expected) => {
  expect(shown(windowEndsAt({ steps: stepsOn(steps, t), windowTo }, defaultContactHours, SHANGHAI))).toBe(shown(at(expected)));
});
