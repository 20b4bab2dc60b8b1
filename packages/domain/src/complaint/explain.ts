import type { ClockSpan } from '../time/clock-span.js';
import { unitTimeOf, type UnitTime } from '../time/opening-hours.js';
import { openPause, type Clock, type DueChange, type Pause } from './clock.js';
import { countsDays, dueOf } from './clock-due.js';
import { stoodStill } from './clock-pause.js';
import { dayPieces } from './explain-days.js';
import type { Piece } from './explain-piece.js';
import { timePieces } from './explain-time.js';

/** Why a deadline is what it is (A18): usable beside the clock and in a dispute. */
export interface Explanation {
  span: ClockSpan;
  startedAt: Date;
  /** Where counting began: the start, or a later instant after a change; `changes` says why. */
  countedFrom: Date;
  dueAt: Date;
  provisional: boolean;
  policyKey: string;
  calendarVersion: number;
  pieces: readonly Piece[];
  /** What the pieces sum to, in `unit`; equals the clock (rulings 35) wherever the hours it was counted with are known. */
  counted: number;
  unit: 'MS' | 'DAYS';
  sumsToClock: boolean;
  /** Today's hours would give another reason or another due: it was counted with those that held then (rulings 14). */
  hoursOfThen: boolean;
  pauses: readonly Pause[];
  changes: readonly DueChange[];
}

const MINUTE_MS = 60_000;

/** The running sum at the last counted piece. */
function lastSum(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => (piece.kind === 'TIME' || piece.kind === 'DAY' ? piece.sum : sum), 0);
}

interface Counted {
  pieces: Piece[];
  counted: number;
  sumsToClock: boolean;
}

function countDays(clock: Clock, unit: UnitTime): Counted {
  const pieces = dayPieces(clock, unit);
  const counted = lastSum(pieces);
  const { dueAt } = dueOf(clock.countedFrom, clock.span, stoodStill(clock), unit);
  return { pieces, counted, sumsToClock: counted === clock.span.amount && dueAt.getTime() === clock.dueAt.getTime() };
}

function countTime(clock: Clock, unit: UnitTime): Counted {
  const pieces = timePieces(clock, unit);
  const counted = lastSum(pieces);
  return { pieces, counted, sumsToClock: counted === clock.span.amount * MINUTE_MS };
}

/** How the clock was counted; `unit` knows the hours of then where they were others. */
function recount(clock: Clock, unit: UnitTime): Counted {
  return countsDays(clock.span) ? countDays(clock, unitTimeOf(unit, clock.calendarVersion)) : countTime(clock, unit);
}

/** Explains a clock piece by piece: what counted, what did not and why, and the pauses in between. */
export function explainDeadline(clock: Clock, unit: UnitTime): Explanation {
  const { span, startedAt, countedFrom, dueAt, provisional, policyKey, calendarVersion, pauses, changes } = clock;
  const told = recount(clock, unit);
  const byToday = unit.earlier ? recount(clock, { hours: unit.hours, calendar: unit.calendar }) : told;
  const pieces = [...told.pieces];
  const open = openPause(clock);
  if (open) pieces.push({ kind: 'PAUSE', from: open.from, to: null, reason: open.reason });
  return {
    span, startedAt, countedFrom, dueAt, provisional, policyKey, calendarVersion, pauses, changes, pieces, counted: told.counted,
    unit: countsDays(span) ? 'DAYS' : 'MS',
    sumsToClock: told.sumsToClock, hoursOfThen: JSON.stringify(byToday) !== JSON.stringify(told),
  };
}
