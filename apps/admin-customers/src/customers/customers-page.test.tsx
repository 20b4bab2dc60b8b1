import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, press, refusal, renderPage, type } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const wang = { id: 'cus_1', name: '王建国', kind: 'PERSON', tier: 'A', phone: '138****0001', dealer: { id: 'org_1', nameZh: '杭州远行汽车', timezone: 'Asia/Shanghai' } };
const firm = { id: 'cus_2', name: '苏州蓝天环保有限公司', kind: 'ORGANISATION', tier: null, phone: '199****0592' };
const units = () => ({ orgUnits: [{ id: 'org_1', type: 'DEALER', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' }] });
const specialist = { permissions: ['customer:read', 'customer:name', 'customer:write', 'vehicle:read'] };

const listOf = (nodes: readonly object[]) => fakeApi({
  MyDealers: units,
  Customers: () => ({ customers: { nodes } }),
  CustomerCount: () => ({ customers: { totalCount: nodes.length } }),
  CustomerPeek: () => ({ customer: wang }),
  PhoneOwners: () => ({ customers: { nodes: [wang] } }),
  CreateCustomer: () => refusal('INVALID_INPUT', '电话号码不正确。', { fields: [{ path: 'phone', message: '电话号码不正确。' }] }),
});

const show = (api = listOf([wang, firm]), options: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage(<CustomersArea />, { path: '/customers', api, viewer: specialist, ...options });

describe('the list of customers', () => {
  test.each([
    ['zh-CN', '客户', '共 2 位客户', 'A 级'],
    ['en', 'Customers', '2 customers', 'Tier A'],
  ] as const)('in %s tells who they are and how many', async (language, heading, total, tier) => {
    await show(undefined, { language });
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
    expect(await screen.findByText(total)).toBeTruthy();
    const row = await screen.findByRole('row', { name: /王建国/ });
    expect(within(row).getByText(tier)).toBeTruthy();
  });

  test('a filter stands in the address, asks the server and is taken off as a chip', async () => {
    const api = listOf([wang]);
    const page = await show(api, { path: '/customers?tier=A' });
    expect(await screen.findByRole('row', { name: /王建国/ })).toBeTruthy();
    expect(api.asked.find(({ operation }) => operation === 'Customers')?.variables['filter']).toEqual({ tier: { in: ['A'] } });
    await click(screen.getByRole('button', { name: '移除筛选：A 级' }));
    await waitFor(() => { expect(page.address()).toBe('/customers'); });
  });

  test('typing searches', async () => {
    const api = listOf([wang]);
    await show(api);
    await type(await screen.findByRole('searchbox'), '0001');
    await waitFor(() => { expect(api.asked.some(({ operation, variables }) => operation === 'Customers' && variables['search'] === '0001')).toBe(true); });
  });

  test('nobody searches by names who may not read them', async () => {
    await show(undefined, { viewer: { permissions: ['customer:read'] } });
    expect(await screen.findByRole('row', { name: /王建国/ })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /新建客户/ })).toBeNull();
  });

  test('o looks at a customer beside the list', async () => {
    await show();
    await screen.findByRole('row', { name: /王建国/ });
    await press('j');
    await press('o');
    expect(await screen.findByRole('complementary', { name: '王建国' })).toBeTruthy();
  });

  test.each([
    ['somebody who imports', ['customer:read', 'import:run'], true],
    ['somebody who does not', ['customer:read'], false],
  ])('a dealer without customers tells %s what belongs here', async (_, permissions, mayImport) => {
    await show(listOf([]), { viewer: { permissions } });
    expect(await screen.findByRole('heading', { name: '还没有客户' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /导入客户文件/ })?.getAttribute('href')).toBe(mayImport ? '/imports/new' : undefined);
  });

  test('nobody fits: the conditions can be cleared', async () => {
    const page = await show(listOf([]), { path: '/customers?tier=D' });
    await screen.findByRole('heading', { name: '没有符合条件的客户' });
    await click(screen.getByRole('button', { name: '清除条件' }));
    await waitFor(() => { expect(page.address()).toBe('/customers'); });
  });
});

describe('a new customer', () => {
  test('whose phone somebody has already is said before it is saved (ruling 10)', async () => {
    await show();
    await press('n');
    await type(await screen.findByLabelText('电话'), '13800010001');
    expect((await screen.findByText(/已有客户使用此电话/)).textContent).toContain('王建国');
  });

  test('a wrong phone is told at its field, and what was typed stays', async () => {
    await show();
    await press('n');
    await type(await screen.findByLabelText('姓名'), '李四');
    await type(screen.getByLabelText('电话'), '12');
    await click(screen.getByRole('button', { name: /保\s*存/ }));
    expect((await screen.findAllByText('电话号码不正确。')).length).toBeGreaterThan(0);
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('李四');
  });

  test('whose number was erased comes back only when somebody says so', async () => {
    const api = fakeApi({
      MyDealers: units, Customers: () => ({ customers: { nodes: [] } }), CustomerCount: () => ({ customers: { totalCount: 0 } }), PhoneOwners: () => ({ customers: { nodes: [] } }),
      CreateCustomer: () => refusal('ERASED_PERSON_COMES_BACK', '该号码属于已要求删除个人信息的人员'),
    });
    await show(api);
    await press('n');
    await type(await screen.findByLabelText('姓名'), '李四');
    await type(screen.getByLabelText('电话'), '13800010001');
    await click(screen.getByRole('button', { name: /保\s*存/ }));
    await click(await screen.findByRole('checkbox', { name: /^本人重新建档/ }));
    await click(screen.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => { expect(api.asked.filter(({ operation }) => operation === 'CreateCustomer').at(-1)?.variables).toMatchObject({ input: { name: '李四', phone: '13800010001', comesBack: true } }); });
  });
});
