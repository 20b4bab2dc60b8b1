import type { LocalDate } from '../time/local-date.js';
import type { TierParameters } from './tier-parameter.js';

/** How many customers have a value; the highest value first. */
export type Distribution<V extends number | string = number> = readonly (readonly [value: V, customers: number])[];

/** What a dealer's customers are measured against on a day: those who came within the window (DT-T2). */
export interface Standing {
  customers: number;
  spendFen: number;
  /** Paid ones. */
  visits: number;
  /** The lowest spend of each rung of the pyramid, of A and B by volume; null: nobody stands there. */
  pyramid: readonly (number | null)[];
  volume: readonly (number | null)[];
  /** The values from which the scores 5, 4, 3 and 2 are given. */
  recency: readonly (LocalDate | null)[];
  frequency: readonly (number | null)[];
  money: readonly (number | null)[];
}

const nobody = [null, null, null, null];
export const emptyStanding: Standing = { customers: 0, spendFen: 0, visits: 0, pyramid: [null, null, null], volume: [null, null], recency: nobody, frequency: nobody, money: nobody };

/** The smallest whole number that is at least so many percent of the average; above zero, so that nobody is high with nothing. */
export function fromAverage(total: number, customers: number, percent: number): number | null {
  if (customers === 0) return null;
  const [over, under] = [BigInt(total) * BigInt(percent), BigInt(customers) * 100n];
  const least = Number((over + under - 1n) / under);
  return Math.max(1, least);
}

/** For each share the lowest value that still stands in it: fewer than so many percent have more. Equal values share the better place. */
export function cutsByRank<V extends number | string>(values: Distribution<V>, shares: readonly number[]): (V | null)[] {
  const all = values.reduce((sum, [, count]) => sum + count, 0);
  return shares.map((share) => {
    let better = 0;
    let cut: V | null = null;
    for (const [value, count] of values) {
      if (better * 100 >= share * all) break;
      cut = value;
      better += count;
    }
    return cut;
  });
}

/** The same by the share of the sum that those before have made (C-056). */
export function cutsByVolume(values: Distribution, shares: readonly number[]): (number | null)[] {
  const sum = values.reduce((total, [value, count]) => total + value * count, 0);
  return shares.map((share) => {
    let before = 0;
    let cut: number | null = null;
    for (const [value, count] of values) {
      if (value <= 0 || before * 100 >= share * sum) break;
      cut = value;
      before += value * count;
    }
    return cut;
  });
}

export interface Distributions {
  spend: Distribution;
  visits: Distribution;
  recency: Distribution<LocalDate>;
}

const FIFTHS = [20, 40, 60, 80];

/** Cut values of the schemes that rank; the distributions are those of the customers who came within the window. */
export function standingOf(totals: Pick<Standing, 'customers' | 'spendFen' | 'visits'>, found: Distributions, { pyramid, volume }: { pyramid: TierParameters; volume: TierParameters }): Standing {
  return {
    ...totals,
    pyramid: cutsByRank(found.spend, [pyramid['vipPct']!, pyramid['mainPct']!, pyramid['usualPct']!]),
    volume: cutsByVolume(found.spend, [volume['aSharePct']!, volume['bSharePct']!]),
    recency: cutsByRank(found.recency, FIFTHS),
    frequency: cutsByRank(found.visits, FIFTHS),
    money: cutsByRank(found.spend, FIFTHS),
  };
}
