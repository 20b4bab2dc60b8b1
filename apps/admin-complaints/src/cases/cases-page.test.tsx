import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, press, renderPage, type Answers } from '@dealercare/admin-kit/testing';
import ComplaintsArea from '../area.js';
import { HOME, caseRow, pageOf, unitsOf } from '../test/case-answers.js';

const permissions = ['complaint:list', 'complaint:read', 'complaint:register', 'customer:read', 'vehicle:read'];
const stub = caseRow({ id: 'cmp_stub', number: 'TS-D002-20260301-004', severity: 'MAJOR', complaint: null });

function apiWith(rows: readonly unknown[], more: Answers = {}, role: 'CARE_SPECIALIST' | 'REGION_OFFICER' = 'CARE_SPECIALIST') {
  return fakeApi({
    ...unitsOf(role),
    CaseQueue: () => ({ complaintQueue: pageOf(rows) }),
    Cases: () => ({ complaints: pageOf(rows) }), CaseCount: () => ({ complaints: pageOf(rows) }),
    CasePeek: () => ({ complaint: caseRow().complaint }),
    ...more,
  });
}

test.each([
  { language: 'zh-CN', title: '投诉', empty: '没有等待处理的投诉', register: '登记投诉' },
  { language: 'en', title: 'Complaints', empty: 'No complaint waits for you', register: 'Register a complaint' },
] as const)('/complaints tells in $language what belongs on it', async ({ language, title, empty, register }) => {
  await renderPage(<ComplaintsArea />, { path: '/complaints', language, viewer: { permissions }, api: apiWith([]) });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: empty })).toBeTruthy();
  expect(screen.getByRole('button', { name: register })).toBeTruthy();
});

test('/complaints is refused to somebody without complaint:list', async () => {
  await renderPage(<ComplaintsArea />, { path: '/complaints', viewer: { permissions: [] } });
  expect(await screen.findByRole('heading', { name: '您没有查看此内容的权限' })).toBeTruthy();
});

test('the queue is that of the own unit; a row tells whose case it is and how long its promise still has', async () => {
  const api = apiWith([caseRow()]);
  await renderPage(<ComplaintsArea />, { path: '/complaints', viewer: { permissions }, api });
  const row = (await screen.findByText('王芳')).closest('tr')!;
  expect(within(row).getByText('TS-D001-20260302-001')).toBeTruthy();
  expect(within(row).getByText('中级')).toBeTruthy();
  expect(within(row).getByRole('button', { name: /首次联系.*1小时/ })).toBeTruthy();
  expect(screen.getByText('1 件等待处理')).toBeTruthy();
  expect(api.asked.find(({ operation }) => operation === 'CaseQueue')?.variables).toMatchObject({ unitId: HOME });
});

test('a case that the level may not open stands there without a link', async () => {
  await renderPage(<ComplaintsArea />, { path: '/complaints?list=all', viewer: { permissions }, api: apiWith([stub, caseRow()], {}, 'REGION_OFFICER') });
  const shown = await screen.findByText('TS-D002-20260301-004');
  expect(shown.closest('a')).toBeNull();
  expect(screen.getByText('未到本级')).toBeTruthy();
  expect(screen.getByText('王芳').closest('a')?.getAttribute('href')).toBe('/complaints/cmp_one');
  await click(shown);
  expect(await screen.findByText('此投诉尚未到您这一级，只能看到编号、时限和严重程度。')).toBeTruthy();
});

test('a figure of a report opens its list under its name, and the name is taken off like a filter', async () => {
  const api = apiWith([caseRow()]);
  const filter = { level: { in: ['REGION'] }, receivedOn: { gte: '2026-02-01', lte: '2026-02-28' } };
  const page = await renderPage(<ComplaintsArea />, { path: `/complaints?filter=${encodeURIComponent(JSON.stringify(filter))}&title=2月区域投诉`, viewer: { permissions }, api });
  expect(await screen.findByText('2月区域投诉')).toBeTruthy();
  expect(api.asked.find(({ operation }) => operation === 'Cases')?.variables['filter']).toEqual(filter);
  await click(screen.getByRole('button', { name: '移除筛选：2月区域投诉' }));
  await waitFor(() => { expect(page.address()).toBe('/complaints?list=all'); });
});

test('a filter that cannot be read shows no list at all', async () => {
  const api = apiWith([caseRow()]);
  await renderPage(<ComplaintsArea />, { path: '/complaints?filter=%7Bbroken', viewer: { permissions }, api });
  expect(await screen.findByRole('heading', { name: '无法读取地址中的筛选条件' })).toBeTruthy();
  expect(api.asked.some(({ operation }) => operation === 'Cases')).toBe(false);
});

test('what the sweep does is seen without a reload', async () => {
  let rows: readonly unknown[] = [];
  const api = apiWith([], { CaseQueue: () => ({ complaintQueue: pageOf(rows) }) });
  await renderPage(<ComplaintsArea />, { path: '/complaints', viewer: { permissions }, api });
  expect(await screen.findByRole('heading', { name: '没有等待处理的投诉' })).toBeTruthy();
  rows = [caseRow()];
  await api.push('CaseChanged', { complaintChanged: caseRow() });
  expect(await screen.findByText('王芳')).toBeTruthy();
});

test('j and o look at a case from the keyboard', async () => {
  await renderPage(<ComplaintsArea />, { path: '/complaints', viewer: { permissions }, api: apiWith([caseRow()]) });
  await screen.findByText('王芳');
  await press('j');
  await press('o');
  expect(await screen.findByText('空调修了三次还是不制冷')).toBeTruthy();
});
