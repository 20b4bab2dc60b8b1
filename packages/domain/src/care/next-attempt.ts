import { addDays, eachDay, type LocalDate } from '../time/local-date.js';
import { instantOf, localDateOf, minuteOfDay } from '../time/zone.js';
import { defaultRetryPlan, isRetried, type AttemptOutcome, type RetryPlan } from './attempt.js';
import { isCallableDay, type ContactingDealer } from './callable-days.js';

/** AGAIN: not before `at`; agreed when the customer named the time. OVER: no further try, and why. */
export type NextAttempt =
  | { kind: 'AGAIN'; at: Date; agreed: boolean }
  | { kind: 'OVER'; because: 'REACHED' | 'REFUSED' | 'WRONG_NUMBER' | 'TRIES_USED' | 'WINDOW_ENDED' };

/** A half-day: a day and the number of its call window (morning 0, afternoon and evening 1). */
interface HalfDay {
  date: LocalDate;
  part: number;
}

function halfDayOf(instant: Date, { time, hours }: ContactingDealer): HalfDay {
  const { zone } = time.hours;
  const minute = minuteOfDay(instant, zone);
  const begun = hours.call.filter(({ from }) => from <= minute).length;
  return { date: localDateOf(instant, zone), part: Math.max(0, begun - 1) };
}

const isSame = (a: HalfDay, b: HalfDay): boolean => a.date === b.date && a.part === b.part;

function startOf({ date, part }: HalfDay, { time, hours }: ContactingDealer): Date {
  return instantOf(date, hours.call[part]!.from, time.hours.zone);
}

function* laterHalfDays(after: HalfDay, windowTo: LocalDate, dealer: ContactingDealer): Generator<HalfDay> {
  for (const date of eachDay(after.date, windowTo)) {
    if (!isCallableDay(dealer, date)) continue;
    for (const part of dealer.hours.call.keys()) if (date > after.date || part > after.part) yield { date, part };
  }
}

/** The next half-day on another part of the day that was not tried yet; where only the same part is left, that one. */
function nextHalfDay(last: HalfDay, tried: readonly HalfDay[], windowTo: LocalDate, dealer: ContactingDealer): HalfDay | null {
  const untried = [...laterHalfDays(last, windowTo, dealer)].filter((slot) => !tried.some((done) => isSame(done, slot)));
  return untried.find(({ part }) => part !== last.part) ?? untried[0] ?? null;
}

/**
 * When to call again after a try at `at` (F4, T8, B10): three tries on three different half-days, the next one on another part of the
 * day. `earlier` are the tries before this one. A time that the customer named is kept, whatever the hour, while the window is open.
 */
export function nextAttempt(
  outcome: AttemptOutcome, earlier: readonly Date[], at: Date, windowTo: LocalDate, dealer: ContactingDealer,
  askedFor: Date | null = null, plan: RetryPlan = defaultRetryPlan,
): NextAttempt {
  if (!isRetried(outcome)) return { kind: 'OVER', because: outcome };
  if (earlier.length + 1 >= plan.tries) return { kind: 'OVER', because: 'TRIES_USED' };
  const endsAt = instantOf(addDays(windowTo, 1), 0, dealer.time.hours.zone);
  if (outcome === 'CALL_BACK_LATER' && askedFor !== null && askedFor > at) {
    return askedFor < endsAt ? { kind: 'AGAIN', at: askedFor, agreed: true } : { kind: 'OVER', because: 'WINDOW_ENDED' };
  }
  const tried = [...earlier, at].map((instant) => halfDayOf(instant, dealer));
  const next = nextHalfDay(halfDayOf(at, dealer), tried, windowTo, dealer);
  return next ? { kind: 'AGAIN', at: startOf(next, dealer), agreed: false } : { kind: 'OVER', because: 'WINDOW_ENDED' };
}
