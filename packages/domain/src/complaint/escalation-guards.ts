import type { Actor } from './actor.js';
import type { CaseLimits } from './case-limits.js';
import { isSpoken, type ContactAttempt } from './contact-attempt.js';
import type { EscalationFacts, PlanStep } from './escalation-facts.js';
import { isAboveDealer, levelBelow, nextLevel, type Level } from './level.js';
import { lengthOf, refusal, type Refusal } from './refusal.js';
import type { Severity } from './severity-scale.js';
import { isOpen, type EscalationTrigger } from './status.js';

/** What comes with an action on an escalation. */
export interface EscalationInput {
  now: Date;
  /** When it happened (INV-10); `now` when absent. */
  at?: Date;
  /** E1, E3, E9, hand-back; why, in at least `escalationReasonLength` characters (A5). Timers give none. */
  reason?: string;
  /** E3: what the dealer has still to do. */
  missingSteps?: readonly string[];
  /** E4. */
  customerSatisfied?: boolean;
  /** E5. */
  contact?: ContactAttempt;
  /** E6, E10. */
  plan?: readonly PlanStep[];
  /** E10. */
  answerLogged?: boolean;
  /** Asking the dealer, and the dealer's answer. */
  text?: string;
  /** E9: why the next level is asked; MANUAL, or PLAN_OVERDUE for a timer, when absent. */
  trigger?: EscalationTrigger;
}

export interface EscalationGuardInput {
  facts: EscalationFacts;
  actor: Actor;
  input: EscalationInput;
  limits: CaseLimits;
}

export type EscalationGuardRule = (given: EscalationGuardInput) => Refusal | null;

export type EscalationGuard =
  | 'COMPLAINT_OPEN' | 'LEVEL_FREE' | 'NEXT_LEVEL' | 'MAY_ESCALATE' | 'LONG_REASON' | 'RETURN_MANUAL' | 'RETURN_BELOW_MAJOR' | 'RETURN_FIRST'
  | 'MISSING_STEPS' | 'CUSTOMER_SATISFIED' | 'CONTACT_MADE' | 'PLAN_COMPLETE' | 'CUSTOMER_AGREED' | 'HIGHER_LEVEL_FREE' | 'ANSWER_LOGGED' | 'REQUEST_TEXT' | 'ANSWER_TEXT';

const goesDirect = (severity: Severity, trigger: EscalationTrigger): boolean => severity === 'MAJOR' || trigger === 'FEEDBACK_OVERDUE';

/** Where an escalation goes: one rung up, but MAJOR cases and overdue feedback go to the region directly (E1). Null at the top. */
export function escalationTarget(from: Level, severity: Severity, trigger: EscalationTrigger): Level | null {
  return !isAboveDealer(from) && goesDirect(severity, trigger) ? 'REGION' : nextLevel(from);
}

/** An upper level that holds the case without an active escalation may be asked again; timers may go to the region directly. */
const isNextLevel: EscalationGuardRule = ({ facts, actor }) => {
  const { complaintLevel, toLevel, severity, trigger } = facts;
  const next = escalationTarget(complaintLevel, severity, trigger);
  const allowed = [
    nextLevel(complaintLevel), next,
    isAboveDealer(complaintLevel) ? complaintLevel : null,
    actor.isSystem && !isAboveDealer(complaintLevel) ? 'REGION' : null,
  ].filter((level) => level !== null);
  if (allowed.includes(toLevel)) return null;
  return next === null ? refusal('AT_THE_TOP', { level: complaintLevel }) : refusal('LEVEL_NOT_NEXT', { from: complaintLevel, to: toLevel, allowed });
};

/** The owner or a manager of the rung below; the desk only to management, unless the case is MAJOR (E1). */
const mayEscalate: EscalationGuardRule = ({ facts, actor }) => {
  if (actor.isSystem) return null;
  const below = levelBelow(facts.toLevel);
  const standsBelow = facts.severity === 'MAJOR' || below === null || actor.levels.includes(below)
    || (facts.toLevel === 'DEALER_MANAGEMENT' && actor.levels.includes('DEALER_MANAGEMENT'));
  return standsBelow && (actor.isOwner || actor.canManage) ? null : refusal('FORBIDDEN', { action: 'ESCALATE', needed: 'OWNER', level: below });
};

const longReason: EscalationGuardRule = ({ actor, input, limits }) => {
  const length = lengthOf(input.reason);
  return actor.isSystem || length >= limits.escalationReasonLength ? null : refusal('REASON_REQUIRED', { length, needed: limits.escalationReasonLength });
};

