import { describe, expect, test } from 'vitest';
import { addDays } from '../time/local-date.js';
import type { Before, Case } from './case.js';
import { figuresOf, shippedBasis, type CustomerFigures, type CustomerHistory } from './figures.js';
import { judge } from './judge.js';
import { parameterFaults, parametersOf, shippedParameters } from './parameters.js';
import { directionOf, tierSchemes, type TierScheme } from './scheme.js';
import { ageSegment } from './segment.js';
import { cutsByRank, cutsByVolume, emptyStanding, type Standing } from './standing.js';

const figures = (known: Partial<CustomerFigures> = {}): CustomerFigures => ({
  relationFrom: '2020-01-01', lastVisitOn: '2026-03-01', cars: 1, newestCarOn: '2024-01-01', repairEndOn: '2027-01-01', visits: 2, paidVisits: 2, spendFen: 0, servicesDue: 2, servicesDone: 0, gapDays: 0, gaps: 0, loyal: false,
  credit: null, priceSensitivity: null, referrals: 0, ...known,
});
/** An average of 1,000 yuan and two visits. */
const standing: Standing = { ...emptyStanding, customers: 10, spendFen: 1_000_000, visits: 20 };
const given = (scheme: TierScheme, known: Partial<CustomerFigures>, day: string, before: Before | null = null, more: Partial<Case> = {}): Case =>
  ({ figures: figures(known), standing, parameters: shippedParameters(scheme), day, before, ...more });
const tierIn = (scheme: TierScheme, known: Partial<CustomerFigures>, day: string, before: Before | null = null): string => judge(scheme, given(scheme, known, day, before)).tier;

/** A customer with exactly 70 points: 20 + 15 + 10 + 10 + 15 and nothing for the price. */
const seventy: Partial<CustomerFigures> = { spendFen: 200_000, paidVisits: 3, loyal: true, credit: 'OK', servicesDone: 2, priceSensitivity: 'HIGH' };

