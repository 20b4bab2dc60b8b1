import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears, daysBetween, endOfMonth, isLocalDate, weekday } from './local-date.js';

describe('a calendar day', () => {
  test.each([
    ['2026-02-28', true], ['2024-02-29', true], ['2026-02-29', false], ['2026-02-30', false], ['2026-13-01', false],
    ['2026-2-3', false], ['20260203', false], ['', false], ['12026-01-01', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists);
  });

  test.each([
    ['2024-02-29', 24, '2026-02-28'], ['2024-02-29', 36, '2027-02-28'], ['2025-08-31', 6, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'], ['2025-01-31', 1, '2025-02-28'], ['2025-12-15', 1, '2026-01-15'], ['2026-03-31', -1, '2026-02-28'],
  ])('%s plus %i months is %s (EX-044, EX-046, EX-047)', (start, months, end) => {
    expect(addMonths(start, months)).toBe(end);
  });

  test('a year after 29 February is 28 February, and 29 again in the next leap year (EX-046)', () => {
    expect([1, 2, 4].map((years) => addYears('2024-02-29', years))).toEqual(['2025-02-28', '2026-02-28', '2028-02-29']);
  });

  test('weekdays run Monday to Sunday', () => {
    expect(['2026-03-02', '2026-03-08', '1969-12-31'].map(weekday)).toEqual([1, 7, 3]);
  });

  test('the end of a month', () => {
    expect([endOfMonth('2026-02-03'), endOfMonth('2024-02-03'), endOfMonth('2026-12-31')]).toEqual(['2026-02-28', '2024-02-29', '2026-12-31']);
  });

  test('going n days forth and counting them gives n', () => {
    fc.assert(fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) =>
      daysBetween('2026-03-02', addDays('2026-03-02', days)) === days));
  });
});
