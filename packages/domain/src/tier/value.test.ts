import { expect, test } from 'vitest';
import { churnFlows } from './churn-flow.js';
import { customerValue, relationshipValueFen, returnRate, serviceRevenueFen, ticketFen } from './value.js';

test('EX-210: 4,000 customers, 12.5 %, 860 yuan: 430,000 yuan, and the parts give it back', () => {
  expect(serviceRevenueFen(4000, 0.125, 86_000)).toBe(43_000_000);
  const parts = { baseCustomers: 4000, paidVisits: 500, revenueFen: 43_000_000 };
  expect([returnRate(parts), ticketFen(parts)]).toEqual([0.125, 86_000]);
});

test('EX-211: 4,200 a year for 5 years, 120 referred of 3,000: 21,840 yuan', () => {
  expect(relationshipValueFen(420_000, 5, 120, 3000)).toBe(2_184_000);
  expect(relationshipValueFen(420_000, 5, 3, 0)).toBe(2_100_000);
});

test('nothing divides by nothing', () => {
  expect([returnRate({ baseCustomers: 0, paidVisits: 3, revenueFen: 1 }), ticketFen({ baseCustomers: 5, paidVisits: 0, revenueFen: 0 })]).toEqual([null, null]);
});

test('what contacts cost comes off, and a customer who costs more than he brings is worth nothing, not less', () => {
  const given = { yearlySpendFen: 100_000, totalSpendFen: 300_000, contactsInYear: 4, contactCostFen: 500, marginPct: 40, relationMonths: 30, expectedYears: 3 };
  expect(customerValue(given)).toMatchObject({ contactsCostFen: 2000, netProfitFen: 38_000, expectedProfitFen: 114_000 });
  expect(customerValue({ ...given, yearlySpendFen: 0 })).toMatchObject({ netProfitFen: -2000, expectedProfitFen: 0 });
});

test('each rung adds up: opening + in - out = closing, and what closes a month opens the next', () => {
  const moves = [
    { month: '2025-12', from: null, to: 'ACTIVE', customers: 100 }, { month: '2026-01', from: 'ACTIVE', to: 'AT_RISK', customers: 12 }, { month: '2026-02', from: 'AT_RISK', to: 'LOST', customers: 5 },
    { month: '2026-02', from: 'LOST', to: 'ACTIVE', customers: 2 }, { month: '2026-03', from: 'AT_RISK', to: null, customers: 1 },
  ];
  const flows = churnFlows(moves, '2026-01', '2026-03');
  for (const { opening, inflow, outflow, closing } of flows) expect(opening + inflow - outflow).toBe(closing);
  const rung = (tier: string) => flows.filter((flow) => flow.tier === tier).map(({ opening, inflow, outflow, closing }) => [opening, inflow, outflow, closing]);
  expect(rung('ACTIVE')).toEqual([[100, 0, 12, 88], [88, 2, 0, 90], [90, 0, 0, 90]]);
  expect(rung('AT_RISK')).toEqual([[0, 12, 0, 12], [12, 0, 5, 7], [7, 0, 1, 6]]);
  expect(rung('LOST')).toEqual([[0, 0, 0, 0], [0, 5, 2, 3], [3, 0, 0, 3]]);
});
