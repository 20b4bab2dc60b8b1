import { addDays } from '@dealercare/domain/time/local-date';
import { monthsBack } from '@dealercare/domain/tier/months-back';
import type { TierScheme } from '@dealercare/domain/tier/scheme';
import { fromAverage, type Standing } from '@dealercare/domain/tier/standing';
import type { TierParameters } from '@dealercare/domain/tier/tier-parameter';
import { daysFrom, sqlDay, sqlWhole } from './sql-days.js';

/** What a scheme measures by: its numbers, the dealer's standing, the day. */
export interface Measure {
  parameters: TierParameters;
  standing: Standing;
  day: string;
}

/** The rule of a scheme as expressions over `f` (figures) and `t` (the tier so far): the same as `judge`, a whole dealer at a time (a test compares them). */
export interface VerdictSql {
  tier: string;
  score: string;
  watch: string;
  slippingSince: string;
}

const plain = { score: 'NULL', watch: '0', slippingSince: 'NULL' };
const SINCE = 'COALESCE(f.last_visit_on, f.relation_from)';
const NEVER = '1 = 0';

const atLeast = (column: string, bar: number | null): string => (bar === null ? NEVER : `${column} >= ${sqlWhole(bar)}`);
const silentFor = (day: string, months: number): string => `${SINCE} < ${sqlDay(monthsBack(day, months))}`;
const relationIsAtLeast = (day: string, months: number): string => `f.relation_from < ${sqlDay(monthsBack(addDays(day, 1), months))}`;
const repairIsOver = (day: string): string => `(f.repair_end_on < ${sqlDay(day)} AND (f.last_visit_on IS NULL OR f.last_visit_on <= f.repair_end_on))`;
const isOverdue = (day: string, months: number, percent: number): string =>
  `(${silentFor(day, months)} AND (f.gaps = 0 OR ${daysFrom(SINCE, sqlDay(day))} * f.gaps * 100 > ${sqlWhole(percent)} * f.gap_days))`;

function points({ parameters: p, standing }: Measure): string {
  const n = (key: string): string => sqlWhole(p[key]!);
  const bar = (key: string): string => atLeast('f.spend_fen', fromAverage(standing.spendFen, standing.customers, p[key]!));
  const serves = (key: string): string => `f.services_due > 0 AND f.services_done * 100 >= ${n(key)} * f.services_due`;
  return [
    `CASE WHEN ${bar('spendHighPct')} THEN ${n('spendHighPoints')} WHEN ${bar('spendMidPct')} THEN ${n('spendMidPoints')} WHEN ${bar('spendLowPct')} THEN ${n('spendLowPoints')} ELSE 0 END`,
    `CASE WHEN f.paid_visits >= 4 THEN ${n('visits4Points')} WHEN f.paid_visits = 3 THEN ${n('visits3Points')} WHEN f.paid_visits = 2 THEN ${n('visits2Points')} WHEN f.paid_visits = 1 THEN ${n('visits1Points')} ELSE 0 END`,
    `CASE WHEN f.loyal = 1 THEN ${n('loyaltyPoints')} ELSE 0 END`,
    `CASE WHEN f.credit IS NULL THEN ${n('creditUnknownPoints')} WHEN f.credit = 'OK' THEN ${n('creditOkPoints')} ELSE 0 END`,
    `CASE WHEN ${serves('dependenceHighPct')} THEN ${n('dependenceHighPoints')} WHEN ${serves('dependenceLowPct')} THEN ${n('dependenceLowPoints')} ELSE 0 END`,
    `CASE WHEN f.price_sensitivity = 'LOW' THEN ${n('priceLowPoints')} WHEN f.price_sensitivity = 'HIGH' THEN 0 ELSE ${n('priceMidPoints')} END`,
    `CASE WHEN f.referrals >= 2 THEN ${n('referrals2Points')} WHEN f.referrals = 1 THEN ${n('referrals1Points')} ELSE 0 END`,
  ].join(' + ');
}

function abcd(measure: Measure): VerdictSql {
  const { parameters: p, day } = measure;
  const score = `(${points(measure)})`;
  const raw = `CASE WHEN NOT COALESCE(${relationIsAtLeast(day, p['guardMonths']!)}, 1 = 0) THEN 'B'
    WHEN ${repairIsOver(day)} AND ${silentFor(day, p['dMonths']!)} THEN 'D' WHEN ${silentFor(day, p['cMonths']!)} THEN 'C'
    WHEN f.visits > 0 AND f.paid_visits = 0 AND (f.newest_car_on IS NULL OR f.newest_car_on < ${sqlDay(monthsBack(day, p['newCarMonths']!))}) THEN 'C'
    WHEN ${score} >= ${sqlWhole(p['aScore']!)} AND ${relationIsAtLeast(day, p['aRelationMonths']!)} AND f.paid_visits >= ${sqlWhole(p['aPaidVisits']!)} THEN 'A' ELSE 'B' END`;
  const isOver = p['slideMonths'] === 0 ? '1 = 1' : `COALESCE(t.slipping_since < ${sqlDay(monthsBack(addDays(day, 1), p['slideMonths']!))}, 1 = 0)`;
  const slides = `(${raw} = 'B' AND t.computed_tier IS NOT NULL AND t.computed_tier = 'A' AND NOT ${isOver})`;
  return { tier: `CASE WHEN ${slides} THEN 'A' ELSE ${raw} END`, score, watch: '0', slippingSince: `CASE WHEN ${slides} THEN COALESCE(t.slipping_since, ${sqlDay(day)}) ELSE NULL END` };
}

