import { addDays, dayNumber, fromDayNumber, weekday, type LocalDate } from './local-date.js';
import { judgeDay, type WorkCalendar } from './work-calendar.js';
import { instantOf, localDateOf } from './zone.js';

/** Open from `from` to `to`, minutes after midnight of the day it begins; `to` above 1,440 runs past midnight. */
export interface OpenWindow {
  from: number;
  to: number;
}

/** Seven lists of windows, Monday first; an empty list is a closed day. */
export type OpeningWeek = readonly (readonly OpenWindow[])[];

/** When a unit can be expected to act (C-121, A6). */
export interface OpeningHours {
  zone: string;
  week: OpeningWeek;
  /** WEEK: the week alone decides. WORK_DAYS: closed on national days off, open on adjusted working days. */
  follows: 'WEEK' | 'WORK_DAYS';
  /** Single days with other windows, or none; they win over everything. */
  exceptions: ReadonlyMap<LocalDate, readonly OpenWindow[]>;
}

/** A unit's hours together with the national calendar: all that a clock needs to know about days. Never changed once made. */
export interface UnitTime {
  hours: OpeningHours;
  calendar: WorkCalendar;
  /** By version of the calendar: other hours that held then and by which something was counted (rulings 14, 35). */
  earlier?: ReadonlyMap<number, UnitTime>;
}

/** The hours that held under a version; today's where they are the same. */
export function unitTimeOf(unit: UnitTime, version: number): UnitTime {
  return unit.earlier?.get(version) ?? unit;
}

export interface OpenInterval {
  from: Date;
  to: Date;
}

const MAX_CLOSED_DAYS = 400;

function weekdayWindows(hours: OpeningHours, date: LocalDate): readonly OpenWindow[] {
  return hours.week[weekday(date) - 1] ?? [];
}

/** An adjusted working Saturday has no windows of its own in most weeks: it opens like the nearest usual working day. */
function usualWindows(hours: OpeningHours, date: LocalDate): readonly OpenWindow[] {
  const own = weekdayWindows(hours, date);
  if (own.length > 0) return own;
  return hours.week.find((windows) => windows.length > 0) ?? [];
}

/** The windows in which the unit is open on `date`, as its own exceptions, the week and the national calendar say. */
export function windowsOn({ hours, calendar }: UnitTime, date: LocalDate): readonly OpenWindow[] {
  const exception = hours.exceptions.get(date);
  if (exception) return exception;
  if (hours.follows === 'WEEK') return weekdayWindows(hours, date);
  return judgeDay(calendar, date).working ? usualWindows(hours, date) : [];
}

export function isOpenOn(unit: UnitTime, date: LocalDate): boolean {
  return windowsOn(unit, date).length > 0;
}

/** Closing time of the day in minutes. On a closed day: when it usually closes, so that a promise still has an hour. */
export function closingMinute(unit: UnitTime, date: LocalDate): number {
  const windows = windowsOn(unit, date);
  const relevant = windows.length > 0 ? windows : usualWindows(unit.hours, date);
  return relevant.reduce((latest, window) => Math.max(latest, window.to), 0) || 1440;
}

export function closingTime(unit: UnitTime, date: LocalDate): Date {
  return instantOf(date, closingMinute(unit, date), unit.hours.zone);
}

/** The first day from `date` on (`date` included) on which the unit opens. */
export function nextOpenDay(unit: UnitTime, date: LocalDate): LocalDate {
  for (let step = 0; step <= MAX_CLOSED_DAYS; step += 1) {
    const day = addDays(date, step);
    if (isOpenOn(unit, day)) return day;
  }
  throw new RangeError('the unit never opens');
}

/** The next time the unit opens for the day: a night, a weekend, a holiday go by; the end of a lunch break is no morning. */
export function nextMorning(unit: UnitTime, now: Date): Date {
  const { zone } = unit.hours;
  const opensAt = (date: LocalDate): Date => instantOf(date, Math.min(...windowsOn(unit, date).map(({ from }) => from)), zone);
  const first = nextOpenDay(unit, localDateOf(now, zone));
  return opensAt(first) > now ? opensAt(first) : opensAt(nextOpenDay(unit, addDays(first, 1)));
}

function readIntervals(unit: UnitTime, day: number): readonly OpenInterval[] {
  const date = fromDayNumber(day);
  const { zone } = unit.hours;
  return windowsOn(unit, date)
    .map((window) => ({ from: instantOf(date, window.from, zone), to: instantOf(date, window.to, zone) }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Clocks walk the same days again and again: a unit's days are kept as long as its hours are. */
const known = new WeakMap<UnitTime, Map<number, readonly OpenInterval[]>>();

function intervalsOf(unit: UnitTime, day: number): readonly OpenInterval[] {
  let days = known.get(unit);
  if (!days) known.set(unit, (days = new Map()));
  let intervals = days.get(day);
  if (!intervals) days.set(day, (intervals = readIntervals(unit, day)));
  return intervals;
}

/** Open time from `start` on, without overlaps, in order, without end. */
export function* openIntervals(unit: UnitTime, start: Date): Generator<OpenInterval> {
  let reached = start.getTime();
  let closedDays = 0;
  // The day before may run past midnight into this one.
  for (let day = dayNumber(localDateOf(start, unit.hours.zone)) - 1; closedDays <= MAX_CLOSED_DAYS; day += 1) {
    let opened = false;
    for (const interval of intervalsOf(unit, day)) {
      const from = Math.max(interval.from.getTime(), reached);
      if (interval.to.getTime() <= from) continue;
      opened = true;
      reached = interval.to.getTime();
      yield { from: new Date(from), to: interval.to };
    }
    closedDays = opened ? 0 : closedDays + 1;
  }
  throw new RangeError('the unit never opens');
}

export interface OpenTime {
  end: Date;
  counted: OpenInterval[];
}

/** `ms` of open time after `start`. Outside hours it starts at the next opening; due exactly at closing stays on that day (3.6). */
export function addOpenTime(unit: UnitTime, start: Date, ms: number): OpenTime {
  const counted: OpenInterval[] = [];
  let left = ms;
  for (const interval of openIntervals(unit, start)) {
    const length = interval.to.getTime() - interval.from.getTime();
    if (left <= length) {
      const end = new Date(interval.from.getTime() + left);
      return { end, counted: [...counted, { from: interval.from, to: end }] };
    }
    counted.push(interval);
    left -= length;
  }
  throw new RangeError('the unit never opens');
}

/** Open time between two instants in ms; 0 when `to` is not after `from`. */
export function openTimeBetween(unit: UnitTime, from: Date, to: Date): number {
  if (to <= from) return 0;
  let sum = 0;
  for (const interval of openIntervals(unit, from)) {
    if (interval.from >= to) break;
    sum += Math.min(interval.to.getTime(), to.getTime()) - interval.from.getTime();
  }
  return sum;
}

export function isOpenAt(unit: UnitTime, instant: Date): boolean {
  const today = dayNumber(localDateOf(instant, unit.hours.zone));
  return [today - 1, today].some((day) =>
    intervalsOf(unit, day).some((interval) => interval.from <= instant && instant < interval.to));
}
