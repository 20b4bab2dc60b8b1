import { describe, expect, test } from 'vitest';
import { exampleDealer } from '../testing/example-dealer.js';
import { addDays } from '../time/local-date.js';
import { defaultContactHours, type ContactingDealer } from './callable-days.js';
import { call } from './care-steps.js';
import { defaultRule } from './default-rules.js';
import { occurrenceAt, windowOf } from './occurrence.js';
import { placeT, type PlacementLimits } from './placement.js';
import type { CareRule } from './rule.js';

const dealer: ContactingDealer = { time: exampleDealer(), hours: defaultContactHours };
const rule = (code: string): CareRule => defaultRule(code)!;

function place(code: string, anchorDate: string, limits: PlacementLimits = {}, at: ContactingDealer = dealer) {
  const occurrence = occurrenceAt(rule(code), 'key', anchorDate);
  return placeT(rule(code), occurrence.t, windowOf(rule(code), occurrence), at, limits);
}

const placed = (result: ReturnType<typeof place>): unknown => (result.ok ? [result.t, result.smsDay, result.moved] : result.reason);

describe('the call or send day of each rule (DT-CARE)', () => {
  test.each<[string, string, string, unknown]>([
    ['EX-080 SMS after delivery', 'CR-01', '2026-02-12', ['2026-02-15', '2026-02-15', null]],
    ['EX-080 call after delivery: 02-19 is a no-call day', 'CR-02', '2026-02-12', ['2026-02-20', null, 'LATER']],
    ['an SMS is sent on New Year\'s Day too', 'CR-01', '2026-02-14', ['2026-02-17', '2026-02-17', null]],
    ['EX-081 SMS over the leap day', 'CR-01', '2024-02-26', ['2024-02-29', '2024-02-29', null]],
    ['EX-081 call over the leap day', 'CR-02', '2024-02-26', ['2024-03-04', null, null]],
    ['EX-082 handed over 02-12', 'CR-03', '2026-02-12', ['2026-02-15', null, null]],
    ['EX-082 handed over 02-13: the last day of the window', 'CR-03', '2026-02-13', ['2026-02-20', null, 'LATER']],
    ['EX-082 handed over 02-14', 'CR-03', '2026-02-14', ['2026-02-20', null, 'LATER']],
    ['handed over 02-16', 'CR-03', '2026-02-16', ['2026-02-20', null, 'LATER']],
    ['EX-084 insurance ends 03-19: earlier', 'CR-23', '2026-03-19', ['2026-02-15', '2026-02-14', 'EARLIER']],
    ['insurance ends 03-21: earlier over the whole festival', 'CR-23', '2026-03-21', ['2026-02-15', '2026-02-14', 'EARLIER']],
    ['insurance ends 03-22: the fourth day is callable', 'CR-23', '2026-03-22', ['2026-02-20', '2026-02-19', null]],
    ['EX-085 maintenance due 02-24: later, its SMS on a no-call day', 'CR-21', '2026-02-24', ['2026-02-20', '2026-02-19', 'LATER']],
    ['inspection due at the end of June', 'CR-24', '2026-06-30', ['2026-05-31', '2026-05-30', null]],
    ['EX-051 maintenance due 2026-08-26', 'CR-21', '2026-08-26', ['2026-08-19', '2026-08-18', null]],
    ['a birthday on New Year\'s Day', 'CR-11-SOLAR', '2026-02-17', ['2026-02-17', '2026-02-17', null]],
  ])('%s', (_what, code, anchorDate, expected) => {
    expect(placed(place(code, anchorDate))).toEqual(expected);
  });
});

