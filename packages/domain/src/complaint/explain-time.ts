import { addDays } from '../time/local-date.js';
import { isOpenOn, openIntervals, unitTimeOf, type OpenInterval, type UnitTime } from '../time/opening-hours.js';
import { localDateOf } from '../time/zone.js';
import type { Clock } from './clock.js';
import { stoodStill } from './clock-pause.js';
import type { NotCounted, Piece } from './explain-piece.js';

const lengthMs = ({ from, to }: OpenInterval): number => to.getTime() - from.getTime();

/** Open time between two instants, window by window. */
function openBetween(unit: UnitTime, from: Date, to: Date): OpenInterval[] {
  const found: OpenInterval[] = [];
  if (to <= from) return found;
  for (const interval of openIntervals(unit, from)) {
    if (interval.from >= to) break;
    found.push({ from: interval.from, to: interval.to < to ? interval.to : to });
  }
  return found;
}

function reasonClosed(unit: UnitTime, date: string): NotCounted {
  return unit.hours.follows === 'WORK_DAYS' && !unit.hours.exceptions.has(date) ? 'DAY_OFF' : 'CLOSED';
}

/** The closed days from the day of `from` up to the day before `to`. */
function closedDays(unit: UnitTime, from: Date, to: Date): Piece[] {
  const pieces: Piece[] = [];
  const last = localDateOf(to, unit.hours.zone);
  for (let date = localDateOf(from, unit.hours.zone); date < last; date = addDays(date, 1)) {
    if (!isOpenOn(unit, date)) pieces.push({ kind: 'SKIPPED', date, reason: reasonClosed(unit, date) });
  }
  return pieces;
}

/** One stretch in which the clock ran: its windows with what they add up to, and the closed days before each. */
function runPieces(clock: Clock, from: Date, to: Date, before: number, unit: UnitTime): { pieces: Piece[]; sum: number } {
  const intervals = clock.span.mode === 'WALL' ? [{ from, to }].filter((run) => lengthMs(run) > 0) : openBetween(unit, from, to);
  const pieces: Piece[] = [];
  let sum = before;
  let reached = from;
  for (const interval of intervals) {
    if (clock.span.mode === 'BUSINESS') pieces.push(...closedDays(unit, reached, interval.from));
    sum += lengthMs(interval);
    pieces.push({ kind: 'TIME', from: interval.from, to: interval.to, sum });
    reached = interval.to;
  }
  return { pieces, sum };
}

/** The pieces of a WALL or BUSINESS clock up to its due, pauses in between; each stretch by the hours it was counted with. */
export function timePieces(clock: Clock, unit: UnitTime): Piece[] {
  const stops = stoodStill(clock);
  const pieces: Piece[] = [];
  let sum = 0;
  let from = clock.countedFrom;
  for (const stop of stops) {
    const run = runPieces(clock, from, stop.from, sum, unitTimeOf(unit, stop.calendarVersion ?? clock.calendarVersion));
    pieces.push(...run.pieces, { kind: 'PAUSE', from: stop.from, to: stop.until, reason: stop.reason });
    sum = run.sum;
    from = stop.until;
  }
  return [...pieces, ...runPieces(clock, from, clock.dueAt, sum, unitTimeOf(unit, clock.calendarVersion)).pieces];
}
