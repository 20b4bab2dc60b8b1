import { describe, expect, test } from 'vitest';
import { at, exampleDealer } from '../testing/example-dealer.js';
import { defaultContactHours, isCallableDay, isCallTime, isNoCallDay, type ContactingDealer } from './callable-days.js';

const dealer: ContactingDealer = { time: exampleDealer(), hours: defaultContactHours };

describe('lunar New Year\'s Eve to the third day, computed for each year (DT-CARE)', () => {
  test.each<[number, string, string]>([
    [2024, '2024-02-09', '2024-02-12'], [2025, '2025-01-28', '2025-01-31'], [2026, '2026-02-16', '2026-02-19'],
    [2027, '2027-02-05', '2027-02-08'], // Intl would say 02-06 to 02-09
    [2028, '2028-01-25', '2028-01-28'], [2030, '2030-02-02', '2030-02-05'], [2033, '2033-01-30', '2033-02-02'], [2034, '2034-02-18', '2034-02-21'],
  ])('%i: %s to %s', (_year, first, last) => {
    const { noCallDays } = defaultContactHours;
    const around = [before(first), first, last, after(last)];
    expect(around.map((day) => isNoCallDay(noCallDays, day))).toEqual([false, true, true, false]);
  });

  const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  const after = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
});

test.each([
  ['2026-02-15', true, 'the 28th of the last month'], ['2026-02-16', false, 'New Year\'s Eve, and closed'], ['2026-02-19', false, 'open, but the third day'],
  ['2026-02-20', true, 'the fourth day'], ['2026-03-08', true, 'a Sunday on which the dealer opens'],
])('%s callable: %s (%s)', (day, expected) => {
  expect(isCallableDay(dealer, day)).toBe(expected);
});

test('a closed day is not callable, an adjusted calendar does not matter to a dealer who opens every day', () => {
  const closed = { ...dealer, time: exampleDealer(['2026-05-01']) };
  expect(['2026-04-30', '2026-05-01', '2026-05-02'].map((day) => isCallableDay(closed, day))).toEqual([true, false, true]);
});

test('further no-call dates and a wider span are settings', () => {
  const noCallDays = { springFestival: { fromDay: -25, toDay: 14 }, dates: ['2026-04-05'] };
  expect(['2026-01-22', '2026-01-23', '2026-03-03', '2026-03-04', '2026-04-05', '2026-04-06'].map((day) => isNoCallDay(noCallDays, day)))
    .toEqual([false, true, true, false, true, false]);
  expect(isNoCallDay({ springFestival: null, dates: [] }, '2026-02-17')).toBe(false);
});

test('a span that begins in December', () => {
  const noCallDays = { springFestival: { fromDay: -30, toDay: 0 }, dates: [] };
  expect(['2024-12-29', '2024-12-30', '2024-12-31'].map((day) => isNoCallDay(noCallDays, day))).toEqual([false, true, true]); // new year 2025-01-29
});

test.each([
  ['2026-03-02 08:59:59', false], ['2026-03-02 09:00', true], ['2026-03-02 11:59:59', true], ['2026-03-02 12:00', false], ['2026-03-02 13:30', false],
  ['2026-03-02 14:00', true], ['2026-03-02 18:30', true], ['2026-03-02 19:59:59', true], ['2026-03-02 20:00', false], ['2026-02-19 10:00', false],
])('a call at %s: %s', (text, expected) => {
  expect(isCallTime(dealer, at(text))).toBe(expected);
});