function matrix({ parameters: p, standing, day }: Measure): VerdictSql {
  const withMargin = (bar: number): number => Math.max(1, Math.ceil(bar * (100 - p['keepMarginPct']!) / 100));
  const high = (column: string, total: number, percent: number, was: string): string => {
    const bar = fromAverage(total, standing.customers, percent);
    return bar === null ? NEVER : `(${atLeast(column, bar)} OR (COALESCE(t.computed_tier, '') IN (${was}) AND ${atLeast(column, withMargin(bar))}))`;
  };
  const spends = high('f.spend_fen', standing.spendFen, p['spendPct']!, "'DIAMOND', 'GOLD'");
  const comes = high('f.paid_visits', standing.visits, p['visitsPct']!, "'DIAMOND', 'SILVER'");
  return {
    ...plain, tier: `CASE WHEN ${spends} THEN CASE WHEN ${comes} THEN 'DIAMOND' ELSE 'GOLD' END WHEN ${comes} THEN 'SILVER' ELSE 'ORDINARY' END`,
    watch: `CASE WHEN ${isOverdue(day, p['watchMonths']!, p['watchIntervalPct']!)} THEN 1 ELSE 0 END`,
  };
}

const bySpend = (tiers: readonly string[], cuts: readonly (number | null)[]): VerdictSql => ({
  ...plain, tier: `CASE ${cuts.map((cut, place) => `WHEN f.spend_fen > 0 AND ${atLeast('f.spend_fen', cut)} THEN '${tiers[place]}'`).join(' ')} ELSE '${tiers.at(-1)}' END`,
});

function rfm({ parameters: p, standing }: Measure): VerdictSql {
  const score = (cuts: readonly (number | string | null)[], column: string): string =>
    `CASE ${cuts.map((cut, place) => `WHEN ${cut === null ? NEVER : `${column} >= ${typeof cut === 'number' ? sqlWhole(cut) : sqlDay(cut)}`} THEN ${5 - place}`).join(' ')} ELSE 1 END`;
  const [r, f, m] = [score(standing.recency, 'f.last_visit_on'), score(standing.frequency, 'f.paid_visits'), score(standing.money, 'f.spend_fen')];
  const reaches = (one: string, key: string): string => `(${one}) >= ${sqlWhole(p[key]!)}`;
  return {
    ...plain, score: `((${r}) * 100 + (${f}) * 10 + (${m}))`,
    tier: `CASE WHEN ${reaches(r, 'championR')} AND ${reaches(f, 'championF')} AND ${reaches(m, 'championM')} THEN 'CHAMPION' WHEN ${reaches(r, 'loyalR')} AND ${reaches(f, 'loyalF')} THEN 'LOYAL'
      WHEN ${reaches(r, 'promisingR')} THEN 'PROMISING' WHEN ${reaches(r, 'steadyR')} THEN 'STEADY' WHEN ${reaches(f, 'riskF')} THEN 'AT_RISK' ELSE 'ASLEEP' END`,
  };
}

function churn({ parameters: p, day }: Measure): VerdictSql {
  return {
    ...plain,
    tier: `CASE WHEN ${silentFor(day, p['lostMonths']!)} THEN 'LOST' WHEN ${repairIsOver(day)} AND ${silentFor(day, p['lostWarrantyMonths']!)} THEN 'LOST' WHEN ${silentFor(day, p['riskMonths']!)} THEN 'AT_RISK'
      WHEN ${isOverdue(day, p['thinIceMonths']!, p['thinIceIntervalPct']!)} THEN 'THIN_ICE' ELSE 'ACTIVE' END`,
  };
}

const verdicts: Readonly<Record<TierScheme, (measure: Measure) => VerdictSql>> = {
  ABCD: abcd, MATRIX: matrix, RFM: rfm, CHURN: churn,
  PYRAMID: ({ standing }) => bySpend(['VIP', 'MAIN', 'USUAL', 'SMALL'], standing.pyramid),
  ABC_VOLUME: ({ standing }) => bySpend(['A', 'B', 'C'], standing.volume),
};

export const verdictSql = (scheme: TierScheme, measure: Measure): VerdictSql => verdicts[scheme](measure);
