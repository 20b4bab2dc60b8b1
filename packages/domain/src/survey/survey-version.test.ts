import { describe, expect, test } from 'vitest';
import { YES_NO } from './answer-scale.js';
import { deliverySurvey } from './delivery-survey.js';
import { serviceCallSurvey } from './service-call-survey.js';
import { comparableKeys, nextDraft, overallQuestion, questionOf } from './survey-version.js';

describe('versions', () => {
  test('the next version begins as a draft of the last, which stays as it was', () => {
    const draft = nextDraft(serviceCallSurvey, 2);
    expect([draft.version, draft.status, draft.questions]).toEqual([2, 'DRAFT', serviceCallSurvey.questions]);
    expect([serviceCallSurvey.version, serviceCallSurvey.status]).toEqual([1, 'PUBLISHED']);
  });

  test('trends run on where key and scale are the same (E5)', () => {
    const changed = { ...nextDraft(deliverySurvey, 2), questions: deliverySurvey.questions.map((question) => {
      if (question.key === 'usage') return { ...question, answers: YES_NO };
      return question.key === 'advice' ? { ...question, key: 'wishes' } : question;
    }) };
    expect(comparableKeys(deliverySurvey, changed)).toEqual(['formalities', 'formalities_missing', 'usage_trouble', 'overall']);
  });

  test('another wording of the same question stays comparable', () => {
    const reworded = { ...nextDraft(serviceCallSurvey, 2), questions: serviceCallSurvey.questions.map((question) => ({ ...question, text: { 'zh-CN': '新问法', en: 'New wording' } })) };
    expect(comparableKeys(serviceCallSurvey, reworded)).toHaveLength(10);
  });

  test('questions are found by key', () => {
    expect([questionOf(serviceCallSurvey, 'lounge')?.naAllowed, questionOf(serviceCallSurvey, 'colour'), overallQuestion(deliverySurvey)?.key]).toEqual([true, undefined, 'overall']);
  });
});
