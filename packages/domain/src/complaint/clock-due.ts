import { deadline, type ClockSpan } from '../time/clock-span.js';
import { daysBetween, eachDay } from '../time/local-date.js';
import { addOpenTime, openTimeBetween, type UnitTime } from '../time/opening-hours.js';
import { judgeDay } from '../time/work-calendar.js';
import { localDateOf } from '../time/zone.js';

/** A stretch in which the clock stood still. */
export interface StoodStill {
  from: Date;
  until: Date;
  reason: string;
  calendarVersion?: number | undefined;
}

export interface Due {
  dueAt: Date;
  provisional: boolean;
}

const MINUTE_MS = 60_000;

export function countsDays({ mode }: ClockSpan): boolean {
  return mode === 'CAL_DAYS' || mode === 'WORK_DAYS';
}

/** What is left of a clock that counts time, in ms of its own time. */
export function timeLeft(span: ClockSpan, at: Date, dueAt: Date, unit: UnitTime): number {
  return span.mode === 'WALL' ? Math.max(0, dueAt.getTime() - at.getTime()) : openTimeBetween(unit, at, dueAt);
}

/** When a clock that counts time is due if it goes on at `at` with `ms` left. */
export function dueAfter(span: ClockSpan, at: Date, ms: number, unit: UnitTime): Due {
  if (span.mode === 'WALL') return { dueAt: new Date(at.getTime() + ms), provisional: false };
  const { provisional } = deadline(at, { mode: 'BUSINESS', amount: Math.ceil(ms / MINUTE_MS) }, unit);
  return { dueAt: addOpenTime(unit, at, ms).end, provisional };
}

/** Days of the clock's own kind that passed while it stood still: the day of the pause counts, the day of the return does not. */
function daysStoodStill({ from, until }: StoodStill, span: ClockSpan, unit: UnitTime): number {
  const first = localDateOf(from, unit.hours.zone);
  const back = localDateOf(until, unit.hours.zone);
  if (span.mode === 'CAL_DAYS') return daysBetween(first, back);
  return [...eachDay(first, back)].filter((day) => day < back && judgeDay(unit.calendar, day).working).length;
}

/** The length in days that a clock has after its pauses: the due day moves by the days it stood still. */
export function stretchedDays(start: Date, span: ClockSpan, pauses: readonly StoodStill[], unit: UnitTime): number {
  const dueWith = (amount: number): Date => deadline(start, { ...span, amount }, unit).dueAt;
  return pauses.reduce((before, pause) => {
    if (pause.from > dueWith(before)) return before;
    let amount = before + daysStoodStill(pause, span, unit);
    // A pause over the last day must leave some of a day after the return.
    while (dueWith(amount) <= pause.until) amount += 1;
    return amount;
  }, span.amount);
}

/** When a clock of this length that started at `start` is due, given the stretches in which it stood still, in order. */
export function dueOf(start: Date, span: ClockSpan, pauses: readonly StoodStill[], unit: UnitTime): Due {
  if (countsDays(span)) return deadline(start, { ...span, amount: stretchedDays(start, span, pauses, unit) }, unit);
  return pauses.reduce<Due>((due, pause) => {
    if (pause.from > due.dueAt) return due;
    const moved = dueAfter(span, pause.until, timeLeft(span, pause.from, due.dueAt, unit), unit);
    return { dueAt: moved.dueAt, provisional: due.provisional || moved.provisional };
  }, deadline(start, span, unit));
}
