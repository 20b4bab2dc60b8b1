import type { Bilingual } from './bilingual.js';
import { OVERALL_VALUES, takesTwoRatings, type Question } from './question.js';
import type { SurveyVersion, SurveyVersionStatus } from './survey-version.js';
import { weightProblems, type WeightProblem } from './weight.js';

/** What keeps a draft from being published; `key` names the question. */
export type PublishProblem =
  | WeightProblem
  | { code: 'NO_QUESTIONS' | 'OVERALL_MISSING' | 'OVERALL_TWICE' }
  | { code: QuestionProblem; key: string };

/**
 * KEY_TWICE. TEXT_MISSING: in one of the languages. ANSWERS_MISSING: fewer than two offered. ANSWERS_NOT_WANTED: offered for an
 * OPEN question. VALUE_TWICE or VALUE_INVALID among the offered answers. OVERALL_NOT_RATED: not a required, always asked
 * RATING from 1 to 5 without "does not apply". RECOMMEND_SCALE: not 0 to 10. CONDITION_UNKNOWN: depends on no earlier question or on a value
 * that is not offered there. ITEM_NOT_RATED: weighted, but no number comes of it.
 */
export type QuestionProblem =
  | 'KEY_TWICE' | 'TEXT_MISSING' | 'ANSWERS_MISSING' | 'ANSWERS_NOT_WANTED' | 'VALUE_TWICE' | 'VALUE_INVALID'
  | 'OVERALL_NOT_RATED' | 'RECOMMEND_SCALE' | 'CONDITION_UNKNOWN' | 'ITEM_NOT_RATED';

const NPS_VALUES = 11;

function isMissing(text: Bilingual): boolean {
  return text['zh-CN'].trim() === '' || text.en.trim() === '';
}

function answerListProblems({ type, answers }: Question): QuestionProblem[] {
  if (type === 'OPEN') return answers.length > 0 ? ['ANSWERS_NOT_WANTED'] : [];
  const problems: QuestionProblem[] = [];
  if (answers.length < 2) problems.push('ANSWERS_MISSING');
  if (new Set(answers.map(({ value }) => value)).size < answers.length) problems.push('VALUE_TWICE');
  if (answers.some(({ value }) => !Number.isInteger(value) || value < 0)) problems.push('VALUE_INVALID');
  return problems;
}

function purposeProblems({ purpose, type, required, naAllowed, askedWhen, answers }: Question): QuestionProblem[] {
  if (purpose === 'OVERALL') {
    const fivePoints = answers.length === OVERALL_VALUES.length && answers.every(({ value }) => OVERALL_VALUES.includes(value));
    return type === 'RATING' && fivePoints && required && !naAllowed && !askedWhen ? [] : ['OVERALL_NOT_RATED'];
  }
  if (purpose !== 'RECOMMEND') return [];
  const full = answers.length === NPS_VALUES && answers.every(({ value }) => value < NPS_VALUES);
  return type === 'RATING' && full ? [] : ['RECOMMEND_SCALE'];
}

function conditionHolds(question: Question, earlier: readonly Question[]): boolean {
  const { askedWhen } = question;
  if (!askedWhen) return true;
  const cause = earlier.find(({ key }) => key === askedWhen.key);
  return cause !== undefined && askedWhen.values.length > 0
    && askedWhen.values.every((value) => cause.answers.some((offered) => offered.value === value));
}

function questionProblems(question: Question, earlier: readonly Question[]): QuestionProblem[] {
  return [
    ...(earlier.some(({ key }) => key === question.key) ? ['KEY_TWICE' as const] : []),
    ...(isMissing(question.text) || question.answers.some(({ text }) => isMissing(text)) ? ['TEXT_MISSING' as const] : []),
    ...answerListProblems(question),
    ...purposeProblems(question),
    ...(conditionHolds(question, earlier) ? [] : ['CONDITION_UNKNOWN' as const]),
    ...(question.item && (question.type === 'OPEN' || takesTwoRatings(question.type)) ? ['ITEM_NOT_RATED' as const] : []),
  ];
}

/** Everything that keeps a draft from being published (INV-20, EX-139): exactly one overall question, weights of 10,000 bp, whole texts. */
export function publishProblems({ questions }: SurveyVersion): PublishProblem[] {
  const overall = questions.filter(({ purpose }) => purpose === 'OVERALL').length;
  const problems: PublishProblem[] = questions.length === 0 ? [{ code: 'NO_QUESTIONS' }] : [];
  if (questions.length > 0 && overall === 0) problems.push({ code: 'OVERALL_MISSING' });
  if (overall > 1) problems.push({ code: 'OVERALL_TWICE' });
  for (const [index, question] of questions.entries()) {
    for (const code of questionProblems(question, questions.slice(0, index))) problems.push({ code, key: question.key });
  }
  return [...problems, ...weightProblems(questions.flatMap(({ item }) => item ?? []))];
}

export type VersionStep = 'EDIT' | 'PUBLISH' | 'RETIRE';

/** VERSION_IMMUTABLE: published or retired. VERSION_NOT_PUBLISHED: only a published one retires. VERSION_NOT_READY: see `problems`. */
export const versionRefusals = ['VERSION_IMMUTABLE', 'VERSION_NOT_PUBLISHED', 'VERSION_NOT_READY'] as const;

export type VersionDecision =
  | { ok: true; status: SurveyVersionStatus }
  | { ok: false; code: (typeof versionRefusals)[number]; problems: PublishProblem[] };

function refused(code: (typeof versionRefusals)[number], problems: PublishProblem[] = []): VersionDecision {
  return { ok: false, code, problems };
}

/** Whether a step may be taken with a version, and its status afterwards (3.7, survey version). */
export function decideVersion(version: SurveyVersion, step: VersionStep): VersionDecision {
  if (step === 'RETIRE') return version.status === 'PUBLISHED' ? { ok: true, status: 'RETIRED' } : refused('VERSION_NOT_PUBLISHED');
  if (version.status !== 'DRAFT') return refused('VERSION_IMMUTABLE');
  if (step === 'EDIT') return { ok: true, status: 'DRAFT' };
  const problems = publishProblems(version);
  return problems.length === 0 ? { ok: true, status: 'PUBLISHED' } : refused('VERSION_NOT_READY', problems);
}