const contactMade: EscalationGuardRule = ({ input: { contact } }) => {
  if (!contact) return refusal('CONTACT_REQUIRED');
  if (contact.outcome !== 'REACHED') return refusal('NOT_REACHED_IS_NO_CONTACT', { outcome: contact.outcome });
  return isSpoken(contact) ? null : refusal('SMS_IS_NO_CONTACT', { channel: contact.channel, needed: ['PHONE', 'VISIT'] });
};

/** Every step says what, who and until when (E6, INV-08). Steps are counted from 1. */
const planComplete: EscalationGuardRule = ({ input: { plan = [] } }) => {
  if (plan.length === 0) return refusal('PLAN_REQUIRED');
  const index = plan.findIndex(({ text, ownerId, dueAt }) => lengthOf(text) === 0 || ownerId === null || dueAt === null);
  const step = plan[index];
  if (!step) return null;
  const missing = [lengthOf(step.text) === 0 && 'TEXT', step.ownerId === null && 'OWNER', step.dueAt === null && 'DUE_DATE'].filter((what) => what !== false);
  return refusal('PLAN_STEP_INCOMPLETE', { step: index + 1, missing });
};

const levelFree: EscalationGuardRule = ({ facts }) => (facts.activeLevels.includes(facts.toLevel) ? refusal('ESCALATION_EXISTS', { level: facts.toLevel }) : null);

/** Only a level with another one above it passes up, and only when that one is not at work already (E9, INV-03). */
const higherLevelFree: EscalationGuardRule = ({ facts }) => {
  const higher = nextLevel(facts.toLevel);
  if (higher === null) return refusal('AT_THE_TOP', { level: facts.toLevel });
  if (!isAboveDealer(facts.toLevel)) return refusal('LEVEL_TOO_LOW', { level: facts.toLevel, needed: 'REGION' });
  return facts.activeLevels.includes(higher) ? refusal('ESCALATION_EXISTS', { level: higher }) : null;
};

const satisfied = (isGiven: boolean, code: Refusal['code'], params: Refusal['params'] = {}): Refusal | null => (isGiven ? null : refusal(code, params));

export const escalationGuards: Record<EscalationGuard, EscalationGuardRule> = {
  COMPLAINT_OPEN: ({ facts }) => satisfied(isOpen(facts.complaintStatus), 'COMPLAINT_NOT_OPEN', { status: facts.complaintStatus }),
  LEVEL_FREE: levelFree,
  NEXT_LEVEL: isNextLevel,
  MAY_ESCALATE: mayEscalate,
  LONG_REASON: longReason,
  RETURN_MANUAL: ({ facts }) => satisfied(facts.trigger === 'MANUAL', 'RETURN_ONLY_MANUAL', { trigger: facts.trigger }),
  RETURN_BELOW_MAJOR: ({ facts }) => satisfied(facts.severity !== 'MAJOR', 'RETURN_NOT_MAJOR'),
  RETURN_FIRST: ({ facts }) => satisfied(facts.returnsBefore === 0, 'RETURN_ONLY_ONCE', { returnsBefore: facts.returnsBefore }),
  MISSING_STEPS: ({ input }) => satisfied((input.missingSteps ?? []).some((step) => lengthOf(step) > 0), 'MISSING_STEPS_REQUIRED'),
  CUSTOMER_SATISFIED: ({ input }) => satisfied(input.customerSatisfied === true, 'CUSTOMER_NOT_SATISFIED'),
  CONTACT_MADE: contactMade,
  PLAN_COMPLETE: planComplete,
  // The customer's answer stands on the complaint (K6); from there K8 can follow.
  CUSTOMER_AGREED: ({ facts }) => satisfied(facts.complaintStatus === 'AGREED', 'CUSTOMER_NOT_ACCEPTED', { status: facts.complaintStatus, needed: 'AGREED' }),
  HIGHER_LEVEL_FREE: higherLevelFree,
  ANSWER_LOGGED: ({ input }) => satisfied(input.answerLogged === true, 'ANSWER_NOT_LOGGED'),
  REQUEST_TEXT: ({ input }) => satisfied(lengthOf(input.text) > 0, 'REQUEST_TEXT_REQUIRED'),
  ANSWER_TEXT: ({ input }) => satisfied(lengthOf(input.text) > 0, 'ANSWER_TEXT_REQUIRED'),
};
