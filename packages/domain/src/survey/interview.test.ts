import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given, notApplicable, told, type Answer } from './answer.js';
import { deliverySurvey } from './delivery-survey.js';
import { answerProblems, isComplete, nextQuestion, overallAnswer, questionsAsked } from './interview.js';
import type { Question } from './question.js';
import { serviceCallSurvey } from './service-call-survey.js';

const wholeServiceCall: Answer[] = [
  given('overall', 5), given('welcome', 4), given('accuracy', 5), given('explained_before', 4), notApplicable('lounge'), given('car_washed', 1), given('explained_bill', 3), given('would_return', 3), given('would_recommend', 9),
];

function soundAnswer(question: Question, choice: number): Answer {
  if (question.type === 'OPEN') return told(question.key, '还可以');
  return given(question.key, question.answers[choice % question.answers.length]!.value);
}

function interview(survey: typeof serviceCallSurvey, choices: readonly number[]): { asked: string[]; answers: Answer[] } {
  const answers: Answer[] = [];
  for (let question = nextQuestion(survey, answers); question; question = nextQuestion(survey, answers)) answers.push(soundAnswer(question, choices[answers.length] ?? 0));
  return { asked: answers.map(({ key }) => key), answers };
}

describe('questions are asked in order (C-093)', () => {
  test('the service call from its first to its last question', () => {
    expect(interview(serviceCallSurvey, []).asked).toEqual(serviceCallSurvey.questions.map(({ key }) => key));
  });

  test('formalities that are complete are not asked for again', () => {
    expect(interview(deliverySurvey, [0, 0]).asked).toEqual(['formalities', 'usage', 'overall', 'advice']);
  });

  test('missing formalities and trouble are', () => {
    expect(interview(deliverySurvey, [1, 0, 4]).asked).toEqual(['formalities', 'formalities_missing', 'usage', 'usage_trouble', 'overall', 'advice']);
  });

  test.each([[5, false], [4, false], [3, true], [2, true], [1, true]])('usage %i: trouble is asked for: %s', (usage, asked) => {
    expect(questionsAsked(deliverySurvey, [given('usage', usage)]).some(({ key }) => key === 'usage_trouble')).toBe(asked);
  });

  test('a question that depends on one that does not apply is not asked', () => {
    expect(questionsAsked(deliverySurvey, [notApplicable('usage')]).map(({ key }) => key)).not.toContain('usage_trouble');
  });

  test('an interview resumes where it stood (E2)', () => {
    expect(nextQuestion(serviceCallSurvey, wholeServiceCall.slice(0, 4))?.key).toBe('lounge');
  });

  test('an answer that was passed by is asked first', () => {
    expect(nextQuestion(serviceCallSurvey, wholeServiceCall.filter(({ key }) => key !== 'welcome'))?.key).toBe('welcome');
  });

  test('an unsound answer is asked for again', () => {
    expect(nextQuestion(serviceCallSurvey, [given('overall', 9)])?.key).toBe('overall');
  });

  test('within the rest the overall question only (rulings 9)', () => {
    expect([nextQuestion(serviceCallSurvey, [], 'OVERALL_ONLY')?.key, nextQuestion(deliverySurvey, [], 'OVERALL_ONLY')?.key]).toEqual(['overall', 'overall']);
    expect(nextQuestion(serviceCallSurvey, [given('overall', 5)], 'OVERALL_ONLY')).toBeNull();
  });
});

describe('a complete interview', () => {
  test('may leave out what is optional, but it is still offered', () => {
    expect([isComplete(serviceCallSurvey, wholeServiceCall), nextQuestion(serviceCallSurvey, wholeServiceCall)?.key]).toEqual([true, 'advice']);
    expect(nextQuestion(serviceCallSurvey, [...wholeServiceCall, notApplicable('advice')])).toBeNull();
  });

  test.each(wholeServiceCall.map(({ key }) => key))('lacks nothing but %s: not complete', (left) => {
    expect(isComplete(serviceCallSurvey, wholeServiceCall.filter(({ key }) => key !== left))).toBe(false);
  });

  test('needs what its own answers ask for', () => {
    const answers = [given('formalities', 0), given('usage', 5), given('overall', 5)];
    expect([isComplete(deliverySurvey, answers), isComplete(deliverySurvey, [...answers, told('formalities_missing', '临牌到期')])]).toEqual([false, true]);
  });

  test.each([['FULL', false], ['OVERALL_ONLY', true]] as const)('%s with the overall answer alone: %s', (extent, complete) => {
    expect(isComplete(serviceCallSurvey, [given('overall', 4)], extent)).toBe(complete);
  });

  test('no answers, nothing complete', () => {
    expect([isComplete(serviceCallSurvey, []), isComplete(serviceCallSurvey, [], 'OVERALL_ONLY')]).toEqual([false, false]);
  });
});

describe('the overall answer', () => {
  test.each([[[given('overall', 2)], 2], [[], null], [[given('overall', 7)], null], [[given('welcome', 5)], null]])('case %#', (answers, overall) => {
    expect(overallAnswer(serviceCallSurvey, answers)).toBe(overall);
  });
});

describe('what is wrong with the answers', () => {
  test('a whole response has no problem', () => {
    expect(answerProblems(serviceCallSurvey, wholeServiceCall)).toEqual([]);
  });

  test('each wrong answer is named', () => {
    expect(answerProblems(deliverySurvey, [given('formalities', 1), told('formalities_missing', '没有'), given('overall', 6), given('colour', 1), given('formalities', 0), notApplicable('overall')])).toEqual([
      { key: 'formalities_missing', code: 'NOT_ASKED' }, { key: 'overall', code: 'VALUE_NOT_OFFERED' }, { key: 'colour', code: 'QUESTION_UNKNOWN' },
      { key: 'formalities', code: 'ANSWERED_TWICE' }, { key: 'overall', code: 'ANSWERED_TWICE' },
    ]);
  });
});

describe('any course of an interview', () => {
  const choices = fc.array(fc.nat({ max: 20 }), { minLength: 12, maxLength: 12 });

  test.each([['service call', serviceCallSurvey], ['delivery call', deliverySurvey]])('the %s ends, complete and without a problem', (_what, survey) => {
    fc.assert(fc.property(choices, (course) => {
      const { answers } = interview(survey, course);
      return isComplete(survey, answers) && answerProblems(survey, answers).length === 0 && overallAnswer(survey, answers) !== null;
    }));
  });

  test('it never goes back and asks nothing twice', () => {
    fc.assert(fc.property(choices, (course) => {
      const order = deliverySurvey.questions.map(({ key }) => key);
      const places = interview(deliverySurvey, course).asked.map((key) => order.indexOf(key));
      return places.every((place, index) => index === 0 || place > places[index - 1]!);
    }));
  });
});
