import { daysBetween } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import { DEFAULT_WARNING_PERCENTS, type ClockView } from './clock-view.js';
import { countedSpans, countedUntil, type Span } from './counted-spans.js';

/** How a clock stands; each has a word, an icon and a colour. */
export type ClockState = 'calm' | 'soon' | 'urgent' | 'late' | 'met' | 'met-late' | 'paused' | 'cancelled';

/** What is left of a clock: days for clocks that count days and are not due today, otherwise time. */
export type Left = { unit: 'days'; days: number } | { unit: 'time'; ms: number; working: boolean };

/** A clock as it reads at one moment. */
export interface ClockReading {
  state: ClockState;
  /** Share of the counted time that has gone, 0 to 1. */
  used: number;
  left: Left;
  /** How long after `dueAt` it is, or was done; 0 when in time. In ms of real time. */
  lateMs: number;
  spans: readonly Span[];
}

function runningState(view: ClockView, used: number, isLate: boolean): ClockState {
  const [soon, urgent] = view.warningPercents ?? DEFAULT_WARNING_PERCENTS;
  if (isLate) return 'late';
  if (used * 100 >= urgent) return 'urgent';
  return used * 100 >= soon ? 'soon' : 'calm';
}

function stateOf(view: ClockView, used: number, now: number): ClockState {
  switch (view.status) {
    case 'MET': return 'met';
    case 'MET_LATE': return 'met-late';
    case 'BREACHED': return 'late';
    case 'PAUSED': return 'paused';
    case 'CANCELLED': return 'cancelled';
    case 'RUNNING': return runningState(view, used, now > Date.parse(view.dueAt));
  }
}

function daysLeft(view: ClockView, now: number): number {
  const today = localDateOf(new Date(now), view.zone);
  if (view.mode === 'CAL_DAYS') return daysBetween(today, localDateOf(new Date(view.dueAt), view.zone));
  return (view.segments ?? []).filter(({ kind, date }) => kind === 'DAY' && date && date > today).length;
}

function leftOf(view: ClockView, spans: readonly Span[], now: number): Left {
  const due = Date.parse(view.dueAt);
  const countsDays = view.mode === 'CAL_DAYS' || view.mode === 'WORK_DAYS';
  const days = countsDays ? daysLeft(view, now) : 0;
  if (days > 0) return { unit: 'days', days };
  if (countsDays) return { unit: 'time', ms: Math.max(0, due - now), working: false };
  const ms = countedUntil(spans, due) - countedUntil(spans, now);
  // Named working time only while a closed hour still lies between now and the end.
  return { unit: 'time', ms, working: view.mode === 'BUSINESS' && ms < due - now };
}

/** When the clock stopped counting, if it did. */
function stoppedAt(view: ClockView, now: number): number {
  const stop = view.metAt ?? (view.status === 'PAUSED' ? view.pausedAt : null);
  return stop ? Math.min(Date.parse(stop), now) : now;
}

/** How the clock reads at `now`. Exactly at `dueAt` it is not late (INV-09). */
export function readClock(view: ClockView, now: Date): ClockReading {
  const at = stoppedAt(view, now.getTime());
  const spans = countedSpans(view);
  const whole = countedUntil(spans, Number.POSITIVE_INFINITY);
  const used = whole > 0 ? Math.min(1, countedUntil(spans, at) / whole) : 1;
  return {
    state: stateOf(view, used, at),
    used,
    left: leftOf(view, spans, at),
    lateMs: Math.max(0, at - Date.parse(view.dueAt)),
    spans,
  };
}
