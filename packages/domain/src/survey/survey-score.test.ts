import { describe, expect, test } from 'vitest';
import { SATISFACTION } from './answer-scale.js';
import { bilingual } from './bilingual.js';
import { momentOfTruthProgramme } from './score-programme.js';
import type { ItemTally } from './score.js';
import { serviceCallSurvey } from './service-call-survey.js';
import { surveyScore } from './survey-score.js';
import type { SurveyVersion } from './survey-version.js';

const weighted: SurveyVersion = {
  survey: 'MOT', version: 1, status: 'PUBLISHED', name: bilingual('关键时刻', 'MOT'), closing: bilingual('谢谢', 'Thanks'),
  questions: momentOfTruthProgramme.items.map(({ code, weightBp, name }) => ({ key: code, type: 'RATING', text: name, answers: SATISFACTION, required: true, naAllowed: true, item: { code, weightBp } })),
};
const sums = (...list: (number | null)[]): ReadonlyMap<string, ItemTally> =>
  new Map(list.flatMap((sum, index) => sum === null ? [] : [[momentOfTruthProgramme.items[index]!.code, { sum, answers: 9 }] as const]));

describe('the scores of a survey', () => {
  test('this wave of 1.9 from its nine answers to each item (EX-131, EX-134)', () => {
    const score = surveyScore(weighted, sums(32, 34, 36, 40, 34, 32, 40, 32, 36, 32));
    expect(score.questions.map((question) => question.score)).toEqual([71.1, 75.6, 80, 88.9, 75.6, 71.1, 88.9, 71.1, 80, 71.1]);
    expect(score.mot).toBe(77.1);
  });

  test('EX-136: nobody answered item 8', () => {
    const score = surveyScore(weighted, sums(36, 36, 36, 36, 36, 36, 36, null, 36, 36));
    expect([score.mot, score.questions[7]]).toEqual([80, { key: 'HANDOVER_HELP', answers: 0, score: null }]);
    expect(surveyScore(weighted, sums(36, 36, 36, 36, 36, 36, 36, null, 36, 36), 'COUNT_AS_ZERO').mot).toBe(76);
  });

  test('a survey without weights has a score for each closed question, and no MOT', () => {
    const score = surveyScore(serviceCallSurvey, new Map([['overall', { sum: 13, answers: 3 }], ['car_washed', { sum: 2, answers: 3 }], ['would_recommend', { sum: 27, answers: 3 }]]));
    expect(score.mot).toBeNull();
    expect(score.questions).toHaveLength(9);
    expect(score.questions.filter(({ answers }) => answers > 0)).toEqual([
      { key: 'overall', answers: 3, score: 86.7 }, { key: 'car_washed', answers: 3, score: 66.7 }, { key: 'would_recommend', answers: 3, score: 90 },
    ]);
  });

  test('before the first answer there is nothing to show', () => {
    expect(surveyScore(weighted, new Map())).toMatchObject({ mot: null });
  });
});
