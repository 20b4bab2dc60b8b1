import { addDays, later, type LocalDate } from '../time/local-date.js';
import { isCallableDay, type ContactingDealer } from './callable-days.js';
import type { CareWindow } from './occurrence.js';
import { hasCall, leadDays, type CareRule, type CareStep } from './rule.js';

/** EARLIER, LATER: the wanted day is no callable one. NOT_BEFORE: the wanted day is past or still shielded. */
export type MoveReason = 'EARLIER' | 'LATER' | 'NOT_BEFORE';

/** NO_CALLABLE_DAY: none inside the limits. NO_OTHER_DAY: T is past and the rule knows no other day. WINDOW_OVER: it may only begin after the end. */
export type ImpossibleReason = 'NO_CALLABLE_DAY' | 'NO_OTHER_DAY' | 'WINDOW_OVER';

export type Placement =
  | { ok: true; t: LocalDate; smsDay: LocalDate | null; moved: MoveReason | null }
  | { ok: false; reason: ImpossibleReason };

export interface PlacementLimits {
  /** No step, the SMS of a pair included, may take place before this day. */
  notBefore?: LocalDate | null;
  /** The steps that are left when consent took some away; all of the rule's when absent. */
  steps?: readonly CareStep[];
}

type Moving = Pick<CareRule, 'steps' | 'ifImpossible'>;

/** The day of the SMS that comes with T: the calendar day before the call for a pair, whatever day that is. Null: no SMS, or right after the call. */
export function smsDayOf(steps: readonly CareStep[], t: LocalDate): LocalDate | null {
  for (const { channel, timing } of steps) if (channel === 'SMS' && timing.kind === 'DAY') return addDays(t, timing.day);
  return null;
}

function firstDay(from: LocalDate, to: LocalDate, step: 1 | -1, suits: (day: LocalDate) => boolean): LocalDate | null {
  for (let day = from; step > 0 ? day <= to : day >= to; day = addDays(day, step)) if (suits(day)) return day;
  return null;
}

/**
 * The final T and SMS day of a rule's wanted day `t` (DT-CARE "If T not possible", EX-080 to EX-085). A reminder that should move
 * earlier but cannot, because those days are past, is made later inside its window rather than not at all (B4).
 */
export function placeT(rule: Moving, t: LocalDate, window: CareWindow, dealer: ContactingDealer, limits: PlacementLimits = {}): Placement {
  const steps = limits.steps ?? rule.steps;
  const floor = limits.notBefore ? addDays(limits.notBefore, leadDays(steps)) : t;
  const wanted = later(t, floor);
  const suits = (day: LocalDate): boolean => rule.ifImpossible === 'ANY_DAY' || !hasCall(steps) || isCallableDay(dealer, day);
  const placed = (day: LocalDate, moved: MoveReason | null): Placement => ({ ok: true, t: day, smsDay: smsDayOf(steps, day), moved });

  if (wanted === t && suits(t)) return placed(t, null);
  if (rule.ifImpossible === 'DROP') return { ok: false, reason: wanted === t ? 'NO_CALLABLE_DAY' : 'NO_OTHER_DAY' };
  if (rule.ifImpossible === 'EARLIER' && wanted === t) {
    const day = firstDay(t, later(window.earliest, limits.notBefore ? floor : window.earliest), -1, suits);
    if (day) return placed(day, 'EARLIER');
  }
  if (wanted > window.latest) return { ok: false, reason: 'WINDOW_OVER' };
  const day = firstDay(wanted, window.latest, 1, suits);
  if (!day) return { ok: false, reason: 'NO_CALLABLE_DAY' };
  return placed(day, wanted > t ? 'NOT_BEFORE' : 'LATER');
}
