import { addDays, type LocalDate } from './local-date.js';
import { addOpenTime, closingTime, isOpenOn, nextOpenDay, openTimeBetween, type UnitTime } from './opening-hours.js';
import { addWorkDays, judgeDay } from './work-calendar.js';
import { localDateOf } from './zone.js';

/** How a clock counts (3.6). */
export type ClockMode = 'WALL' | 'BUSINESS' | 'CAL_DAYS' | 'WORK_DAYS';

/** The length of a clock: minutes for WALL and BUSINESS, days for CAL_DAYS and WORK_DAYS. */
export interface ClockSpan {
  mode: ClockMode;
  amount: number;
  /** CAL_DAYS only: a due day on which the unit is closed moves to the next open one. False for MAJOR cases. */
  rolls?: boolean;
}

export type SkipReason = 'CLOSED' | 'DAY_OFF' | 'START_DAY';

/** One piece of the explanation of a deadline (A18): counted time or a counted day, or a day that did not count and why. */
export type Segment =
  | { kind: 'TIME'; from: Date; to: Date }
  | { kind: 'DAY'; date: LocalDate }
  | { kind: 'SKIPPED'; date: LocalDate; reason: SkipReason };

export interface Deadline {
  /** Inclusive: an event at exactly `dueAt` meets it (INV-09). */
  dueAt: Date;
  /** True while a year that was used is not published; recomputed on import. */
  provisional: boolean;
  segments: Segment[];
}

const MINUTE_MS = 60_000;

function wall(start: Date, minutes: number): Deadline {
  const dueAt = new Date(start.getTime() + minutes * MINUTE_MS);
  return { dueAt, provisional: false, segments: [{ kind: 'TIME', from: start, to: dueAt }] };
}

function business(start: Date, minutes: number, unit: UnitTime): Deadline {
  const { end, counted } = addOpenTime(unit, start, minutes * MINUTE_MS);
  const { zone, follows } = unit.hours;
  const segments: Segment[] = [];
  let provisional = false;
  let day = localDateOf(start, zone);
  for (const interval of counted) {
    const date = localDateOf(interval.from, zone);
    for (; day < date; day = addDays(day, 1)) {
      const verdict = judgeDay(unit.calendar, day);
      provisional ||= follows === 'WORK_DAYS' && verdict.provisional;
      if (!isOpenOn(unit, day)) segments.push({ kind: 'SKIPPED', date: day, reason: skipReason(unit, day) });
    }
    provisional ||= follows === 'WORK_DAYS' && judgeDay(unit.calendar, date).provisional;
    segments.push({ kind: 'TIME', from: interval.from, to: interval.to });
  }
  return { dueAt: end, provisional, segments };
}

function skipReason(unit: UnitTime, day: LocalDate): SkipReason {
  return unit.hours.follows === 'WORK_DAYS' && !unit.hours.exceptions.has(day) ? 'DAY_OFF' : 'CLOSED';
}

function calendarDays(start: Date, span: ClockSpan, unit: UnitTime): Deadline {
  const first = localDateOf(start, unit.hours.zone);
  const wanted = addDays(first, span.amount);
  const date = span.rolls === false ? wanted : nextOpenDay(unit, wanted);
  const segments: Segment[] = [{ kind: 'SKIPPED', date: first, reason: 'START_DAY' }];
  for (let day = addDays(first, 1); day < date; day = addDays(day, 1)) {
    segments.push(day < wanted ? { kind: 'DAY', date: day } : { kind: 'SKIPPED', date: day, reason: 'CLOSED' });
  }
  segments.push({ kind: 'DAY', date });
  const provisional = unit.hours.follows === 'WORK_DAYS' && judgeDay(unit.calendar, date).provisional;
  return { dueAt: closingTime(unit, date), provisional, segments };
}

function workDays(start: Date, days: number, unit: UnitTime): Deadline {
  const first = localDateOf(start, unit.hours.zone);
  const span = addWorkDays(unit.calendar, first, days);
  const counted = new Set(span.counted);
  const segments: Segment[] = [{ kind: 'SKIPPED', date: first, reason: 'START_DAY' }];
  for (const date of [...span.counted, ...span.skipped].sort()) {
    segments.push(counted.has(date) ? { kind: 'DAY', date } : { kind: 'SKIPPED', date, reason: 'DAY_OFF' });
  }
  return { dueAt: closingTime(unit, span.date), provisional: span.provisional, segments };
}

/** When a clock of this length that starts at `start` is due for the responsible unit, and why. */
export function deadline(start: Date, span: ClockSpan, unit: UnitTime): Deadline {
  switch (span.mode) {
    case 'WALL': return wall(start, span.amount);
    case 'BUSINESS': return business(start, span.amount, unit);
    case 'CAL_DAYS': return calendarDays(start, span, unit);
    case 'WORK_DAYS': return workDays(start, span.amount, unit);
  }
}

/**
 * The moment when `percent` of the time between start and due has passed: open time for clocks that know hours, so that a
 * warning reaches somebody (A12, DT-ESC).
 */
export function momentAt(percent: number, start: Date, dueAt: Date, mode: ClockMode, unit: UnitTime): Date {
  const open = mode === 'WALL' ? 0 : openTimeBetween(unit, start, dueAt);
  if (open === 0) return new Date(start.getTime() + (dueAt.getTime() - start.getTime()) * percent / 100);
  return addOpenTime(unit, start, Math.round(open * percent / 100)).end;
}
