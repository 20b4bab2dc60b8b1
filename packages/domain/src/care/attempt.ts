/** How one try to reach a customer by phone ended (domain.md 3.4, B10). */
export const attemptOutcomes = ['REACHED', 'NO_ANSWER', 'BUSY', 'CALL_BACK_LATER', 'REFUSED', 'WRONG_NUMBER'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** After these the customer is tried again while tries are left (F4, T8). */
export const retriedOutcomes = ['NO_ANSWER', 'BUSY', 'CALL_BACK_LATER'] as const satisfies readonly AttemptOutcome[];
export type RetriedOutcome = (typeof retriedOutcomes)[number];

const retried: ReadonlySet<string> = new Set(retriedOutcomes);

export function isRetried(outcome: AttemptOutcome): outcome is RetriedOutcome {
  return retried.has(outcome);
}

/** How often a customer is tried (F4, T8). */
export interface RetryPlan {
  /** Setting `care.tries`; each on another half-day. */
  tries: number;
}

export const defaultRetryPlan: RetryPlan = { tries: 3 };
