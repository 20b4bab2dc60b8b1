import { addDays, earlier, later, type LocalDate } from '../time/local-date.js';
import { isUnreachable, keptSteps, type KeptSteps } from './kept-steps.js';
import { windowOf, type CareWindow, type Occurrence } from './occurrence.js';
import { placeT } from './placement.js';
import type { CustomerFacts, PlanningDealer, PlanSubject } from './plan-facts.js';
import { dedupeKey, taskOf, type PlannedTask } from './planned-task.js';
import type { CareRule } from './rule.js';
import { isShielded, resumeDay } from './shield.js';
import { surveyScope } from './survey-rest.js';
import type { NotPlannedReason, SuppressReason } from './suppress-reason.js';

/** SUPPRESSED and MISSED are stored with their reason and counted (T4, B7); NOT_PLANNED leaves no row. */
export type PlanVerdict =
  | { verdict: 'PLANNED'; task: PlannedTask }
  | { verdict: 'SUPPRESSED'; reason: SuppressReason; dedupeKey: string; window: CareWindow }
  | { verdict: 'MISSED'; dedupeKey: string; window: CareWindow }
  | { verdict: 'NOT_PLANNED'; reason: NotPlannedReason; dedupeKey: string };

function isInAudience({ audience }: CareRule, { customer, vehicle }: PlanSubject): boolean {
  const names = (list: readonly string[], value: string | null | undefined): boolean => list.length === 0 || (value != null && list.includes(value));
  return names(audience.tiers, customer?.tier) && names(audience.usages, vehicle?.usage) && names(audience.occupations, customer?.occupation);
}

function whyNotPlanned(rule: CareRule, subject: PlanSubject, { anchorDate, t }: Occurrence, goLive: LocalDate): NotPlannedReason | null {
  if (!rule.active) return 'RULE_INACTIVE';
  // An order handed over before go-live is history, even when its call would fall after it (rulings 17).
  if (earlier(anchorDate, t) < goLive) return 'BEFORE_GO_LIVE';
  return isInAudience(rule, subject) ? null : 'NOT_IN_AUDIENCE';
}

/** What stands against doing it at all, whatever the day (T4); null: nothing. */
export function whySuppressed(rule: CareRule, customer: CustomerFacts, subject: PlanSubject, kept: KeptSteps): SuppressReason | null {
  if (customer.status === 'ERASED') return 'ERASED';
  if (customer.status === 'MERGED') return 'MERGED_CUSTOMER';
  if (subject.vehicle && !subject.vehicle.ownedByCustomer) return 'SOLD_CAR';
  if (rule.followUp !== null && customer.followUpRefused) return 'FOLLOW_UP_REFUSED';
  if (kept.steps.length === 0) return isUnreachable(kept.dropped) ? 'UNREACHABLE' : 'CONSENT';
  return isShielded(rule) && subject.complaints.open ? 'COMPLAINT' : null;
}

export interface Floor {
  day: LocalDate;
  /** Why nothing is done when the window ends before this day; null: it is simply past. */
  reason: SuppressReason | null;
}

/** The first day on which any step may take place, and what holds it back: the past, the shield (day R), or the customer's wish. */
export function floorOf(rule: CareRule, customer: CustomerFacts, subject: PlanSubject, { today, settings }: PlanningDealer): Floor {
  const floors: Floor[] = [{ day: today, reason: null }];
  const { endedOn } = subject.complaints;
  if (isShielded(rule) && endedOn !== null) floors.push({ day: resumeDay(endedOn, settings.shieldDays), reason: 'COMPLAINT' });
  const { doNotContactUntil } = customer;
  if (rule.capClass !== 'EXEMPT' && doNotContactUntil !== null) floors.push({ day: addDays(doNotContactUntil, 1), reason: 'DO_NOT_CONTACT' });
  return floors.reduce((highest, floor) => (floor.day > highest.day ? floor : highest));
}

/**
 * What becomes of one occurrence (T1, T4, T13): a task with its days, or the reason why not. The same function serves the day batch,
 * the dry run (B13) and the resumption after a complaint (EX-097); caps come afterwards, over all tasks of a person.
 */
export function planOccurrence(rule: CareRule, subject: PlanSubject, occurrence: Occurrence, dealer: PlanningDealer): PlanVerdict {
  const key = dedupeKey(rule.code, subject.subjectId, occurrence.anchorKey);
  const { customer, subjectId } = subject;
  const { today, settings } = dealer;
  if (customer === null) return { verdict: 'NOT_PLANNED', reason: 'NO_OWNER', dedupeKey: key };
  const notPlanned = whyNotPlanned(rule, subject, occurrence, dealer.goLive);
  if (notPlanned) return { verdict: 'NOT_PLANNED', reason: notPlanned, dedupeKey: key };

  const window = windowOf(rule, occurrence);
  const kept = keptSteps(rule, customer, subject.vehicle?.vehicleId ?? null, settings, later(occurrence.t, today));
  const suppressed = (reason: SuppressReason): PlanVerdict => ({ verdict: 'SUPPRESSED', reason, dedupeKey: key, window });
  const reason = whySuppressed(rule, customer, subject, kept);
  if (reason) return suppressed(reason);

  const floor = floorOf(rule, customer, subject, dealer);
  const placed = placeT(rule, occurrence.t, window, dealer, { notBefore: floor.day, steps: kept.steps });
  if (placed.ok) {
    const scope = surveyScope(subject.lastSurveyOn, placed.t, settings.surveyRestDays);
    const draft = { rule, subjectId, occurrence, window, kept, floor: floor.day, today };
    return { verdict: 'PLANNED', task: taskOf(draft, placed.t, placed.moved, scope) };
  }
  if (placed.reason === 'NO_CALLABLE_DAY') return suppressed('NO_CALLABLE_DAY');
  return floor.reason === null ? { verdict: 'MISSED', dedupeKey: key, window } : suppressed(floor.reason);
}
