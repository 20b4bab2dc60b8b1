import { describe, expect, test } from 'vitest';
import { RECOMMENDATION, SATISFACTION, YES_NO } from './answer-scale.js';
import { bilingual } from './bilingual.js';
import { decideVersion, publishProblems, versionRefusals } from './publishing.js';
import type { Question } from './question.js';
import type { SurveyVersion, SurveyVersionStatus } from './survey-version.js';

const rating = (key: string, said: Partial<Question> = {}): Question => ({ key, type: 'RATING', text: bilingual('问', 'Q'), answers: SATISFACTION, required: true, naAllowed: false, ...said });
const overall = rating('overall', { purpose: 'OVERALL' });
const weighted = (key: string, weightBp: number, said: Partial<Question> = {}): Question => rating(key, { item: { code: key.toUpperCase(), weightBp }, ...said });
const draft = (questions: readonly Question[], status: SurveyVersionStatus = 'DRAFT'): SurveyVersion => ({ survey: 'X', version: 1, status, name: bilingual('问卷', 'Survey'), questions, closing: bilingual('谢谢', 'Thanks') });

describe('what may be published (INV-20)', () => {
  test.each([
    ['an overall question alone', [overall]], ['the overall question last', [rating('a'), overall]],
    ['weights of 10,000', [overall, weighted('a', 6000), weighted('b', 4000)]],
    ['the overall question weighted too', [{ ...overall, item: { code: 'O', weightBp: 10_000 } }]],
    ['a question that depends on an earlier one', [overall, rating('why', { type: 'OPEN', answers: [], askedWhen: { key: 'overall', values: [1, 2] } })]],
    ['a recommendation', [overall, rating('nps', { purpose: 'RECOMMEND', answers: RECOMMENDATION })]],
    ['expected and actual', [overall, rating('both', { type: 'EXPECT_ACTUAL' })]],
    ['a weighted yes or no', [overall, weighted('washed', 10_000, { type: 'YES_NO', answers: YES_NO })]],
  ])('%s', (_what, questions) => {
    expect(publishProblems(draft(questions))).toEqual([]);
  });

  test('EX-139: weights that sum to 9,900', () => {
    expect(publishProblems(draft([overall, weighted('a', 5000), weighted('b', 4900)]))).toEqual([{ code: 'WEIGHT_SUM', sumBp: 9900, neededBp: 10_000 }]);
  });

  test.each([
    ['no question', [], [{ code: 'NO_QUESTIONS' }]], ['no overall question', [rating('a')], [{ code: 'OVERALL_MISSING' }]],
    ['two overall questions', [overall, rating('b', { purpose: 'OVERALL' })], [{ code: 'OVERALL_TWICE' }]],
    ['an overall question that may be left out', [{ ...overall, required: false }], [{ code: 'OVERALL_NOT_RATED', key: 'overall' }]],
    ['that may not apply', [{ ...overall, naAllowed: true }], [{ code: 'OVERALL_NOT_RATED', key: 'overall' }]],
    ['from 0 to 10', [{ ...overall, answers: RECOMMENDATION }], [{ code: 'OVERALL_NOT_RATED', key: 'overall' }]],
    ['that is yes or no', [{ ...overall, type: 'YES_NO', answers: YES_NO }], [{ code: 'OVERALL_NOT_RATED', key: 'overall' }]],
    ['a key twice', [overall, rating('a'), rating('a')], [{ code: 'KEY_TWICE', key: 'a' }]],
    ['an item twice', [overall, weighted('a', 5000), { ...weighted('b', 5000), item: { code: 'A', weightBp: 5000 } }], [{ code: 'ITEM_TWICE', item: 'A' }]],
    ['a language missing', [{ ...overall, text: bilingual('总体', ' ') }], [{ code: 'TEXT_MISSING', key: 'overall' }]],
    ['a language missing in an answer', [{ ...overall, answers: [...SATISFACTION.slice(1), { value: 5, text: bilingual('', 'Very good') }] }], [{ code: 'TEXT_MISSING', key: 'overall' }]],
    ['a single answer offered', [overall, rating('a', { answers: SATISFACTION.slice(0, 1) })], [{ code: 'ANSWERS_MISSING', key: 'a' }]],
    ['answers for an open question', [overall, rating('a', { type: 'OPEN' })], [{ code: 'ANSWERS_NOT_WANTED', key: 'a' }]],
    ['a value twice', [overall, rating('a', { answers: [...YES_NO, ...YES_NO] })], [{ code: 'VALUE_TWICE', key: 'a' }]],
    ['a value that cannot be counted', [overall, rating('a', { answers: [{ value: 0.5, text: bilingual('半', 'half') }, ...YES_NO] })], [{ code: 'VALUE_INVALID', key: 'a' }]],
    ['a recommendation from 1 to 5', [overall, rating('nps', { purpose: 'RECOMMEND' })], [{ code: 'RECOMMEND_SCALE', key: 'nps' }]],
    ['a condition on a later question', [rating('why', { askedWhen: { key: 'overall', values: [1] } }), overall], [{ code: 'CONDITION_UNKNOWN', key: 'why' }]],
    ['on a value not offered', [overall, rating('why', { askedWhen: { key: 'overall', values: [0] } })], [{ code: 'CONDITION_UNKNOWN', key: 'why' }]],
    ['on no value', [overall, rating('why', { askedWhen: { key: 'overall', values: [] } })], [{ code: 'CONDITION_UNKNOWN', key: 'why' }]],
    ['on itself', [overall, rating('why', { askedWhen: { key: 'why', values: [1] } })], [{ code: 'CONDITION_UNKNOWN', key: 'why' }]],
    ['a weight on a text', [overall, weighted('a', 10_000, { type: 'OPEN', answers: [] })], [{ code: 'ITEM_NOT_RATED', key: 'a' }]],
  ] as const)('%s is refused', (_what, questions, problems) => {
    expect(publishProblems(draft(questions as readonly Question[]))).toEqual(problems);
  });
});

