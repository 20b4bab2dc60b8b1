import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const dealer = { id: 'org_1', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' };
const wang = { id: 'cus_1', version: 3, name: '王建国', status: 'ACTIVE', phone: '138****0001', dealer, vehicles: [], contacts: [], erasure: null, consents: [{ purpose: 'CARE', channel: 'SMS', status: 'GRANTED' }] };
const permissions = ['customer:read', 'customer:name', 'customer:write', 'customer:consent', 'audit:read', 'customer:export', 'customer:erase'];
const noPage = { hasNextPage: false, endCursor: null };
const change = {
  id: 'aud_1', at: '2026-03-01T02:00:00.000Z', actorKind: 'STAFF', actorName: '周静', action: 'customer.update', reason: null, erased: false,
  changes: [{ field: 'occupation', before: '教师', after: '医生', restorable: true }, { field: 'hobbies', before: null, after: '钓鱼', restorable: true }],
};

const api = (answers: Answers = {}) => fakeApi({ CustomerFile: () => ({ customer: wang }), RecordHistory: () => ({ recordHistory: { nodes: [change], pageInfo: noPage } }), ...answers });
const show = async (server = api(), options: Partial<Parameters<typeof renderPage>[1]> = {}) => {
  await renderPage(<CustomersArea />, { path: '/customers/cus_1', api: server, viewer: { permissions }, ...options });
  await screen.findByRole('heading', { level: 1 });
  return server;
};

describe('the history of a file', () => {
  test.each([['zh-CN', '更改记录', '职业：教师 → 医生'], ['en', 'Changes', 'Occupation: 教师 → 医生']] as const)('in %s is told field by field', async (language, button, line) => {
    await show(undefined, { language });
    await click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByText(line)).toBeTruthy();
    expect(screen.getByText('周静')).toBeTruthy();
  });

  test('an old value is put back for a reason, on the version that one sees', async () => {
    const server = await show(api({ RestoreCustomerValues: () => ({ restoreCustomerValues: { ...wang, version: 4, occupation: '教师' } }) }));
    await click(await screen.findByRole('button', { name: '更改记录' }));
    await click(await screen.findByRole('button', { name: '恢复旧值' }));
    const dialog = within(await screen.findByRole('dialog'));
    await click(dialog.getByRole('checkbox', { name: '爱好：恢复为 （空）' }));
    await type(dialog.getByRole('textbox', { name: '恢复原因' }), '录入错误');
    await click(dialog.getByRole('button', { name: /恢\s*复/ }));
    await waitFor(() => { expect(server.asked.find(({ operation }) => operation === 'RestoreCustomerValues')?.variables).toEqual({ input: { entryId: 'aud_1', expectedVersion: 3, fields: ['occupation'], reason: '录入错误' } }); });
  });
});

describe("the person's rights", () => {
  test('erasing asks for the name, letter by letter, and says that there is no way back', async () => {
    const erasure = { askedAt: '2026-03-02T02:00:00.000Z', keptFor: 'RECORDS', keptUntil: '2032-02-20', hold: null, erasedAt: null };
    const server = await show(api({ EraseCustomer: () => ({ eraseCustomer: { ...wang, version: 4, status: 'BLOCKED', erasure } }) }));
    await click(await screen.findByRole('button', { name: '删除个人信息' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('此操作无法撤销')).toBeTruthy();
    const now = dialog.getByRole<HTMLButtonElement>('button', { name: '永久删除' });
    await type(dialog.getByLabelText('请输入客户姓名“王建国”以确认'), '王建');
    await type(dialog.getByRole('textbox', { name: '谁提出、以何种方式提出' }), '本人书面申请');
    expect(now.disabled).toBe(true);
    await type(dialog.getByLabelText('请输入客户姓名“王建国”以确认'), '王建国');
    await click(now);
    await waitFor(() => { expect(server.asked.find(({ operation }) => operation === 'EraseCustomer')?.variables).toEqual({ input: { customerId: 'cus_1', expectedVersion: 3, confirm: '王建国', reason: '本人书面申请' } }); });
  });

  test('a refusal stands in the dialog, in words', async () => {
    await show(api({ ExportCustomer: () => refusal('PERSON_ERASED', '该人员的个人信息已按要求删除') }));
    await click(await screen.findByRole('button', { name: '导出个人信息' }));
    const dialog = within(await screen.findByRole('dialog'));
    await type(dialog.getByRole('textbox', { name: '原因' }), '本人申请');
    await click(dialog.getByRole('button', { name: /导\s*出/ }));
    expect(await dialog.findByText(/已按要求删除/)).toBeTruthy();
  });

  test('what is restricted says until when; what is erased offers nothing any more', async () => {
    await show(api({ CustomerFile: () => ({ customer: { ...wang, status: 'BLOCKED', erasure: { askedAt: '2026-03-02T02:00:00.000Z', keptFor: 'RECORDS', keptUntil: '2032-02-20', hold: null, erasedAt: null } } }) }));
    expect(await screen.findByText('已申请删除，因法定保存期限制处理，2032年2月20日 自动删除。')).toBeTruthy();
    expect(screen.getByText('限制处理')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '删除个人信息' })).toBeNull();
  });

  test('somebody without these rights does not see them', async () => {
    await show(undefined, { viewer: { permissions: ['customer:read', 'customer:name'] } });
    expect(screen.queryByText('资料与隐私')).toBeNull();
  });
});

test('who has looked, and what the customer said before', async () => {
  await show(api({
    CustomerLooks: () => ({ accessEntries: { nodes: [{ id: 'acc_1', at: '2026-03-01T02:00:00.000Z', actorKind: 'STAFF', actorName: '周静', door: 'REVEAL', reason: '客户要求回电' }], pageInfo: noPage } }),
    ConsentHistory: () => ({ customer: { id: 'cus_1', consentHistory: [{ id: 'con_1', purpose: 'CARE', channel: 'SMS', status: 'WITHDRAWN', capturedAt: '2026-02-01T02:00:00.000Z', source: 'REPLY_WORD', evidence: 'TD', capturedBy: null }] } }),
  }));
  await click(await screen.findByRole('button', { name: '查看记录' }));
  expect(await screen.findByText('查看完整号码')).toBeTruthy();
  expect(screen.getByText('客户要求回电')).toBeTruthy();
  await click(screen.getByRole('button', { name: '授权历史' }));
  expect(await screen.findByText('短信：关怀，已撤回')).toBeTruthy();
  expect(screen.getByText('短信回复')).toBeTruthy();
});
