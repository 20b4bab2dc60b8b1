import { answerFault, type Answer, type AnswerFault } from './answer.js';
import type { Question } from './question.js';
import { overallQuestion, questionOf, type SurveyVersion } from './survey-version.js';

/** OVERALL_ONLY: the call asks the overall question and no other (`rulings.md` 9, C-091). */
export type InterviewExtent = 'FULL' | 'OVERALL_ONLY';

function isAskedNow({ askedWhen }: Question, answers: readonly Answer[]): boolean {
  if (!askedWhen) return true;
  const cause = answers.find(({ key }) => key === askedWhen.key);
  return cause !== undefined && !cause.na && cause.value !== null && askedWhen.values.includes(cause.value);
}

/** The questions of this interview as its answers stand: in order, without those whose condition does not hold. */
export function questionsAsked(version: SurveyVersion, answers: readonly Answer[], extent: InterviewExtent = 'FULL'): Question[] {
  return version.questions.filter((question) =>
    (extent === 'FULL' || question.purpose === 'OVERALL') && isAskedNow(question, answers));
}

function hasSoundAnswer(question: Question, answers: readonly Answer[]): boolean {
  const answer = answers.find(({ key }) => key === question.key);
  return answer !== undefined && answerFault(question, answer) === null;
}

/** The question to ask next, the optional ones included; null when all are answered (E2). An interview resumes where it stood. */
export function nextQuestion(version: SurveyVersion, answers: readonly Answer[], extent: InterviewExtent = 'FULL'): Question | null {
  return questionsAsked(version, answers, extent).find((question) => !hasSoundAnswer(question, answers)) ?? null;
}

/** True when every required question of the interview has a sound answer. */
export function isComplete(version: SurveyVersion, answers: readonly Answer[], extent: InterviewExtent = 'FULL'): boolean {
  return questionsAsked(version, answers, extent).every((question) => !question.required || hasSoundAnswer(question, answers));
}

/** The answer to the overall question, or null while there is none. */
export function overallAnswer(version: SurveyVersion, answers: readonly Answer[]): number | null {
  const question = overallQuestion(version);
  if (!question || !hasSoundAnswer(question, answers)) return null;
  return answers.find(({ key }) => key === question.key)?.value ?? null;
}

export interface AnswerProblem {
  key: string;
  code: AnswerFault;
}

function faultAt(version: SurveyVersion, answers: readonly Answer[], index: number, answer: Answer): AnswerFault | null {
  const question = questionOf(version, answer.key);
  if (!question) return 'QUESTION_UNKNOWN';
  if (answers.findIndex(({ key }) => key === answer.key) < index) return 'ANSWERED_TWICE';
  return isAskedNow(question, answers) ? answerFault(question, answer) : 'NOT_ASKED';
}

/** Everything that is wrong with the answers of one response, in the order in which they were given. */
export function answerProblems(version: SurveyVersion, answers: readonly Answer[]): AnswerProblem[] {
  return answers.flatMap((answer, index) => {
    const code = faultAt(version, answers, index, answer);
    return code ? [{ key: answer.key, code }] : [];
  });
}