describe('DT-T1', () => {
  test.each([
    ['EX-110', { lastVisitOn: '2025-09-10' }, '2026-03-10', 'B'], ['EX-110, a day on', { lastVisitOn: '2025-09-10' }, '2026-03-11', 'C'],
    ['EX-111', { lastVisitOn: '2025-08-31' }, '2026-02-28', 'B'], ['EX-111, a day on', { lastVisitOn: '2025-08-31' }, '2026-03-01', 'C'],
    ['EX-117', { repairEndOn: '2025-03-10', lastVisitOn: '2025-03-01' }, '2026-03-01', 'C'], ['EX-117, a day on', { repairEndOn: '2025-03-10', lastVisitOn: '2025-03-01' }, '2026-03-02', 'D'],
    ['EX-114, exactly 70 after exactly a year', { ...seventy, relationFrom: '2025-03-10', paidVisits: 2, priceSensitivity: null }, '2026-03-10', 'A'],
    ['a year less a day', { ...seventy, relationFrom: '2025-03-11' }, '2026-03-10', 'B'],
    ['EX-115, 69 points', { ...seventy, spendFen: 100_000, priceSensitivity: 'MEDIUM' }, '2026-03-10', 'B'],
    ['one paid visit alone is never A', { ...seventy, paidVisits: 1, referrals: 2 }, '2026-03-10', 'B'],
    ['comes for free work only', { paidVisits: 0, visits: 2 }, '2026-03-10', 'C'], ['so does a new car', { paidVisits: 0, visits: 2, newestCarOn: '2026-01-01' }, '2026-03-10', 'B'],
    ['a new customer starts as B', { relationFrom: '2025-10-01', lastVisitOn: null, visits: 0 }, '2026-03-10', 'B'],
    ['bought and never came', { relationFrom: '2025-03-10', lastVisitOn: null, visits: 0 }, '2026-03-10', 'C'],
    ['bought, never came, and the repair period is over', { relationFrom: '2022-03-10', lastVisitOn: null, visits: 0, repairEndOn: '2025-03-10' }, '2026-03-10', 'D'],
    ['came after the repair period, and then no more', { repairEndOn: '2024-03-10', lastVisitOn: '2024-04-01' }, '2026-03-10', 'C'],
  ] as const)('%s', (_id, known, day, tier) => {
    expect(tierIn('ABCD', known, day)).toBe(tier);
  });

  test('EX-112: 20 + 15 + 10 + 10 + 15 + 5 points', () => {
    const found = judge('ABCD', given('ABCD', { ...seventy, spendFen: 210_000, priceSensitivity: null }, '2026-03-10'));
    expect([found.tier, found.score, found.points.map(({ points }) => points)]).toEqual(['A', 75, [20, 15, 10, 10, 15, 5, 0]]);
  });

  test('EX-114 and EX-115 lie one point apart', () => {
    const score = (known: Partial<CustomerFigures>): number | null => judge('ABCD', given('ABCD', { ...seventy, ...known }, '2026-03-10')).score;
    expect([score({ paidVisits: 2, priceSensitivity: null }), score({ spendFen: 100_000, priceSensitivity: 'MEDIUM' })]).toEqual([70, 69]);
  });

  test('the points sum to the score whatever is known', () => {
    for (const credit of [null, 'OK', 'OVERDUE'] as const) for (const paidVisits of [0, 1, 2, 3, 4, 9]) for (const spendFen of [0, 49_999, 50_000, 99_999, 100_000, 200_000]) {
      const { score, points } = judge('ABCD', given('ABCD', { credit, paidVisits, spendFen }, '2026-03-10'));
      expect(points.reduce((sum, { points: brought }) => sum + brought!, 0)).toBe(score);
    }
  });

  const weak = { ...seventy, spendFen: 50_000 };
  test('EX-119: 66 in March, 72 in April: stays A, and the count begins anew', () => {
    const march = judge('ABCD', given('ABCD', weak, '2026-03-10', { tier: 'A', slippingSince: null }));
    expect(march).toMatchObject({ tier: 'A', rule: 'SLIDING', slippingSince: '2026-03-10' });
    expect(judge('ABCD', given('ABCD', seventy, '2026-04-10', { tier: 'A', slippingSince: '2026-03-10' }))).toMatchObject({ tier: 'A', rule: 'LOYAL', slippingSince: null });
  });

  test('EX-120: below 70 in two months: B after the second, not a day before', () => {
    const before = { tier: 'A', slippingSince: '2026-03-10' };
    expect(tierIn('ABCD', weak, '2026-04-09', before)).toBe('A');
    expect(judge('ABCD', given('ABCD', weak, '2026-04-10', before))).toMatchObject({ tier: 'B', slippingSince: null });
  });

  test('C and D hold at once for an A customer too', () => {
    expect(tierIn('ABCD', { lastVisitOn: '2025-08-01' }, '2026-03-10', { tier: 'A', slippingSince: null })).toBe('C');
  });
});

describe('DT-T2', () => {
  const around: Standing = { ...emptyStanding, customers: 5, spendFen: 1_600_000, visits: 12 };
  test.each([[320_000, 3, 'DIAMOND'], [319_999, 3, 'SILVER'], [320_000, 2, 'GOLD'], [100_000, 1, 'ORDINARY']])('EX-121: %i fen and %i visits beside 3,200 yuan and 2.4: %s', (spendFen, paidVisits, tier) => {
    expect(judge('MATRIX', given('MATRIX', { spendFen, paidVisits }, '2026-03-10', null, { standing: around })).tier).toBe(tier);
  });

  test('EX-122: an interval of 178 days, last visit on 2026-03-01: more attention from 2026-11-24', () => {
    const known = { lastVisitOn: '2026-03-01', gapDays: 534, gaps: 3 };
    expect(['2026-11-23', '2026-11-24'].map((day) => judge('MATRIX', given('MATRIX', known, day)).watch)).toEqual([false, true]);
  });

  test('who comes often is not watched before six months', () => {
    expect(['2026-09-01', '2026-09-02'].map((day) => judge('MATRIX', given('MATRIX', { gapDays: 60, gaps: 2 }, day)).watch)).toEqual([false, true]);
  });

  test('nobody spends: nobody is high', () => {
    expect(judge('MATRIX', given('MATRIX', { spendFen: 0, paidVisits: 0 }, '2026-03-10', null, { standing: { ...emptyStanding, customers: 3 } })).tier).toBe('ORDINARY');
  });

  test('a margin keeps a side that was high', () => {
    const parameters = { ...shippedParameters('MATRIX'), keepMarginPct: 10 };
    const tier = (was: string) => judge('MATRIX', given('MATRIX', { spendFen: 300_000, paidVisits: 3 }, '2026-03-10', { tier: was, slippingSince: null }, { standing: around, parameters })).tier;
    expect([tier('DIAMOND'), tier('SILVER')]).toEqual(['DIAMOND', 'SILVER']);
  });
});

