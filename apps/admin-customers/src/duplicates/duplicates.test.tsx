import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, press, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';
// The sheet for a new file opens on this page; it is large, and loaded beforehand.
import '../customers/customers-page.js';

const noPage = { hasNextPage: false, endCursor: null };
const dealer = { id: 'org_1', type: 'DEALER', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' };
const lu = { id: 'cus_1', version: 2, name: '吕国强', phone: '139****1111', fileDate: '2020-01-02', vehicles: [{ id: 'veh_1', plate: '浙A10037' }] };
const twin = { id: 'cus_2', version: 5, name: '呂國強', phone: '139****1111', fileDate: '2024-03-04', vehicles: [] };
const pair = { id: 'dup_1', score: 78, reasons: ['PHONE', 'NAME_VARIANT'], status: 'OPEN', judgedAt: null, judgedByName: null, customer: lu, other: twin };
const field = (name: string, survivor: string | null, other: string | null, takesOther = false) => ({ field: name, survivor, other, differs: survivor !== other, takesOther });
const comparison = {
  score: 78, reasons: pair.reasons, survivor: { ...lu, dealer }, other: twin, pair, fields: [field('NAME', '吕国强', '呂國強'), field('PHONE', '139****1111', '139****1111'), field('ADDRESS', null, '人民路1号', true), field('SEX', 'MALE', null)],
  moves: [{ table: 'repair_order', rows: 3 }, { table: 'consent_record', rows: 2 }],
};
const director = { permissions: ['customer:read', 'customer:name', 'customer:write', 'customer:merge', 'vehicle:read'] };
const api = (answers: Answers = {}) => fakeApi({
  MyDealers: () => ({ orgUnits: [dealer] }), DuplicatePairs: () => ({ duplicatePairs: { nodes: [pair], pageInfo: noPage } }), MergeComparison: () => ({ mergeComparison: comparison }),
  JudgeDuplicate: () => ({ judgeDuplicate: { id: 'dup_1', status: 'HOUSEHOLD', judgedAt: '2026-03-02T02:00:00.000Z' } }), MergeCustomers: () => ({ mergeCustomers: { id: 'mrg_1', customer: lu } }), ...answers,
});
const show = async (path: string, server = api(), options: Partial<Parameters<typeof renderPage>[1]> = {}) => {
  await renderPage(<CustomersArea />, { path, api: server, viewer: director, ...options });
  return server;
};

describe('the list', () => {
  test.each([['zh-CN', '疑似重复', '异体字同名', '没有待判断的重复档案'], ['en', 'Duplicates', 'Variant characters', 'Nothing to judge']] as const)('in %s tells both files and why', async (language, heading, reason, empty) => {
    const page = await renderPage(<CustomersArea />, { path: '/duplicates', api: api(), viewer: director, language });
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
    const row = await screen.findByRole('row', { name: /吕国强/ });
    expect([within(row).getByText(reason), within(row).getByText('78')].every(Boolean)).toBe(true);
    page.unmount();
    await renderPage(<CustomersArea />, { path: '/duplicates', api: api({ DuplicatePairs: () => ({ duplicatePairs: { nodes: [], pageInfo: noPage } }) }), viewer: director, language });
    expect(await screen.findByRole('heading', { level: 2, name: empty })).toBeTruthy();
  });

  test('a pair is judged beside the list, by one key', async () => {
    const server = await show('/duplicates');
    await click(await screen.findByText('吕国强'));
    await screen.findByRole('complementary', { name: /吕国强/ });
    await press('h');
    await waitFor(() => { expect(server.asked.find(({ operation }) => operation === 'JudgeDuplicate')?.variables).toEqual({ input: { customerId: 'cus_1', otherId: 'cus_2', verdict: 'HOUSEHOLD' } }); });
    expect(await screen.findByText('已判断：同一家庭')).toBeTruthy();
  });
});

describe('side by side', () => {
  test('what is proposed is chosen, can be chosen otherwise, and is sent with both versions', async () => {
    const server = await show('/duplicates/cus_1/cus_2');
    expect(await screen.findByText('将转移：3 张工单')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '地址: 人民路1号' }).checked).toBe(true);
    expect(screen.queryByRole('radio', { name: /^电话/ })).toBeNull();
    await click(screen.getByRole('radio', { name: '姓名: 呂國強' }));
    await click(screen.getByRole('button', { name: /合\s*并$/ }));
    await waitFor(() => {
      expect(server.asked.find(({ operation }) => operation === 'MergeCustomers')?.variables).toEqual({
        input: { survivorId: 'cus_1', survivorVersion: 2, mergedId: 'cus_2', mergedVersion: 5, take: ['ADDRESS', 'NAME'], operationId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
    });
  });

  test('a refusal stands in its place, and the same operation is sent again', async () => {
    const server = await show('/duplicates/cus_1/cus_2', api({ MergeCustomers: () => refusal('MERGE_HELD', '档案有法律保全，解除后才能合并。') }));
    const merge = await screen.findByRole('button', { name: /合\s*并$/ });
    await click(merge);
    expect(await screen.findByText(/档案有法律保全/)).toBeTruthy();
    await click(merge);
    await waitFor(() => {
      const sent = server.asked.filter(({ operation }) => operation === 'MergeCustomers').map(({ variables }) => (variables['input'] as { operationId: string }).operationId);
      expect([sent.length, new Set(sent).size]).toEqual([2, 1]);
    });
  });

  test('whoever may judge and not merge sees no such button', async () => {
    await show('/duplicates/cus_1/cus_2', api(), { viewer: { permissions: ['customer:read', 'customer:name', 'customer:write'] } });
    expect(await screen.findByRole('button', { name: /同一家庭/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /合\s*并$/ })).toBeNull();
  });
});

test('while a name and a phone are typed, files that look alike are named with their reasons', async () => {
  const server = await show('/customers', api({
    Customers: () => ({ customers: { nodes: [], pageInfo: noPage } }), CustomerCount: () => ({ customers: { totalCount: 0 } }),
    LookAlikes: () => ({ lookAlikes: [{ isKnown: false, score: 78, reasons: ['PHONE', 'NAME_VARIANT'], customer: lu }] }),
  }));
  await click(await screen.findByRole('button', { name: /新建客户/ }));
  await type(await screen.findByLabelText('姓名'), '呂國強');
  await type(await screen.findByLabelText('电话'), '13900001111');
  const note = await screen.findByText('可能已有档案，请先核对：');
  expect(note.parentElement?.textContent).toContain('吕国强139****1111电话相同异体字同名');
  await waitFor(() => { expect(server.asked.findLast(({ operation }) => operation === 'LookAlikes')?.variables).toMatchObject({ input: { dealerId: 'org_1', name: '呂國強', phone: '13900001111' } }); });
});
