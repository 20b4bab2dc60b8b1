import type { CaseFileQuery } from '../generated/file/case-file.js';

export type CaseFile = CaseFileQuery['complaint'];

/** What can be done with a case as a whole, in the order in which a case goes through it. */
export const caseVerbs = [
  'contact', 'investigate', 'addRemedy', 'propose', 'accept', 'reject', 'complete', 'callBack', 'closeUnreached', 'reopen',
  'feedback', 'rootCause', 'review', 'identify', 'escalate', 'dispatch', 'assign', 'changeSeverity', 'crisis', 'merge', 'withdraw', 'judgeInvalid',
] as const;
export type CaseVerb = (typeof caseVerbs)[number];

/** What a rung does with an escalation, and the dealer with it. */
export const levelVerbs = [
  'levelAccept', 'levelContact', 'levelPlan', 'levelStart', 'levelFinish', 'levelReplan', 'levelAnswer', 'levelRequest', 'levelHandBack', 'levelReturn', 'levelPassUp', 'levelWithdraw',
] as const;
export type LevelVerb = (typeof levelVerbs)[number];

export const partVerbs = ['approveRemedy', 'completeRemedy', 'pauseClock', 'resumeClock', 'lateEntry'] as const;
export type PartVerb = (typeof partVerbs)[number];

export type VerbName = CaseVerb | LevelVerb | PartVerb;

/** The API's names of actions that lead to a verb; one of them is enough. */
const actionsBehind: Readonly<Record<CaseVerb, readonly string[]>> = {
  contact: ['CONTACT', 'LOG_ATTEMPT'], feedback: ['GIVE_FEEDBACK'], investigate: ['INVESTIGATE'], addRemedy: ['ADD_REMEDY'], propose: ['PROPOSE'], accept: ['ACCEPT'], reject: ['REJECT'],
  complete: ['COMPLETE'], callBack: ['CALL_BACK_SATISFIED', 'CALL_BACK_DISSATISFIED', 'LOG_CALL_BACK'], closeUnreached: ['CLOSE_UNREACHED'], rootCause: ['RECORD_ROOT_CAUSE'], review: ['REVIEW'],
  identify: ['IDENTIFY_COMPLAINANT'], escalate: ['ESCALATE'], dispatch: ['DISPATCH'], assign: ['ASSIGN'], changeSeverity: ['CHANGE_SEVERITY'], crisis: ['RAISE_CRISIS'], merge: ['MERGE'],
  withdraw: ['WITHDRAW'], judgeInvalid: ['JUDGE_INVALID'], reopen: ['REOPEN'],
};

const levelActions: Readonly<Record<LevelVerb, string>> = {
  levelAccept: 'ACCEPT', levelContact: 'CONTACT', levelPlan: 'PLAN', levelStart: 'START', levelFinish: 'FINISH', levelReplan: 'REPLAN', levelAnswer: 'ANSWER', levelRequest: 'REQUEST_DEALER',
  levelHandBack: 'HAND_BACK', levelReturn: 'RETURN', levelPassUp: 'PASS_UP', levelWithdraw: 'WITHDRAW',
};

type Allowing = Pick<CaseFile, 'allowedActions' | 'withdrawalAskedBy' | 'possibleDuplicates' | 'customer' | 'isOpen'>;

/** A withdrawal waits for a second person, who need not own the case (K13). */
const confirmsWithdrawal = ({ withdrawalAskedBy, isOpen, allowedActions }: Allowing, viewerId: string): boolean =>
  isOpen && withdrawalAskedBy != null && withdrawalAskedBy.id !== viewerId && allowedActions.length > 0;

/** The verbs that the viewer may use on the case now, as the API says; a merge only where there is something to merge with. */
export function allowedCaseVerbs(file: Allowing, viewerId: string): CaseVerb[] {
  return caseVerbs.filter((verb) => {
    if (verb === 'withdraw' && confirmsWithdrawal(file, viewerId)) return true;
    if (verb === 'merge' && file.possibleDuplicates.length === 0) return false;
    if (verb === 'identify' && file.customer) return false;
    return actionsBehind[verb].some((action) => file.allowedActions.includes(action));
  });
}

export function allowedLevelVerbs({ allowedActions }: { allowedActions: readonly string[] }): LevelVerb[] {
  return levelVerbs.filter((verb) => allowedActions.includes(levelActions[verb]));
}

/** Verbs that lead the case on; the first allowed one is offered before all others. */
const leading: readonly CaseVerb[] = ['contact', 'investigate', 'propose', 'accept', 'reject', 'complete', 'callBack', 'reopen'];
/** A call is always possible; it leads only while nobody has called. */
export function leadingVerbs(allowed: readonly CaseVerb[], allowedActions: readonly string[]): CaseVerb[] {
  return leading.filter((verb) => allowed.includes(verb) && (verb !== 'contact' || allowedActions.includes('CONTACT')));
}