describe('DT-T3', () => {
  test('of a hundred customers one is VIP, four are main and fifteen usual; equals share the better place', () => {
    const values = Array.from({ length: 100 }, (_, index) => [100 - index, 1] as const);
    expect(cutsByRank(values, [1, 5, 20])).toEqual([100, 96, 81]);
    expect(cutsByRank([[50, 30], [10, 70]], [1, 5, 20])).toEqual([50, 50, 50]);
    expect(cutsByRank([], [1, 5, 20])).toEqual([null, null, null]);
  });

  test('by volume the share before a customer decides', () => {
    expect(cutsByVolume([[80, 1], [10, 1], [5, 1], [4, 1], [1, 1]], [80, 95])).toEqual([80, 5]);
    expect(cutsByVolume([[0, 12]], [80, 95])).toEqual([null, null]);
  });

  test('RFM: scores by fifths, and a segment for each customer', () => {
    const fifths: Standing = { ...emptyStanding, recency: ['2026-02-01', '2026-01-01', '2025-12-01', '2025-10-01'], frequency: [5, 4, 2, 1], money: [900, 500, 300, 100] };
    const rfm = (known: Partial<CustomerFigures>) => { const { tier, score } = judge('RFM', given('RFM', known, '2026-03-10', null, { standing: fifths })); return [tier, score]; };
    expect(rfm({ lastVisitOn: '2026-03-01', paidVisits: 6, spendFen: 900 })).toEqual(['CHAMPION', 555]);
    expect(rfm({ lastVisitOn: '2025-12-01', paidVisits: 2, spendFen: 50 })).toEqual(['LOYAL', 331]);
    expect(rfm({ lastVisitOn: '2024-12-01', paidVisits: 4, spendFen: 50 })).toEqual(['AT_RISK', 141]);
    expect(rfm({ lastVisitOn: null, paidVisits: 0, spendFen: 0 })).toEqual(['ASLEEP', 111]);
  });
});

describe('the ladder of loss (D5)', () => {
  test.each([
    ['came lately', {}, '2026-03-10', 'ACTIVE'], ['four months, and later than he usually is', { gapDays: 100, gaps: 1 }, '2026-07-10', 'THIN_ICE'], ['four months, as he always does', { gapDays: 180, gaps: 1 }, '2026-07-10', 'ACTIVE'],
    ['six months', {}, '2026-09-01', 'THIN_ICE'], ['and a day', {}, '2026-09-02', 'AT_RISK'], ['a year, and no more in the repair period', { repairEndOn: '2026-03-02' }, '2027-03-02', 'LOST'], ['a year within it', { repairEndOn: '2028-03-02' }, '2027-03-02', 'AT_RISK'],
    ['a year and a half in any case', { repairEndOn: '2028-03-02' }, '2027-09-02', 'LOST'],
  ] as const)('%s: %j on %s', (_what, known, day, rung) => {
    expect(tierIn('CHURN', known, day)).toBe(rung);
  });
});

