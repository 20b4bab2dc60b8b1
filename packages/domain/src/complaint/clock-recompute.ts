import type { ClockSpan } from '../time/clock-span.js';
import type { UnitTime } from '../time/opening-hours.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import { countedAnew, openPause, type Clock, type DueChange } from './clock.js';
import { dueOf, type Due } from './clock-due.js';
import { freezeClock, stoodStill } from './clock-pause.js';
import type { SpanChoice } from './clock-setting.js';

const MINUTE_MS = 60_000;

/** The length that the new severity gives, and the setting it comes from. */
export type NewLength = Pick<SpanChoice, 'length' | 'key'>;

function changed(clock: Clock, due: Due, change: Pick<DueChange, 'at' | 'cause' | 'rule'>): Clock {
  const { dueAt, provisional } = due;
  return { ...clock, dueAt, provisional, changes: [...clock.changes, { ...change, previousDueAt: clock.dueAt, dueAt }] };
}

/** What is left when the recomputed due is already past: some minutes from now, counted as a clock of their own. */
function withGrace(clock: Clock, now: Date, cause: DueChange['cause'], limits: CaseLimits): Clock {
  const span: ClockSpan = { mode: 'WALL', amount: limits.raisedGraceMinutes };
  const dueAt = new Date(now.getTime() + limits.raisedGraceMinutes * MINUTE_MS);
  return changed({ ...clock, span, countedFrom: now }, { dueAt, provisional: false }, { at: now, cause, rule: 'GRACE' });
}

/** Does something to a paused clock as it stood when the pause began, and pauses it again with the new remainder. */
function underPause(clock: Clock, unit: UnitTime, change: (running: Clock, at: Date) => Clock): Clock {
  const pause = openPause(clock);
  if (!pause) return clock;
  const running: Clock = { ...clock, status: 'RUNNING', pauses: clock.pauses.slice(0, -1) };
  return freezeClock(change(running, pause.from), pause, pause.from, unit);
}

function shortened(clock: Clock, choice: NewLength, now: Date, unit: UnitTime, limits: CaseLimits): Clock {
  const span: ClockSpan = choice.length === 'AT_ONCE' ? { mode: 'WALL', amount: 0 } : choice.length;
  const fromStart = countedAnew({ ...clock, span, countedFrom: clock.startedAt, policyKey: choice.key }, unit);
  const due = dueOf(clock.startedAt, span, stoodStill(fromStart), unit);
  const candidate = due.dueAt < now
    ? withGrace(fromStart, now, 'SEVERITY', limits)
    : changed(fromStart, due, { at: now, cause: 'SEVERITY', rule: 'FROM_START' });
  if (candidate.dueAt <= clock.dueAt) return candidate;
  return changed(clock, clock, { at: now, cause: 'SEVERITY', rule: 'KEPT_EARLIER' });
}

/**
 * The length of a waiting clock changes with the severity (K15): counted anew from the original start, never later than
 * before; where that is already past, `raisedGraceMinutes` from now (EX-030, EX-031). A pause goes on (A10). What is to be
 * done at once gets the grace as well. Clocks that are overdue or ended stay as they are.
 */
export function changeLength(clock: Clock, choice: NewLength, now: Date, unit: UnitTime, limits: CaseLimits = defaultCaseLimits): Clock {
  if (clock.status === 'PAUSED') return underPause(clock, unit, (running, at) => shortened(running, choice, at, unit, limits));
  return clock.status === 'RUNNING' && now <= clock.dueAt ? shortened(clock, choice, now, unit, limits) : clock;
}

function recounted(clock: Clock, now: Date, unit: UnitTime, limits: CaseLimits): Clock {
  const known = countedAnew(clock, unit);
  const due = dueOf(clock.countedFrom, clock.span, stoodStill(clock), unit);
  if (due.dueAt.getTime() === clock.dueAt.getTime()) return { ...known, provisional: due.provisional };
  if (due.dueAt < now) return withGrace(known, now, 'CALENDAR', limits);
  return changed(known, due, { at: now, cause: 'CALENDAR', rule: 'FROM_START' });
}

/** A published calendar replaces the computed one: a provisional due moves either way, past ones are left alone (rulings 16). */
export function recountClock(clock: Clock, now: Date, unit: UnitTime, limits: CaseLimits = defaultCaseLimits): Clock {
  if (!clock.provisional) return clock;
  if (clock.status === 'PAUSED') return underPause(clock, unit, (running, at) => recounted(running, at, unit, limits));
  return clock.status === 'RUNNING' && now <= clock.dueAt ? recounted(clock, now, unit, limits) : clock;
}
