import { addDays, addMonths, daysBetween, type LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';
import { monthsFor, type TriggerSettings } from '../trigger-kind.js';

/** An order with maintenance work (首保, 保养) that was handed over. */
export interface MaintenanceVisit {
  orderId: string;
  date: LocalDate;
}

/** A car with its maintenance visits, in any order. */
export interface MaintainedVehicle {
  model: string | null;
  visits: readonly MaintenanceVisit[];
}

export interface NextMaintenance {
  /** The order of the last visit: a new visit makes a new occasion. */
  lastOrderId: string;
  lastDate: LocalDate;
  /** Mean days between visits (平均保养天数); null while there is only one. */
  averageDays: number | null;
  due: LocalDate;
}

/** The visits oldest first; several orders of one day are one service entry. */
function entries(visits: readonly MaintenanceVisit[]): MaintenanceVisit[] {
  const byDay = new Map<LocalDate, MaintenanceVisit>();
  for (const visit of visits) {
    const known = byDay.get(visit.date);
    if (!known || visit.orderId < known.orderId) byDay.set(visit.date, visit);
  }
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * When the next periodic maintenance is due: last visit + mean of the days between the last visits (F-11), half a day up, or
 * the model's months while there is no history. Null for a car that was never in.
 */
export function nextMaintenance(settings: TriggerSettings['PERIODIC_MAINTENANCE'], { model, visits }: MaintainedVehicle): NextMaintenance | null {
  const counted = entries(visits).slice(-settings.visitsAveraged);
  const first = counted[0];
  const last = counted.at(-1);
  if (!first || !last) return null;
  const known = { lastOrderId: last.orderId, lastDate: last.date };
  const intervals = counted.length - 1;
  if (intervals === 0) return { ...known, averageDays: null, due: addMonths(last.date, monthsFor(settings, model)) };
  const averageDays = Math.round(daysBetween(first.date, last.date) / intervals);
  return { ...known, averageDays, due: addDays(last.date, averageDays) };
}

/** CR-21: before the next periodic maintenance (C-076, EX-047, EX-051). Its key is the order of the last visit. */
export const periodicMaintenance: Trigger<'PERIODIC_MAINTENANCE', MaintainedVehicle> = {
  kind: 'PERIODIC_MAINTENANCE',
  occurrences(rule, vehicle, from, to) {
    const next = nextMaintenance(rule.trigger, vehicle);
    return next ? withTBetween([occurrenceAt(rule, next.lastOrderId, next.due)], from, to) : [];
  },
  candidates(rule, from, to) {
    return [dateRange('nextMaintenanceDate', anchorDays(rule, from, to))];
  },
};
