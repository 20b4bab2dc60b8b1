import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const run = (more: object = {}) => ({
  id: 'blk_1', field: 'RELATION_LEVEL', value: 'PROACTIVE', status: 'DONE', total: 2, done: 2, changed: 1, unchanged: 0, refused: 1, undone: 0, kept: 0, mayUndo: true, createdAt: '2026-03-02T01:00:00.000Z', undoUntil: '2026-03-03T01:00:00.000Z',
  problems: [{ customerId: 'cus_2', message: '该客户档案已停用。', customer: { id: 'cus_2', name: '苏州蓝天环保有限公司' } }], ...more,
});
const people = [{ id: 'cus_1', name: '王建国', kind: 'PERSON' }, { id: 'cus_2', name: '苏州蓝天环保有限公司', kind: 'ORGANISATION' }];
const api = (answers: Parameters<typeof fakeApi>[0] = {}) => fakeApi({
  MyDealers: () => ({ orgUnits: [{ id: 'org_1', type: 'DEALER', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' }] }),
  Customers: () => ({ customers: { nodes: people } }), CustomerCount: () => ({ customers: { totalCount: 2 } }),
  StartBulk: () => ({ startBulk: run() }), BulkRun: () => ({ bulkRun: run() }), UndoBulk: () => ({ undoBulk: run({ status: 'UNDONE', undone: 1, mayUndo: false }) }), ...answers,
});
const viewer = { permissions: ['customer:read', 'customer:name', 'customer:write'] };

test('what is selected is changed in one go, and who could not be changed is named with the reason', async () => {
  const server = api();
  await renderPage(<CustomersArea />, { path: '/customers?tier=A', api: server, viewer });
  await click(await screen.findByRole('checkbox', { name: '选择：王建国' }));
  await click(screen.getByRole('checkbox', { name: '选择：苏州蓝天环保有限公司' }));
  await click(screen.getByRole('button', { name: '批量修改' }));
  await click(await screen.findByRole('button', { name: '修改 2 位客户' }));
  expect(await screen.findByText('已修改 1 位')).toBeTruthy();
  const problems = within(screen.getByRole('list', { name: '未能修改的客户' }));
  expect(problems.getByRole('link', { name: '苏州蓝天环保有限公司' })).toBeTruthy();
  expect(problems.getByText(/该客户档案已停用。/)).toBeTruthy();
  expect(server.asked.find(({ operation }) => operation === 'StartBulk')?.variables['input']).toEqual({ selection: { picked: ['cus_1', 'cus_2'] }, expectedCount: 2, field: 'RELATION_LEVEL', value: null });
  await click(screen.getByRole('button', { name: '撤销修改' }));
  await waitFor(() => { expect(screen.getByText('已恢复 1 位')).toBeTruthy(); });
});

test('another count than was seen is told in its place', async () => {
  const server = api({ StartBulk: () => refusal('BULK_COUNT_CHANGED', '符合条件的现有 3 位，与您确认的 2 位不同。请重新确认。') });
  await renderPage(<CustomersArea />, { path: '/customers', api: server, viewer });
  await click(await screen.findByRole('checkbox', { name: '选择：王建国' }));
  await click(screen.getByRole('button', { name: '批量修改' }));
  await click(await screen.findByRole('button', { name: '修改 1 位客户' }));
  expect(await screen.findByText(/符合条件的现有 3 位/)).toBeTruthy();
});

test.each([['zh-CN', '批量修改记录', '还没有批量修改'], ['en', 'Bulk changes', 'No bulk changes yet']] as const)('the page of past changes in %s', async (language, title, none) => {
  await renderPage(<CustomersArea />, { path: '/customers/changes', api: api({ BulkRuns: () => ({ bulkRuns: [] }) }), viewer, language });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByText(none)).toBeTruthy();
});

test('whoever may not write selects nothing', async () => {
  await renderPage(<CustomersArea />, { path: '/customers', api: api(), viewer: { permissions: ['customer:read', 'customer:name'] } });
  expect(await screen.findByRole('row', { name: /王建国/ })).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: '选择：王建国' })).toBeNull();
});
