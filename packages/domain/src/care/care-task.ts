import { careActionsFrom, careTransition, type CareEffect } from './care-transitions.js';
import type { CareFacts, CareMove } from './care-facts.js';
import { isOpenTask, type CareStatus } from './care-status.js';
import { refused, type Refused } from './refusal.js';
import { shieldAt } from './shield.js';
import type { SuppressReason } from './suppress-reason.js';

export type CareVerdict =
  | { ok: true; transition: string; to: CareStatus; effects: readonly CareEffect[] }
  | Refused;

type Guard<A extends CareMove['action']> = (facts: CareFacts, move: Extract<CareMove, { action: A }>) => Refused | null;

const mayMerge: Guard<'MERGE'> = ({ taskId }, { hostId, hostStatus }) => {
  if (hostId === taskId) return refused('HOST_IS_ITSELF');
  return isOpenTask(hostStatus) ? null : refused('HOST_NOT_OPEN', { status: hostStatus });
};

const mayDefer: Guard<'DEFER'> = ({ status, sms, windowFrom, windowTo }, { t }) => {
  if (status === 'READY' && sms === 'SENT') return refused('SMS_ALREADY_SENT');
  return t < windowFrom || t > windowTo ? refused('T_OUTSIDE_WINDOW', { t, from: windowFrom, to: windowTo }) : null;
};

/** The call of a pair waits for its SMS unless that one failed or is not sent at all (INV-17, rulings 6). */
const mayStart: Guard<'START'> = ({ sms }, { channel, inHours }) => {
  const isCall = channel === 'PHONE';
  if (!inHours) return refused(isCall ? 'OUTSIDE_CALL_HOURS' : 'OUTSIDE_SEND_WINDOW');
  return isCall && sms === 'WAITING' ? refused('SMS_FIRST') : null;
};

const mayRecord: Guard<'RECORD'> = (facts, { outcome, appointment, slotLeft }) => {
  if (facts.hasCall === (outcome === 'MESSAGE_DELIVERED')) return refused('OUTCOME_NOT_FITTING', { outcome });
  if (outcome === 'NOT_REACHED' && facts.tries < facts.maxTries && slotLeft) return refused('TRIES_LEFT', { tries: facts.tries, of: facts.maxTries });
  const needsAnswer = facts.capClass === 'INVITE' && outcome === 'REACHED' && appointment === null;
  return needsAnswer ? refused('APPOINTMENT_ANSWER_REQUIRED') : null;
};

const mayTryAgain: Guard<'TRY_AGAIN'> = ({ tries, maxTries, endsAt, windowTo }, { at, now }) => {
  if (tries >= maxTries) return refused('TRIES_USED', { tries, of: maxTries });
  return at >= endsAt || now >= endsAt ? refused('WINDOW_ENDED', { to: windowTo }) : null;
};

const stoppable: ReadonlySet<SuppressReason> = new Set<SuppressReason>(['CONSENT', 'COMPLAINT', 'CAP']);

/** A failed SMS does not end a pair: the call is made all the same (INV-17). */
const mayFail: Guard<'FAIL'> = ({ hasCall }, { cause }) => (cause === 'SMS_FAILED' && hasCall ? refused('CALL_STILL_POSSIBLE') : null);

const mayResume: Guard<'RESUME'> = ({ suppressReason, windowTo }, { complaints, shieldDays, today }) => {
  if (suppressReason !== 'COMPLAINT') return refused('ONLY_COMPLAINT_RESUMES', { reason: suppressReason });
  const shield = shieldAt(complaints, shieldDays, today);
  if (shield !== null) return refused('CARE_SHIELDED', { until: shield === 'OPEN' ? null : shield });
  return today > windowTo ? refused('WINDOW_ENDED', { to: windowTo }) : null;
};

function guard(facts: CareFacts, move: CareMove): Refused | null {
  switch (move.action) {
    case 'MERGE': return mayMerge(facts, move);
    case 'RELEASE': return move.hostOpen ? refused('HOST_STILL_OPEN') : null;
    case 'DEFER': return mayDefer(facts, move);
    case 'REPLAN': return null;
    case 'SUPPRESS': return move.reason === null ? refused('REASON_REQUIRED') : null;
    case 'MAKE_READY': return move.today < facts.readyOn ? refused('NOT_DUE_YET', { on: facts.readyOn }) : null;
    case 'START': return mayStart(facts, move);
    case 'RECORD': return mayRecord(facts, move);
    case 'TRY_AGAIN': return mayTryAgain(facts, move);
    case 'MISS': return move.now < facts.endsAt ? refused('WINDOW_OPEN', { to: facts.windowTo }) : null;
    case 'FAIL': return mayFail(facts, move);
    case 'CANCEL': return move.cause === null ? refused('REASON_REQUIRED') : null;
    case 'STOP': return stoppable.has(move.reason) ? null : refused('STOP_REASON_NOT_FITTING', { reason: move.reason });
    case 'RESUME': return mayResume(facts, move);
  }
}

/** Whether a care task may make a move, and where it leads (INV-02, T2 to T13). Planning itself (T1) is `planOccurrence`. */
export function decideCareTask(facts: CareFacts, move: CareMove): CareVerdict {
  const transition = careTransition(move.action, facts.status);
  if (!transition) return refused('MOVE_NOT_ALLOWED', { action: move.action, from: facts.status, allowed: careActionsFrom(facts.status) });
  const no = guard(facts, move);
  if (no) return no;
  const arrives = move.action === 'RECORD' && move.appointment === true;
  const effects: readonly CareEffect[] = arrives ? [...transition.effects, 'ARRIVAL_FOLLOWED'] : transition.effects;
  return { ok: true, transition: transition.id, to: transition.to, effects };
}
