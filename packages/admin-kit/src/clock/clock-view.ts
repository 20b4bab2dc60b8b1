/** Kinds of clocks (DT-SLA). */
export type ClockKind =
  | 'FIRST_CONTACT' | 'FEEDBACK' | 'HANDOVER' | 'DECISION' | 'LEVEL_CONTACT' | 'LEVEL_PLAN' | 'CALLBACK' | 'RESOLVE'
  | 'CONSUMER_NOTICE' | 'LEGAL_REPLY' | 'LEGAL_COMPLETE' | 'ODR' | 'SUGGESTION_REPLY' | 'REQUEST_TO_DEALER' | 'RETURN_ANSWER';

export type ClockStatus = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'MET_LATE' | 'CANCELLED';

/** How a clock counts (3.6). */
export type ClockMode = 'WALL' | 'BUSINESS' | 'CAL_DAYS' | 'WORK_DAYS';

/** One piece of the explanation of a deadline (A18): counted time, a counted day, a day that did not count, a pause. */
export interface ClockSegment {
  kind: 'TIME' | 'DAY' | 'SKIPPED' | 'PAUSED';
  /** TIME and PAUSED: instants, ISO 8601. */
  from?: string | null;
  to?: string | null;
  /** DAY and SKIPPED: calendar day in the clock's zone. */
  date?: string | null;
  /** SKIPPED: CLOSED, DAY_OFF, START_DAY or PAUSED; PAUSED: the reason as it was given. */
  reason?: string | null;
  /** TIME and DAY: what has been counted up to its end, in ms or days. */
  sum?: number | null;
}

/** A due time that was moved after the clock had started, and the words why. */
export interface ClockMove {
  at: string;
  why: string;
  from: string;
  to: string;
}

/** A promise with its deadline, as the promise clock shows it. Instants are ISO 8601. */
export interface ClockView {
  kind: ClockKind;
  status: ClockStatus;
  mode: ClockMode;
  startedAt: string;
  /** Inclusive: done at exactly `dueAt` is in time (INV-09). */
  dueAt: string;
  metAt?: string | null;
  pausedAt?: string | null;
  pausedUntil?: string | null;
  /** IANA zone of the responsible unit. */
  zone: string;
  /** True while a year it runs through has no published holidays (ruling 16). */
  provisional?: boolean;
  /** Why it is due when it is; without them the time between start and due counts as one piece. */
  segments?: readonly ClockSegment[] | null;
  /** Due times it had before, oldest first. */
  moves?: readonly ClockMove[] | null;
  /** The setting that gave the length, as people call it. */
  policy?: string | null;
  policyVersion?: string | null;
  calendarVersion?: string | null;
  /** Shares of the clock, in percent, at which it begins to press; ruling 11 unless the unit has set others. */
  warningPercents?: readonly [soon: number, urgent: number] | null;
}

/** Ruling 11: warnings at 50 and 80 percent. */
export const DEFAULT_WARNING_PERCENTS: readonly [soon: number, urgent: number] = [50, 80];
