import { takesTwoRatings, type Question } from './question.js';

/** One answer of a response. Closed questions have a `value`, open ones a `text`; a remark may stand beside a value. */
export interface Answer {
  key: string;
  value: number | null;
  /** EXPECT_ACTUAL and IMPORTANCE_PERFORMANCE only: the expectation or the importance that `value` is held against. */
  heldAgainst: number | null;
  text: string | null;
  /** The question does not apply, or an optional one was passed over. */
  na: boolean;
}

/**
 * QUESTION_UNKNOWN: not in this version. NOT_ASKED: its condition does not hold. ANSWERED_TWICE. NA_NOT_ALLOWED. NA_WITH_ANSWER:
 * both at once. VALUE_MISSING, VALUE_NOT_OFFERED, HELD_AGAINST_MISSING, HELD_AGAINST_NOT_WANTED, TEXT_MISSING, TEXT_TOO_LONG.
 */
export const answerFaults = [
  'QUESTION_UNKNOWN', 'NOT_ASKED', 'ANSWERED_TWICE', 'NA_NOT_ALLOWED', 'NA_WITH_ANSWER', 'VALUE_MISSING', 'VALUE_NOT_OFFERED',
  'HELD_AGAINST_MISSING', 'HELD_AGAINST_NOT_WANTED', 'TEXT_MISSING', 'TEXT_TOO_LONG',
] as const;

export type AnswerFault = (typeof answerFaults)[number];

/** Longest text of an answer in characters (DEF). */
export const ANSWER_TEXT_LIMIT = 2000;

export const given = (key: string, value: number, text: string | null = null): Answer => ({ key, value, heldAgainst: null, text, na: false });
export const told = (key: string, text: string): Answer => ({ key, value: null, heldAgainst: null, text, na: false });
export const notApplicable = (key: string): Answer => ({ key, value: null, heldAgainst: null, text: null, na: true });

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function naFault(question: Question, answer: Answer): AnswerFault | null {
  if (answer.value !== null || answer.heldAgainst !== null || !isBlank(answer.text)) return 'NA_WITH_ANSWER';
  return question.naAllowed || !question.required ? null : 'NA_NOT_ALLOWED';
}

function openFault(answer: Answer): AnswerFault | null {
  if (answer.value !== null) return 'VALUE_NOT_OFFERED';
  return isBlank(answer.text) ? 'TEXT_MISSING' : null;
}

function closedFault({ type, answers }: Question, { value, heldAgainst }: Answer): AnswerFault | null {
  const offered = (wanted: number): boolean => answers.some((answer) => answer.value === wanted);
  if (value === null) return 'VALUE_MISSING';
  if (!offered(value)) return 'VALUE_NOT_OFFERED';
  if (!takesTwoRatings(type)) return heldAgainst === null ? null : 'HELD_AGAINST_NOT_WANTED';
  if (heldAgainst === null) return 'HELD_AGAINST_MISSING';
  return offered(heldAgainst) ? null : 'VALUE_NOT_OFFERED';
}

/** What is wrong with an answer to a question, or null. */
export function answerFault(question: Question, answer: Answer): AnswerFault | null {
  if (Array.from(answer.text ?? '').length > ANSWER_TEXT_LIMIT) return 'TEXT_TOO_LONG';
  if (answer.na) return naFault(question, answer);
  return question.type === 'OPEN' ? openFault(answer) : closedFault(question, answer);
}
