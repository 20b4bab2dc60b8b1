import { figures, type Figure, type Month } from '@dealercare/domain/report/figure';
import type { FiguresQuery } from '../generated/dashboard/figures.js';

export type FigureRow = FiguresQuery['monthFigures'][number];
export type CauseRow = FiguresQuery['causeFigures'][number];
export type Sums = Readonly<Record<Figure, number>>;

const fields = {
  TASKS_DONE: 'tasksDone', TASKS_LATE: 'tasksLate', TASKS_MISSED: 'tasksMissed',
  CLOCKS_MET: 'clocksMet', CLOCKS_BREACHED: 'clocksBreached',
  CASES_DEALER_FRONTLINE: 'casesDealerFrontline', CASES_DEALER_MANAGEMENT: 'casesDealerManagement',
  CASES_REGION: 'casesRegion', CASES_MANUFACTURER: 'casesManufacturer',
} as const satisfies Record<Figure, keyof FigureRow>;

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Rows of several units and months added up. */
export function sumsOf(rows: readonly FigureRow[]): Sums {
  return Object.fromEntries(figures.map((figure) => [figure, total(rows.map((row) => row[fields[figure]]))])) as Record<Figure, number>;
}

export const sumsIn = (rows: readonly FigureRow[], month: Month): Sums => sumsOf(rows.filter((row) => row.month === month));

/** Which part of `among` is `figure`; null where there is nothing to take a part of. */
export function shareOf(sums: Sums, figure: Figure, among: readonly Figure[]): number | null {
  const all = total(among.map((one) => sums[one]));
  return all === 0 ? null : sums[figure] / all;
}

export interface CauseCount { code: string | null; cases: number }

/** Causes of several units added up, the most frequent first; cases without a cause come last. */
export function causeCounts(rows: readonly CauseRow[]): CauseCount[] {
  const counts = new Map<string | null, number>();
  for (const { causeCode, cases } of rows) counts.set(causeCode, (counts.get(causeCode) ?? 0) + cases);
  return [...counts].map(([code, cases]) => ({ code, cases }))
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || b.cases - a.cases || String(a.code).localeCompare(String(b.code)));
}
