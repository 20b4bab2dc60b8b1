import type { Actor } from '@dealercare/domain/complaint/actor';
import { systemActor } from '@dealercare/domain/complaint/actor';
import { decideEscalation, type EscalationVerdict } from '@dealercare/domain/complaint/escalation';
import { escalationTarget, type EscalationInput as EscalationFacts } from '@dealercare/domain/complaint/escalation-guards';
import type { EscalationAction } from '@dealercare/domain/complaint/escalation-table';
import { isContact, type ContactAttempt } from '@dealercare/domain/complaint/contact-attempt';
import type { TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { actorOf, levelOfAuthor } from './case-actor.js';
import { escalationFactsOf } from './case-facts.js';
import type { CaseFile } from './case-file.js';
import { saveCases } from './case-save.js';
import { notedEvent } from './case-timeline.js';
import { takeTransition } from './case-transition.js';
import type { Complaint } from './complaint.entity.js';
import { logInLedger } from './contact-ledger.js';
import { applyEscalation, requestEscalation, type EscalationHappening } from './escalate-case.js';
import type { Escalation } from './escalation.entity.js';
import type {
  ContactAsLevelInput, EscalateInput, EscalationInput, NotedEscalationInput, PlanInput, PlanStepInput, ReasonedEscalationInput, ReplanInput, ReturnInput, WithdrawEscalationInput, WordedEscalationInput,
} from './escalation.inputs.js';
import { openEscalationForChange } from './find-case.js';
import { happenedAt, onCase } from './on-case.js';
import { refuseCase } from './refuse-case.js';
import { sealText } from './sealed-texts.js';

/** E1 by a person: to the next rung, or to the region directly where the rules say so. */
export function escalateComplaint(tx: TxCtx, { toLevel, reason, ...input }: EscalateInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.escalate', async (file, actor) => {
    const { level, severity } = file.complaint;
    const target = toLevel ?? escalationTarget(level, severity, 'MANUAL');
    if (!target) throw refuse('AT_THE_TOP', { level });
    await requestEscalation(tx, file, { toLevel: target, trigger: 'MANUAL', at: tx.now, by: actor, reason });
  });
}

interface Verb {
  facts?: Omit<EscalationFacts, 'now'>;
  note?: string | null;
  /** What besides the rules' own effects is written, once they have agreed. */
  then?: (file: CaseFile, escalation: Escalation, verdict: EscalationVerdict, actor: Actor) => Promise<void>;
}

/** A verb of a person on an escalation: open its case under a lock, ask the rules, apply, write back. */
async function onEscalation(tx: TxCtx, { escalationId, expectedVersion }: EscalationInput, action: EscalationAction, { facts = {}, note, then }: Verb = {}): Promise<Escalation> {
  const { file, escalation } = await openEscalationForChange(tx, escalationId, expectedVersion);
  file.material = true;
  const actor = await actorOf(tx, file);
  const verdict = decideEscalation(escalationFactsOf(file, escalation), action, actor, { ...facts, now: tx.now }, file.limits);
  if (!verdict.ok) throw refuseCase(verdict);
  const happening: EscalationHappening = { at: facts.at ?? tx.now, by: actor, note };
  await applyEscalation(tx, file, escalation, action, verdict, happening);
  await then?.(file, escalation, verdict, actor);
  await saveCases(tx, [file], `escalation.${action.toLowerCase().replaceAll('_', '-')}`);
  return escalation;
}

/** E2: whoever accepts takes the case and sees whom to call. */
export function acceptEscalation(tx: TxCtx, input: NotedEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'ACCEPT', { note: input.note });
}

/** E5; a try that reaches nobody is logged and changes nothing else. */
export async function contactAsLevel(tx: TxCtx, input: ContactAsLevelInput): Promise<Escalation> {
  const contact: ContactAttempt = { at: happenedAt(tx, input.at), channel: input.channel, outcome: input.outcome };
  if (!isContact(contact)) return logLevelAttempt(tx, input, contact);
  return onEscalation(tx, input, 'CONTACT', {
    facts: { at: contact.at, contact }, note: input.note,
    then: async (file, escalation) => {
      escalation.contactedAt = contact.at;
      await logInLedger(tx, file, contact, null);
    },
  });
}

