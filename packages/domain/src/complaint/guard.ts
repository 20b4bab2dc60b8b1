import type { Actor } from './actor.js';
import type { ComplaintFacts } from './case-facts.js';
import type { CaseLimits } from './case-limits.js';
import type { Refusal } from './refusal.js';
import type { TransitionInput } from './transition-input.js';

export interface GuardInput {
  facts: ComplaintFacts;
  actor: Actor;
  input: TransitionInput;
  limits: CaseLimits;
}

/** A guard lets pass (null) or says what would be needed. */
export type GuardRule = (given: GuardInput) => Refusal | null;
