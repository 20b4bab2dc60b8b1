import { addDays, addMonths, type LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';
import { startsFor } from './months-later.js';

/** A customer and the day of his last visit, with whichever car. */
export interface SilentCustomer {
  lastVisitOn: LocalDate | null;
}

/** CR-25: the first day after so many months without a visit, on which he becomes C (C-050). Its key is the last visit: once for each silence. */
export const noVisit: Trigger<'NO_VISIT', SilentCustomer> = {
  kind: 'NO_VISIT',
  occurrences(rule, { lastVisitOn }, from, to) {
    if (lastVisitOn === null) return [];
    return withTBetween([occurrenceAt(rule, lastVisitOn, addDays(addMonths(lastVisitOn, rule.trigger.months), 1))], from, to);
  },
  candidates(rule, from, to) {
    const entry = anchorDays(rule, from, to);
    const range = startsFor(rule.trigger.months, addDays(entry.from, -1), addDays(entry.to, -1));
    return range ? [dateRange('lastVisitDate', range)] : [];
  },
};