describe('a published version is never changed (INV-20)', () => {
  test.each([
    ['DRAFT', 'EDIT', 'DRAFT'], ['DRAFT', 'PUBLISH', 'PUBLISHED'], ['PUBLISHED', 'RETIRE', 'RETIRED'],
  ] as const)('%s, %s: %s', (status, step, next) => {
    expect(decideVersion(draft([overall], status), step)).toEqual({ ok: true, status: next });
  });

  test.each([
    ['PUBLISHED', 'EDIT', 'VERSION_IMMUTABLE'], ['RETIRED', 'EDIT', 'VERSION_IMMUTABLE'], ['PUBLISHED', 'PUBLISH', 'VERSION_IMMUTABLE'],
    ['RETIRED', 'PUBLISH', 'VERSION_IMMUTABLE'], ['DRAFT', 'RETIRE', 'VERSION_NOT_PUBLISHED'], ['RETIRED', 'RETIRE', 'VERSION_NOT_PUBLISHED'],
  ] as const)('%s, %s: refused, %s', (status, step, code) => {
    expect(decideVersion(draft([overall], status), step)).toEqual({ ok: false, code, problems: [] });
    expect(versionRefusals).toContain(code);
  });

  test('EX-139: a draft with problems is not published, and they are told', () => {
    expect(decideVersion(draft([overall, weighted('a', 9900)]), 'PUBLISH')).toEqual({ ok: false, code: 'VERSION_NOT_READY', problems: [{ code: 'WEIGHT_SUM', sumBp: 9900, neededBp: 10_000 }] });
  });

  test('a draft with problems may be edited', () => {
    expect(decideVersion(draft([]), 'EDIT')).toEqual({ ok: true, status: 'DRAFT' });
  });
});
