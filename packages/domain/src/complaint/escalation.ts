import { isAccused, isEntitled, type Actor } from './actor.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import { meetCommand, startCommand, type ClockCommand } from './clock-command.js';
import { isPerLevel } from './clock-kind.js';
import type { EscalationFacts } from './escalation-facts.js';
import { escalationGuards, type EscalationInput } from './escalation-guards.js';
import { escalationTransitions, type EscalationAction, type EscalationCondition, type EscalationEffect, type EscalationTransition } from './escalation-table.js';
import { isAboveDealer, lowerLevel, nextLevel, type Level } from './level.js';
import type { Recipient } from './recipient.js';
import { refusal, type Refusal } from './refusal.js';
import { isActiveEscalation, type EscalationStatus, type EscalationTrigger } from './status.js';

export interface EscalationOutcome {
  /** The complaint's level: the target, or back to the origin (INV-04). Absent: unchanged. */
  complaintLevel?: Level;
  /** Whose people carry the case out from now on. */
  executor?: Level;
  /** The officer who took the case; set when a request is accepted, also by contacting the customer at once (E5). */
  officerId?: string;
  acceptedAt?: Date;
  rejectCount?: number;
  /** Hand-back: the owner from before the escalation owns the case again (A5). */
  restoresOwner?: true;
  /** The complaint goes on by itself: K8 (E8). */
  completesComplaint?: true;
  /** A further escalation to ask for (E9). */
  request?: { toLevel: Level; trigger: EscalationTrigger };
  /** Actions the officer should be offered now: passing up after the second rejection (E10). */
  offers: readonly EscalationAction[];
  clocks: readonly ClockCommand[];
}

export interface EscalationVerdict extends EscalationOutcome {
  ok: true;
  /** The row of 3.7 that was taken, E1 to E11, or the action beside the machine. */
  transition: string;
  to: EscalationStatus;
  tells: readonly Recipient[];
}

const byAction = new Map(escalationTransitions.map((row) => [row.action, row]));

const conditions: Record<EscalationCondition, (facts: EscalationFacts) => boolean> = {
  TO_UPPER: ({ toLevel }) => isAboveDealer(toLevel),
  TO_DEALER: ({ toLevel }) => !isAboveDealer(toLevel),
};

function clockCommand(effect: EscalationEffect, facts: EscalationFacts): ClockCommand | null {
  switch (effect.do) {
    case 'START': return startCommand(effect.clock, facts.toLevel, 'EVENT');
    case 'MEET': return meetCommand(effect.clock, 'EVENT', isPerLevel(effect.clock) ? facts.toLevel : null);
    case 'CANCEL': case 'SUSPEND': case 'RESUME': return { do: effect.do, kinds: effect.clocks, level: effect.clocks.every(isPerLevel) ? facts.toLevel : null };
    default: return null;
  }
}

function askNextLevel(facts: EscalationFacts, actor: Actor, input: EscalationInput): EscalationOutcome['request'] {
  const toLevel = nextLevel(facts.toLevel);
  return toLevel ? { toLevel, trigger: input.trigger ?? (actor.isSystem ? 'PLAN_OVERDUE' : 'MANUAL') } : undefined;
}

function executorFor(is: 'OFFICER' | 'DEALER' | 'ORIGIN', { fromLevel, toLevel }: EscalationFacts): Level {
  if (is === 'OFFICER') return toLevel;
  return is === 'ORIGIN' ? fromLevel : lowerLevel(fromLevel, 'DEALER_MANAGEMENT');
}

type Change = Omit<EscalationOutcome, 'clocks' | 'offers'>;

