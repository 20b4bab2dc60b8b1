import { absolute, decimal, dividedBy, exceeds, fraction, minus, plus, roundedHalfUp, times, type Fraction } from './fraction.js';

/** Scores are shown and stored with one decimal (INV-24). */
const SCORE_DECIMALS = 1;
const FULL_SCORE = 100;

/** What a database adds up for one item: the sum and the number of its answers; answers that do not apply are in neither. */
export interface ItemTally {
  sum: number;
  answers: number;
}

/** What happens to an item that nobody answered: its weight is shared out by the others, or it counts as 0 (E1). */
export type UnansweredItems = 'RENORMALISE' | 'COUNT_AS_ZERO';

/** An item of a weighted score. `score` is a printed score, a tally's exact score, or null when nobody answered. */
export interface WeightedScore {
  weightBp: number;
  score: Fraction | number | string | null;
}

export function rounded(score: Fraction): number {
  return roundedHalfUp(score, SCORE_DECIMALS);
}

/**
 * F-3, exactly: sum of the answers by the highest sum possible, of 100. Null without answers.
 * @param scaleMax the highest value offered
 * @throws RangeError when the tally cannot come from such answers
 */
export function exactItemScore({ sum, answers }: ItemTally, scaleMax: number): Fraction | null {
  const whole = [sum, answers, scaleMax].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || scaleMax === 0 || sum > answers * scaleMax) throw new RangeError(`not a tally: ${sum} of ${answers} x ${scaleMax}`);
  return answers === 0 ? null : fraction(BigInt(sum) * BigInt(FULL_SCORE), BigInt(answers) * BigInt(scaleMax));
}

/** F-3 with one decimal: 9 answers that sum to 32 of 45 score 71.1 (EX-134). Null without answers. */
export function itemScore(tally: ItemTally, scaleMax: number): number | null {
  const exact = exactItemScore(tally, scaleMax);
  return exact && rounded(exact);
}

/** Adds up single answers; null stands for one that does not apply. */
export function tallyOf(answers: readonly (number | null)[]): ItemTally {
  const counted = answers.filter((answer) => answer !== null);
  return { sum: counted.reduce((sum, answer) => sum + answer, 0), answers: counted.length };
}

function exactly(score: Fraction | number | string): Fraction {
  return typeof score === 'object' ? score : decimal(score);
}

/**
 * The weighted MOT score of F-3, rounded once: sum of weight x score by the sum of the weights of the items with answers. Null
 * when no item has one. Printed item scores count as printed (EX-130 to EX-132), tallies with all their decimals.
 */
export function motScore(items: readonly WeightedScore[], unanswered: UnansweredItems = 'RENORMALISE'): number | null {
  let sum = fraction(0);
  let weights = fraction(0);
  let answered = false;
  for (const { weightBp, score } of items) {
    if (score === null && unanswered === 'RENORMALISE') continue;
    answered ||= score !== null;
    sum = plus(sum, times(fraction(weightBp), score === null ? fraction(0) : exactly(score)));
    weights = plus(weights, fraction(weightBp));
  }
  return answered && weights.over > 0n ? rounded(dividedBy(sum, weights)) : null;
}

/** The difference of an agency's score and ours above which somebody should look at the data (INV-25). */
export const SCORE_DIFFERENCE_LIMIT = 0.5;

export interface ScoreComparison {
  /** Always 0 or more. */
  difference: number;
  warns: boolean;
}

/** Holds the score that an agency reported against the one computed from its items; both are kept (INV-25, EX-131, EX-132). */
export function compareScores(reported: number | string, computed: number | string, limit: number | string = SCORE_DIFFERENCE_LIMIT): ScoreComparison {
  const difference = absolute(minus(decimal(reported), decimal(computed)));
  return { difference: rounded(difference), warns: exceeds(difference, decimal(limit)) };
}
