import { addDays } from '../time/local-date.js';
import type { Case, Judgement, Point } from './case.js';
import { monthsBack } from './months-back.js';
import { fromAverage } from './standing.js';

/** Points by how much the customer spent beside the dealer's average. */
function spendPoint({ figures, standing, parameters: p }: Case): Point {
  const bars = [p['spendHighPct']!, p['spendMidPct']!, p['spendLowPct']!].map((percent) => fromAverage(standing.spendFen, standing.customers, percent));
  const rung = bars.findIndex((bar) => bar !== null && figures.spendFen >= bar);
  const points = [p['spendHighPoints']!, p['spendMidPoints']!, p['spendLowPoints']!][rung] ?? 0;
  return { feature: 'SPEND', value: figures.spendFen, bar: fromAverage(standing.spendFen, standing.customers, 100), points };
}

function dependencePoint({ figures: { servicesDue, servicesDone }, parameters: p }: Case): Point {
  const reaches = (percent: number): boolean => servicesDue > 0 && servicesDone * 100 >= percent * servicesDue;
  const points = reaches(p['dependenceHighPct']!) ? p['dependenceHighPoints']! : reaches(p['dependenceLowPct']!) ? p['dependenceLowPoints']! : 0;
  return { feature: 'DEPENDENCE', value: servicesDone, bar: servicesDue, points };
}

/** The features of DT-T1 with their points. How a customer bears faults and his character are not scored. */
export function abcdPoints(given: Case): Point[] {
  const { figures, parameters: p } = given;
  const visits = [0, p['visits1Points']!, p['visits2Points']!, p['visits3Points']!, p['visits4Points']!][Math.min(4, figures.paidVisits)]!;
  const credit = figures.credit === 'OK' ? p['creditOkPoints']! : figures.credit === 'OVERDUE' ? 0 : p['creditUnknownPoints']!;
  const price = figures.priceSensitivity === 'LOW' ? p['priceLowPoints']! : figures.priceSensitivity === 'HIGH' ? 0 : p['priceMidPoints']!;
  const referrals = figures.referrals >= 2 ? p['referrals2Points']! : figures.referrals === 1 ? p['referrals1Points']! : 0;
  return [
    spendPoint(given),
    { feature: 'PAID_VISITS', value: figures.paidVisits, bar: null, points: visits },
    { feature: 'LOYALTY', value: figures.loyal ? 'YES' : 'NO', bar: null, points: figures.loyal ? p['loyaltyPoints']! : 0 },
    { feature: 'CREDIT', value: figures.credit, bar: null, points: credit },
    dependencePoint(given),
    { feature: 'PRICE_SENSITIVITY', value: figures.priceSensitivity, bar: null, points: price },
    { feature: 'REFERRALS', value: figures.referrals, bar: null, points: referrals },
  ];
}

/** The last visit, or the begin of the relation where there was none: since then nothing was seen of the customer. */
export const silentSince = ({ figures: { lastVisitOn, relationFrom } }: Pick<Case, 'figures'>): string | null => lastVisitOn ?? relationFrom;

type Row = readonly [tier: string, rule: string];

function firstRow(given: Case, score: number): Row {
  const { figures, parameters: p, day } = given;
  const since = silentSince(given);
  const relationIsAtLeast = (months: number): boolean => figures.relationFrom !== null && figures.relationFrom < monthsBack(addDays(day, 1), months);
  const silentFor = (months: number): boolean => since !== null && since < monthsBack(day, months);
  if (!relationIsAtLeast(p['guardMonths']!)) return ['B', 'GUARD'];
  const noVisitSinceRepairEnd = figures.repairEndOn !== null && figures.repairEndOn < day && (figures.lastVisitOn === null || figures.lastVisitOn <= figures.repairEndOn);
  if (noVisitSinceRepairEnd && silentFor(p['dMonths']!)) return ['D', 'LOST_AFTER_WARRANTY'];
  if (silentFor(p['cMonths']!)) return ['C', 'NO_VISIT'];
  const carIsNew = figures.newestCarOn !== null && figures.newestCarOn >= monthsBack(day, p['newCarMonths']!);
  if (figures.visits > 0 && figures.paidVisits === 0 && !carIsNew) return ['C', 'NO_PAID_VISIT'];
  if (score >= p['aScore']! && relationIsAtLeast(p['aRelationMonths']!) && figures.paidVisits >= p['aPaidVisits']!) return ['A', 'LOYAL'];
  return ['B', 'OTHERWISE'];
}

/** DT-T1, first match; A slides to B only after some time below (C-048), C and D hold at once. */
export function judgeAbcd(given: Case): Judgement {
  const { before, parameters: p, day } = given;
  const points = abcdPoints(given);
  const score = points.reduce((sum, { points: brought }) => sum + (brought ?? 0), 0);
  const [tier, rule] = firstRow(given, score);
  const known = { score, watch: false, points };
  if (tier !== 'B' || before?.tier !== 'A') return { tier, rule, slippingSince: null, ...known };
  const since = before.slippingSince ?? day;
  const isOver = p['slideMonths'] === 0 || (before.slippingSince !== null && before.slippingSince < monthsBack(addDays(day, 1), p['slideMonths']!));
  return isOver ? { tier, rule, slippingSince: null, ...known } : { tier: 'A', rule: 'SLIDING', slippingSince: since, ...known };
}
