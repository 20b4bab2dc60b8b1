import { describe, expect, test } from 'vitest';
import { SATISFACTION, YES_NO } from './answer-scale.js';
import { answerFault, ANSWER_TEXT_LIMIT, given, notApplicable, told, type Answer } from './answer.js';
import { bilingual } from './bilingual.js';
import type { Question } from './question.js';

const asks = (said: Partial<Question>): Question => ({ key: 'q', type: 'RATING', text: bilingual('问', 'Q'), answers: SATISFACTION, required: true, naAllowed: false, ...said });
const rating = asks({});
const open = asks({ type: 'OPEN', answers: [] });
const pair = asks({ type: 'EXPECT_ACTUAL' });
const both = (value: number | null, heldAgainst: number | null): Answer => ({ key: 'q', value, heldAgainst, text: null, na: false });

describe('an answer', () => {
  test.each([
    ['the lowest rating', rating, given('q', 1)], ['the highest rating', rating, given('q', 5)], ['a rating with a remark', rating, given('q', 4, '等了很久')],
    ['no', asks({ type: 'YES_NO', answers: YES_NO }), given('q', 0)],
    ['a text', open, told('q', '希望增加夜间取车')], ['does not apply', asks({ naAllowed: true }), notApplicable('q')],
    ['an optional question passed over', asks({ required: false }), notApplicable('q')],
    ['expected and actual (C-103)', pair, both(3, 5)], ['importance and performance (C-103)', asks({ type: 'IMPORTANCE_PERFORMANCE' }), both(5, 1)],
    ['the longest text', open, told('q', '好'.repeat(ANSWER_TEXT_LIMIT))], ['the longest text of rare characters', open, told('q', '𠮷'.repeat(ANSWER_TEXT_LIMIT))],
  ])('%s is sound', (_what, question, answer) => {
    expect(answerFault(question, answer)).toBeNull();
  });

  test.each([
    ['0 of 1 to 5', rating, given('q', 0), 'VALUE_NOT_OFFERED'], ['6 of 1 to 5', rating, given('q', 6), 'VALUE_NOT_OFFERED'],
    ['between two answers', rating, given('q', 3.5), 'VALUE_NOT_OFFERED'], ['no number', rating, given('q', Number.NaN), 'VALUE_NOT_OFFERED'],
    ['a text where a rating belongs', rating, told('q', '好'), 'VALUE_MISSING'], ['a rating where a text belongs', open, given('q', 5), 'VALUE_NOT_OFFERED'],
    ['an empty text', open, told('q', ' \u3000'), 'TEXT_MISSING'],
    ['does not apply where it must', rating, notApplicable('q'), 'NA_NOT_ALLOWED'],
    ['both at once', asks({ naAllowed: true }), { ...given('q', 3), na: true }, 'NA_WITH_ANSWER'],
    ['a text that does not apply', asks({ naAllowed: true }), { ...told('q', '好'), na: true }, 'NA_WITH_ANSWER'],
    ['actual without expected', pair, both(3, null), 'HELD_AGAINST_MISSING'], ['expected without actual', pair, both(null, 3), 'VALUE_MISSING'],
    ['an expectation off the scale', pair, both(3, 9), 'VALUE_NOT_OFFERED'], ['an expectation nobody asked for', rating, both(3, 3), 'HELD_AGAINST_NOT_WANTED'],
    ['too long a text', open, told('q', '好'.repeat(ANSWER_TEXT_LIMIT + 1)), 'TEXT_TOO_LONG'],
    ['too long a remark', rating, given('q', 5, '好'.repeat(ANSWER_TEXT_LIMIT + 1)), 'TEXT_TOO_LONG'],
  ])('%s is refused', (_what, question, answer, fault) => {
    expect(answerFault(question, answer)).toBe(fault);
  });
});
