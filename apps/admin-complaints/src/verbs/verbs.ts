import type { VerbName } from '../file/allowed-verbs.js';
import * as cases from '../generated/verbs/case-verbs.js';
import * as levels from '../generated/verbs/level-verbs.js';
import type { Values } from './field.js';
import { onCase, onClock, onEscalation, onRemedy, type Verb } from './verb.js';

const NOTE = 4000;
const REASON = 1000;

/** When it happened; now when left empty. */
const at = { name: 'at', kind: 'past', optional: true } as const;
const note = { name: 'note', kind: 'words', optional: true, longest: NOTE } as const;
const reason = { name: 'reason', kind: 'words', longest: REASON } as const;
const answer = { name: 'answer', kind: 'words', longest: NOTE } as const;
const reached = ({ result }: Values): boolean => result !== 'NOT_REACHED';

/** Every verb with the fields of its form, in the order in which people say them. */
export const verbs: Readonly<Record<VerbName, Verb>> = {
  contact: onCase(cases.LogContactDocument, [
    { name: 'channel', kind: 'contactChannel', initial: 'PHONE' }, { name: 'outcome', kind: 'outcome', initial: 'REACHED' }, { name: 'mood', kind: 'mood', optional: true },
    { name: 'stepsTold', kind: 'yes', when: ({ outcome }) => outcome === 'REACHED' }, { name: 'expectedDoneAt', kind: 'future', optional: true, when: ({ outcome }) => outcome === 'REACHED' },
    { ...note, label: 'said' }, at,
  ]),
  feedback: onCase(cases.GiveFeedbackDocument, [{ name: 'note', kind: 'words', longest: NOTE, label: 'told' }, at]),
  investigate: onCase(cases.InvestigateDocument, [{ name: 'department', kind: 'department', longest: 40 }, { name: 'accusedIds', kind: 'persons', optional: true }, { ...note, label: 'found' }, at]),
  addRemedy: onCase(cases.AddRemedyDocument, [
    { name: 'kind', kind: 'remedyKind' }, { name: 'text', kind: 'words', optional: true, longest: REASON }, { name: 'amountFen', kind: 'money', optional: true },
    { name: 'ownerId', kind: 'person', optional: true, label: 'doneBy' }, { name: 'dueAt', kind: 'future', optional: true },
  ]),
  approveRemedy: onRemedy(cases.ApproveRemedyDocument),
  completeRemedy: onRemedy(cases.CompleteRemedyDocument, [at]),
  propose: onCase(cases.ProposeRemedyDocument, [{ name: 'note', kind: 'words', longest: NOTE, label: 'offered' }, { name: 'policyChecked', kind: 'yes' }, at]),
  accept: onCase(cases.AcceptRemedyDocument, [answer, at]),
  reject: onCase(cases.RejectRemedyDocument, [answer, at]),
  complete: onCase(cases.CompleteCaseDocument, [note, at]),
  callBack: onCase(cases.RecordCallBackDocument, [
    { name: 'result', kind: 'callBackResult', initial: 'SATISFIED' }, { name: 'outcome', kind: 'missedOutcome', when: (values) => !reached(values), initial: 'NO_ANSWER' },
    { name: 'satisfaction', kind: 'stars', optional: true, when: reached }, { name: 'channel', kind: 'contactChannel', initial: 'PHONE' }, { ...note, label: 'said' }, at,
  ]),
  closeUnreached: onCase(cases.CloseUnreachedDocument),
  rootCause: onCase(cases.RecordRootCauseDocument, [
    { name: 'causeCodes', kind: 'causes' }, { name: 'justification', kind: 'justification', optional: true }, { name: 'investigation', kind: 'words', optional: true, longest: NOTE },
    { name: 'whys', kind: 'lines', optional: true, longest: 5 }, { name: 'escapePoint', kind: 'words', optional: true, longest: REASON }, { name: 'containment', kind: 'words', optional: true, longest: REASON },
  ]),
  review: onCase(cases.ReviewCaseDocument, [{ name: 'isValid', kind: 'verdict', initial: 'yes' }, { name: 'justification', kind: 'justification', initial: 'JUSTIFIED' }, note]),
  judgeInvalid: onCase(cases.JudgeInvalidDocument, [reason, { name: 'customerInformed', kind: 'yes' }]),
  withdraw: onCase(cases.WithdrawCaseDocument, [{ name: 'statement', kind: 'words', longest: NOTE }, { name: 'withoutPressure', kind: 'yes' }]),
  reopen: onCase(cases.ReopenCaseDocument, [{ name: 'note', kind: 'words', longest: NOTE, label: 'said' }, { name: 'sameMatter', kind: 'yes' }, at]),
  merge: onCase(cases.MergeDuplicateDocument, [{ name: 'masterId', kind: 'otherCase' }]),
  changeSeverity: onCase(cases.ChangeSeverityDocument, [{ name: 'severity', kind: 'severity' }, reason]),
  assign: onCase(cases.AssignCaseDocument, [{ name: 'ownerId', kind: 'person' }, note]),
  crisis: onCase(cases.RaiseCrisisDocument, [{ name: 'kind', kind: 'crisis', label: 'crisis' }, { name: 'note', kind: 'words', longest: NOTE }]),
  dispatch: onCase(cases.DispatchCaseDocument, [{ name: 'unitId', kind: 'unitBelow' }, reason]),
  escalate: onCase(cases.EscalateCaseDocument, [{ name: 'toLevel', kind: 'levelAbove', optional: true }, reason]),
  identify: onCase(cases.IdentifyComplainantDocument, [{ name: 'customerId', kind: 'customer' }]),
  pauseClock: onClock(cases.PauseClockDocument, [{ name: 'until', kind: 'future' }, { ...reason, longest: 300 }, { name: 'customerAgreed', kind: 'yes' }]),
  resumeClock: onClock(cases.ResumeClockDocument),
  lateEntry: onClock(cases.ConfirmLateEntryDocument, [{ name: 'confirm', kind: 'verdict', initial: 'yes' }]),
  levelAccept: onEscalation(levels.AcceptEscalationDocument, [note]),
  levelContact: onEscalation(levels.ContactAsLevelDocument, [
    { name: 'channel', kind: 'contactChannel', initial: 'PHONE' }, { name: 'outcome', kind: 'outcome', initial: 'REACHED' }, { ...note, label: 'saidAbove' }, at,
  ]),
  levelPlan: onEscalation(levels.PlanEscalationDocument, [{ name: 'steps', kind: 'steps', initial: [{}] }, at]),
  levelStart: onEscalation(levels.StartExecutionDocument),
  levelFinish: onEscalation(levels.FinishEscalationDocument, [note]),
  levelReplan: onEscalation(levels.ReplanEscalationDocument, [answer, { name: 'steps', kind: 'steps', initial: [{}] }, at]),
  levelReturn: onEscalation(levels.ReturnEscalationDocument, [reason, { name: 'missingSteps', kind: 'lines', initial: [''], longest: 20 }]),
  levelWithdraw: onEscalation(levels.WithdrawEscalationDocument, [{ name: 'customerSatisfied', kind: 'yes' }, note]),
  levelPassUp: onEscalation(levels.PassUpEscalationDocument, [reason]),
  levelHandBack: onEscalation(levels.HandBackEscalationDocument, [reason]),
  levelRequest: onEscalation(levels.RequestDealerDocument, [{ name: 'text', kind: 'words', longest: NOTE, label: 'request' }]),
  levelAnswer: onEscalation(levels.AnswerLevelDocument, [{ name: 'text', kind: 'words', longest: NOTE, label: 'answerText' }]),
};
