import { deadline, type ClockSpan } from '../time/clock-span.js';
import { addDays, type LocalDate } from '../time/local-date.js';
import { addOpenTime, isOpenOn, nextOpenDay, openTimeBetween, windowsOn, type UnitTime } from '../time/opening-hours.js';
import { instantOf, localDateOf } from '../time/zone.js';
import type { Clock } from './clock.js';
import { stoodStill } from './clock-pause.js';

interface Run {
  from: Date;
  to: Date;
}

/** The stretches in which the clock ran, from where it is counted to its due. */
function runsOf(clock: Clock): Run[] {
  const stops = stoodStill(clock);
  const starts = [clock.countedFrom, ...stops.map(({ until }) => until)];
  return starts.map((from, index) => ({ from, to: stops[index]?.from ?? clock.dueAt }));
}

const wallMs = ({ from, to }: Run): number => Math.max(0, to.getTime() - from.getTime());

/**
 * The moment when `percent` of a clock has run, pauses left out: in open time for clocks that know hours, so that a
 * warning reaches somebody (A12, DT-ESC). Without any open time in between it is counted on the wall clock.
 */
export function momentOf(percent: number, clock: Clock, unit: UnitTime): Date {
  const runs = runsOf(clock);
  const openMs = (run: Run): number => openTimeBetween(unit, run.from, run.to);
  const onWall = clock.span.mode === 'WALL' || runs.every((run) => openMs(run) === 0);
  const measure = onWall ? wallMs : openMs;
  let left = Math.round(runs.reduce((sum, run) => sum + measure(run), 0) * percent / 100);
  for (const run of runs) {
    const length = measure(run);
    if (left <= length && length > 0) return onWall ? new Date(run.from.getTime() + left) : addOpenTime(unit, run.from, left).end;
    left -= length;
  }
  return clock.dueAt;
}

/** The first instant at which a due time has passed: the due itself still keeps the promise (INV-09). */
export function missedAt(dueAt: Date): Date {
  return new Date(dueAt.getTime() + 1);
}

/** The first instant at which `span` after the due has passed as well. */
export function missedAfter(dueAt: Date, span: ClockSpan, unit: UnitTime): Date {
  return missedAt(deadline(dueAt, span, unit).dueAt);
}

/** When the unit opens on a day on which it opens. */
export function openingOf(unit: UnitTime, date: LocalDate): Date {
  const first = windowsOn(unit, date).reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY);
  return instantOf(date, first, unit.hours.zone);
}

/** The first day on which the unit opens after the day of `instant`. */
export function openDayAfter(unit: UnitTime, instant: Date): LocalDate {
  return nextOpenDay(unit, addDays(localDateOf(instant, unit.hours.zone), 1));
}

/** The last day, from `first` on, whose opening has come by `now`; null before that. */
export function lastOpened(unit: UnitTime, first: LocalDate, now: Date): LocalDate | null {
  for (let date = localDateOf(now, unit.hours.zone); date >= first; date = addDays(date, -1)) {
    if (isOpenOn(unit, date) && openingOf(unit, date) <= now) return date;
  }
  return null;
}
