import { daysBetween, type LocalDate } from '../time/local-date.js';

/** Inside the rest the call takes place and asks the overall question only (rulings 9, E4). */
export type SurveyScope = 'FULL' | 'OVERALL_ONLY';

/** How much of a questionnaire may be asked on a day. The rest covers the `restDays` days after the last full survey. */
export function surveyScope(lastSurveyOn: LocalDate | null, on: LocalDate, restDays: number): SurveyScope {
  return lastSurveyOn !== null && daysBetween(lastSurveyOn, on) < restDays ? 'OVERALL_ONLY' : 'FULL';
}
