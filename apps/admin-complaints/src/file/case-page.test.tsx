import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, press, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import ComplaintsArea from '../area.js';
import { unitsOf } from '../test/case-answers.js';
import { caseFile, event } from '../test/case-file-answer.js';

const permissions = ['complaint:list', 'complaint:read', 'complaint:work', 'customer:read', 'vehicle:read', 'order:read'];
const SLOW = 20_000;

function apiWith(answers: Answers) {
  return fakeApi({ ...unitsOf('CARE_SPECIALIST'), CaseFile: () => ({ complaint: caseFile() }), ExplainDeadline: () => refusal('NOT_FOUND'), ...answers });
}

const show = (api = apiWith({}), language: 'zh-CN' | 'en' = 'zh-CN') => renderPage(<ComplaintsArea />, { path: '/complaints/cmp_one', viewer: { permissions }, api, language });
const buttons = (part: HTMLElement) => within(part).getAllByRole('button').map(({ textContent }) => textContent?.replace(/\s/g, ''));

test.each([
  { language: 'zh-CN', action: '联系客户', parts: ['时限', '上报层级', '投诉内容', '措施', '根本原因', '处理过程'], climb: /若届时“首次联系”仍未完成/ },
  { language: 'en', action: 'Log a contact', parts: ['Deadlines', 'Levels', 'What it is about', 'Measures', 'Root cause', 'History'], climb: /Dealer management/i },
] as const)('a case file is a picture of the case ($language)', async ({ language, action, parts, climb }) => {
  await show(apiWith({}), language);
  expect(await screen.findByRole('heading', { level: 1, name: /王芳/ }, { timeout: SLOW })).toBeTruthy();
  for (const name of parts) expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy();
  expect(screen.getByRole('button', { name: action })).toBeTruthy();
  expect(screen.getAllByText(climb).length).toBeGreaterThan(0);
  expect(screen.getByText('空调修了三次还是不制冷')).toBeTruthy();
}, SLOW);

test('buttons stand for what the API lets the viewer do, and for nothing else', async () => {
  await show();
  expect(buttons(await screen.findByRole('region', { name: '可以做的事' }, { timeout: SLOW }))).toEqual(['联系客户', '发出预警']);
}, SLOW);

test('reminders stay out of the history until somebody asks for them', async () => {
  await show();
  const history = await screen.findByRole('region', { name: '处理过程' }, { timeout: SLOW });
  expect(within(history).getAllByRole('listitem')).toHaveLength(1);
  await click(within(history).getByRole('button', { name: '显示提醒和通知（1）' }));
  expect(within(history).getByText(/时限提醒：提醒 · 首次联系/)).toBeTruthy();
}, SLOW);

test('a logged contact is sent with the version on the page, and the file is asked for again', async () => {
  const api = apiWith({ LogContact: () => ({ logComplaintContact: { id: 'cmp_one', version: 4 } }) });
  await show(api);
  await click(await screen.findByRole('button', { name: '联系客户' }, { timeout: SLOW }));
  const sheet = await screen.findByRole('complementary', { name: '联系客户' }, { timeout: SLOW });
  await type(within(sheet).getByLabelText(/沟通内容/), '客户周二到店');
  await click(buttonOf(sheet, '联系客户'));
  await waitFor(() => { expect(api.asked.some(({ operation }) => operation === 'LogContact')).toBe(true); }, { timeout: SLOW });
  expect(api.asked.find(({ operation }) => operation === 'LogContact')?.variables['input'])
    .toEqual({ complaintId: 'cmp_one', expectedVersion: 3, channel: 'PHONE', outcome: 'REACHED', stepsTold: false, note: '客户周二到店' });
  await waitFor(() => { expect(screen.queryByRole('complementary')).toBeNull(); }, { timeout: SLOW });
  expect(api.asked.filter(({ operation }) => operation === 'CaseFile').length).toBeGreaterThan(1);
}, SLOW);

test('what others did meanwhile stands over the form, and what was typed stays', async () => {
  let file = caseFile();
  const api = apiWith({ CaseFile: () => ({ complaint: file }) });
  await show(api);
  await click(await screen.findByRole('button', { name: '联系客户' }, { timeout: SLOW }));
  const sheet = await screen.findByRole('complementary', { name: '联系客户' }, { timeout: SLOW });
  await type(within(sheet).getByLabelText(/沟通内容/), '客户周二到店');
  file = caseFile({ version: 4, allowedActions: [], status: 'CONTACTED', events: [...caseFile().events, event(3, 'CONTACT', { actor: { id: 'usr_2', name: '周建国' } })] });
  await api.push('CaseChanged', { complaintChanged: { id: 'cmp_one', number: 'TS-D001-20260302-001', severity: 'MEDIUM' } });
  expect(await within(sheet).findByText('填写期间投诉有变化，请确认后再提交', {}, { timeout: SLOW })).toBeTruthy();
  expect(within(sheet).getByText(/联系客户 · 周建国/)).toBeTruthy();
  expect(within(sheet).getByText('现在不能再做这一步')).toBeTruthy();
  expect((within(sheet).getByLabelText(/沟通内容/) as HTMLTextAreaElement).value).toBe('客户周二到店');
}, SLOW);

test('n opens the next step from the keyboard', async () => {
  await show();
  await screen.findByRole('button', { name: '联系客户' }, { timeout: SLOW });
  await press('n');
  expect(await screen.findByRole('complementary', { name: '联系客户' }, { timeout: SLOW })).toBeTruthy();
}, SLOW);

function buttonOf(part: HTMLElement, name: string): HTMLElement {
  return within(part).getByRole('button', { name });
}
