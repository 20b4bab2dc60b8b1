import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const homeUnit = { id: 'org_1', type: 'DEALER', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' } as const;
const permissions = ['customer:read', 'customer:name', 'export:run'];
const kinds = () => ({ exportKinds: [
  { code: 'CUSTOMERS', nameZh: '客户', nameEn: 'Customers', columns: [{ name: 'name', nameZh: '客户姓名', nameEn: 'Name' }, { name: 'phone', nameZh: '手机', nameEn: 'Phone' }] },
  { code: 'VEHICLES', nameZh: '车辆', nameEn: 'Cars', columns: [{ name: 'vin', nameZh: '底盘号', nameEn: 'VIN' }] },
] });
const job = { id: 'xpt_1', kind: 'CUSTOMERS', format: 'XLSX', clear: false, status: 'READY', rowsTotal: 1200, rowsDone: 1200, sizeBytes: 45_000, createdAt: '2026-03-02T01:00:00.000Z', finishedAt: null, expiresAt: '2026-03-03T01:00:00.000Z', fetchedAt: null, failure: null };

const apiWith = (nodes: readonly object[], answers: Answers = {}) => fakeApi({
  MyDealers: () => ({ orgUnits: [homeUnit] }), ExportKinds: kinds, ImportKinds: () => ({ importKinds: [] }), ExportJobs: () => ({ exportJobs: { nodes } }), ExportCount: () => ({ exportCount: 1200 }), ...answers,
});
const show = (api = apiWith([job]), options: Partial<Parameters<typeof renderPage>[1]> = {}) => renderPage(<CustomersArea />, { path: '/exports', api, viewer: { permissions, homeUnit }, ...options });

describe('one\'s exports', () => {
  test.each([
    ['zh-CN', '导出', '客户', '已遮盖', /可下载至/, '下载'],
    ['en', 'Exports', 'Customers', 'Masked', /Ready until/, 'Download'],
  ] as const)('in %s tell what they hold and until when they can be fetched', async (language, heading, kind, numbers, until, fetch) => {
    await show(undefined, { language });
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
    const row = await screen.findByRole('row', { name: new RegExp(kind) });
    for (const text of [numbers, until, '1,200']) expect(within(row).getByText(text)).toBeTruthy();
    expect(within(row).getByRole('button', { name: fetch })).toBeTruthy();
  });

  test('one that is being written shows how far it is, follows, and can be given up', async () => {
    const api = apiWith([{ ...job, status: 'RUNNING', rowsDone: 300 }], { CancelExport: () => ({ cancelExport: { ...job, status: 'CANCELLED' } }) });
    await show(api);
    await waitFor(() => { expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25'); });
    await act(() => api.push('ExportProgressed', { exportProgressed: { ...job, status: 'RUNNING', rowsDone: 600 } }));
    expect(await screen.findByText('600 / 1,200 行')).toBeTruthy();
    await click(screen.getByRole('button', { name: '取消导出' }));
    expect(api.asked.find(({ operation }) => operation === 'CancelExport')?.variables).toEqual({ id: 'xpt_1' });
    expect(await screen.findByText('已取消')).toBeTruthy();
  });

  test('none yet: the way to the first', async () => {
    await show(apiWith([]));
    expect(await screen.findByRole('heading', { name: '还没有导出过文件' })).toBeTruthy();
  });
});

describe('taking the rows of a list out', () => {
  const ADDRESS = `/exports/new?kind=CUSTOMERS&filter=${encodeURIComponent('{"tier":{"in":["A"]}}')}&q=0001`;

  test.each([
    ['zh-CN', '符合列表条件的共 1,200 行', '导出 1,200 行', '手机'],
    ['en', '1,200 rows match the list', 'Export 1,200 rows', 'Phone'],
  ] as const)('in %s: the rows of the list, the chosen columns, and the count that was confirmed', async (language, count, start, phone) => {
    const api = apiWith([job], { StartExport: () => ({ startExport: { id: 'xpt_1', status: 'RUNNING' } }) });
    const page = await show(api, { path: ADDRESS, language });
    expect(await screen.findByText(count)).toBeTruthy();
    await click(screen.getByRole('checkbox', { name: phone }));
    await click(screen.getByRole('button', { name: start }));
    await waitFor(() => { expect(page.address()).toBe('/exports'); });
    const query = { kind: 'CUSTOMERS', customers: { tier: { in: ['A'] } }, search: '0001' };
    expect(api.asked.find(({ operation }) => operation === 'StartExport')?.variables).toEqual({ input: { query, columns: ['name'], format: 'XLSX', confirmedRows: 1200, clear: false, reason: null } });
  });

  test('whole numbers take the right and a reason', async () => {
    await show(undefined, { path: ADDRESS });
    await screen.findByText('符合列表条件的共 1,200 行');
    expect(screen.queryByRole('checkbox', { name: '导出完整号码' })).toBeNull();
  });

  test('with the right: only when the reason is given', async () => {
    await show(undefined, { path: ADDRESS, viewer: { permissions: [...permissions, 'export:clear'], homeUnit } });
    await click(await screen.findByRole('checkbox', { name: '导出完整号码' }));
    const start = screen.getByRole<HTMLButtonElement>('button', { name: '导出 1,200 行' });
    expect(start.disabled).toBe(true);
    await type(screen.getByRole('textbox', { name: '原因（写入审计）' }), '年度邮寄');
    expect(start.disabled).toBe(false);
  });

  test('a refusal stands on the page', async () => {
    await show(apiWith([], { StartExport: () => refusal('EXPORT_DAY_LIMIT', '每天最多导出 100 行。') }), { path: ADDRESS });
    await click(await screen.findByRole('button', { name: '导出 1,200 行' }));
    expect(await screen.findByText('每天最多导出 100 行。')).toBeTruthy();
  });

  test('a filter that cannot be read takes nothing out', async () => {
    await show(undefined, { path: '/exports/new?kind=CUSTOMERS&filter=%7B' });
    expect(await screen.findByText('筛选条件无法识别')).toBeTruthy();
  });
});
