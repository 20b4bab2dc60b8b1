import { expect, test } from 'vitest';
import { monthBefore, monthIn, monthsUpTo } from './months.js';

test.each([['2026-03', 1, '2026-02'], ['2026-01', 1, '2025-12'], ['2026-01', 13, '2024-12'], ['2025-12', -1, '2026-01']])('%s, %i before: %s', (month, count, before) => {
  expect(monthBefore(month, count)).toBe(before);
});

test('a year of months ends with the last one', () => {
  expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test.each([['2026-01', '2026-01'], [null, '2026-03'], ['2026-04', '2026-03'], ['2026-13', '2026-03'], ['March', '2026-03']])('an address that says %s shows %s', (text, month) => {
  expect(monthIn(text, '2026-03')).toBe(month);
});
