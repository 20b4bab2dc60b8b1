import type { ComplaintFacts } from './case-facts.js';
import { isContact, type ContactAttempt } from './contact-attempt.js';
import { outcomeOf, type Outcome } from './transition-effects.js';
import { feedbackEffects, type Effect } from './transition-table.js';

/*
 * What happens to a case without a change of its status. A dispatched or reopened case has a new promise to call although
 * nobody takes K3 again: there the logged contact itself meets the clock.
 */

const contactEffects: readonly Effect[] = [
  { do: 'MEET', clock: 'FIRST_CONTACT' }, { do: 'MEET', clock: 'LEVEL_CONTACT', when: 'WITHOUT_DEALER' },
];

const takeOverEffects: readonly Effect[] = [
  { do: 'LEVEL_AT_LEAST_MANAGEMENT' }, { do: 'MEET', clock: 'HANDOVER', when: 'FROM_FRONTLINE' }, { do: 'START', clock: 'DECISION', from: 'EVENT', when: 'FROM_FRONTLINE' },
];

/** Progress or a result told to the customer at any time (K5, DT-SLA "FEEDBACK repeated"). */
export function feedbackGiven(facts: ComplaintFacts, at: Date): Outcome {
  return outcomeOf(feedbackEffects, facts, { now: at });
}

/** A contact attempt written into the log: only one by phone or in person that reached the customer keeps the promise. */
export function contactLogged(facts: ComplaintFacts, attempt: ContactAttempt): Outcome {
  return outcomeOf(isContact(attempt) ? contactEffects : [], facts, { now: attempt.at });
}

/** Dealer management takes the case over from the desk: HANDOVER ends, DECISION begins (DT-ESC, rulings 12). */
export function managementTakesOver(facts: ComplaintFacts, at: Date): Outcome {
  return outcomeOf(takeOverEffects, facts, { now: at });
}
