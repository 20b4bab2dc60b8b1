import type { UnitTime } from '../time/opening-hours.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import { awaitsEvent, openPause, type Clock } from './clock.js';
import type { MetAs } from './clock-command.js';
import { freezeClock, resumeClock } from './clock-pause.js';

/** What meets a clock: when it happened, and when somebody wrote it down (rulings 13). */
export interface ClockEvent {
  at: Date;
  enteredAt: Date;
  as?: MetAs;
}

const MINUTE_MS = 60_000;

/** Entered so late after the event that a manager must confirm it. Exactly at the limit is still in time. */
export function needsConfirmation({ at, enteredAt }: ClockEvent, limits: CaseLimits = defaultCaseLimits): boolean {
  return enteredAt.getTime() - at.getTime() > limits.lateEntryMinutes * MINUTE_MS;
}

/** An event before the start answers something else; one after its own entry has not happened; the first one decides. */
function bears(clock: Clock, { at, enteredAt }: ClockEvent): boolean {
  if (clock.status === 'CANCELLED' || at < clock.startedAt || at > enteredAt) return false;
  return clock.metAt === null || at < clock.metAt;
}

function judged(clock: Clock, at: Date, as: MetAs): Clock {
  const late = at > clock.dueAt;
  return {
    ...clock, status: late ? 'MET_LATE' : 'MET', metAt: at, metAs: as,
    breachedAt: late ? clock.breachedAt ?? clock.dueAt : clock.breachedAt,
    breachUndone: !late && clock.breachedAt !== null,
    lateEntry: null,
  };
}

function meetAt(clock: Clock, at: Date, as: MetAs, unit: UnitTime): Clock {
  // Paused and answered in one step: the pause counts up to the answer.
  return judged(openPause(clock) ? resumeClock(clock, at, unit) : clock, at, as);
}

/**
 * Meets a clock by event time, not by the time of the entry or of the job (INV-09, INV-10): MET up to and including
 * `dueAt`, else MET_LATE with its breach. An entry that needs confirmation is kept and changes nothing yet; a breach
 * on record stays on record, marked as undone when the evidence says so (EX-164).
 */
export function meetClock(clock: Clock, event: ClockEvent, unit: UnitTime, limits: CaseLimits = defaultCaseLimits): Clock {
  const { at, enteredAt, as = 'EVENT' } = event;
  if (!bears(clock, event)) return clock;
  if (!needsConfirmation(event, limits)) return meetAt(clock, at, as, unit);
  if (clock.lateEntry && clock.lateEntry.at <= at) return clock;
  return { ...clock, lateEntry: { at, enteredAt, as } };
}

/** A manager confirms the late entry: it counts by its event time and stays marked (rulings 13). */
export function confirmLateEntry(clock: Clock, unit: UnitTime): Clock {
  const { lateEntry } = clock;
  if (!lateEntry) return clock;
  if (!bears(clock, lateEntry)) return { ...clock, lateEntry: null };
  return { ...meetAt(clock, lateEntry.at, lateEntry.as, unit), confirmedLate: true };
}

export function rejectLateEntry(clock: Clock): Clock {
  return clock.lateEntry ? { ...clock, lateEntry: null } : clock;
}

/** Records the breach of a running clock from the first instant after `dueAt` on. */
export function breachClock(clock: Clock, now: Date): Clock {
  return clock.status === 'RUNNING' && now > clock.dueAt ? { ...clock, status: 'BREACHED', breachedAt: clock.dueAt } : clock;
}

/** Ends a clock whose purpose is gone. A breach that was only not yet on record is recorded: it is never rewritten (A15, EX-166). */
export function cancelClock(clock: Clock, at: Date): Clock {
  const seen = breachClock(clock, at);
  return awaitsEvent(seen) && seen.status !== 'BREACHED' ? { ...seen, status: 'CANCELLED' } : seen;
}

/** The rung has given the case away: its own clock stands still until the case comes back (A5). */
export function suspendClock(clock: Clock, at: Date, unit: UnitTime): Clock {
  const seen = breachClock(clock, at);
  return seen.status === 'RUNNING' ? freezeClock(seen, { cause: 'ESCALATED', reason: 'ESCALATED', endsAt: null }, at, unit) : seen;
}

/** The case came back. A pause that the customer agreed to goes on. */
export function unsuspendClock(clock: Clock, at: Date, unit: UnitTime): Clock {
  return openPause(clock)?.cause === 'ESCALATED' ? resumeClock(clock, at, unit) : clock;
}
