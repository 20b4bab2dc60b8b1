import { expect, describe, test } from 'vitest';
import { usePortal } from '../kit/portal.js';
import { problemsOf } from '../kit/problems.js';
import { answerUnhappily, finishAsComplaint, nobodyAnswers, openFirst, startCall } from '../steps/calls.js';
import { moveTime } from '../steps/time.js';

/** Opinion of the car, overall opinion, advice, and what is asked besides of somebody who is unhappy. */
const FEWEST_QUESTIONS = 4;

describe.each([
  { language: 'zh-CN', today: '今日工作', clock: /^首次联系 · 进行中 · 还剩\s*(2\s*小时|1\s*小时\s*5\d\s*分)/, why: '为什么是这个时间', counts: '只计营业时间。' },
  { language: 'en', today: "Today's work", clock: /^First contact · Running · (2 hr|1 hr 5\d min) left/, why: 'Why this time', counts: 'Counts opening hours only.' },
] as const)('a morning of calls, in $language', ({ language, today, clock, why, counts }) => {
  const portal = usePortal();

  test('the next task opens by itself, and a call that goes wrong becomes a complaint with two hours for the first contact', async () => {
    const visit = await portal.visit({ language });
    await visit.signIn('specialist');
    await moveTime(visit, 'morning', 'twoHours');
    await visit.heading(today).waitFor();
    await openFirst(visit);
    await startCall(visit);
    expect(await problemsOf(visit)).toEqual([]);
    await nobodyAnswers(visit);
    await startCall(visit);
    expect(await answerUnhappily(visit)).toBeGreaterThanOrEqual(FEWEST_QUESTIONS);
    expect(await problemsOf(visit)).toEqual([]);
    await finishAsComplaint(visit);
    const { page } = visit;
    await page.getByRole('button', { name: clock }).hover();
    await page.getByText(why, { exact: true }).waitFor();
    await page.getByText(counts).waitFor();
    expect(await problemsOf(visit)).toEqual([]);
    await visit.close();
  });
});
