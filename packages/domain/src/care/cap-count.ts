import { daysBetween, type LocalDate } from '../time/local-date.js';
import type { CapLimit } from './cap-policy.js';

/** Units with T in (x - inDays, x]. */
function countBefore(days: readonly LocalDate[], x: LocalDate, inDays: number): number {
  return days.filter((day) => {
    const ago = daysBetween(day, x);
    return ago >= 0 && ago < inDays;
  }).length;
}

/**
 * Whether one more unit may take place on `x`: neither its own count nor that of a unit already fixed for a later day may pass a
 * limit (CAP-1, windows (X-7, X] and (X-30, X]).
 */
export function isFree(x: LocalDate, taken: readonly LocalDate[], limits: readonly CapLimit[]): boolean {
  const all = [...taken, x];
  return limits.every(({ units, inDays }) => all
    .filter((day) => day >= x && daysBetween(x, day) < inDays)
    .every((day) => countBefore(all, day, inDays) <= units));
}