describe('figures', () => {
  const order = (openedOn: string, jobTypes: readonly string[], more: Partial<CustomerHistory['orders'][number]> = {}): CustomerHistory['orders'][number] =>
    ({ vehicleId: 'v1', openedOn, totalFen: 10_000, maintenance: false, lines: jobTypes.map((jobType) => ({ jobType, labourFen: 3_000 })), ...more });
  const history = (known: Partial<CustomerHistory>): CustomerHistory => ({ fileDate: '2024-01-01', cars: [{ deliveredOn: '2024-01-01', odometerKm: null, odometerOn: null, policySoldHere: false }], orders: [], referralDays: [], credit: null, priceSensitivity: null, ...known });
  const taken = (known: Partial<CustomerHistory>, day = '2026-03-10') => figuresOf(history(known), shippedBasis, day);

  test('EX-116: of four visits the one that the customer paid counts', () => {
    const orders = ['CUSTOMER_PAY', 'WARRANTY', 'WARRANTY', 'FREE_MAINTENANCE'].map((jobType, index) => order(addDays('2025-06-01', index * 30), [jobType]));
    expect(taken({ orders })).toMatchObject({ visits: 4, paidVisits: 1, spendFen: 10_000 });
  });

  test('several orders of a car on one day are one visit; of a mixed order his own labour counts', () => {
    const orders = [order('2026-01-05', ['CUSTOMER_PAY', 'WARRANTY']), order('2026-01-05', ['INSURANCE']), order('2026-01-05', ['CUSTOMER_PAY'], { vehicleId: 'v2' })];
    expect(taken({ orders })).toMatchObject({ visits: 2, paidVisits: 2, spendFen: 13_000 });
  });

  test('the window begins the day after the same day of last year and ends with the day', () => {
    const orders = ['2025-03-10', '2025-03-11', '2026-03-10', '2026-03-11'].map((openedOn) => order(openedOn, ['CUSTOMER_PAY']));
    expect(taken({ orders })).toMatchObject({ visits: 2, lastVisitOn: '2026-03-10' });
  });

  test('the mean of the last four visits at most (F-11)', () => {
    const orders = ['2024-01-01', '2025-01-01', '2025-05-01', '2025-09-01', '2026-01-01'].map((openedOn) => order(openedOn, ['WARRANTY']));
    expect(taken({ orders })).toMatchObject({ gapDays: 365, gaps: 3 });
  });

  test('EX-124: over by mileage before its day', () => {
    const car = { deliveredOn: '2025-01-10', odometerKm: 61_000, odometerOn: '2026-05-02', policySoldHere: false };
    expect(ageSegment(car, shippedBasis, '2026-05-20')).toBe('AGE_2_5');
    expect(ageSegment({ ...car, odometerKm: 60_000 }, shippedBasis, '2026-05-20')).toBe('AGE_WARRANTY');
    expect(['2030-01-09', '2030-01-10'].map((day) => ageSegment(car, shippedBasis, day))).toEqual(['AGE_2_5', 'AGE_5_PLUS']);
  });
});

describe('parameters', () => {
  test('what ships can stand, in every scheme', () => {
    for (const scheme of tierSchemes) {
      expect(parameterFaults(scheme, shippedParameters(scheme))).toEqual([]);
      expect(new Set(parametersOf[scheme].map(({ key }) => key)).size).toBe(parametersOf[scheme].length);
    }
  });

  test.each([
    [{ nonsense: 1 }, 'UNKNOWN'], [{ aScore: 101 }, 'OUT_OF_RANGE'], [{ aScore: 69.5 }, 'OUT_OF_RANGE'], [{ aScore: Number.NaN }, 'OUT_OF_RANGE'], [{ cMonths: 13 }, 'WRONG_ORDER'], [{ spendMidPct: 201 }, 'WRONG_ORDER'],
  ] as const)('%j is refused as %s', (wrong, fault) => {
    expect(parameterFaults('ABCD', wrong)[0]!.fault).toBe(fault);
  });

  test('up and down by the order of the scheme', () => {
    expect([directionOf('ABCD', 'B', 'A'), directionOf('ABCD', 'A', 'D'), directionOf('MATRIX', null, 'GOLD'), directionOf('CHURN', 'LOST', 'ACTIVE'), directionOf('RFM', 'LOYAL', null)]).toEqual(['UP', 'DOWN', 'FIRST', 'UP', 'LEFT']);
  });
});
