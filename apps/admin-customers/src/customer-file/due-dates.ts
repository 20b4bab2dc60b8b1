import { daysBetween, type LocalDate } from '@dealercare/domain/time/local-date';
import type { InsuranceKind } from '@dealercare/schema/types';
import type { CarFactsFragment } from '../generated/vehicle-file/car.js';

/** Something about a car that is due on a day. */
export interface DueDate {
  id: string;
  what: 'MAINTENANCE' | InsuranceKind;
  plate: string | null;
  on: LocalDate;
  /** Days from today; negative when it has passed. */
  inDays: number;
}

type Car = Pick<CarFactsFragment, 'id' | 'plate' | 'status' | 'nextMaintenanceDate' | 'policies'>;

/** Of several policies of a kind the one that ends last counts. */
function lastPolicies({ policies }: Car): Map<InsuranceKind, LocalDate> {
  const ends = new Map<InsuranceKind, LocalDate>();
  for (const { kind, endDate } of policies) {
    const known = ends.get(kind);
    if (!known || known < endDate) ends.set(kind, endDate);
  }
  return ends;
}

/** What is due for the cars that are still driven, the nearest first. */
export function dueDates(cars: readonly Car[], today: LocalDate): DueDate[] {
  const found = cars.filter(({ status }) => status === 'ACTIVE').flatMap((car) => {
    const days: [DueDate['what'], LocalDate][] = [...lastPolicies(car)];
    if (car.nextMaintenanceDate) days.push(['MAINTENANCE', car.nextMaintenanceDate]);
    return days.map(([what, on]) => ({ id: `${car.id} ${what}`, what, plate: car.plate ?? null, on, inDays: daysBetween(today, on) }));
  });
  return found.sort((a, b) => a.inDays - b.inDays || a.id.localeCompare(b.id));
}
