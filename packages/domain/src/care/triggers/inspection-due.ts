import { addMonths, earlier, endOfMonth, type LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { firstDayToInspect, inspectionAges, inspectionsDue, registeredFor, type InspectionClass } from '../inspection-schedule.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';
import type { VehicleUsage } from '../rule.js';

/** A registered car and the inspections we know of. */
export interface RegisteredVehicle {
  registrationDate: LocalDate | null;
  usage: VehicleUsage;
  /** Vans, cars in injury accidents, illegally modified ones. */
  excludedFromRelaxation: boolean;
  doneDates: readonly LocalDate[];
}

/** Official cars are not run for money: they follow the schedule of private ones. */
export function inspectionClassOf({ usage, excludedFromRelaxation }: RegisteredVehicle): InspectionClass {
  if (usage === 'COMMERCIAL') return 'COMMERCIAL';
  return excludedFromRelaxation ? 'UNRELAXED' : 'RELAXED';
}

/** CR-24: before an inspection is due (C-080). Its key is the due month. */
export const inspectionDue: Trigger<'INSPECTION_DUE', RegisteredVehicle> = {
  kind: 'INSPECTION_DUE',
  occurrences(rule, vehicle, from, to) {
    if (vehicle.registrationDate === null) return [];
    const { doneEarlyMonths, oldestMonths, law } = rule.trigger;
    const oldest = endOfMonth(addMonths(vehicle.registrationDate, oldestMonths));
    const range = anchorDays(rule, from, to);
    const open = inspectionsDue(law[inspectionClassOf(vehicle)], vehicle.registrationDate, range.from, earlier(range.to, oldest))
      .filter(({ due }) => !vehicle.doneDates.some((done) => done >= firstDayToInspect(due, doneEarlyMonths)));
    return withTBetween(open.map(({ due, kind }) => ({ ...occurrenceAt(rule, due.slice(0, 7), due), variant: kind })), from, to);
  },
  candidates(rule, from, to) {
    const due = anchorDays(rule, from, to);
    return inspectionAges(rule.trigger.law, rule.trigger.oldestMonths)
      .map((age) => registeredFor(age, due.from, due.to))
      .filter((range) => range !== null)
      .map((range) => dateRange('registrationDate', range));
  },
};
