import type { TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { approverOf } from './case-actor.js';
import { change } from './case-file.js';
import { isPresent } from './case-seats.js';
import { remedyLimitsAt } from './case-settings.js';
import { tell } from './case-notices.js';
import { takeTransition } from './case-transition.js';
import type { AnswerInput, CompleteInput, InvestigateInput, ProposeRemedyInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { claim, onCase } from './on-case.js';

/** K4: the department is named and hears of it. */
export function investigateComplaint(tx: TxCtx, { at, department, accusedIds, note, ...input }: InvestigateInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.investigate', async (file, actor) => {
    for (const accused of accusedIds ?? []) {
      if (!await isPresent(tx, accused, [file.units.baseId])) throw refuse('INVALID_INPUT', {}, [{ path: 'input.accusedIds', code: 'NOT_FOUND' }]);
    }
    await takeTransition(tx, file, 'INVESTIGATE', actor, { at: at ?? undefined, department }, { facts: { department }, note });
    claim(tx, file, actor);
    if (accusedIds) change(file, { accusedIds: [...new Set([...file.complaint.accusedIds, ...accusedIds])] });
    await tell(tx, file, ['MANAGER'], { onceKey: `${file.complaint.id}|INVESTIGATE|${file.complaint.lastSeq}`, kind: 'CASE_INVESTIGATED', params: { department } }, tx.now);
  });
}

/** K5: within the actor's own limit or approved; what the customer was told is feedback. */
export function proposeRemedy(tx: TxCtx, { at, policyChecked, note, ...input }: ProposeRemedyInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.propose', async (file, actor) => {
    const approver = approverOf(tx, file, actor);
    const { maxFen } = (await remedyLimitsAt(tx.app, file.units.baseId)).find((limit) => limit.approver === approver) ?? { maxFen: 0 };
    await takeTransition(tx, file, 'PROPOSE', actor, { at: at ?? undefined, policyChecked, approvalLimitFen: maxFen ?? Number.MAX_SAFE_INTEGER }, { note });
  });
}

const isLogged = (answer: string): boolean => answer.trim() !== '';

/** K6. */
export function acceptRemedy(tx: TxCtx, { at, answer, ...input }: AnswerInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.accept', (file, actor) =>
    takeTransition(tx, file, 'ACCEPT', actor, { at: at ?? undefined, answerLogged: isLogged(answer) }, { note: answer }));
}

/** K7: at the desk it goes to management the same day, from management on to the region within one open day (EX-170). */
export function rejectRemedy(tx: TxCtx, { at, answer, ...input }: AnswerInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.reject', (file, actor) =>
    takeTransition(tx, file, 'REJECT', actor, { at: at ?? undefined, answerLogged: isLogged(answer) }, { note: answer }));
}

/** K8. */
export function completeComplaint(tx: TxCtx, { at, note, ...input }: CompleteInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.complete', (file, actor) => takeTransition(tx, file, 'COMPLETE', actor, { at: at ?? undefined }, { note }));
}
