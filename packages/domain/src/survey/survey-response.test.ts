import { describe, expect, test } from 'vitest';
import { given } from './answer.js';
import { deliverySurvey } from './delivery-survey.js';
import { decideResponse, responseRefusals, type ResponseFacts } from './survey-response.js';

const whole = [given('formalities', 1), given('usage', 5), given('overall', 5)];
const response = (said: Partial<ResponseFacts>): ResponseFacts => ({ status: 'IN_PROGRESS', version: deliverySurvey, answers: whole, extent: 'FULL', createdOn: '2026-03-02', ...said });

describe('a survey response (3.7)', () => {
  test.each([
    ['the first answer', { status: 'CREATED' }, 'ANSWER', '2026-03-02', 'IN_PROGRESS'], ['a further answer', {}, 'ANSWER', '2026-03-02', 'IN_PROGRESS'],
    ['an answer on the last day', {}, 'ANSWER', '2026-04-01', 'IN_PROGRESS'],
    ['ended, all required answered', {}, 'END', '2026-03-02', 'SUBMITTED'],
    ['ended early, overall answered', { answers: [given('overall', 4)] }, 'END', '2026-03-02', 'PARTIAL'],
    ['within the rest, overall answered', { answers: [given('overall', 4)], extent: 'OVERALL_ONLY' }, 'END', '2026-03-02', 'SUBMITTED'],
    ['thirty-one days later', {}, 'EXPIRE', '2026-04-02', 'EXPIRED'], ['never begun', { status: 'CREATED', answers: [] }, 'EXPIRE', '2026-04-02', 'EXPIRED'],
  ] as const)('%s', (_what, said, step, today, status) => {
    expect(decideResponse(response(said), step, today)).toEqual({ ok: true, status });
  });

  test.each([
    ['ended without the overall answer', { answers: [given('usage', 4)] }, 'END', '2026-03-02', 'OVERALL_MISSING'],
    ['nothing answered', { status: 'CREATED', answers: [] }, 'END', '2026-03-02', 'OVERALL_MISSING'],
    ['thirty days are not over', {}, 'EXPIRE', '2026-04-01', 'STILL_OPEN'], ['an answer after the last day', {}, 'ANSWER', '2026-04-02', 'RESPONSE_ENDED'],
    ['ended after the last day', {}, 'END', '2026-04-02', 'RESPONSE_ENDED'],
    ['an answer to what was submitted', { status: 'SUBMITTED' }, 'ANSWER', '2026-03-02', 'RESPONSE_ENDED'],
    ['to what ended early', { status: 'PARTIAL' }, 'ANSWER', '2026-03-02', 'RESPONSE_ENDED'],
    ['expiry of what was submitted', { status: 'SUBMITTED' }, 'EXPIRE', '2026-05-02', 'RESPONSE_ENDED'],
    ['what expired ends no more', { status: 'EXPIRED' }, 'END', '2026-05-02', 'RESPONSE_ENDED'],
  ] as const)('%s is refused', (_what, said, step, today, code) => {
    expect(decideResponse(response(said), step, today)).toEqual({ ok: false, code });
    expect(responseRefusals).toContain(code);
  });

  test('a submitted one is made void with a reason, at any time', () => {
    expect(decideResponse(response({ status: 'SUBMITTED' }), 'VOID', '2026-12-31', '客户要求删除')).toEqual({ ok: true, status: 'VOID' });
  });

  test.each([['SUBMITTED', ' ', 'REASON_REQUIRED'], ['IN_PROGRESS', '误填', 'NOT_SUBMITTED'], ['PARTIAL', '误填', 'NOT_SUBMITTED'], ['VOID', '误填', 'NOT_SUBMITTED']] as const)('%s with reason "%s" is not: %s', (status, reason, code) => {
    expect(decideResponse(response({ status }), 'VOID', '2026-03-02', reason)).toEqual({ ok: false, code });
  });

  test('the days are a setting', () => {
    expect([7, 8].map((openDays) => decideResponse(response({}), 'EXPIRE', '2026-03-10', '', openDays).ok)).toEqual([true, false]);
  });
});
