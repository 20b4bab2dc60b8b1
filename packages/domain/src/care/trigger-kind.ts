import type { LeapPolicy } from '../time/lunar.js';
import type { InspectionLaw } from './inspection-schedule.js';

/** Months between two services: what holds for every model, and what a model's handbook says instead. */
export interface ServiceInterval {
  months: number;
  monthsByModel: Readonly<Record<string, number>>;
}

/** The work on a line of a repair order (domain.md 3.3). */
export const jobTypes = ['CUSTOMER_PAY', 'WARRANTY', 'FREE_MAINTENANCE', 'INSURANCE', 'INTERNAL'] as const;
export type JobType = (typeof jobTypes)[number];

/** What starts a rule, and the settings of each kind (DT-CARE, column "Trigger"). */
export interface TriggerSettings {
  DELIVERY: unknown;
  /** Orders with at least one line of these kinds are followed up (F1). */
  ORDER_HANDED_OVER: { jobTypes: readonly JobType[] };
  /** When people born on 29 February are greeted in other years. */
  SOLAR_BIRTHDAY: { leapDay: 'FEB_28' | 'MAR_01' };
  /** `lunar.leapPolicy`, unless the customer said otherwise (A-20, B5). */
  LUNAR_BIRTHDAY: { leapPolicy: LeapPolicy };
  FIRST_MAINTENANCE: ServiceInterval;
  /** The interval holds while there is no history; else the mean between the last so many visits (F-11). */
  PERIODIC_MAINTENANCE: ServiceInterval & { visitsAveraged: number };
  POLICY_END: unknown;
  /** How long before the due day the inspection may be done, how old cars are still reminded, and the law's schedules (2.4). */
  INSPECTION_DUE: { doneEarlyMonths: number; oldestMonths: number; law: InspectionLaw };
  FESTIVAL: { festivalCode: string };
  WEATHER_ALERT: unknown;
  WARRANTY_END: unknown;
  NO_VISIT: { months: number };
  LICENCE_REVIEW: unknown;
  CAMPAIGN: unknown;
  RECALL: unknown;
  APPOINTMENT: unknown;
  TOPIC: unknown;
}

export type TriggerKind = keyof TriggerSettings;

/** The months after which a car of that model is due. */
export function monthsFor(interval: ServiceInterval, model: string | null): number {
  return (model === null ? undefined : interval.monthsByModel[model]) ?? interval.months;
}
