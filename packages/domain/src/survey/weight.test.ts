import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOfTruthProgramme } from './score-programme.js';
import { weightProblems, WEIGHT_TOTAL_BP } from './weight.js';

const items = (...weights: number[]) => weights.map((weightBp, index) => ({ code: `item ${index + 1}`, weightBp }));

describe('weights of scored items (INV-20)', () => {
  test.each([
    ['the whole', items(10_000)], ['halves', items(5000, 5000)], ['thirds', items(3333, 3333, 3334)], ['none: not scored', []],
    ['the ten moments of truth', momentOfTruthProgramme.items],
  ])('%s', (_what, list) => {
    expect(weightProblems(list)).toEqual([]);
  });

  test('EX-139: a sum of 9,900 is refused', () => {
    expect(weightProblems(items(5000, 4900))).toEqual([{ code: 'WEIGHT_SUM', sumBp: 9900, neededBp: 10_000 }]);
  });

  test.each([[items(5000, 5001), 10_001], [items(9999), 9999], [items(1000, 500, 1500), 3000]])('case %#: the sum is told', (list, sumBp) => {
    expect(weightProblems(list)).toEqual([{ code: 'WEIGHT_SUM', sumBp, neededBp: WEIGHT_TOTAL_BP }]);
  });

  test.each([['zero', [10_000, 0]], ['negative', [10_500, -500]], ['a fraction', [9999.5, 0.5]]])('%s is no weight, even when the sum is right', (_what, weights) => {
    expect(weightProblems(items(...weights)).map(({ code }) => code)).toContain('WEIGHT_INVALID');
  });

  test('an item counts once', () => {
    expect(weightProblems([{ code: 'LOUNGE', weightBp: 5000 }, { code: 'LOUNGE', weightBp: 5000 }])).toEqual([{ code: 'ITEM_TWICE', item: 'LOUNGE' }]);
  });

  test('any whole weights that sum to 10,000 will do, and no others', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 }), (weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const rest = WEIGHT_TOTAL_BP - sum;
      const filled = rest > 0 ? [...weights, rest] : weights;
      return (weightProblems(items(...filled)).length === 0) === (rest >= 0);
    }));
  });
});
