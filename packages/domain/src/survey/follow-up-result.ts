import { OVERALL_VALUES } from './question.js';

/** The four results of a follow-up (A-07, DT-RES). The call screen shows their names from the locale, as a manager may rename them. */
export const followUpResults = ['SATISFIED', 'SUGGESTION', 'COMPLAINT', 'NOT_REACHED'] as const;

export type FollowUpResult = (typeof followUpResults)[number];

/** Settings of DT-RES; overall answers run from 1 to 5. */
export interface FollowUpPolicy {
  /** `followup.autoComplaintMax`: an overall answer up to this is a complaint, whatever the customer calls it. */
  autoComplaintMax: number;
  /** `followup.suggestionMax`: an overall answer above a complaint's and up to this is a suggestion. */
  suggestionMax: number;
  /** `followup.maxAttempts`: after so many attempts without reaching the customer the follow-up ends. */
  maxAttempts: number;
  /** `followup.autoTransfer`: the results that go to complaint handling by themselves (C-095). */
  autoTransfer: Readonly<Record<FollowUpResult, boolean>>;
}

export const defaultFollowUpPolicy: FollowUpPolicy = {
  autoComplaintMax: 2,
  suggestionMax: 3,
  maxAttempts: 3,
  autoTransfer: { SATISFIED: false, SUGGESTION: false, COMPLAINT: true, NOT_REACHED: false },
};

/** What the customer said in a follow-up call. */
export interface FollowUpTalk {
  /** The overall answer, 1 to 5; null when the call ended before it was given. */
  overall: number | null;
  /** The customer complains, in whatever words. */
  complains: boolean;
  /** A remark that is not friendly, although it is no complaint. */
  negativeRemark: boolean;
  /** A remark or advice that the customer wants to be passed on (C-096). */
  passOn: boolean;
  endedAt: Date;
}

/** The rule of DT-RES that decided, for the screen to say why. */
export type ResultReason = 'CUSTOMER_COMPLAINS' | 'LOW_OVERALL' | 'REMARK_TO_PASS_ON' | 'MIDDLE_OVERALL' | 'NEGATIVE_REMARK' | 'HIGH_OVERALL' | 'ATTEMPTS_USED';

/** A complaint to be registered from a follow-up (F7, K1). Its clocks start when the call ended, not when somebody saved it. */
export interface ComplaintTransfer {
  channel: 'FOLLOW_UP';
  receivedAt: Date;
}

export interface FollowUpVerdict {
  result: FollowUpResult;
  reason: ResultReason;
  /** Null when the result stays in care (DT-RES, EX-201, EX-202). */
  transfer: ComplaintTransfer | null;
}

function judged(talk: FollowUpTalk, policy: FollowUpPolicy): Pick<FollowUpVerdict, 'result' | 'reason'> | null {
  const { overall } = talk;
  if (talk.complains) return { result: 'COMPLAINT', reason: 'CUSTOMER_COMPLAINS' };
  if (overall === null) return null;
  if (overall <= policy.autoComplaintMax) return { result: 'COMPLAINT', reason: 'LOW_OVERALL' };
  if (talk.passOn) return { result: 'SUGGESTION', reason: 'REMARK_TO_PASS_ON' };
  if (overall <= policy.suggestionMax) return { result: 'SUGGESTION', reason: 'MIDDLE_OVERALL' };
  // SATISFIED asks for no negative remark, and it is no complaint either: it is an opinion without complaint.
  if (talk.negativeRemark) return { result: 'SUGGESTION', reason: 'NEGATIVE_REMARK' };
  return { result: 'SATISFIED', reason: 'HIGH_OVERALL' };
}

/**
 * The result of a call in which the customer was reached (DT-RES, first match from COMPLAINT down); null when there is neither a
 * complaint nor an overall answer, so that the call cannot be saved as completed (F6).
 * @throws RangeError for an overall answer that is no whole number from 1 to 5
 */
export function resultOfTalk(talk: FollowUpTalk, policy: FollowUpPolicy = defaultFollowUpPolicy): FollowUpVerdict | null {
  const { overall } = talk;
  if (overall !== null && !OVERALL_VALUES.includes(overall)) {
    throw new RangeError(`not an overall answer: ${overall}`);
  }
  const found = judged(talk, policy);
  if (!found) return null;
  const transfer = policy.autoTransfer[found.result] ? { channel: 'FOLLOW_UP' as const, receivedAt: talk.endedAt } : null;
  return { ...found, transfer };
}

/** NOT_REACHED once all attempts are used up without reaching the customer (F8); null while there is one left. */
export function resultOfAttempts(failedAttempts: number, policy: FollowUpPolicy = defaultFollowUpPolicy): FollowUpVerdict | null {
  return failedAttempts >= policy.maxAttempts ? { result: 'NOT_REACHED', reason: 'ATTEMPTS_USED', transfer: null } : null;
}
