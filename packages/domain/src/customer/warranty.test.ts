import { describe, expect, test } from 'vitest';
import { warrantyEnd, warrantyState } from './warranty.js';

test.each([
  ['EX-044, three guarantees', '2024-02-29', 24, '2026-02-28'], ['EX-044, free repair', '2024-02-29', 36, '2027-02-28'], ['EX-045', '2024-03-15', 24, '2026-03-15'], ['from the end of a month', '2023-08-31', 6, '2024-02-29'],
] as const)('the last day %s', (_what, delivered, months, end) => {
  expect(warrantyEnd(delivered, months)).toBe(end);
});

describe('where a warranty stands (INV-26)', () => {
  const until = { endDate: '2026-05-31', endKm: 60_000 };
  test.each([
    ['nothing read: the day alone', { km: null, readOn: null, dailyKm: null }, { isOver: false, endsOn: '2026-05-31', isEstimated: false }],
    ['kilometres used up', { km: 60_001, readOn: '2026-01-05', dailyKm: 40 }, { isOver: true, endsOn: '2026-01-05', isEstimated: false }],
    ['the last kilometre still counts', { km: 60_000, readOn: '2026-03-02', dailyKm: null }, { isOver: false, endsOn: '2026-05-31', isEstimated: false }],
    ['at this rate before the day', { km: 59_000, readOn: '2026-03-01', dailyKm: 50 }, { isOver: false, endsOn: '2026-03-21', isEstimated: true }],
    ['reckoned to be over', { km: 59_900, readOn: '2026-02-01', dailyKm: 50 }, { isOver: true, endsOn: '2026-02-03', isEstimated: true }],
    ['the day comes first', { km: 10_000, readOn: '2026-03-01', dailyKm: 20 }, { isOver: false, endsOn: '2026-05-31', isEstimated: false }],
  ] as const)('%s', (_what, car, expected) => {
    expect(warrantyState(until, car, '2026-03-02')).toEqual(expected);
  });

  test.each([
    ['EX-049', { km: 5_005, readOn: '2025-12-10', dailyKm: 55 }, { endsOn: '2026-03-10', isEstimated: false }],
    ['EX-050', { km: 7_280, readOn: '2025-12-10', dailyKm: 80 }, { endsOn: '2026-01-13', isEstimated: true }],
  ] as const)('%s: a part with 6 months or 10,000 km, delivered on 2025-09-10', (_id, car, expected) => {
    expect(warrantyState({ endDate: warrantyEnd('2025-09-10', 6), endKm: 10_000 }, car, '2025-12-10')).toMatchObject(expected);
  });

  test('on its last day it holds, on the next it is over', () => {
    const state = (today: string) => warrantyState(until, { km: null, readOn: null, dailyKm: null }, today).isOver;
    expect([state('2026-05-31'), state('2026-06-01')]).toEqual([false, true]);
  });
});
