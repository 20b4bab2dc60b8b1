import { deadline } from '../time/clock-span.js';
import { eachDay } from '../time/local-date.js';
import { unitTimeOf, type UnitTime } from '../time/opening-hours.js';
import { judgeDay } from '../time/work-calendar.js';
import { localDateOf } from '../time/zone.js';
import { countedAnew, openPause, type Clock, type Pause } from './clock.js';
import { countsDays, dueAfter, dueOf, timeLeft, type Due, type StoodStill } from './clock-due.js';

/** The stretches since `countedFrom` in which the clock stood still and went on again, in order. */
export function stoodStill(clock: Clock): StoodStill[] {
  return clock.pauses.flatMap(({ from, until, reason, calendarVersion }) =>
    until && until > from && from >= clock.countedFrom ? [{ from, until, reason, calendarVersion }] : []);
}

/** Stops a running clock at `at` and keeps what is left of it by the hours it was counted with (A10, rulings 14). Whether it may stand still is decided by the caller. */
export function freezeClock(clock: Clock, pause: Pick<Pause, 'cause' | 'reason' | 'endsAt'>, at: Date, unit: UnitTime): Clock {
  const remainingMs = countsDays(clock.span) ? null : timeLeft(clock.span, at, clock.dueAt, unitTimeOf(unit, clock.calendarVersion));
  return { ...clock, status: 'PAUSED', pauses: [...clock.pauses, { ...pause, from: at, until: null, remainingMs, calendarVersion: clock.calendarVersion }] };
}

function dueOnReturn(clock: Clock, pause: Pause, at: Date, unit: UnitTime): Due {
  if (pause.remainingMs !== null) return dueAfter(clock.span, at, pause.remainingMs, unit);
  return dueOf(clock.countedFrom, clock.span, [...stoodStill(clock), { from: pause.from, until: at, reason: pause.reason }], unit);
}

/** Goes on at `at` with exactly what was left: to the millisecond, or with the due day moved by the paused days. */
export function resumeClock(clock: Clock, at: Date, unit: UnitTime): Clock {
  const pause = openPause(clock);
  if (!pause) return clock;
  const back = at > pause.from ? at : pause.from;
  const ended: Clock = { ...clock, status: 'RUNNING', pauses: [...clock.pauses.slice(0, -1), { ...pause, until: back }] };
  if (back <= pause.from) return ended;
  const { dueAt, provisional } = dueOnReturn(clock, pause, back, unit);
  const counted = pause.remainingMs === null ? countedAnew(ended, unit) : { ...ended, calendarVersion: unit.calendar.version };
  return {
    ...counted, dueAt, provisional: clock.provisional || provisional,
    changes: [...clock.changes, { at: back, cause: 'PAUSE', rule: 'MOVED', previousDueAt: clock.dueAt, dueAt }],
  };
}

/** Ends a pause whose time is over, at the instant at which it was over and not when the job runs (A11). */
export function endPauseWhenOver(clock: Clock, now: Date, unit: UnitTime): Clock {
  const endsAt = openPause(clock)?.endsAt;
  return endsAt && endsAt <= now ? resumeClock(clock, endsAt, unit) : clock;
}

/** National working days that a clock stood still because the customer agreed; the day of the return does not count (A11). */
export function pausedWorkDays(clock: Clock, unit: UnitTime): number {
  return clock.pauses.reduce((sum, { cause, from, until }) => {
    if (cause !== 'CUSTOMER' || !until) return sum;
    const back = localDateOf(until, unit.hours.zone);
    return sum + [...eachDay(localDateOf(from, unit.hours.zone), back)].filter((day) => day < back && judgeDay(unit.calendar, day).working).length;
  }, 0);
}

/** Wall time that a clock has stood still up to `now`, in ms: the paused share of the reports (A11, N6). */
export function pausedMs(clock: Clock, now: Date): number {
  return clock.pauses.reduce((sum, { from, until }) => sum + Math.max(0, (until ?? now).getTime() - from.getTime()), 0);
}

/** The latest instant at which a pause that begins at `at` ends: closing time of its last allowed working day (A11). */
export function pauseCap(at: Date, workDaysLeft: number, unit: UnitTime): Date {
  return deadline(at, { mode: 'WORK_DAYS', amount: workDaysLeft }, unit).dueAt;
}
