import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../time/local-date.js';
import { lunarAnniversary, lunarOf } from '../../time/lunar.js';
import { celebratedDays, lunarYearOf } from './lunar-answers.js';

test.each([['2026-02-16', 2025], ['2026-02-17', 2026], ['2027-02-05', 2026], ['2027-02-06', 2027]])('%s belongs to lunar %i', (date, year) => {
  expect([lunarYearOf(date), lunarYearOf(date)]).toEqual([year, year]);
});

test('a kept answer is the calendar\'s own', () => {
  const birthday = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 30 }), leap: fc.boolean() });
  const policy = fc.constantFrom('LEAP_FIRST' as const, 'ORDINARY_ONLY' as const, 'BOTH' as const);
  fc.assert(fc.property(birthday, fc.integer({ min: 2020, max: 2035 }), policy, fc.integer({ min: 0, max: 5000 }), (born, year, leapPolicy, days) => {
    expect(celebratedDays(born, year, leapPolicy)).toEqual(lunarAnniversary(born, year, leapPolicy));
    expect(celebratedDays(born, year, leapPolicy)).toEqual(lunarAnniversary(born, year, leapPolicy));
    expect(lunarYearOf(addDays('2020-01-01', days))).toBe(lunarOf(addDays('2020-01-01', days)).year);
  }));
});
