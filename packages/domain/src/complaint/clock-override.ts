import type { ClockSpan } from '../time/clock-span.js';
import type { ClockLength } from './clock-policy.js';

export type OverrideVerdict = 'ALLOWED' | 'LONGER' | 'NOT_COMPARABLE';

const DAY_MINUTES = 1440;
/** A unit may close as late as the end of the following day (windows across midnight). */
const LATEST_CLOSING_MINUTES = 2 * DAY_MINUTES;

/** The least wall time, in minutes, that such a clock gives, whatever the calendar and the opening hours. */
function shortest({ mode, amount }: ClockSpan): number {
  // A clock of n days that starts just before midnight keeps the whole days in between only.
  return mode === 'WALL' || mode === 'BUSINESS' ? amount : Math.max(0, amount - 1) * DAY_MINUTES;
}

/** The most wall time it gives; without end where closed days or days off may stand in between. */
function longest({ mode, amount, rolls }: ClockSpan): number {
  if (mode === 'WALL') return amount;
  if (mode === 'CAL_DAYS' && rolls === false) return amount * DAY_MINUTES + LATEST_CLOSING_MINUTES;
  return Number.POSITIVE_INFINITY;
}

function sameMode(higher: ClockSpan, lower: ClockSpan): OverrideVerdict {
  if (lower.amount > higher.amount) return 'LONGER';
  const startsToRoll = higher.mode === 'CAL_DAYS' && higher.rolls === false && lower.rolls !== false;
  return startsToRoll ? 'LONGER' : 'ALLOWED';
}

/**
 * Whether a lower unit may set `lower` where `higher` holds above it: it may only shorten (INV-30, EX-179). An equal
 * length is no loosening. Different modes are allowed only when the lower one is shorter whatever the opening hours,
 * the start and the calendar; all else is NOT_COMPARABLE and refused.
 */
export function overrideVerdict(higher: ClockLength, lower: ClockLength): OverrideVerdict {
  if (lower === 'AT_ONCE') return 'ALLOWED';
  if (higher === 'AT_ONCE') return 'LONGER';
  if (higher.mode === lower.mode) return sameMode(higher, lower);
  // Both end at closing time, and the nth working day is never before the nth day.
  const withinDays = higher.mode === 'WORK_DAYS' && lower.mode === 'CAL_DAYS' && lower.rolls === false && lower.amount <= higher.amount;
  if (withinDays || longest(lower) <= shortest(higher)) return 'ALLOWED';
  return longest(higher) < shortest(lower) ? 'LONGER' : 'NOT_COMPARABLE';
}

export function mayOverride(higher: ClockLength, lower: ClockLength): boolean {
  return overrideVerdict(higher, lower) === 'ALLOWED';
}
