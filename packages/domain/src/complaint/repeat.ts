import { daysBetween, type LocalDate } from '../time/local-date.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';

/**
 * Which time a matter is complained about on `receivedOn`, counting the earlier complaints of the same customer or car on
 * the same topic that are not older than the window, its last day included (A17, DT-SEV 4): 1 = for the first time.
 */
export function repeatCountOn(receivedOn: LocalDate, earlier: readonly LocalDate[], limits: CaseLimits = defaultCaseLimits): number {
  const counted = earlier.filter((date) => {
    const age = daysBetween(date, receivedOn);
    return age >= 0 && age <= limits.repeatWindowDays;
  });
  return counted.length + 1;
}
