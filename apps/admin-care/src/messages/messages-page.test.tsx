import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage } from '@dealercare/admin-kit/testing';
import CareArea from '../area.js';
import { hangzhou, myUnits } from '../testing.js';

const reader = { permissions: ['message:read', 'care:read'] };
const sent = { id: 'msg_1', status: 'SENT', channel: 'SMS', text: '您的保险将于月底到期。', to: '139****0001', purpose: 'INSURANCE', notBefore: '2026-03-01T02:00:00.000Z', notAfter: '2026-03-01T13:00:00.000Z', sentAt: '2026-03-01T02:00:05.000Z', customer: { id: 'cus_2', name: '李丽' }, dealer: hangzhou, taskId: 'tsk_2' };
const refused = { ...sent, id: 'msg_2', status: 'CANCELLED', sentAt: null, failureCode: 'CONSENT_WITHDRAWN', customer: { id: 'cus_1', name: '王建国' } };
const failed = { ...refused, id: 'msg_3', status: 'FAILED', failureCode: 'HTTP_422', customer: { id: 'cus_3', name: '赵海' } };
const messages = (...nodes: object[]) => fakeApi({ ...myUnits, OutboundMessages: () => ({ outboundMessages: { nodes, pageInfo: { hasNextPage: false } } }) });

test.each([
  { language: 'zh-CN', title: '短信记录', empty: '还没有短信', withdrawn: '客户已撤回同意', gateway: '短信网关拒绝（422）', state: '已撤回' },
  { language: 'en', title: 'Sent messages', empty: 'No messages yet', withdrawn: 'Consent was withdrawn', gateway: 'The gateway refused it (422)', state: 'Taken back' },
] as const)('messages in $language: what left, what did not and why', async ({ language, title, empty, withdrawn, gateway, state }) => {
  const page = await renderPage(<CareArea />, { path: '/care/messages', language, viewer: reader, api: messages() });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: empty })).toBeTruthy();
  page.unmount();
  await renderPage(<CareArea />, { path: '/care/messages', language, viewer: reader, api: messages(sent, refused, failed) });
  const row = (await screen.findByText('王建国')).closest('tr')!;
  expect(within(row).getByText(withdrawn)).toBeTruthy();
  expect(within(row).getByText(state)).toBeTruthy();
  expect(within(screen.getByText('赵海').closest('tr')!).getByText(gateway)).toBeTruthy();
});

test('a message leads to its task', async () => {
  await renderPage(<CareArea />, { path: '/care/messages', viewer: reader, api: messages(sent) });
  await click(await screen.findByText('李丽'));
  const sheet = screen.getByRole('complementary', { name: '李丽' });
  expect(within(sheet).getByRole('link', { name: '任务详情' }).getAttribute('href')).toBe('/care/tasks/tsk_2');
});

test('/care/messages is refused to somebody without message:read', async () => {
  await renderPage(<CareArea />, { path: '/care/messages', viewer: { permissions: ['care:read'] } });
  expect(await screen.findByRole('heading', { name: '您没有查看此内容的权限' })).toBeTruthy();
});
