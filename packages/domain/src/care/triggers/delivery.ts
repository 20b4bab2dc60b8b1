import type { LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';

/** A car that was handed to its customer. */
export interface DeliveredVehicle {
  deliveryDate: LocalDate | null;
}

/** CR-01, CR-02: days after delivery (C-070, C-071). One occurrence a delivery; its key is the delivery day. */
export const delivery: Trigger<'DELIVERY', DeliveredVehicle> = {
  kind: 'DELIVERY',
  occurrences(rule, { deliveryDate }, from, to) {
    return deliveryDate === null ? [] : withTBetween([occurrenceAt(rule, deliveryDate, deliveryDate)], from, to);
  },
  candidates(rule, from, to) {
    return [dateRange('deliveryDate', anchorDays(rule, from, to))];
  },
};
