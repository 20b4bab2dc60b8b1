import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { buildViewer, fakeServer, refusal, type Answers } from '@dealercare/admin-kit/testing';
import map from '../../public/portal.json';
import { hasSignedIn } from '../session/session-hint.js';
import { start } from './bootstrap.js';

async function startWith(answers: Answers, files: Readonly<Record<string, unknown>> = { '/portal.json': map }) {
  fakeServer(answers, files);
  const seen = { signedOut: 0 };
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => start(root, () => { seen.signedOut += 1; }));
  return seen;
}

beforeEach(() => {
  document.body.replaceChildren();
  document.cookie = 'signed_in=1; path=/';
  history.replaceState(null, '', '/settings/profile');
});

test.each([
  ['ZH_CN', null, '个人设置'], ['EN', null, 'Your profile'], ['ZH_CN', 'en', 'Your profile'], ['EN', 'zh-CN', '个人设置'],
] as const)('a viewer whose profile says %s and who chose %s here reads %s', async (locale, chosen, heading) => {
  if (chosen) localStorage.setItem('dealercare.language.usr_9', chosen);
  await startWith({ Viewer: () => ({ viewer: buildViewer({ id: 'usr_9', locale }) }) });
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
});

test.each([
  ['knows of no session', () => ({ viewer: null })],
  ['says so as a refusal', () => refusal('UNAUTHENTICATED')],
])('when the server %s, one stands at the door again and the hint is dropped', async (_, answer) => {
  const seen = await startWith({ Viewer: answer });
  expect([seen.signedOut, hasSignedIn()]).toEqual([1, false]);
});

test.each([
  ['the server refuses for another reason', { Viewer: () => refusal('BUSY', '系统正忙，未作任何更改。') }, { '/portal.json': map }, '系统正忙，未作任何更改。'],
  ['the map cannot be had', { Viewer: () => ({ viewer: buildViewer() }) }, {}, '请检查网络后重试。您输入的内容都还在本机。'],
])('when %s, one is told and can try again', async (_, answers, files, text) => {
  localStorage.setItem('dealercare.language', 'zh-CN');
  await startWith(answers, files);
  await waitFor(() => { expect(screen.getByRole('heading', { name: '门户暂时无法打开' })).toBeTruthy(); });
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
});
