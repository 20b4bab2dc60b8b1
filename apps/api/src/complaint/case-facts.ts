import { actingRung } from '@dealercare/domain/complaint/acting-rung';
import type { ComplaintFacts, Measure } from '@dealercare/domain/complaint/case-facts';
import type { EscalationFacts } from '@dealercare/domain/complaint/escalation-facts';
import type { LadderFacts } from '@dealercare/domain/complaint/ladder';
import type { Level } from '@dealercare/domain/complaint/level';
import { measureKind } from '@dealercare/domain/complaint/remedy-kind';
import { isActiveEscalation, type EscalationTrigger } from '@dealercare/domain/complaint/status';
import type { CaseFile } from './case-file.js';
import type { Escalation } from './escalation.entity.js';
import type { RemedyAction } from './remedy-action.entity.js';

const measureOf = ({ kind, amountFen, approvedById, ownerId, dueAt, doneAt }: RemedyAction): Measure =>
  ({ kind: measureKind(kind), amountFen, approved: approvedById !== null, ownerId, dueAt, done: doneAt !== null });

export function activeLevels(file: CaseFile): Level[] {
  return file.escalations.filter(({ status }) => isActiveEscalation(status)).map(({ toLevel }) => toLevel);
}

/** What the rules must know about the case. */
export function factsOf(file: CaseFile): ComplaintFacts {
  const { complaint: c, limits } = file;
  const since = c.resolvedAt?.getTime() ?? 0;
  return {
    status: c.status, level: c.level, executor: c.executor, atDealer: c.dealerId !== null, severity: c.severity, subtype: c.subtype, crisis: c.crisis, external: c.external,
    repeat: c.repeatCount >= limits.repeatThreshold, odr: c.odr, anonymous: c.anonymous, accusedIds: c.accusedIds, department: c.department, measures: file.remedies.map(measureOf),
    causes: c.causeCodes, hasRootCause: file.hasRootCause, isValid: c.isValid, justification: c.justification, reviewedById: c.reviewedById,
    callBackAttempts: file.attempts.filter(({ type, at }) => type === 'CALL_BACK' && at.getTime() >= since),
    activeEscalations: activeLevels(file), rejectCount: c.rejectCount, reopenCount: c.reopenCount, closedAt: c.closedAt, zone: file.units.zone,
  };
}

export function ladderFactsOf(file: CaseFile): LadderFacts {
  return { level: file.complaint.level, atDealer: file.complaint.dealerId !== null, activeEscalations: activeLevels(file) };
}

/** The rung whose turn it is. */
export function rungOf(file: CaseFile): Level {
  const { status, level, executor, dealerId } = file.complaint;
  const openRemedies = file.remedies.filter(({ kind, doneAt }) => measureKind(kind) === 'REMEDY' && doneAt === null).length;
  return actingRung({ status, level, executor, atDealer: dealerId !== null, escalations: file.escalations, openRemedies });
}

/** What the rules must know about an escalation, or about one that is being asked for. */
export function escalationFactsOf(file: CaseFile, asked: Escalation | { toLevel: Level; trigger: EscalationTrigger }): EscalationFacts {
  const { complaint } = file;
  const known = 'status' in asked ? asked : null;
  return {
    status: known?.status ?? null, fromLevel: known?.fromLevel ?? complaint.level, toLevel: asked.toLevel,
    trigger: 'trigger' in asked ? asked.trigger : asked.escalationTrigger,
    severity: complaint.severity, complaintStatus: complaint.status, complaintLevel: complaint.level, activeLevels: activeLevels(file),
    returnsBefore: file.escalations.filter(({ status }) => status === 'RETURNED').length, rejectCount: known?.rejectCount ?? 0, accusedIds: complaint.accusedIds,
  };
}
