import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '../../time/local-date.js';
import { startsFor } from './months-later.js';

test.each([
  [3, '2026-06-10', '2026-06-10', { from: '2026-03-10', to: '2026-03-10' }],
  [3, '2026-02-28', '2026-02-28', { from: '2025-11-28', to: '2025-11-30' }], // the 29th and 30th have no equal in February
  [3, '2026-05-31', '2026-05-31', null], // February has no 31st to start from
  [3, '2026-05-28', '2026-06-01', { from: '2026-02-28', to: '2026-03-01' }],
  [6, '2024-02-29', '2024-02-29', { from: '2023-08-29', to: '2023-08-31' }],
  [12, '2025-02-28', '2025-02-28', { from: '2024-02-28', to: '2024-02-29' }], // EX-046: the yearly day of 29 February
  [24, '2026-02-28', '2026-02-28', { from: '2024-02-28', to: '2024-02-29' }],
  [48, '2028-02-29', '2028-02-29', { from: '2024-02-29', to: '2024-02-29' }],
])('%i months before %s..%s', (months, from, to, expected) => {
  expect(startsFor(months, from, to)).toEqual(expected);
});

test('exactly the days whose later day lies in the range', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2022-01-01', days));
  fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), day, fc.integer({ min: 0, max: 60 }), (months, from, length) => {
    const to = addDays(from, length);
    const range = startsFor(months, from, to);
    const around = Array.from({ length: length + 14 }, (_, index) => addDays(addMonths(from, -months), index - 7));
    for (const start of around) {
      const later = addMonths(start, months);
      expect(range !== null && start >= range.from && start <= range.to).toBe(later >= from && later <= to);
    }
  }));
});
