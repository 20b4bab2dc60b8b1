import type { UnitTime } from '../time/opening-hours.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import type { Clock } from './clock.js';
import { mayPause } from './clock-kind.js';
import { freezeClock, pauseCap } from './clock-pause.js';
import { nextLevel, type Level } from './level.js';
import { lengthOf, refusal, type Refusal } from './refusal.js';

/** Somebody asks to let a clock stand still because the customer wants a later date (3.6, A10, A11). */
export interface PauseRequest {
  now: Date;
  reason: string;
  /** The date agreed with the customer: the pause ends there by itself. */
  expectedUntil: Date | null;
  /** The agreement stands in the contact log. */
  customerAgreed: boolean;
  /** Working days that the clocks of this case have stood still before, together. */
  workDaysUsed: number;
  caseLevel: Level;
  actorLevels: readonly Level[];
}

function problemOf(clock: Clock, request: PauseRequest, limits: CaseLimits): Refusal | null {
  const { now, expectedUntil } = request;
  const before = clock.pauses.filter(({ cause }) => cause === 'CUSTOMER').length;
  const needed = nextLevel(request.caseLevel) ?? request.caseLevel;
  if (!mayPause(clock.kind)) return refusal('CLOCK_CANNOT_PAUSE', { kind: clock.kind });
  if (clock.status !== 'RUNNING' || now > clock.dueAt) return refusal('CLOCK_NOT_RUNNING', { kind: clock.kind, status: clock.status });
  if (lengthOf(request.reason) === 0) return refusal('REASON_REQUIRED');
  if (!expectedUntil || expectedUntil <= now) return refusal('RESUME_TIME_REQUIRED');
  if (!request.customerAgreed) return refusal('CUSTOMER_AGREEMENT_REQUIRED');
  if (before >= limits.maxPauses) return refusal('PAUSE_LIMIT_REACHED', { max: limits.maxPauses });
  if (before > 0 && !request.actorLevels.includes(needed)) return refusal('PAUSE_NEEDS_NEXT_LEVEL', { needed });
  if (request.workDaysUsed >= limits.maxPausedWorkDays) return refusal('PAUSE_BUDGET_SPENT', { max: limits.maxPausedWorkDays });
  return null;
}

/**
 * Lets a clock stand still until the agreed date, but no longer than the working days that the case has left. Refused for
 * contacts and legal clocks, without the customer's agreement, a third time, and a second time without the level above.
 */
export function pauseClock(
  clock: Clock, request: PauseRequest, unit: UnitTime, limits: CaseLimits = defaultCaseLimits,
): { ok: true; clock: Clock } | Refusal {
  const problem = problemOf(clock, request, limits);
  if (problem) return problem;
  const cap = pauseCap(request.now, limits.maxPausedWorkDays - request.workDaysUsed, unit);
  const agreed = request.expectedUntil ?? cap;
  return { ok: true, clock: freezeClock(clock, { cause: 'CUSTOMER', reason: request.reason.trim(), endsAt: agreed < cap ? agreed : cap }, request.now, unit) };
}
