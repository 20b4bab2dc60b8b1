import { isAccused, isEntitled, type Actor, type Who } from './actor.js';
import type { ComplaintFacts } from './case-facts.js';
import { refusal, type Refusal } from './refusal.js';
import { openStatuses, type ComplaintStatus } from './status.js';

/** What is done on a case beside its transitions: it changes no status and yet belongs to somebody (C-129, A20, rulings 13). */
export const caseWorks = [
  'GIVE_FEEDBACK', 'LOG_ATTEMPT', 'LOG_CALL_BACK', 'ADD_REMEDY', 'APPROVE_REMEDY', 'COMPLETE_REMEDY', 'RECORD_ROOT_CAUSE', 'REVIEW', 'CONFIRM_LATE_ENTRY', 'PAUSE_CLOCK', 'IDENTIFY_COMPLAINANT',
] as const;
export type CaseWork = (typeof caseWorks)[number];

interface WorkRow {
  /** One of these must hold. */
  who: readonly Who[];
  statuses: readonly ComplaintStatus[];
}

const open: readonly ComplaintStatus[] = openStatuses;
const unresolved: readonly ComplaintStatus[] = open.filter((status) => status !== 'RESOLVED');
const withSolution: readonly ComplaintStatus[] = ['CONTACTED', 'INVESTIGATING', 'PROPOSED', 'AGREED'];

/** Nobody who is complained about does any of it (INV-05, A21). A late entry may prove something on a case that has ended. */
const rows: Readonly<Record<CaseWork, WorkRow>> = {
  GIVE_FEEDBACK: { who: ['OWNER'], statuses: unresolved },
  LOG_ATTEMPT: { who: ['OWNER'], statuses: open },
  LOG_CALL_BACK: { who: ['CALLBACK_AGENT'], statuses: ['RESOLVED'] },
  ADD_REMEDY: { who: ['OWNER', 'MANAGER'], statuses: withSolution },
  APPROVE_REMEDY: { who: ['LEVEL_2_UP'], statuses: open },
  COMPLETE_REMEDY: { who: ['OWNER', 'MANAGER'], statuses: open },
  RECORD_ROOT_CAUSE: { who: ['OWNER_OR_DEPARTMENT', 'MANAGER'], statuses: open },
  REVIEW: { who: ['MANAGER'], statuses: open },
  CONFIRM_LATE_ENTRY: { who: ['MANAGER'], statuses: [...open, 'CLOSED', 'CLOSED_INVALID', 'WITHDRAWN', 'DUPLICATE'] },
  PAUSE_CLOCK: { who: ['OWNER', 'LEVEL_2_UP'], statuses: open },
  IDENTIFY_COMPLAINANT: { who: ['OWNER', 'MANAGER'], statuses: open },
};

/** Whether the actor may do that work now: null, or why not (TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, FORBIDDEN). */
export function refuseWork(facts: ComplaintFacts, work: CaseWork, actor: Actor): Refusal | null {
  const { who, statuses } = rows[work];
  if (facts.status === null || !statuses.includes(facts.status)) return refusal('TRANSITION_NOT_ALLOWED', { from: facts.status, action: work, allowed: [] });
  if (isAccused(facts.accusedIds, actor.userId)) return refusal('CONFLICT_OF_INTEREST', { userId: actor.userId, as: work });
  return who.some((one) => isEntitled(one, actor, facts)) ? null : refusal('FORBIDDEN', { action: work, needed: who[0]!, level: facts.level });
}

/** The works that the actor could do now: for buttons. */
export function allowedWorks(facts: ComplaintFacts, actor: Actor): CaseWork[] {
  return caseWorks.filter((work) => refuseWork(facts, work, actor) === null);
}
