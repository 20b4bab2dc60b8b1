import { expect, test } from 'vitest';
import { INTENTION, RECOMMENDATION, SATISFACTION, YES_NO } from './answer-scale.js';
import { bilingual } from './bilingual.js';
import { scaleOf, takesTwoRatings, type OfferedAnswer, type QuestionType } from './question.js';

const question = (type: QuestionType, answers: readonly OfferedAnswer[]) => ({ key: 'q', type, text: bilingual('问', 'Q'), answers, required: true, naAllowed: false });

test.each([
  ['five points', SATISFACTION, { min: 1, max: 5 }], ['yes and no', YES_NO, { min: 0, max: 1 }], ['an intention', INTENTION, { min: 1, max: 3 }],
  ['a recommendation', RECOMMENDATION, { min: 0, max: 10 }],
])('the scale of %s', (_what, answers, scale) => {
  expect(scaleOf(question('RATING', answers))).toEqual(scale);
});

test('an open question has no scale', () => {
  expect(scaleOf(question('OPEN', []))).toBeNull();
});

test('expectation and importance take two ratings (C-103)', () => {
  expect((['RATING', 'YES_NO', 'CHOICE', 'EXPECT_ACTUAL', 'IMPORTANCE_PERFORMANCE', 'OPEN'] as const).filter(takesTwoRatings)).toEqual(['EXPECT_ACTUAL', 'IMPORTANCE_PERFORMANCE']);
});

test('eleven answers from 0 to 10 are offered for a recommendation (R-91)', () => {
  expect(RECOMMENDATION.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
