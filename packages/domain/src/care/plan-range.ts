import { addDays, earlier, type LocalDate } from '../time/local-date.js';
import type { CareRule } from './rule.js';

/** Days after T on which a task of the rule may still be done. A window that ends with the thing itself is taken as ending with T. */
export function openDays({ window: { to }, offsetDays }: Pick<CareRule, 'window' | 'offsetDays'>): number {
  if (to.of === 'END') return 0;
  return Math.max(0, to.of === 'T' ? to.days : to.days - offsetDays);
}

/**
 * The wanted T that a day's planning must look at: up to the horizon ahead (T1), and back to the earliest whose window was open on a day
 * that nobody has planned yet, so that an outage loses nothing and what is over is stored as MISSED (B4, B7).
 * @param lastPlannedOn the last day whose planning was finished; null: this is the first one
 */
export function planRange(
  rule: Pick<CareRule, 'window' | 'offsetDays'>, lastPlannedOn: LocalDate | null, today: LocalDate, horizonDays: number,
): { from: LocalDate; to: LocalDate } {
  const firstUnplanned = lastPlannedOn === null ? today : earlier(addDays(lastPlannedOn, 1), today);
  return { from: addDays(firstUnplanned, -openDays(rule)), to: addDays(today, horizonDays) };
}
