import { daysBetween, type LocalDate } from '../time/local-date.js';
import type { Answer } from './answer.js';
import { isComplete, overallAnswer, type InterviewExtent } from './interview.js';
import type { SurveyVersion } from './survey-version.js';

/**
 * SUBMITTED: every required question answered. PARTIAL: ended early, but the overall question was answered. VOID: kept, not
 * counted (3.7, survey response).
 */
export type ResponseStatus = 'CREATED' | 'IN_PROGRESS' | 'SUBMITTED' | 'PARTIAL' | 'EXPIRED' | 'VOID';

export type ResponseStep = 'ANSWER' | 'END' | 'EXPIRE' | 'VOID';

/**
 * RESPONSE_ENDED: nothing more can be answered. OVERALL_MISSING: it cannot end before the overall question is answered.
 * NOT_SUBMITTED: only a submitted one can be made void. REASON_REQUIRED: for that. STILL_OPEN: it may still be answered.
 */
export const responseRefusals = ['RESPONSE_ENDED', 'OVERALL_MISSING', 'NOT_SUBMITTED', 'REASON_REQUIRED', 'STILL_OPEN'] as const;

export type ResponseDecision =
  | { ok: true; status: ResponseStatus }
  | { ok: false; code: (typeof responseRefusals)[number] };

/** A response may be answered up to this many days after it was created, the last day included (`survey.openDays`). */
export const RESPONSE_OPEN_DAYS = 30;

export interface ResponseFacts {
  status: ResponseStatus;
  version: SurveyVersion;
  answers: readonly Answer[];
  extent: InterviewExtent;
  createdOn: LocalDate;
}

const refused = (code: (typeof responseRefusals)[number]): ResponseDecision => ({ ok: false, code });

function ended({ version, answers, extent }: ResponseFacts): ResponseDecision {
  if (isComplete(version, answers, extent)) return { ok: true, status: 'SUBMITTED' };
  return overallAnswer(version, answers) === null ? refused('OVERALL_MISSING') : { ok: true, status: 'PARTIAL' };
}

/**
 * Whether a step may be taken with a response on `today`, and its status afterwards.
 * @param reason why a manager makes it void; not used otherwise.
 */
export function decideResponse(response: ResponseFacts, step: ResponseStep, today: LocalDate, reason = '', openDays: number = RESPONSE_OPEN_DAYS): ResponseDecision {
  const { status, createdOn } = response;
  if (step === 'VOID') {
    if (status !== 'SUBMITTED') return refused('NOT_SUBMITTED');
    return reason.trim() === '' ? refused('REASON_REQUIRED') : { ok: true, status: 'VOID' };
  }
  if (status !== 'CREATED' && status !== 'IN_PROGRESS') return refused('RESPONSE_ENDED');
  const open = daysBetween(createdOn, today) <= openDays;
  if (step === 'EXPIRE') return open ? refused('STILL_OPEN') : { ok: true, status: 'EXPIRED' };
  if (!open) return refused('RESPONSE_ENDED');
  return step === 'ANSWER' ? { ok: true, status: 'IN_PROGRESS' } : ended(response);
}
