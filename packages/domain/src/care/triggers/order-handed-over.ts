import type { LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';
import type { JobType } from '../trigger-kind.js';

/** A repair order with the kinds of work on its lines. */
export interface HandedOverOrder {
  orderId: string;
  /** The day on which the customer got the car back; null while it is in the workshop, or again after reopening (F11). */
  handedOverDate: LocalDate | null;
  jobTypes: readonly JobType[];
}

/** CR-03: days after the handover of an order with work for a customer; internal work is not followed up (C-072, F1). */
export const orderHandedOver: Trigger<'ORDER_HANDED_OVER', HandedOverOrder> = {
  kind: 'ORDER_HANDED_OVER',
  occurrences(rule, order, from, to) {
    const isForCustomer = order.jobTypes.some((jobType) => rule.trigger.jobTypes.includes(jobType));
    if (order.handedOverDate === null || !isForCustomer) return [];
    return withTBetween([occurrenceAt(rule, order.orderId, order.handedOverDate)], from, to);
  },
  candidates(rule, from, to) {
    return [dateRange('handedOverDate', anchorDays(rule, from, to))];
  },
};
