import type { LocalDate } from '../time/local-date.js';
import {
  followUpActionsFrom, followUpTransition, type FollowUpEffect, type FollowUpStatus,
} from './follow-up-transitions.js';
import type { NextAttempt } from './next-attempt.js';
import { refused, type Refused } from './refusal.js';

/** What the machine must know of a follow-up. */
export interface FollowUpFacts {
  status: FollowUpStatus;
  /** Last day on which it may be done: the rule's window (rulings 5). */
  windowTo: LocalDate;
}

/** Why a follow-up is not made after all (F11); the last three as for every contact: nobody is called against their word. */
export const followUpCancelCauses = ['ORDER_REOPENED', 'COMPLAINT_ON_ORDER', 'CONSENT', 'CAR_SOLD', 'ERASED'] as const;
export type FollowUpCancelCause = (typeof followUpCancelCauses)[number];

/** The results of a finished call; whether one goes to complaint handling is a setting of the result (DT-RES). */
export type CallResult = 'SATISFIED' | 'SUGGESTION' | 'COMPLAINT';

/** What is asked of the machine, with what the guards of F2 to F11 need. */
export type FollowUpMove =
  | { action: 'ASSIGN'; assigneeId: string | null }
  /** `inHours`: call hours of a callable day, or a time the customer named. `shielded`: an open complaint of the person, day R not reached (INV-16). */
  | { action: 'CALL'; inHours: boolean; shielded: boolean }
  | { action: 'RETRY'; next: NextAttempt }
  | { action: 'COMPLETE'; result: CallResult; overall: number | null; autoTransfer: boolean }
  | { action: 'TRANSFER'; result: CallResult; autoTransfer: boolean }
  | { action: 'GIVE_UP'; next: NextAttempt }
  | { action: 'REFUSE' }
  | { action: 'EXPIRE'; today: LocalDate }
  | { action: 'CANCEL'; cause: FollowUpCancelCause | null };

export type FollowUpVerdict =
  | { ok: true; transition: string; to: FollowUpStatus; effects: readonly FollowUpEffect[] }
  | Refused;

function mayRetry({ next }: { next: NextAttempt }): Refused | null {
  if (next.kind === 'AGAIN') return null;
  if (next.because === 'WINDOW_ENDED' || next.because === 'TRIES_USED') return refused(next.because);
  return refused('OUTCOME_NOT_FITTING', { outcome: next.because });
}

/** Not reached: three tries, no slot left, or a number that is somebody else's (F8, B10). */
function mayGiveUp({ next }: { next: NextAttempt }): Refused | null {
  if (next.kind === 'AGAIN') return refused('TRIES_LEFT', { at: next.at.toISOString() });
  return next.because === 'REACHED' || next.because === 'REFUSED' ? refused('OUTCOME_NOT_FITTING', { outcome: next.because }) : null;
}

/** The overall answer is asked in every follow-up, inside a rest period too (rulings 9). */
function mayComplete({ result, overall, autoTransfer }: Extract<FollowUpMove, { action: 'COMPLETE' }>): Refused | null {
  if (overall === null) return refused('OVERALL_ANSWER_REQUIRED');
  return autoTransfer ? refused('RESULT_NEEDS_TRANSFER', { result }) : null;
}

/** A complaint is passed on at once, even when the customer rings off before the overall question. */
function mayTransfer({ result, autoTransfer }: Extract<FollowUpMove, { action: 'TRANSFER' }>): Refused | null {
  return result === 'COMPLAINT' || autoTransfer ? null : refused('RESULT_IS_NO_COMPLAINT', { result });
}

function mayCall({ inHours, shielded }: { inHours: boolean; shielded: boolean }): Refused | null {
  if (shielded) return refused('CARE_SHIELDED', { until: null });
  return inHours ? null : refused('OUTSIDE_CALL_HOURS');
}

function guard(facts: FollowUpFacts, move: FollowUpMove): Refused | null {
  switch (move.action) {
    case 'ASSIGN': return move.assigneeId === null ? refused('ASSIGNEE_REQUIRED') : null;
    case 'CALL': return mayCall(move);
    case 'RETRY': return mayRetry(move);
    case 'COMPLETE': return mayComplete(move);
    case 'TRANSFER': return mayTransfer(move);
    case 'GIVE_UP': return mayGiveUp(move);
    case 'REFUSE': return null;
    case 'EXPIRE': return move.today <= facts.windowTo ? refused('WINDOW_OPEN', { to: facts.windowTo }) : null;
    case 'CANCEL': return move.cause === null ? refused('REASON_REQUIRED') : null;
  }
}

/** Whether a follow-up may make a move, and where it leads (INV-02, F2 to F11). It comes into being by `planOccurrence` (F1). */
export function decideFollowUp(facts: FollowUpFacts, move: FollowUpMove): FollowUpVerdict {
  const transition = followUpTransition(move.action, facts.status);
  if (!transition) return refused('MOVE_NOT_ALLOWED', { action: move.action, from: facts.status, allowed: followUpActionsFrom(facts.status) });
  return guard(facts, move) ?? { ok: true, transition: transition.id, to: transition.to, effects: transition.effects };
}
