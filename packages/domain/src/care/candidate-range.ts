import type { LocalDate } from '../time/local-date.js';

/** Stored days by which the rows of a trigger can be chosen. `nextMaintenanceDate` is derived from the visits and kept with the car. */
export type DateField = 'deliveryDate' | 'handedOverDate' | 'nextMaintenanceDate' | 'policyEndDate' | 'registrationDate';

/** Stored 'MM-DD' of a birthday; the lunar one without regard to leap months. */
export type MonthDayField = 'solarBirthMonthDay' | 'lunarBirthMonthDay';

/** An index range, both ends included. */
export type CandidateRange =
  | { over: 'DATE'; field: DateField; from: LocalDate; to: LocalDate }
  | { over: 'MONTH_DAY'; field: MonthDayField; from: string; to: string };

export function dateRange(field: DateField, { from, to }: { from: LocalDate; to: LocalDate }): CandidateRange {
  return { over: 'DATE', field, from, to };
}

/** 'MM-DD', the form in which birthdays are indexed. */
export function monthDayText(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Joins the days of a set of 'MM-DD' into ranges; days of one month that follow each other belong together. */
export function monthDayRanges(field: MonthDayField, days: Iterable<string>): CandidateRange[] {
  const ranges: { from: string; to: string }[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = ranges.at(-1);
    if (last && follows(last.to, day)) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges.map((range) => ({ over: 'MONTH_DAY', field, ...range }));
}

function follows(before: string, after: string): boolean {
  return before.slice(0, 2) === after.slice(0, 2) && Number(after.slice(3)) - Number(before.slice(3)) === 1;
}
