import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { click, refusal } from '@dealercare/admin-kit/testing';
import { showPortal } from '../../test/show-portal.js';

const DRAFT = 'dealercare.draft.usr_01test000000000000000000000.complaint.new';
const OTHERS = 'dealercare.draft.usr_other.complaint.new';
const draft = JSON.stringify({ value: { text: '刹车异响' }, version: 1, keptAt: '2026-03-02T02:00:00.000Z' });

const signOut = async () => {
  await click(screen.getByRole('button', { name: /林晓燕.*个人菜单/ }));
  await click(await screen.findByRole('menuitem', { name: '退出登录' }));
};

beforeEach(() => { document.cookie = 'signed_in=1; path=/'; });

test('without anything unsaved one is out at once', async () => {
  const { server } = await showPortal({ answers: { SignOut: () => ({ signOut: true }) } });
  await signOut();
  await waitFor(() => { expect(server.asked.map(({ operation }) => operation)).toEqual(['SignOut']); });
  await waitFor(() => { expect(document.cookie).not.toContain('signed_in'); });
});

test('something unsaved is asked about first; staying changes nothing', async () => {
  sessionStorage.setItem(DRAFT, draft);
  const { server } = await showPortal({ answers: { SignOut: () => ({ signOut: true }) } });
  await signOut();
  expect(await screen.findByText('有 1 份未提交的表单。退出后它们会从本机删除。')).toBeTruthy();
  await click(screen.getByRole('button', { name: '返回继续填写' }));
  expect([server.asked.length, sessionStorage.getItem(DRAFT)]).toEqual([0, draft]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('leaving takes one\'s own drafts from the machine and nobody else\'s', async () => {
  sessionStorage.setItem(DRAFT, draft);
  sessionStorage.setItem(OTHERS, draft);
  await showPortal({ answers: { SignOut: () => ({ signOut: true }) } });
  await signOut();
  await click(await screen.findByRole('button', { name: '仍要退出' }));
  await waitFor(() => { expect(Object.keys(sessionStorage)).toEqual([OTHERS]); });
});

test('a session that has ended already is what was wanted', async () => {
  await showPortal({ answers: { SignOut: () => refusal('UNAUTHENTICATED') } });
  await signOut();
  await waitFor(() => { expect(document.cookie).not.toContain('signed_in'); });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a server that cannot be reached keeps one signed in, and says so', async () => {
  await showPortal({ answers: { SignOut: () => { throw new TypeError('Failed to fetch'); } } });
  await signOut();
  expect((await screen.findByRole('alert')).textContent).toContain('未能退出登录，请检查网络后重试。');
  expect(document.cookie).toContain('signed_in=1');
});
