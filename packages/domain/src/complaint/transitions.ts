import { isAccused, isEntitled, type Actor } from './actor.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import type { ComplaintFacts } from './case-facts.js';
import { isAboveDealer } from './level.js';
import { refusal, type Refusal } from './refusal.js';
import type { ComplaintStatus } from './status.js';
import { outcomeOf, type Outcome } from './transition-effects.js';
import { complaintGuards } from './transition-guards.js';
import type { TransitionInput } from './transition-input.js';
import { complaintTransitions, type ComplaintAction, type ComplaintTransition } from './transition-table.js';

export interface TransitionVerdict extends Readonly<Outcome> {
  ok: true;
  /** The row of 3.7 that was taken, K1 to K18. */
  transition: ComplaintTransition['id'];
  to: ComplaintStatus;
}

const byAction = new Map(complaintTransitions.map((transition) => [transition.action, transition]));

function rowOf(action: ComplaintAction): ComplaintTransition {
  const row = byAction.get(action);
  if (!row) throw new RangeError(`no transition for ${action}`);
  return row;
}

/** Why the actor may not take the row at all, whatever comes with the action. */
function barrier(row: ComplaintTransition, facts: ComplaintFacts, actor: Actor): Refusal | null {
  const { action, who } = row;
  if (!row.from.includes(facts.status)) return refusal('TRANSITION_NOT_ALLOWED', { from: facts.status, action, allowed: [] });
  if (row.heldAboveDealer && !isAboveDealer(facts.level)) return refusal('LEVEL_TOO_LOW', { level: facts.level, needed: 'REGION' });
  if (row.barsAccused && isAccused(facts.accusedIds, actor.userId)) return refusal('CONFLICT_OF_INTEREST', { userId: actor.userId, as: action });
  if (!isEntitled(who, actor, facts)) return refusal('FORBIDDEN', { action, needed: who, level: facts.level });
  return null;
}

/** What the actor could do with the case now, in the order of 3.7: for buttons. Guards may still ask for something. */
export function allowedActions(facts: ComplaintFacts, actor: Actor): ComplaintAction[] {
  return complaintTransitions.filter((row) => barrier(row, facts, actor) === null).map(({ action }) => action);
}

/**
 * Judges an action on a complaint: along the listed transitions only (INV-02), never by the person complained about
 * (INV-05), by those entitled, and when every guard is satisfied. Says what to change and what to do with clocks and
 * escalations, or refuses with a code and what would be needed.
 */
export function decideTransition(
  facts: ComplaintFacts, action: ComplaintAction, actor: Actor, input: TransitionInput, limits: CaseLimits = defaultCaseLimits,
): TransitionVerdict | Refusal {
  const row = rowOf(action);
  const barred = barrier(row, facts, actor);
  if (barred?.code === 'TRANSITION_NOT_ALLOWED') return refusal(barred.code, { ...barred.params, allowed: allowedActions(facts, actor) });
  if (barred) return barred;
  if (input.at && input.at > input.now) return refusal('EVENT_IN_FUTURE', { at: input.at.toISOString() });
  for (const guard of row.guards) {
    const refused = complaintGuards[guard]({ facts, actor, input, limits });
    if (refused) return refused;
  }
  const to = row.to === 'SAME' ? facts.status : row.to;
  if (to === null) throw new RangeError(`${row.id} keeps a status that does not exist`);
  return { ok: true, transition: row.id, to, ...outcomeOf(row.effects, facts, input) };
}
