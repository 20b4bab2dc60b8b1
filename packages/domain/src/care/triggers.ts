import type { LocalDate } from '../time/local-date.js';
import type { CandidateRange } from './candidate-range.js';
import type { Occurrence, Trigger } from './occurrence.js';
import type { RuleOf } from './rule.js';
import { delivery, type DeliveredVehicle } from './triggers/delivery.js';
import { firstMaintenance, type NewVehicle } from './triggers/first-maintenance.js';
import { inspectionDue, type RegisteredVehicle } from './triggers/inspection-due.js';
import { lunarBirthday, type LunarBorn } from './triggers/lunar-birthday.js';
import { orderHandedOver, type HandedOverOrder } from './triggers/order-handed-over.js';
import { periodicMaintenance, type MaintainedVehicle } from './triggers/periodic-maintenance.js';
import { policyEnd, type Policy } from './triggers/policy-end.js';
import { solarBirthday, type SolarBorn } from './triggers/solar-birthday.js';

/** What each kind of trigger needs to know. Kinds that are not listed have no implementation yet. */
export interface TriggerSubjects {
  DELIVERY: DeliveredVehicle;
  ORDER_HANDED_OVER: HandedOverOrder;
  SOLAR_BIRTHDAY: SolarBorn;
  LUNAR_BIRTHDAY: LunarBorn;
  FIRST_MAINTENANCE: NewVehicle;
  PERIODIC_MAINTENANCE: MaintainedVehicle;
  POLICY_END: Policy;
  INSPECTION_DUE: RegisteredVehicle;
}

export type BuiltTrigger = keyof TriggerSubjects;

/** The one list of triggers; adding a kind is a line here. */
export const triggers: { [K in BuiltTrigger]: Trigger<K, TriggerSubjects[K]> } = {
  DELIVERY: delivery,
  ORDER_HANDED_OVER: orderHandedOver,
  SOLAR_BIRTHDAY: solarBirthday,
  LUNAR_BIRTHDAY: lunarBirthday,
  FIRST_MAINTENANCE: firstMaintenance,
  PERIODIC_MAINTENANCE: periodicMaintenance,
  POLICY_END: policyEnd,
  INSPECTION_DUE: inspectionDue,
};

export function isBuiltTrigger(kind: string): kind is BuiltTrigger {
  return Object.hasOwn(triggers, kind);
}

/** Every occurrence of a rule for one subject with T between two days, both included (B1). */
export function occurrences<K extends BuiltTrigger>(
  kind: K, rule: RuleOf<K>, subject: TriggerSubjects[K], from: LocalDate, to: LocalDate,
): Occurrence[] {
  return triggers[kind].occurrences(rule, subject, from, to);
}

/** The stored dates among which the subjects of a rule must be sought: a row belongs to one of the ranges or has no occurrence. */
export function candidates<K extends BuiltTrigger>(kind: K, rule: RuleOf<K>, from: LocalDate, to: LocalDate): CandidateRange[] {
  return triggers[kind].candidates(rule, from, to);
}
