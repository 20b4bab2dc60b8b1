import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction } from './fraction.js';
import { compareScores, exactItemScore, itemScore, motScore, SCORE_DIFFERENCE_LIMIT, tallyOf } from './score.js';
import { momentOfTruthProgramme } from './score-programme.js';

const weights = momentOfTruthProgramme.items.map(({ weightBp }) => weightBp);
const row = (...scores: (number | string | null)[]) => weights.map((weightBp, index) => ({ weightBp, score: scores[index] ?? null }));

const previous = row(84, 88, 88, 72, 92, 68, 84, 84, 76, 80);
const thisWave = row(71.1, 75.6, 80, 88.9, 75.6, 71.1, 88.9, 71.1, 80, 71.1);
const region = row(82.1, 85.3, 84.1, 84.3, 85.4, 81, 84.8, 83, 81.5, 77);
const national = row(83.6, 85.8, 85.5, 82.6, 86.4, 83, 83.9, 84.9, 82.9, 78.6);

describe('the printed table of 1.9, recalculated', () => {
  test.each([
    ['previous wave', previous, 79.8, 79.6, 0.2], ['EX-131, this wave', thisWave, 77.1, 77.3, 0.2], ['EX-132, region', region, 82.6, 82.3, 0.3],
    ['EX-130, national', national, 83.6, 83.6, 0],
  ])('%s: MOT %f, printed %f, difference %f, no warning', (_id, items, mot, printed, difference) => {
    expect(motScore(items)).toBe(mot);
    expect(compareScores(printed, mot)).toEqual({ difference, warns: false });
  });

  test('printed scores may come as text', () => {
    expect(motScore(national.map(({ weightBp, score }) => ({ weightBp, score: String(score) })))).toBe(83.6);
  });
});

describe('item score (F-3)', () => {
  test.each([
    ['EX-134', 9, 32, 71.1], ['EX-134', 9, 34, 75.6], ['EX-134', 9, 36, 80], ['EX-134', 9, 40, 88.9], ['EX-135', 10, 42, 84], ['EX-135', 10, 34, 68],
    ['one answer of 5', 1, 5, 100], ['one answer of 1', 1, 1, 20], ['three answers', 3, 10, 66.7], ['exactly a half: 8 answers sum to 35', 8, 35, 87.5],
    ['n = 16, 55 of 80', 16, 55, 68.8], ['n = 80, 331 of 400', 80, 331, 82.8], ['a whole country', 5895, 24_000, 81.4],
  ])('%s: %i answers that sum to %i score %f', (_id, answers, sum, score) => {
    expect(itemScore({ sum, answers }, 5)).toBe(score);
  });

  test.each([['yes or no', 7, 10, 1, 70], ['nought to ten', 83, 10, 10, 83], ['three choices', 7, 3, 3, 77.8], ['all no', 0, 4, 1, 0]])('%s', (_what, sum, answers, scaleMax, score) => {
    expect(itemScore({ sum, answers }, scaleMax)).toBe(score);
  });

  test('an item that nobody answered has no score', () => {
    expect(itemScore({ sum: 0, answers: 0 }, 5)).toBeNull();
  });

  test.each([['more than possible', 46, 9, 5], ['negative', -1, 9, 5], ['half an answer', 4.5, 1, 5], ['a sum of no answers', 3, 0, 5], ['no scale', 0, 1, 0]])('%s is no tally', (_what, sum, answers, scaleMax) => {
    expect(() => itemScore({ sum, answers }, scaleMax)).toThrow(RangeError);
  });

  test('what does not apply is not counted', () => {
    expect(tallyOf([5, null, 4, null, 3])).toEqual({ sum: 12, answers: 3 });
    expect(tallyOf([null])).toEqual({ sum: 0, answers: 0 });
  });
});

