import type { Actor } from '@dealercare/domain/complaint/actor';
import { contactLogged, feedbackGiven } from '@dealercare/domain/complaint/case-events';
import { meetCommand } from '@dealercare/domain/complaint/clock-command';
import { attemptedAt, isContact, type ContactAttempt } from '@dealercare/domain/complaint/contact-attempt';
import type { TxCtx } from '../platform/context.js';
import { claim, happenedAt, onCase, requireWork } from './on-case.js';
import type { CallBackInput, CaseInput, GiveFeedbackInput, LogContactInput } from './case.inputs.js';
import { levelOfAuthor } from './case-actor.js';
import { factsOf } from './case-facts.js';
import { change, type CaseFile } from './case-file.js';
import { tell } from './case-notices.js';
import { notedEvent } from './case-timeline.js';
import { runClocks } from './case-timers.js';
import { applyOutcome, takeTransition } from './case-transition.js';
import type { Complaint } from './complaint.entity.js';
import { logInLedger } from './contact-ledger.js';
import { archiveRootCause } from './root-cause.service.js';

/** Three attempts on two channels inside the clock keep the promise although nobody was reached (K3). */
async function meetAsAttempted(tx: TxCtx, file: CaseFile): Promise<void> {
  const waiting = file.clocks.filter(({ clock }) => clock.kind === 'FIRST_CONTACT' && clock.metAt === null && clock.status !== 'CANCELLED').at(-1);
  if (!waiting) return;
  const tried = attemptedAt(file.attempts, waiting.clock.startedAt, waiting.clock.dueAt, file.limits);
  if (tried) await runClocks(tx, file, [meetCommand('FIRST_CONTACT', 'ATTEMPTED')], { at: tried, enteredAt: tx.now });
}

async function logAttempt(tx: TxCtx, file: CaseFile, actor: Actor, attempt: ContactAttempt, note: string | null | undefined): Promise<void> {
  requireWork(file, 'LOG_ATTEMPT', actor);
  claim(tx, file, actor);
  const outcome = contactLogged(factsOf(file), attempt);
  await applyOutcome(tx, file, outcome, { type: 'CONTACT', transition: null, to: null, at: attempt.at, actor, contact: attempt, note });
  file.attempts.push({ ...attempt, type: 'CONTACT' });
  if (!isContact(attempt)) await meetAsAttempted(tx, file);
  file.facts.push({ type: 'complaint.contact-logged', payload: { channel: attempt.channel, outcome: attempt.outcome } });
}

/** K3, failed attempts included. A call that reached the customer moves a case that was just received; later ones are logged. */
export function logComplaintContact(tx: TxCtx, input: LogContactInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.contact', async (file, actor) => {
    const attempt: ContactAttempt = { at: happenedAt(tx, input.at), channel: input.channel, outcome: input.outcome };
    if (file.complaint.status === 'RECEIVED' && isContact(attempt)) {
      await takeTransition(tx, file, 'CONTACT', actor, { at: attempt.at, contact: attempt }, { contact: attempt, note: input.note });
      claim(tx, file, actor);
    } else {
      await logAttempt(tx, file, actor, attempt, input.note);
    }
    if (input.stepsTold) change(file, { stepsToldAt: attempt.at });
    if (input.expectedDoneAt !== undefined) change(file, { expectedDoneAt: input.expectedDoneAt });
    await logInLedger(tx, file, attempt, input.mood ?? null);
  });
}

/** Progress or a result told to the customer: meets FEEDBACK, and from level 2 on promises the next one (DT-SLA). */
export function giveFeedback(tx: TxCtx, input: GiveFeedbackInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.feedback', async (file, actor) => {
    requireWork(file, 'GIVE_FEEDBACK', actor);
    const at = happenedAt(tx, input.at);
    claim(tx, file, actor);
    await applyOutcome(tx, file, feedbackGiven(factsOf(file), at), { type: 'FEEDBACK', transition: null, to: null, at, actor, note: input.note });
    file.facts.push({ type: 'complaint.feedback-given', payload: {} });
  });
}

async function missCallBack(tx: TxCtx, file: CaseFile, actor: Actor, attempt: ContactAttempt, note: string | null | undefined): Promise<void> {
  requireWork(file, 'LOG_CALL_BACK', actor);
  await notedEvent(tx, file, { type: 'CALL_BACK', at: attempt.at, contact: attempt, authorLevel: levelOfAuthor(actor) }, note);
  file.attempts.push({ ...attempt, type: 'CALL_BACK' });
  file.facts.push({ type: 'complaint.contact-logged', payload: { channel: attempt.channel, outcome: attempt.outcome } });
}

/** Head-office functions get the record of every case that an upper level has helped with (C-155). */
async function afterClosing(tx: TxCtx, file: CaseFile): Promise<void> {
  await archiveRootCause(tx, file);
  if (file.escalations.length > 0) {
    await tell(tx, file, ['HEAD_OFFICE'], { onceKey: `${file.complaint.id}|CLOSED|${file.complaint.reopenCount}`, kind: 'CASE_CLOSED', params: {} }, tx.now);
  }
}

/** K9, K10, and calls that reached nobody. */
export function recordCallBack(tx: TxCtx, input: CallBackInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.call-back', async (file, actor) => {
    const at = happenedAt(tx, input.at);
    const reached: ContactAttempt = { at, channel: input.channel, outcome: 'REACHED' };
    const attempt: ContactAttempt = input.result === 'NOT_REACHED' ? { ...reached, outcome: input.outcome ?? 'NO_ANSWER' } : reached;
    if (input.result === 'NOT_REACHED') await missCallBack(tx, file, actor, attempt, input.note);
    else await takeTransition(tx, file, `CALL_BACK_${input.result}`, actor, { at, contact: attempt }, { contact: attempt, note: input.note });
    if (input.satisfaction != null) change(file, { customerSatisfaction: input.satisfaction });
    if (file.complaint.status === 'CLOSED') await afterClosing(tx, file);
    await logInLedger(tx, file, attempt, null);
  });
}

/** K11: calls in vain on enough different days. */
export function closeUnreached(tx: TxCtx, input: CaseInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.close-unreached', async (file, actor) => {
    await takeTransition(tx, file, 'CLOSE_UNREACHED', actor, {});
    await afterClosing(tx, file);
  });
}
