import { expect, test } from 'vitest';
import { addDays, addMonths, eachDay } from '../time/local-date.js';
import { monthsBack, windowStart } from './months-back.js';

test.each([
  ['EX-110', '2025-09-10', '2026-03-10', false], ['EX-110, a day on', '2025-09-10', '2026-03-11', true],
  ['EX-111', '2025-08-31', '2026-02-28', false], ['EX-111, a day on', '2025-08-31', '2026-03-01', true],
])('%s: the last visit of %s is more than six months before %s: %s', (_id, last, day, longer) => {
  expect(last < monthsBack(day, 6)).toBe(longer);
});

test('every day of four years, ends of months and a leap day among them, says the same as counting months', () => {
  for (const day of eachDay('2027-02-20', '2028-03-05')) {
    for (const months of [1, 6, 12, 36]) {
      const edge = monthsBack(day, months);
      expect([addMonths(edge, months) >= day, addMonths(addDays(edge, -1), months) < day]).toEqual([true, true]);
    }
  }
});

test('twelve months to a day begin the day after the same day of last year', () => {
  expect(windowStart('2026-03-10', 12)).toBe('2025-03-11');
});