describe('MOT score (F-3)', () => {
  test('EX-136: an item answered by nobody shares its weight out', () => {
    expect(motScore(weights.map((weightBp, index) => ({ weightBp, score: index === 7 ? null : 80 })))).toBe(80);
  });

  test('or counts as nothing, where that is chosen (E1)', () => {
    expect(motScore(weights.map((weightBp, index) => ({ weightBp, score: index === 7 ? null : 80 })), 'COUNT_AS_ZERO')).toBe(76);
  });

  test('the share matters where scores differ', () => {
    expect(motScore([{ weightBp: 5000, score: 90 }, { weightBp: 3000, score: 60 }, { weightBp: 2000, score: null }])).toBe(78.8);
  });

  test.each([['RENORMALISE'], ['COUNT_AS_ZERO']] as const)('without any answer there is no score (%s)', (unanswered) => {
    expect(motScore(row(), unanswered)).toBeNull();
    expect(motScore([], unanswered)).toBeNull();
  });

  test('it is rounded once: exact item scores go in', () => {
    const items = [{ weightBp: 5000, score: exactItemScore({ sum: 13, answers: 3 }, 5) }, { weightBp: 5000, score: exactItemScore({ sum: 14, answers: 3 }, 5) }];
    expect(motScore(items)).toBe(90);
    expect(motScore([{ weightBp: 5000, score: 86.7 }, { weightBp: 5000, score: 93.3 }])).toBe(90);
    expect(motScore([{ weightBp: 5000, score: fraction(1, 3) }, { weightBp: 5000, score: fraction(1, 3) }])).toBe(0.3);
  });

  const tenths = fc.integer({ min: 200, max: 1000 }).map((value) => value / 10);
  const scored = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), tenths), { minLength: 1, maxLength: 12 });
  const toItems = (list: readonly (readonly [number, number])[]) => list.map(([weightBp, score]) => ({ weightBp, score }));

  test('it agrees with whole-number arithmetic', () => {
    fc.assert(fc.property(scored, (list) => {
      const sum = list.reduce((total, [weight, score]) => total + weight * Math.round(score * 10), 0);
      const total = list.reduce((all, [weight]) => all + weight, 0);
      return motScore(toItems(list)) === Math.floor((2 * sum + total) / (2 * total)) / 10;
    }), { numRuns: 1000 });
  });

  test('it lies between its lowest and highest item, whatever the order', () => {
    fc.assert(fc.property(scored, (list) => {
      const mot = motScore(toItems(list))!;
      const scores = list.map(([, score]) => score);
      return mot >= Math.min(...scores) && mot <= Math.max(...scores) && mot === motScore(toItems([...list].reverse()));
    }));
  });

  test('leaving an item unanswered is the same as leaving it out', () => {
    fc.assert(fc.property(scored, fc.integer({ min: 1, max: 5000 }), (list, weightBp) =>
      motScore([...toItems(list), { weightBp, score: null }]) === motScore(toItems(list))));
  });
});

describe('reported and computed (INV-25)', () => {
  test.each([
    ['equal', 83.6, 83.6, 0, false], ['exactly the limit', 83.5, 83, 0.5, false], ['exactly the limit, below', 82.5, 83, 0.5, false],
    ['one tenth more', 83.6, 83, 0.6, true], ['one tenth more, below', 82.4, 83, 0.6, true],
    ['where binary fractions fail', 79.3, 78.8, 0.5, false], ['where binary fractions fail', 1.1, 0.6, 0.5, false],
    ['reported with two decimals', '83.51', 83, 0.5, true], ['far off', 0, 100, 100, true],
  ] as const)('%s: %s against %s', (_what, reported, computed, difference, warns) => {
    expect(compareScores(reported, computed)).toEqual({ difference, warns });
  });

  test('the limit is a setting', () => {
    expect([compareScores(83.6, 83, 1).warns, compareScores(83.6, 83, 0.5).warns, SCORE_DIFFERENCE_LIMIT]).toEqual([false, true, 0.5]);
  });
});
