import { describe, expect, test } from 'vitest';
import { deliverySurvey } from './delivery-survey.js';
import { publishProblems } from './publishing.js';
import { seedSurveys } from './seed-surveys.js';
import { serviceCallSurvey } from './service-call-survey.js';
import { overallQuestion } from './survey-version.js';

describe('the surveys that ship', () => {
  test.each(seedSurveys.map((survey) => [survey.survey, survey] as const))('%s v1 could be published', (_code, survey) => {
    expect([publishProblems(survey), survey.status, survey.version]).toEqual([[], 'PUBLISHED', 1]);
  });

  test.each(seedSurveys.map((survey) => [survey.survey, survey] as const))('%s speaks both languages', (_code, survey) => {
    const texts = [survey.name, survey.closing, ...survey.questions.flatMap(({ text, answers }) => [text, ...answers.map((answer) => answer.text)])];
    const spoken = texts.filter((text) => !/^\d+$/u.test(text.en));
    expect(spoken.filter((text) => !/\p{Script=Han}/u.test(text['zh-CN']) || /\p{Script=Han}/u.test(text.en))).toEqual([]);
    expect(spoken.filter((text) => /\p{Script=Han}[,?!:;()]|[,?!:;()]\p{Script=Han}/u.test(text['zh-CN']))).toEqual([]);
  });

  test('each has one code', () => {
    expect(seedSurveys.map(({ survey }) => survey)).toEqual(['SERVICE_CALL', 'DELIVERY_7']);
  });
});

describe('SERVICE_CALL v1 (C-100)', () => {
  test('nine questions, the eighth being two', () => {
    expect(serviceCallSurvey.questions.map(({ key }) => key)).toEqual([
      'overall', 'welcome', 'accuracy', 'explained_before', 'lounge', 'car_washed', 'explained_bill', 'would_return', 'would_recommend', 'advice',
    ]);
  });

  test('the first is the overall question, on five points', () => {
    expect([overallQuestion(serviceCallSurvey)?.key, overallQuestion(serviceCallSurvey)?.answers.map(({ value }) => value)]).toEqual(['overall', [5, 4, 3, 2, 1]]);
  });

  test('advice alone is optional; who did not wait cannot judge the lounge', () => {
    expect(serviceCallSurvey.questions.filter(({ required }) => !required).map(({ key }) => key)).toEqual(['advice']);
    expect(serviceCallSurvey.questions.filter(({ naAllowed }) => naAllowed).map(({ key }) => key)).toEqual(['lounge', 'car_washed', 'advice']);
  });

  test('it closes with the next maintenance (C-072)', () => {
    expect([serviceCallSurvey.closing['zh-CN'], serviceCallSurvey.closing.en].every((text) => text.includes('{nextMaintenance}'))).toBe(true);
  });
});

describe('DELIVERY_7 v1 (C-102)', () => {
  test('formalities, usage, view of the car', () => {
    expect(deliverySurvey.questions.filter(({ askedWhen }) => !askedWhen).map(({ key }) => key)).toEqual(['formalities', 'usage', 'overall', 'advice']);
  });

  test('it closes with driving advice (C-071)', () => {
    expect(deliverySurvey.closing['zh-CN']).toMatch(/水温.*机油灯.*发动机故障灯/u);
    expect(deliverySurvey.closing.en).toMatch(/coolant temperature.*oil lamp.*engine lamp/u);
  });
});
