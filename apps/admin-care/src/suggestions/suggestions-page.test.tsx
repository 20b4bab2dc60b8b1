import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CareArea from '../area.js';
import { hangzhou, myUnits } from '../testing.js';

const carer = { permissions: ['suggestion:read', 'suggestion:answer'] };
const open = { id: 'sug_1', version: 1, status: 'OPEN', text: '周末也希望能取车', openedAt: '2026-03-01T02:00:00.000Z', answerDueAt: '2026-03-03T10:00:00.000Z', customer: { id: 'cus_1', name: '王建国' }, dealer: hangzhou };
const suggestions = (nodes: object[], more: Answers = {}): Answers => ({ ...myUnits, Suggestions: () => ({ suggestions: { nodes, pageInfo: { hasNextPage: false } } }), ...more });

test.each([
  { language: 'zh-CN', title: '意见建议', empty: '没有待答复的意见', clock: /建议答复/ },
  { language: 'en', title: 'Suggestions', empty: 'Nothing waits for an answer', clock: /answer|reply/i },
] as const)('suggestions in $language, each with its clock', async ({ language, title, empty, clock }) => {
  const page = await renderPage(<CareArea />, { path: '/care/suggestions', language, viewer: carer, api: fakeApi(suggestions([])) });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: empty })).toBeTruthy();
  page.unmount();
  await renderPage(<CareArea />, { path: '/care/suggestions', language, viewer: carer, api: fakeApi(suggestions([open])) });
  expect(await screen.findByRole('button', { name: clock })).toBeTruthy();
});

test('the answer is kept; one that comes too late stays in the form', async () => {
  const answers = [refusal('SUGGESTION_ENDED', '该意见已答复。'), { answerSuggestion: { ...open, status: 'ANSWERED', answer: '周六上午可以取车', version: 2 } }];
  const api = fakeApi(suggestions([open], { AnswerSuggestion: () => answers.shift()! }));
  await renderPage(<CareArea />, { path: '/care/suggestions', viewer: carer, api });
  await click(await screen.findByText('王建国'));
  const sheet = screen.getByRole('complementary', { name: '王建国' });
  await type(within(sheet).getByRole('textbox', { name: '给客户的答复' }), '周六上午可以取车');
  await click(within(sheet).getByRole('button', { name: /已答复客户/ }));
  expect(await within(sheet).findByText(/该意见已答复。/)).toBeTruthy();
  await click(within(sheet).getByRole('button', { name: /已答复客户/ }));
  expect(await screen.findByText('答复已保存')).toBeTruthy();
  expect(api.asked.findLast(({ operation }) => operation === 'AnswerSuggestion')?.variables).toEqual({ input: { suggestionId: 'sug_1', expectedVersion: 1, answer: '周六上午可以取车' } });
});
