import { describe, expect, test } from 'vitest';
import { averageDailyKm, countedReadings, readingAgainst, type Reading } from './odometer.js';

const at = (on: string, km: number, isCorrection = false): Reading => ({ on, km, isCorrection });
const series = [at('2025-03-01', 10_000), at('2025-09-01', 18_000), at('2026-01-01', 22_000)];

describe('a new reading', () => {
  test.each([
    ['higher than the last', at('2026-03-01', 23_000), null],
    ['the same as the last', at('2026-03-01', 22_000), null],
    ['lower than the last', at('2026-03-01', 21_999), 22_000],
    ['entered late, between its neighbours', at('2025-12-01', 20_000), null],
    ['entered late, above the next one', at('2025-12-01', 22_001), 22_000],
    ['of the day of another, lower', at('2026-01-01', 21_000), 22_000],
    ['before all others', at('2024-01-01', 0), null],
  ] as const)('%s', (_what, reading, against) => {
    expect(readingAgainst(series, reading)?.km ?? null).toBe(against);
  });

  test('after a correction is held against the correction and what came later, not against the mistake', () => {
    const corrected = [...series, at('2026-01-02', 12_500, true)];
    expect(readingAgainst(corrected, at('2026-02-01', 13_000))).toBeNull();
    expect(readingAgainst(corrected, at('2026-02-01', 12_000))).toEqual(at('2026-01-02', 12_500, true));
    expect(countedReadings(corrected)).toEqual([at('2026-01-02', 12_500, true)]);
  });
});

test.each([
  ['of a year', series, 39],
  ['of the last year only', [at('2020-01-01', 0), ...series], 39],
  ['of one reading', [at('2026-01-01', 22_000)], null],
  ['of readings within days', [at('2026-01-01', 22_000), at('2026-01-10', 23_000)], null],
  ['after a new instrument', [...series, at('2026-01-02', 0, true), at('2026-01-30', 1400)], 50],
] as const)('kilometres a day %s', (_what, readings, expected) => {
  expect(averageDailyKm(readings)).toBe(expected);
});