describe('when no day is left', () => {
  const closedFrom = (first: string, days: number): ContactingDealer =>
    ({ ...dealer, time: exampleDealer(Array.from({ length: days }, (_, index) => addDays(first, index))) });

  test('a follow-up whose whole window is closed cannot be made', () => {
    expect(placed(place('CR-03', '2026-03-02', {}, closedFrom('2026-03-05', 5)))).toBe('NO_CALLABLE_DAY');
    expect(placed(place('CR-03', '2026-03-02', {}, closedFrom('2026-03-05', 4)))).toEqual(['2026-03-09', null, 'LATER']);
  });

  test('a first maintenance moves at most to the day before it is due', () => {
    expect(placed(place('CR-20', '2026-06-30', {}, closedFrom('2026-06-23', 6)))).toEqual(['2026-06-29', '2026-06-28', 'LATER']);
    expect(placed(place('CR-20', '2026-06-30', {}, closedFrom('2026-06-23', 7)))).toBe('NO_CALLABLE_DAY');
  });

  test('a renewal moves at most two weeks earlier, then later inside its window', () => {
    expect(placed(place('CR-23', '2026-06-30', {}, closedFrom('2026-05-18', 14)))).toEqual(['2026-05-17', '2026-05-16', 'EARLIER']);
    expect(placed(place('CR-23', '2026-06-30', {}, closedFrom('2026-05-17', 15)))).toEqual(['2026-06-01', '2026-05-31', 'LATER']);
    expect(placed(place('CR-23', '2026-06-30', {}, closedFrom('2026-05-17', 45)))).toBe('NO_CALLABLE_DAY');
  });
});

describe('planned late (B4) or after a shield (T13)', () => {
  test.each<[string, string, string, string, unknown]>([
    ['a limit in the past changes nothing', 'CR-23', '2026-04-15', '2026-01-01', ['2026-03-16', '2026-03-15', null]],
    ['the SMS may still go today', 'CR-23', '2026-04-15', '2026-03-15', ['2026-03-16', '2026-03-15', null]],
    ['EX-097 the SMS not before R = 03-23', 'CR-23', '2026-04-15', '2026-03-23', ['2026-03-24', '2026-03-23', 'NOT_BEFORE']],
    ['a single call may be made today', 'CR-03', '2026-03-02', '2026-03-07', ['2026-03-07', null, 'NOT_BEFORE']],
    ['the last day of the window', 'CR-03', '2026-03-02', '2026-03-09', ['2026-03-09', null, 'NOT_BEFORE']],
    ['the day after the window', 'CR-03', '2026-03-02', '2026-03-10', 'WINDOW_OVER'],
    ['the SMS today, the call on the policy\'s last day', 'CR-23', '2026-04-15', '2026-04-14', ['2026-04-15', '2026-04-14', 'NOT_BEFORE']],
    ['no day left for a pair', 'CR-23', '2026-04-15', '2026-04-15', 'WINDOW_OVER'],
    ['earlier is past: later inside the window', 'CR-23', '2026-03-19', '2026-02-15', ['2026-02-20', '2026-02-19', 'LATER']],
    ['a delivery message up to D+5', 'CR-01', '2026-03-02', '2026-03-07', ['2026-03-07', '2026-03-07', 'NOT_BEFORE']],
    ['a delivery message after D+5', 'CR-01', '2026-03-02', '2026-03-08', 'WINDOW_OVER'],
    ['INV-19 a greeting has no other day', 'CR-11-LUNAR', '2026-03-09', '2026-03-10', 'NO_OTHER_DAY'],
    ['a greeting on its day', 'CR-11-LUNAR', '2026-03-09', '2026-03-09', ['2026-03-09', '2026-03-09', null]],
    ['first maintenance at most on M1 - 1', 'CR-20', '2026-06-10', '2026-06-08', ['2026-06-09', '2026-06-08', 'NOT_BEFORE']],
    ['first maintenance not on M1', 'CR-20', '2026-06-10', '2026-06-09', 'WINDOW_OVER'],
  ])('%s', (_what, code, anchorDate, notBefore, expected) => {
    expect(placed(place(code, anchorDate, { notBefore }))).toEqual(expected);
  });

  test('a pair without its SMS needs no day of lead (rulings 6)', () => {
    expect(placed(place('CR-23', '2026-04-15', { notBefore: '2026-03-20', steps: [call] }))).toEqual(['2026-03-20', null, 'NOT_BEFORE']);
  });

  test('a pair without its call may take place on any day', () => {
    const [sms] = rule('CR-23').steps;
    expect(placed(place('CR-23', '2026-03-19', { steps: [sms!] }))).toEqual(['2026-02-17', '2026-02-16', null]);
  });
});
