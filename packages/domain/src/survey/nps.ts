import { fraction } from './fraction.js';
import { rounded } from './score.js';

const LOWEST_PROMOTER = 9;
const LOWEST_PASSIVE = 7;
const HIGHEST_ANSWER = 10;
const PER_CENT = 100;

export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/**
 * Counts the answers to "would you recommend us": 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract. Null, for a
 * question that was not answered, is left out.
 * @throws RangeError for an answer that is no whole number from 0 to 10
 */
export function npsCounts(answers: readonly (number | null)[]): NpsCounts {
  const counts: NpsCounts = { promoters: 0, passives: 0, detractors: 0 };
  for (const answer of answers) {
    if (answer === null) continue;
    if (!Number.isInteger(answer) || answer < 0 || answer > HIGHEST_ANSWER) throw new RangeError(`not a recommendation: ${answer}`);
    if (answer >= LOWEST_PROMOTER) counts.promoters += 1;
    else if (answer >= LOWEST_PASSIVE) counts.passives += 1;
    else counts.detractors += 1;
  }
  return counts;
}

/** Share of promoters less share of detractors, from -100 to 100 with one decimal (R-91, EX-137). Null without answers. */
export function npsScore({ promoters, passives, detractors }: NpsCounts): number | null {
  const answers = promoters + passives + detractors;
  return answers === 0 ? null : rounded(fraction((promoters - detractors) * PER_CENT, answers));
}
