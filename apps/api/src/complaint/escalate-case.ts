import { systemActor, type Actor } from '@dealercare/domain/complaint/actor';
import { decideEscalation, type EscalationVerdict } from '@dealercare/domain/complaint/escalation';
import { isAboveDealer, nextLevel, type Level } from '@dealercare/domain/complaint/level';
import { recipientAt } from '@dealercare/domain/complaint/recipient';
import { isActiveEscalation, type EscalationTrigger } from '@dealercare/domain/complaint/status';
import type { EscalationCommand } from '@dealercare/domain/complaint/transition-effects';
import type { TxCtx } from '../platform/context.js';
import { bareId, newId } from '../platform/ids.js';
import { levelOfAuthor } from './case-actor.js';
import { escalationFactsOf } from './case-facts.js';
import { change, type CaseFile } from './case-file.js';
import { tell } from './case-notices.js';
import { seatFrom } from './case-seats.js';
import { notedEvent } from './case-timeline.js';
import { runClocks } from './case-timers.js';
import { unitOfLevel } from './case-units.js';
import type { Escalation } from './escalation.entity.js';
import { giveToManagement } from './management-owner.js';
import { refuseCase } from './refuse-case.js';
import { sealText } from './sealed-texts.js';

/** A rung that is asked for a case. */
export interface EscalationRequest {
  toLevel: Level;
  trigger: EscalationTrigger;
  at: Date;
  by: Actor;
  reason?: string;
}

/** What happened to an escalation, for the timeline. */
export interface EscalationHappening {
  at: Date;
  by: Actor;
  note?: string | null;
}

const activeKeyOf = (complaintId: string, toLevel: Level): string => `${bareId(complaintId)}|${toLevel}`;

/** The columns that a verdict sets on the escalation itself. */
function advance(escalation: Escalation, { to, officerId, acceptedAt, rejectCount }: EscalationVerdict, at: Date): void {
  const active = isActiveEscalation(to);
  Object.assign(escalation, {
    status: to, activeKey: active ? escalation.activeKey : null, officerId: officerId ?? escalation.officerId, acceptedAt: acceptedAt ?? escalation.acceptedAt,
    rejectCount: rejectCount ?? escalation.rejectCount, endedAt: active ? null : escalation.endedAt ?? at,
  });
}

/** Applies what the rules decided on an escalation: its row, the rung of the case, clocks, timeline, notices. */
export async function applyEscalation(tx: TxCtx, file: CaseFile, escalation: Escalation, action: string, verdict: EscalationVerdict, { at, by, note }: EscalationHappening): Promise<void> {
  const { complaint } = file;
  const from = { status: complaint.status, level: complaint.level };
  const executorBefore = complaint.executor;
  advance(escalation, verdict, at);
  file.changedEscalations.add(escalation);
  change(file, {
    level: verdict.complaintLevel ?? complaint.level, executor: verdict.executor ?? complaint.executor,
    ...(verdict.restoresOwner && complaint.previousOwnerId ? { ownerId: complaint.previousOwnerId, previousOwnerId: null } : {}),
  });
  // The dealer carries out what an upper level has planned: its management, for the desk cannot propose at that rung (K5).
  if (complaint.executor === 'DEALER_MANAGEMENT' && isAboveDealer(executorBefore) && !verdict.restoresOwner) await giveToManagement(tx, file);
  await runClocks(tx, file, verdict.clocks, { at, enteredAt: tx.now });
  await notedEvent(tx, file, {
    type: `ESCALATION_${action}`, transition: verdict.transition, at, from, byTimer: by.isSystem, authorLevel: levelOfAuthor(by),
    facts: { escalationId: escalation.id, toLevel: escalation.toLevel, trigger: escalation.escalationTrigger, status: escalation.status },
  }, note);
  const told = action === 'ESCALATE' ? [...verdict.tells, recipientAt(escalation.toLevel)] : verdict.tells;
  await tell(tx, file, told, { onceKey: `${escalation.id}|${action}|${file.complaint.lastSeq}`, kind: action === 'ESCALATE' ? 'CASE_ESCALATED' : `ESCALATION_${action}`, params: { level: escalation.toLevel, trigger: escalation.escalationTrigger } }, at);
  file.facts.push({ type: action === 'ESCALATE' ? 'complaint.escalated' : 'escalation.advanced', payload: { escalationId: escalation.id, toLevel: escalation.toLevel, action, escalationStatus: escalation.status } });
}

async function newEscalation(tx: TxCtx, file: CaseFile, { toLevel, trigger, at, by, reason }: EscalationRequest): Promise<Escalation> {
  const { complaint } = file;
  const id = newId('esc');
  const words = reason?.trim();
  return {
    id, complaintId: complaint.id, fromLevel: complaint.level, toLevel, toUnitId: unitOfLevel(file.units, toLevel), escalationTrigger: trigger, status: 'REQUESTED', activeKey: activeKeyOf(complaint.id, toLevel),
    reasonCipher: words ? await sealText(tx, complaint.subjectKeyId, 'reason', id, words) : null, requestedById: by.isSystem ? null : by.userId, officerId: null,
    requestedAt: at, acceptedAt: null, contactedAt: null, plannedAt: null, endedAt: null, planCipher: null, returnCipher: null, rejectCount: 0,
    createdAt: tx.now, createdBy: by.isSystem ? null : by.userId, updatedAt: tx.now, version: 1,
  };
}

/** Nobody sits there: the rung above is asked within the same run, and the timeline says so (A4). */
async function climbPastVacancy(tx: TxCtx, file: CaseFile, { toLevel, trigger, at }: EscalationRequest): Promise<void> {
  const { seat } = await seatFrom(tx, file.units, toLevel, file.complaint.accusedIds);
  const above = nextLevel(toLevel);
  if (seat?.level !== toLevel && above !== null) await requestEscalation(tx, file, { toLevel: above, trigger, at, by: systemActor });
}

/** E1: asks a rung for the case. False when a timer asks for what somebody has asked for already (EX-165, EX-166). */
export async function requestEscalation(tx: TxCtx, file: CaseFile, request: EscalationRequest): Promise<boolean> {
  const { toLevel, trigger, at, by, reason } = request;
  const verdict = decideEscalation(escalationFactsOf(file, { toLevel, trigger }), 'ESCALATE', by, { now: tx.now, at, reason, trigger }, file.limits);
  if (!verdict.ok) {
    if (by.isSystem) return false;
    throw refuseCase(verdict);
  }
  const escalation = await newEscalation(tx, file, request);
  file.escalations.push(escalation);
  file.newEscalations.add(escalation);
  await applyEscalation(tx, file, escalation, 'ESCALATE', verdict, { at, by, note: reason });
  await climbPastVacancy(tx, file, request);
  return true;
}

/** What a transition of the complaint does to its escalations: asks a level again, or ends what is active (E1, E11). */
export async function carryOutEscalations(tx: TxCtx, file: CaseFile, commands: readonly EscalationCommand[], at: Date): Promise<void> {
  for (const command of commands) {
    if (command.do === 'REQUEST') {
      await requestEscalation(tx, file, { toLevel: command.toLevel, trigger: command.trigger, at, by: systemActor });
      continue;
    }
    const action = command.as === 'RESOLVED' ? 'END_RESOLVED' : 'END_WITHDRAWN';
    for (const escalation of file.escalations.filter(({ status }) => isActiveEscalation(status))) {
      const verdict = decideEscalation(escalationFactsOf(file, escalation), action, systemActor, { now: tx.now, at }, file.limits);
      if (verdict.ok) await applyEscalation(tx, file, escalation, action, verdict, { at, by: systemActor });
    }
  }
}
