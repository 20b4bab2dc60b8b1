import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absolute, decimal, dividedBy, exceeds, fraction, minus, plus, roundedHalfUp, times } from './fraction.js';

describe('half-up, one decimal (INV-24)', () => {
  test.each([
    ['EX-130', '83.55', 83.6], ['EX-131', '77.115', 77.1], ['EX-132', '82.64', 82.6], ['just below', '83.5499999999999999999', 83.5], ['half of a tenth', '0.05', 0.1],
    ['below it', '0.049', 0],
    ['carries over', '99.95', 100], ['a whole', '80', 80], ['zero', '0', 0], ['negative half', '-0.25', -0.3], ['negative', '-33.333', -33.3],
    ['no negative zero', '-0.04', 0], ['large', '123456789.25', 123_456_789.3],
    ['where binary fractions fail', '1.005', 1], ['where binary fractions fail', '8.345', 8.3], ['where binary fractions fail', '10.15', 10.2],
    ['where binary fractions fail', '1.45', 1.5], ['where binary fractions fail', '79.95', 80],
  ])('%s: %s gives %f', (_id, value, expected) => {
    expect(roundedHalfUp(decimal(value), 1)).toBe(expected);
  });

  test('a number means the decimal that it is printed as', () => {
    expect(roundedHalfUp(decimal(83.55), 1)).toBe(83.6);
  });

  test.each([['0.125', 2, 0.13], ['2.5', 0, 3], ['-2.5', 0, -3], ['7', 3, 7]])('%s to %i decimals', (value, decimals, expected) => {
    expect(roundedHalfUp(decimal(value), decimals)).toBe(expected);
  });

  test('every hundredth from 0 to 100 goes to the right tenth', () => {
    const wrong = Array.from({ length: 10_001 }, (_, hundredths) => hundredths)
      .filter((hundredths) => roundedHalfUp(fraction(hundredths, 100), 1) !== Math.floor((hundredths + 5) / 10) / 10);
    expect(wrong).toEqual([]);
  });
});

describe('exact numbers', () => {
  test.each(['', 'abc', '1e-7', '1,5', '.5', '5.', 'NaN', '--1', '1.2.3'])('"%s" is no decimal', (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])('%d is no plain decimal', (value) => {
    expect(() => decimal(value)).toThrow(RangeError);
  });

  test('nothing is divided by zero', () => {
    expect(() => dividedBy(fraction(1), fraction(0))).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  const number = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 1000 })).map(([over, under]) => fraction(over, under));
  const equal = (a: ReturnType<typeof fraction>, b: ReturnType<typeof fraction>): boolean => !exceeds(a, b) && !exceeds(b, a);

  test('they behave as numbers should', () => {
    fc.assert(fc.property(number, number, number, (a, b, c) =>
      equal(plus(a, b), plus(b, a)) && equal(times(a, plus(b, c)), plus(times(a, b), times(a, c))) && equal(minus(plus(a, b), b), a)
      && (b.over === 0n || equal(times(dividedBy(a, b), b), a)) && equal(absolute(a), absolute(minus(fraction(0), a)))));
  });

  test('rounding moves a number by half a tenth at most, and never changes the order', () => {
    fc.assert(fc.property(number, number, (a, b) => {
      const [low, high] = exceeds(a, b) ? [b, a] : [a, b];
      const moved = absolute(minus(decimal(roundedHalfUp(a, 1)), a));
      return !exceeds(moved, fraction(1, 20)) && roundedHalfUp(low, 1) <= roundedHalfUp(high, 1);
    }));
  });
});