async function logLevelAttempt(tx: TxCtx, input: ContactAsLevelInput, contact: ContactAttempt): Promise<Escalation> {
  const { file, escalation } = await openEscalationForChange(tx, input.escalationId, input.expectedVersion);
  const actor = await actorOf(tx, file);
  if (!actor.levels.includes(escalation.toLevel) && !actor.isSystem) throw refuse('FORBIDDEN', { action: 'escalation:handle' });
  await notedEvent(tx, file, { type: 'ESCALATION_ATTEMPT', at: contact.at, contact, authorLevel: levelOfAuthor(actor), facts: { escalationId: escalation.id } }, input.note);
  file.changedEscalations.add(escalation);
  file.facts.push({ type: 'escalation.advanced', payload: { escalationId: escalation.id, action: 'ATTEMPT' } });
  await logInLedger(tx, file, contact, null);
  await saveCases(tx, [file], 'escalation.attempt');
  return escalation;
}

const stepsOf = (steps: readonly PlanStepInput[]) => steps.map(({ text, ownerId, dueAt }) => ({ text: text.trim(), ownerId: ownerId ?? null, dueAt: dueAt ?? null }));

async function keepPlan(tx: TxCtx, file: CaseFile, escalation: Escalation, steps: readonly PlanStepInput[], at: Date): Promise<void> {
  escalation.planCipher = await sealText(tx, file.complaint.subjectKeyId, 'plan', escalation.id, JSON.stringify(stepsOf(steps)));
  escalation.plannedAt = at;
}

/** E6: every step with owner and date; the dealer receives the plan. */
export function planEscalation(tx: TxCtx, input: PlanInput): Promise<Escalation> {
  const at = happenedAt(tx, input.at);
  return onEscalation(tx, input, 'PLAN', { facts: { at, plan: stepsOf(input.steps) }, then: (file, escalation) => keepPlan(tx, file, escalation, input.steps, at) });
}

/** E10: the customer rejected; after the second time the region is offered to pass up. */
export function replanEscalation(tx: TxCtx, input: ReplanInput): Promise<Escalation> {
  const at = happenedAt(tx, input.at);
  return onEscalation(tx, input, 'REPLAN', {
    facts: { at, plan: stepsOf(input.steps), answerLogged: input.answer.trim() !== '' }, note: input.answer, then: (file, escalation) => keepPlan(tx, file, escalation, input.steps, at),
  });
}

/** E7: the dealer begins to carry the plan out. */
export function startExecution(tx: TxCtx, input: EscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'START');
}

/** E8: the customer has agreed; the complaint goes on to RESOLVED by itself. */
export function finishEscalation(tx: TxCtx, input: NotedEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'FINISH', {
    note: input.note,
    then: async (file, _escalation, { completesComplaint }) => {
      if (completesComplaint) await takeTransition(tx, file, 'COMPLETE', systemActor, {});
    },
  });
}

/** E3: manual, not MAJOR, the first time, with what is missing; the dealer answers within one working day. */
export function returnEscalation(tx: TxCtx, { reason, missingSteps, ...input }: ReturnInput): Promise<Escalation> {
  return onEscalation(tx, input, 'RETURN', {
    facts: { reason, missingSteps }, note: [reason, ...missingSteps].join('\n'),
    then: async (file, escalation) => {
      escalation.returnCipher = await sealText(tx, file.complaint.subjectKeyId, 'returned', escalation.id, JSON.stringify({ reason, missingSteps }));
    },
  });
}

/** E4: only while nobody has accepted (EX-167). */
export function withdrawEscalation(tx: TxCtx, { customerSatisfied, note, ...input }: WithdrawEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'WITHDRAW', { facts: { customerSatisfied }, note });
}

/** E9: the case file goes along by reference. */
export function passUpEscalation(tx: TxCtx, { reason, ...input }: ReasonedEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'PASS_UP', {
    facts: { reason }, note: reason,
    then: async (file, _escalation, { request }, actor) => {
      if (request) await requestEscalation(tx, file, { ...request, at: tx.now, by: actor, reason });
    },
  });
}

/** A5: the dealer carries on, the owner from before owns the case again; the rung keeps it (INV-04). */
export function handBackEscalation(tx: TxCtx, { reason, ...input }: ReasonedEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'HAND_BACK', { facts: { reason }, note: reason });
}

/** Asks the dealer for something; its answer is measured (rulings 12). */
export function requestDealer(tx: TxCtx, { text, ...input }: WordedEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'REQUEST_DEALER', { facts: { text }, note: text });
}

/** The dealer's answer to a request or to a return. */
export function answerLevel(tx: TxCtx, { text, ...input }: WordedEscalationInput): Promise<Escalation> {
  return onEscalation(tx, input, 'ANSWER', { facts: { text }, note: text });
}
