import type { Bilingual } from './bilingual.js';
import type { Question } from './question.js';

/** DRAFT -> PUBLISHED -> RETIRED; nothing about it changes after DRAFT, because answers belong to it (INV-20, E5). */
export type SurveyVersionStatus = 'DRAFT' | 'PUBLISHED' | 'RETIRED';

export interface SurveyVersion {
  /** The survey's code: SERVICE_CALL, DELIVERY_7. */
  survey: string;
  version: number;
  status: SurveyVersionStatus;
  name: Bilingual;
  /** In the order in which they are asked (C-093). */
  questions: readonly Question[];
  /** What the specialist says before hanging up (C-071, C-072). */
  closing: Bilingual;
}

export function questionOf(version: SurveyVersion, key: string): Question | undefined {
  return version.questions.find((question) => question.key === key);
}

/** The one question that decides the result of the follow-up; undefined only in a draft. */
export function overallQuestion(version: SurveyVersion): Question | undefined {
  return version.questions.find((question) => question.purpose === 'OVERALL');
}

function sameScale(a: Question, b: Question): boolean {
  return a.type === b.type && a.answers.length === b.answers.length
    && a.answers.every(({ value }) => b.answers.some((other) => other.value === value));
}

/** The keys of the questions whose trend may run across two versions: asked in both, on the same scale (E5). */
export function comparableKeys(a: SurveyVersion, b: SurveyVersion): string[] {
  return a.questions.filter((question) => {
    const other = questionOf(b, question.key);
    return other !== undefined && sameScale(question, other);
  }).map(({ key }) => key);
}

/** The next version to edit; a published one is never changed itself (INV-20). `version` is the highest number so far plus one. */
export function nextDraft(of: SurveyVersion, version: number): SurveyVersion {
  return { ...of, version, status: 'DRAFT' };
}
