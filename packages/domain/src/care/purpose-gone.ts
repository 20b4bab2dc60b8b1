import { addDays, type LocalDate } from '../time/local-date.js';
import type { CancelCause } from './care-status.js';
import type { Occurrence } from './occurrence.js';
import type { RuleOf } from './rule.js';
import { occurrences, type BuiltTrigger, type TriggerSubjects } from './triggers.js';

/** A later visit or a corrected date moves a due day by at most this much; beyond it the occasion counts as another one. */
const SOUGHT_DAYS = 400;

/** What ends an occasion of a kind before its day (T11, EX-087). Deliveries, handovers and birthdays cannot be undone by anybody. */
export const goneCauses: Readonly<Partial<Record<BuiltTrigger, CancelCause>>> = {
  FIRST_MAINTENANCE: 'SERVICED', PERIODIC_MAINTENANCE: 'SERVICED', POLICY_END: 'RENEWED', INSPECTION_DUE: 'INSPECTED',
};

/** The occasion of a planned task as the facts of today tell it; null when it is gone: serviced, renewed, inspected. */
export function standingOccurrence<K extends BuiltTrigger>(kind: K, rule: RuleOf<K>, subject: TriggerSubjects[K], anchorKey: string, wantedT: LocalDate): Occurrence | null {
  const found = occurrences(kind, rule, subject, addDays(wantedT, -SOUGHT_DAYS), addDays(wantedT, SOUGHT_DAYS));
  return found.find((occurrence) => occurrence.anchorKey === anchorKey) ?? null;
}
