import { describe, expect, test } from 'vitest';
import { higherLevel, isAboveDealer, isAtLeast, levelAt, levelBelow, levelNumber, levels, lowerLevel, nextLevel, type Level } from './level.js';

describe('the rungs of the ladder', () => {
  test.each<[Level, number, Level | null, Level | null, boolean]>([
    ['DEALER_FRONTLINE', 1, null, 'DEALER_MANAGEMENT', false],
    ['DEALER_MANAGEMENT', 2, 'DEALER_FRONTLINE', 'REGION', false],
    ['REGION', 3, 'DEALER_MANAGEMENT', 'MANUFACTURER', true],
    ['MANUFACTURER', 4, 'REGION', null, true],
  ])('%s is number %i, below it %s, above it %s', (level, number, below, above, isAbove) => {
    expect([levelNumber(level), levelBelow(level), nextLevel(level), isAboveDealer(level)]).toEqual([number, below, above, isAbove]);
    expect(levelAt(number)).toBe(level);
  });

  test.each([0, 5, -1, 1.5, Number.NaN])('there is no rung %d', (number) => {
    expect(() => levelAt(number)).toThrow(RangeError);
  });

  test('of two rungs one is the higher and the other the lower', () => {
    for (const a of levels) {
      for (const b of levels) {
        expect(new Set([higherLevel(a, b), lowerLevel(a, b)])).toEqual(new Set([a, b]));
        expect(isAtLeast(higherLevel(a, b), lowerLevel(a, b))).toBe(true);
      }
    }
  });
});
