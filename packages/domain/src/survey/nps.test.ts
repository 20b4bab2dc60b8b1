import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npsCounts, npsScore } from './nps.js';

describe('net promoter score (R-91)', () => {
  test.each([
    ['EX-137', 50, 30, 20, 30], ['all promote', 7, 0, 0, 100], ['all detract', 0, 0, 7, -100], ['all passive', 0, 9, 0, 0], ['a third', 1, 1, 1, 0],
    ['two of three', 2, 1, 0, 66.7], ['one of three detracts', 0, 2, 1, -33.3], ['an eighth', 1, 7, 0, 12.5], ['a sixteenth', 1, 15, 0, 6.3],
    ['less a sixteenth', 0, 15, 1, -6.3],
  ])('%s: %i promoters, %i passives, %i detractors', (_id, promoters, passives, detractors, score) => {
    expect(npsScore({ promoters, passives, detractors })).toBe(score);
  });

  test('without answers there is none', () => {
    expect(npsScore({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
  });

  test('each answer has its camp', () => {
    expect(npsCounts([0, 1, 2, 3, 4, 5, 6])).toEqual({ promoters: 0, passives: 0, detractors: 7 });
    expect(npsCounts([7, 8])).toEqual({ promoters: 0, passives: 2, detractors: 0 });
    expect(npsCounts([9, 10])).toEqual({ promoters: 2, passives: 0, detractors: 0 });
    expect(npsCounts([10, null, 0, null])).toEqual({ promoters: 1, passives: 0, detractors: 1 });
  });

  test.each([-1, 11, 7.5, Number.NaN])('%d is no recommendation', (answer) => {
    expect(() => npsCounts([answer])).toThrow(RangeError);
  });

  test('it stays between -100 and 100, and turns round when all change sides', () => {
    const count = fc.integer({ min: 0, max: 1000 });
    fc.assert(fc.property(count, count, count, (promoters, passives, detractors) => {
      fc.pre(promoters + passives + detractors > 0);
      const score = npsScore({ promoters, passives, detractors })!;
      const turned = npsScore({ promoters: detractors, passives, detractors: promoters })!;
      return score >= -100 && score <= 100 && score + turned === 0;
    }));
  });
});
