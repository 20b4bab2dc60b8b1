import { daysBetween, type LocalDate } from '../time/local-date.js';
import type { InterviewExtent } from './interview.js';

/** A customer who answered a whole survey rests so many days before the next one (`survey.restDays`, E4, DEF). */
export const SURVEY_REST_DAYS = 90;

export interface ExtentFacts {
  /** The day of the person's last whole survey, at whichever dealer of the legal group; null when there was none. */
  lastSurveyOn: LocalDate | null;
  /** The customer has said, or shown by the overall answer, that this is a complaint: it is recorded and nothing more is asked (C-091). */
  complains: boolean;
}

/** How much a follow-up call of `today` asks. Within the rest the call takes place all the same (`rulings.md` 9). */
export function interviewExtent({ lastSurveyOn, complains }: ExtentFacts, today: LocalDate, restDays: number = SURVEY_REST_DAYS): InterviewExtent {
  const resting = lastSurveyOn !== null && daysBetween(lastSurveyOn, today) < restDays;
  return resting || complains ? 'OVERALL_ONLY' : 'FULL';
}
