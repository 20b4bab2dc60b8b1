import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, press, renderPage, type Answers } from '@dealercare/admin-kit/testing';
import CareArea from '../area.js';
import { followUp, myUnits, renewal } from '../testing.js';

const list = (...nodes: object[]): Answers => ({
  ...myUnits,
  WorkList: () => ({ workList: { nodes, pageInfo: { hasNextPage: false } } }),
  WorkListCounts: () => ({ workListCounts: { overdue: 1, due: 1, next: 4 } }),
});

test.each([
  { language: 'zh-CN', title: '今日工作', empty: '没有待办任务', overdue: '已逾期 1', begin: '开始第一个' },
  { language: 'en', title: "Today's work", empty: 'Nothing to do', overdue: 'Overdue 1', begin: 'Begin with the first' },
] as const)('today in $language', async ({ language, title, empty, overdue, begin }) => {
  const page = await renderPage(<CareArea />, { path: '/today', language, api: fakeApi(list()) });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: empty })).toBeTruthy();
  page.unmount();
  await renderPage(<CareArea />, { path: '/today', language, api: fakeApi(list(renewal, followUp)) });
  expect(await screen.findByRole('button', { name: begin })).toBeTruthy();
  expect(screen.getByRole('link', { name: overdue })).toBeTruthy();
});

describe('the list', () => {
  test('a row tells who, about what, since when and what to respect', async () => {
    await renderPage(<CareArea />, { path: '/today', api: fakeApi(list(renewal, followUp)) });
    const row = (await screen.findByRole('link', { name: /李丽/ })).closest('tr')!;
    expect(row.textContent).toContain('续保提醒');
    expect(row.textContent).toContain('昨天');
    expect(within(row).getByText('已拨 1 次')).toBeTruthy();
    expect(within(row).getByText('3月10日周二前勿扰')).toBeTruthy();
  });

  test('the keyboard moves in it; Enter leads to the call sheet', async () => {
    await renderPage(<CareArea />, { path: '/today', api: fakeApi(list(renewal, followUp)) });
    await screen.findByRole('link', { name: /李丽/ });
    await press('j');
    await press('j');
    expect((document.activeElement as HTMLAnchorElement).pathname).toBe('/today/call/tsk_1');
  });

  test('b begins with the first', async () => {
    const page = await renderPage(<CareArea />, { path: '/today', api: fakeApi({ ...list(renewal, followUp), CallTaskById: () => ({ careTask: renewal }) }) });
    await screen.findByRole('link', { name: /李丽/ });
    await press('b');
    expect(page.address()).toBe('/today/call/tsk_2');
  });

  test('my tasks are asked of the server and stand in the address', async () => {
    const api = fakeApi(list(renewal));
    const page = await renderPage(<CareArea />, { path: '/today', api });
    await screen.findByRole('link', { name: /李丽/ });
    await click(screen.getByText('我的'));
    expect(page.address()).toBe('/today?mine=1');
    expect(api.asked.findLast(({ operation }) => operation === 'WorkList')?.variables).toMatchObject({ mine: true });
  });

  test('what a colleague finishes meanwhile keeps its place and says so', async () => {
    const answers = { rows: [renewal, followUp] as object[] };
    const api = fakeApi({ ...list(), WorkList: () => ({ workList: { nodes: answers.rows, pageInfo: { hasNextPage: false } } }) });
    await renderPage(<CareArea />, { path: '/today', api });
    await screen.findByRole('link', { name: /李丽/ });
    answers.rows = [followUp];
    await api.push('WorkListChanged', { workListChanged: { taskId: 'tsk_2', workState: 'ENDED' } });
    expect(await screen.findByText('已结束')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /李丽|王建国/ }).map(({ textContent }) => textContent?.slice(0, 3))).toEqual(['李丽B', '王建国']);
  });

  test('nothing of today is left: a calm word above what comes next', async () => {
    const later = { ...followUp, dueAt: '2026-03-04T01:00:00.000Z' };
    await renderPage(<CareArea />, { path: '/today', api: fakeApi({ ...list(later), WorkListCounts: () => ({ workListCounts: { overdue: 0, due: 0, next: 1 } }) }) });
    expect((await screen.findByText('今天的工作已完成')).closest('[role=status]')).toBeTruthy();
  });
});

test('/today is refused to somebody without care:work', async () => {
  await renderPage(<CareArea />, { path: '/today', viewer: { permissions: ['care:read'] } });
  expect(await screen.findByRole('heading', { name: '您没有查看此内容的权限' })).toBeTruthy();
});
