import { deadline, type Segment } from '../time/clock-span.js';
import type { LocalDate } from '../time/local-date.js';
import type { UnitTime } from '../time/opening-hours.js';
import { localDateOf } from '../time/zone.js';
import type { Clock } from './clock.js';
import { stretchedDays, type StoodStill } from './clock-due.js';
import { stoodStill } from './clock-pause.js';
import type { Piece } from './explain-piece.js';

function isWithin(date: LocalDate, { from, until }: StoodStill, zone: string): boolean {
  return date >= localDateOf(from, zone) && date < localDateOf(until, zone);
}

/**
 * The days by which the pauses moved the due day: those on which the clock stood still, and where these were not days
 * that count (the start day, a rolled due), the next ones after the return. Never the due day itself.
 */
function pausedDays(days: readonly LocalDate[], pauses: readonly StoodStill[], wanted: number, zone: string): ReadonlySet<LocalDate> {
  const candidates = days.slice(0, -1);
  const stood = candidates.filter((date) => pauses.some((pause) => isWithin(date, pause, zone)));
  const back = pauses.at(-1);
  const after = candidates.filter((date) => back && date >= localDateOf(back.until, zone));
  const others = candidates.filter((date) => !stood.includes(date) && !after.includes(date)).reverse();
  return new Set([...stood, ...after, ...others].slice(0, wanted));
}

function numberedPieces(segments: readonly Segment[], paused: ReadonlySet<LocalDate>): Piece[] {
  const pieces: Piece[] = [];
  let sum = 0;
  for (const segment of segments) {
    if (segment.kind === 'TIME') continue;
    if (segment.kind === 'SKIPPED') pieces.push(segment);
    else if (paused.has(segment.date)) pieces.push({ kind: 'SKIPPED', date: segment.date, reason: 'PAUSED' });
    else {
      sum += 1;
      pieces.push({ kind: 'DAY', date: segment.date, sum });
    }
  }
  return pieces;
}

/** The pieces of a clock that counts days: each day with its running number, or why it did not count. */
export function dayPieces(clock: Clock, unit: UnitTime): Piece[] {
  const { span, countedFrom } = clock;
  const pauses = stoodStill(clock);
  const amount = stretchedDays(countedFrom, span, pauses, unit);
  const { segments } = deadline(countedFrom, { ...span, amount }, unit);
  const days = segments.flatMap((segment) => (segment.kind === 'DAY' ? [segment.date] : []));
  const paused = pausedDays(days, pauses, amount - span.amount, unit.hours.zone);
  return numberedPieces(segments, paused);
}
