import type { Case, Judgement } from './case.js';
import { tiersOf } from './scheme.js';

const plain = { score: null, watch: false, slippingSince: null };

/** The first tier whose cut the spend reaches; nobody stands above the last one with nothing. */
function bySpend(tiers: readonly string[], cuts: readonly (number | null)[], { figures }: Case): Judgement {
  const place = cuts.findIndex((cut) => cut !== null && figures.spendFen > 0 && figures.spendFen >= cut);
  const tier = tiers[place === -1 ? tiers.length - 1 : place]!;
  return { ...plain, tier, rule: tier, points: [{ feature: 'SPEND', value: figures.spendFen, bar: cuts[Math.max(0, place)] ?? null, points: null }] };
}

export const judgePyramid = (given: Case): Judgement => bySpend(tiersOf.PYRAMID, given.standing.pyramid, given);
export const judgeVolume = (given: Case): Judgement => bySpend(tiersOf.ABC_VOLUME, given.standing.volume, given);

/** 5 to 1: by the first cut that the value reaches. */
function scoreBy<V extends number | string>(cuts: readonly (V | null)[], value: V | null): number {
  const place = value === null ? -1 : cuts.findIndex((cut) => cut !== null && value >= cut);
  return place === -1 ? 1 : 5 - place;
}

/** DT-T3: recency, frequency and money in fifths; the score is told as three digits. */
export function judgeRfm({ figures, standing, parameters: p }: Case): Judgement {
  const r = scoreBy(standing.recency, figures.lastVisitOn);
  const f = scoreBy(standing.frequency, figures.paidVisits);
  const m = scoreBy(standing.money, figures.spendFen);
  const tier = r >= p['championR']! && f >= p['championF']! && m >= p['championM']! ? 'CHAMPION'
    : r >= p['loyalR']! && f >= p['loyalF']! ? 'LOYAL'
      : r >= p['promisingR']! ? 'PROMISING'
        : r >= p['steadyR']! ? 'STEADY'
          : f >= p['riskF']! ? 'AT_RISK' : 'ASLEEP';
  return {
    ...plain, tier, rule: tier, score: r * 100 + f * 10 + m,
    points: [
      { feature: 'RECENCY', value: figures.lastVisitOn, bar: null, points: r },
      { feature: 'PAID_VISITS', value: figures.paidVisits, bar: null, points: f },
      { feature: 'SPEND', value: figures.spendFen, bar: null, points: m },
    ],
  };
}
