import { addDays, addMonths, type LocalDate } from '../time/local-date.js';

/**
 * The first day that lies no more than so many months before `day`: whatever is earlier is more than that ago. Turned round like this,
 * a rule on months compares stored days with a constant, in SQL as here.
 */
export function monthsBack(day: LocalDate, months: number): LocalDate {
  let first = addMonths(day, -months);
  while (addMonths(first, months) < day) first = addDays(first, 1);
  while (addMonths(addDays(first, -1), months) >= day) first = addDays(first, -1);
  return first;
}

/** The first day of a window of so many months that ends with `day`. */
export const windowStart = (day: LocalDate, months: number): LocalDate => monthsBack(addDays(day, 1), months);
