import { deadline, type ClockSpan } from '../time/clock-span.js';
import type { UnitTime } from '../time/opening-hours.js';
import type { MetAs } from './clock-command.js';
import type { ClockKind } from './clock-kind.js';
import type { Level } from './level.js';

export const clockStatuses = ['RUNNING', 'PAUSED', 'MET', 'BREACHED', 'MET_LATE', 'CANCELLED'] as const;
export type ClockStatus = (typeof clockStatuses)[number];

/** CUSTOMER: the customer agreed to a later date. ESCALATED: the rung has given the case away (A5). */
export type PauseCause = 'CUSTOMER' | 'ESCALATED';

export interface Pause {
  cause: PauseCause;
  reason: string;
  from: Date;
  /** Null while it lasts. */
  until: Date | null;
  /** When it ends by itself: the agreed date, or the cap before it (A11). Null: when the case comes back. */
  endsAt: Date | null;
  /** The frozen budget in ms of the clock's own time; null for the day modes, whose due day moves instead. */
  remainingMs: number | null;
  /** The calendar by which the time before it was counted; absent: that of the clock. */
  calendarVersion?: number;
}

/** Why a due time is not the one of the start (A15, A18). */
export interface DueChange {
  at: Date;
  cause: 'SEVERITY' | 'CALENDAR' | 'DUPLICATE' | 'PAUSE';
  /** FROM_START: counted anew from the start. KEPT_EARLIER: the old due was earlier. GRACE: already past, some minutes left. */
  rule: 'FROM_START' | 'KEPT_EARLIER' | 'GRACE' | 'MOVED';
  previousDueAt: Date;
  dueAt: Date;
}

/** An event that somebody entered long after it happened; it counts when a manager confirms it (rulings 13). */
export interface LateEntry {
  at: Date;
  enteredAt: Date;
  as: MetAs;
}

/** One measured promise of one case. `dueAt` is always what `span` gives from `countedFrom` on with the pauses since then. */
export interface Clock {
  kind: ClockKind;
  level: Level;
  /** 1, and one more each time a clock of this kind starts again: repeated feedback, a reopened case (A3, A16). */
  cycle: number;
  span: ClockSpan;
  startedAt: Date;
  countedFrom: Date;
  /** Inclusive (INV-09). While PAUSED it is what held before the pause. */
  dueAt: Date;
  provisional: boolean;
  status: ClockStatus;
  metAt: Date | null;
  metAs: MetAs | null;
  /** The due time that passed without the event. */
  breachedAt: Date | null;
  /** A breach was on record, then evidence showed that the promise had been kept (EX-164). */
  breachUndone: boolean;
  lateEntry: LateEntry | null;
  /** Met by an entry that a manager had to confirm. */
  confirmedLate: boolean;
  pauses: readonly Pause[];
  changes: readonly DueChange[];
  /** The setting that gave the length, and the calendar it was computed with (A18). */
  policyKey: string;
  calendarVersion: number;
}

export interface ClockStart {
  kind: ClockKind;
  level: Level;
  cycle: number;
  span: ClockSpan;
  startedAt: Date;
  policyKey: string;
}

export function startClock(start: ClockStart, unit: UnitTime): Clock {
  const { dueAt, provisional } = deadline(start.startedAt, start.span, unit);
  return {
    ...start, countedFrom: start.startedAt, dueAt, provisional, status: 'RUNNING',
    metAt: null, metAs: null, breachedAt: null, breachUndone: false, lateEntry: null, confirmedLate: false,
    pauses: [], changes: [], calendarVersion: unit.calendar.version,
  };
}

/** The clock as counted from its beginning by today's hours, pauses and all. */
export function countedAnew(clock: Clock, { calendar: { version } }: UnitTime): Clock {
  return { ...clock, calendarVersion: version, pauses: clock.pauses.map((pause) => ({ ...pause, calendarVersion: version })) };
}

/** RUNNING, PAUSED and BREACHED clocks still wait for their event. */
export function awaitsEvent(clock: Clock): boolean {
  return clock.status === 'RUNNING' || clock.status === 'PAUSED' || clock.status === 'BREACHED';
}

/** The pause that lasts, if any. */
export function openPause(clock: Clock): Pause | null {
  const last = clock.pauses.at(-1);
  return last && last.until === null ? last : null;
}
