import { daysBetween } from '../time/local-date.js';
import { silentSince } from './abcd.js';
import type { Case, Judgement } from './case.js';
import { monthsBack } from './months-back.js';
import { fromAverage } from './standing.js';

/** Whether a customer has been away for longer than so many months and so many percent of the interval in which he usually comes. */
export function isOverdue(given: Case, months: number, percent: number): boolean {
  const { figures: { gapDays, gaps }, day } = given;
  const since = silentSince(given);
  if (since === null || since >= monthsBack(day, months)) return false;
  return gaps === 0 || daysBetween(since, day) * gaps * 100 > percent * gapDays;
}

const withMargin = (bar: number, percent: number): number => Math.max(1, Math.ceil(bar * (100 - percent) / 100));

/** DT-T2: spend and frequency beside the averages. Who comes often is no better than who spends much. */
export function judgeMatrix(given: Case): Judgement {
  const { figures, standing, parameters: p, before } = given;
  const spendBar = fromAverage(standing.spendFen, standing.customers, p['spendPct']!);
  const visitsBar = fromAverage(standing.visits, standing.customers, p['visitsPct']!);
  const isHigh = (value: number, bar: number | null, wasHigh: boolean): boolean => bar !== null && value >= (wasHigh ? withMargin(bar, p['keepMarginPct']!) : bar);
  const spends = isHigh(figures.spendFen, spendBar, before?.tier === 'DIAMOND' || before?.tier === 'GOLD');
  const comes = isHigh(figures.paidVisits, visitsBar, before?.tier === 'DIAMOND' || before?.tier === 'SILVER');
  const tier = spends ? (comes ? 'DIAMOND' : 'GOLD') : comes ? 'SILVER' : 'ORDINARY';
  return {
    tier, rule: tier, score: null, slippingSince: null, watch: isOverdue(given, p['watchMonths']!, p['watchIntervalPct']!),
    points: [
      { feature: 'SPEND', value: figures.spendFen, bar: spendBar, points: null },
      { feature: 'PAID_VISITS', value: figures.paidVisits, bar: visitsBar, points: null },
      { feature: 'SILENT_SINCE', value: silentSince(given), bar: figures.gaps > 0 ? Math.round(figures.gapDays / figures.gaps) : null, points: null },
    ],
  };
}
