import type { Bilingual } from './bilingual.js';

/**
 * How a question is answered (C-103). EXPECT_ACTUAL and IMPORTANCE_PERFORMANCE take two ratings: what was expected, or how much
 * it matters, beside what was met.
 */
export type QuestionType = 'RATING' | 'YES_NO' | 'CHOICE' | 'EXPECT_ACTUAL' | 'IMPORTANCE_PERFORMANCE' | 'OPEN';

/** One answer offered for choice (C-093): the number that is stored and counted, and its words. */
export interface OfferedAnswer {
  value: number;
  text: Bilingual;
}

/** A question counts for the weighted score as this item of the programme, with this weight in basis points (INV-20). */
export interface ScoredItem {
  code: string;
  weightBp: number;
}

/** Asked only when an earlier question got one of these values. */
export interface AskedWhen {
  key: string;
  values: readonly number[];
}

/**
 * What the answer is used for beyond its own score. OVERALL decides the result of the follow-up (DT-RES); RECOMMEND is the 0 to 10
 * question of the NPS.
 */
export type QuestionPurpose = 'OVERALL' | 'RECOMMEND';

export interface Question {
  /** Stays the same from version to version while the meaning does; trends follow it (E5). */
  key: string;
  type: QuestionType;
  text: Bilingual;
  /** In the order in which a specialist reads them out; empty for OPEN. */
  answers: readonly OfferedAnswer[];
  purpose?: QuestionPurpose;
  /** Without an answer the response is not complete. */
  required: boolean;
  /** "Does not apply" is an answer: the customer did not wait in the lounge. It never counts for a score. */
  naAllowed: boolean;
  item?: ScoredItem;
  askedWhen?: AskedWhen;
}

/** The answers of an overall question; DT-RES and its thresholds are made for these five points. */
export const OVERALL_VALUES: readonly number[] = [1, 2, 3, 4, 5];

/** The smallest and the largest value offered; null for an OPEN question. */
export function scaleOf(question: Question): { min: number; max: number } | null {
  const values = question.answers.map(({ value }) => value);
  return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
}

export function takesTwoRatings(type: QuestionType): boolean {
  return type === 'EXPECT_ACTUAL' || type === 'IMPORTANCE_PERFORMANCE';
}
