import { addDays, addMonths, type LocalDate } from '../../time/local-date.js';

/** The first day from which `months` later is not before `day`. The 31st has no equal in short months, so the way back is not exact. */
function firstStart(day: LocalDate, months: number): LocalDate {
  let start = addMonths(day, -months);
  while (addMonths(start, months) < day) start = addDays(start, 1);
  return start;
}

function lastStart(day: LocalDate, months: number): LocalDate {
  let start = addMonths(day, -months);
  while (addMonths(addDays(start, 1), months) <= day) start = addDays(start, 1);
  return start;
}

/** The days whose `months`-later day lies between two days, both included; null when there are none. */
export function startsFor(months: number, from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } | null {
  const range = { from: firstStart(from, months), to: lastStart(to, months) };
  return range.from <= range.to ? range : null;
}
