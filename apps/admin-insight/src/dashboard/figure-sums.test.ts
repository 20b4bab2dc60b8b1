import { describe, expect, test } from 'vitest';
import { causeCounts, shareOf, sumsIn, sumsOf, type FigureRow } from './figure-sums.js';

const nothing = { tasksDone: 0, tasksLate: 0, tasksMissed: 0, clocksMet: 0, clocksBreached: 0, casesDealerFrontline: 0, casesDealerManagement: 0, casesRegion: 0, casesManufacturer: 0 };
const row = (unitId: string, month: string, counts: Partial<FigureRow>): FigureRow => ({ unitId, month, ...nothing, ...counts });

const rows = [
  row('org_hz', '2026-02', { tasksDone: 40, clocksBreached: 2 }),
  row('org_hz', '2026-03', { tasksDone: 30, tasksLate: 5, tasksMissed: 15, casesDealerFrontline: 4 }),
  row('org_sh', '2026-03', { tasksDone: 10, casesRegion: 1 }),
];

test('units and months are added up, each figure by itself', () => {
  expect(sumsOf(rows)).toMatchObject({ TASKS_DONE: 80, TASKS_LATE: 5, TASKS_MISSED: 15, CLOCKS_MET: 0, CLOCKS_BREACHED: 2, CASES_DEALER_FRONTLINE: 4, CASES_REGION: 1 });
  expect(sumsIn(rows, '2026-03')).toMatchObject({ TASKS_DONE: 40, CLOCKS_BREACHED: 0 });
});

describe('shares', () => {
  test('40 of 60 tasks were done on the day', () => {
    expect(shareOf(sumsIn(rows, '2026-03'), 'TASKS_DONE', ['TASKS_DONE', 'TASKS_LATE', 'TASKS_MISSED'])).toBeCloseTo(40 / 60);
  });
  test('of nothing there is no share', () => {
    expect(shareOf(sumsIn(rows, '2026-03'), 'CLOCKS_MET', ['CLOCKS_MET', 'CLOCKS_BREACHED'])).toBeNull();
  });
});

test('causes of all units, the most frequent first, the unknown ones last', () => {
  expect(causeCounts([
    { unitId: 'org_hz', causeCode: null, cases: 9 }, { unitId: 'org_hz', causeCode: 'V3', cases: 2 },
    { unitId: 'org_sh', causeCode: 'D3.1', cases: 3 }, { unitId: 'org_sh', causeCode: 'V3', cases: 2 },
  ])).toEqual([{ code: 'V3', cases: 4 }, { code: 'D3.1', cases: 3 }, { code: null, cases: 9 }]);
});