function changeOf(effect: EscalationEffect, facts: EscalationFacts, actor: Actor, input: EscalationInput): Change {
  switch (effect.do) {
    case 'LEVEL': return { complaintLevel: effect.to === 'TARGET' ? facts.toLevel : facts.fromLevel };
    case 'EXECUTOR': return { executor: executorFor(effect.is, facts) };
    case 'SET_OFFICER': return facts.status === 'REQUESTED' ? { officerId: actor.userId, acceptedAt: input.at ?? input.now } : {};
    case 'COUNT_REJECT': return { rejectCount: facts.rejectCount + 1 };
    case 'RESTORE_OWNER': return { restoresOwner: true };
    case 'COMPLETE_COMPLAINT': return { completesComplaint: true };
    case 'ASK_NEXT_LEVEL': return { request: askNextLevel(facts, actor, input) };
    default: return {};
  }
}

function outcomeOf(row: EscalationTransition, facts: EscalationFacts, actor: Actor, input: EscalationInput, limits: CaseLimits): EscalationOutcome {
  const effects = row.effects.filter(({ when }) => !when || conditions[when](facts));
  const changes: Change = Object.assign({}, ...effects.map((effect) => changeOf(effect, facts, actor, input)));
  const clocks = effects.flatMap((effect) => clockCommand(effect, facts) ?? []);
  const tooOften = (changes.rejectCount ?? 0) >= limits.rejectionsBeforePassUp && facts.toLevel === 'REGION';
  return { ...changes, clocks, offers: tooOften ? ['PASS_UP'] : [] };
}

function barrier(row: EscalationTransition, facts: EscalationFacts, actor: Actor): Refusal | null {
  const { action, who } = row;
  if (!row.from.includes(facts.status)) {
    const accepted = action === 'WITHDRAW' && facts.status !== null && isActiveEscalation(facts.status);
    return accepted ? refusal('ALREADY_ACCEPTED', { from: facts.status }) : refusal('TRANSITION_NOT_ALLOWED', { from: facts.status, action, allowed: [] });
  }
  if (isAccused(facts.accusedIds, actor.userId)) return refusal('CONFLICT_OF_INTEREST', { userId: actor.userId, as: action });
  const at = { level: facts.toLevel, executor: facts.toLevel };
  return isEntitled(who, actor, at) ? null : refusal('FORBIDDEN', { action, needed: who, level: facts.toLevel });
}

/** What the actor could do with the escalation now, in the order of 3.7: for buttons. */
export function allowedEscalationActions(facts: EscalationFacts, actor: Actor): EscalationAction[] {
  return escalationTransitions.filter((row) => barrier(row, facts, actor) === null).map(({ action }) => action);
}

/**
 * Judges an action on an escalation: along the listed transitions, by those entitled, with every guard satisfied
 * (INV-02 to INV-05). Accepting comes before withdrawing: once accepted, the dealer cannot withdraw (EX-167).
 */
export function decideEscalation(
  facts: EscalationFacts, action: EscalationAction, actor: Actor, input: EscalationInput, limits: CaseLimits = defaultCaseLimits,
): EscalationVerdict | Refusal {
  const row = byAction.get(action);
  if (!row) throw new RangeError(`no transition for ${action}`);
  const barred = barrier(row, facts, actor);
  if (barred?.code === 'TRANSITION_NOT_ALLOWED') return refusal(barred.code, { ...barred.params, allowed: allowedEscalationActions(facts, actor) });
  if (barred) return barred;
  if (input.at && input.at > input.now) return refusal('EVENT_IN_FUTURE', { at: input.at.toISOString() });
  for (const guard of row.guards) {
    const refused = escalationGuards[guard]({ facts, actor, input, limits });
    if (refused) return refused;
  }
  const to = row.to === 'SAME' ? facts.status : row.to;
  if (to === null) throw new RangeError(`${row.id} keeps a status that does not exist`);
  return { ok: true, transition: row.id, to, tells: row.tells, ...outcomeOf(row, facts, actor, input, limits) };
}

/** How a timer climbs from a level whose escalation has this status: pass it up, or ask above an unaccepted one (E9, E1, DT-ESC). */
export function climbingAction(status: EscalationStatus | null): 'PASS_UP' | 'ESCALATE' {
  return status !== null && isActiveEscalation(status) && status !== 'REQUESTED' ? 'PASS_UP' : 'ESCALATE';
}
