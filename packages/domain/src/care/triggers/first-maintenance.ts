import { addMonths, type LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';
import { monthsFor } from '../trigger-kind.js';
import { startsFor } from './months-later.js';

/** A delivered car and whether it has been in for maintenance. */
export interface NewVehicle {
  deliveryDate: LocalDate | null;
  model: string | null;
  /** First or later maintenance done anywhere we know of: the invitation has lost its purpose. */
  maintained: boolean;
}

/** CR-20: before the first maintenance M1, so many months after delivery (C-076, A-25). Its key is the delivery day. */
export const firstMaintenance: Trigger<'FIRST_MAINTENANCE', NewVehicle> = {
  kind: 'FIRST_MAINTENANCE',
  occurrences(rule, { deliveryDate, model, maintained }, from, to) {
    if (deliveryDate === null || maintained) return [];
    const due = addMonths(deliveryDate, monthsFor(rule.trigger, model));
    return withTBetween([occurrenceAt(rule, deliveryDate, due)], from, to);
  },
  candidates(rule, from, to) {
    const due = anchorDays(rule, from, to);
    const intervals = new Set([rule.trigger.months, ...Object.values(rule.trigger.monthsByModel)]);
    return [...intervals].sort((a, b) => a - b)
      .map((months) => startsFor(months, due.from, due.to))
      .filter((range) => range !== null)
      .map((range) => dateRange('deliveryDate', range));
  },
};
