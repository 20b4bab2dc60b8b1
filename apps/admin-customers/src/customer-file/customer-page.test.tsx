import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const dealer = { id: 'org_1', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' };
const car = { id: 'veh_1', plate: '浙A10037', vin: 'LSVA3S3E4J8900169', status: 'ACTIVE', nextMaintenanceDate: '2026-03-12', policies: [] };
const wang = {
  id: 'cus_1', version: 3, name: '王建国', tier: 'A', status: 'ACTIVE', phone: '138****0001', occupation: '教师', lunarBirthday: '三月廿六', dealer, vehicles: [car],
  contacts: [{ id: 'con_1', at: '2026-03-01T02:00:00.000Z', channel: 'PHONE', direction: 'OUT', purpose: 'FOLLOW_UP', outcome: 'REACHED', note: '满意' }],
  consents: [{ purpose: 'CARE', channel: 'SMS', status: 'REFUSED' }],
};
const complaint = { id: 'cmp_1', status: 'INVESTIGATING', isOpen: true, receivedAt: '2026-02-28T02:00:00.000Z', description: '空调不制冷' };
const permissions = [
  'customer:read', 'customer:name', 'customer:write', 'customer:reveal', 'customer:consent', 'vehicle:read', 'order:read', 'care:read', 'care:work', 'message:read', 'complaint:list', 'complaint:read',
];

const fileOf = (answers: Answers = {}) => fakeApi({
  CustomerFile: () => ({ customer: wang }),
  CustomerOrders: () => ({ customer: { id: 'cus_1', lastOrders: [{ id: 'ord_1', openedOn: '2026-02-20', workType: 'FIRST_LEVEL', vehicle: car }] } }),
  CustomerMessages: () => ({ outboundMessages: { nodes: [] } }),
  CustomerCases: () => ({ customer: { id: 'cus_1', complaints: [{ id: 'cmp_1', number: 'TS-D001-20260228-001', severity: 'MAJOR', complaint }] } }),
  OpenTasks: () => ({ customer: { id: 'cus_1', openTasks: [{ id: 'tsk_1', workState: 'OPEN', dueAt: '2026-03-02T04:00:00.000Z', rule: { code: 'CR-01', nameZh: '交车后回访', nameEn: 'Call after delivery' } }] } }),
  ...answers,
});

const show = (api = fileOf(), options: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage(<CustomersArea />, { path: '/customers/cus_1', api, viewer: { permissions }, ...options });

describe("a customer's file", () => {
  test.each([
    { language: 'zh-CN', tier: 'A 级 · 忠诚客户', task: '交车后回访', call: '电话：回访', lunar: '农历三月廿六', due: '还有 10 天' },
    { language: 'en', tier: 'Tier A · Loyal', task: 'Call after delivery', call: 'Phone: Follow-up', lunar: 'lunar: 26th of the 3rd month', due: 'in 10 days' },
  ] as const)('in $language tells who, what is next and what was', async ({ language, tier, task, call, lunar, due }) => {
    await show(undefined, { language });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('王建国');
    for (const text of [tier, call, lunar, due]) expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole('link', { name: task }).getAttribute('href')).toBe('/today/call/tsk_1');
    expect(screen.getByRole('link', { name: 'TS-D001-20260228-001' }).getAttribute('href')).toBe('/complaints/cmp_1');
  });

  test('asks for nothing that the reader may not see', async () => {
    const api = fileOf();
    await show(api, { viewer: { permissions: ['customer:read', 'vehicle:read'] } });
    await screen.findByRole('heading', { level: 1 });
    expect(new Set(api.asked.map(({ operation }) => operation))).toEqual(new Set(['CustomerFile']));
    expect(screen.queryByRole('button', { name: '查看电话' })).toBeNull();
  });

  test('the history shows one part of itself', async () => {
    await show();
    await screen.findByText('空调不制冷');
    await click(screen.getByText('进厂', { selector: 'div' }));
    expect(screen.queryByText('空调不制冷')).toBeNull();
    expect(screen.getByText('保养', { selector: 'span' })).toBeTruthy();
  });
});

describe('a masked phone', () => {
  test('is shown for a reason, which goes to the audit', async () => {
    const api = fileOf({ RevealSecret: () => ({ revealSecret: '13800000001' }) });
    await show(api);
    await click(await screen.findByRole('button', { name: '查看电话' }));
    const dialog = await screen.findByRole('dialog');
    await type(within(dialog).getByRole('textbox', { name: '查看原因' }), '客户要求回电');
    await click(within(dialog).getByRole('button', { name: /查\s*看/ }));
    expect(await screen.findByRole('link', { name: '13800000001' })).toBeTruthy();
    expect(api.asked.at(-1)?.variables).toEqual({ input: { customerId: 'cus_1', field: 'PHONE', reason: '客户要求回电' } });
  });
});

describe('an edit', () => {
  const edit = async (occupation: string) => {
    await click(await screen.findByRole('button', { name: /编辑资料/ }));
    await type(await screen.findByLabelText(/^职业/), occupation);
    await click(screen.getByRole('button', { name: /保\s*存/ }));
  };

  test('sends what changed and the version it was made on', async () => {
    const api = fileOf({ UpdateCustomer: () => ({ updateCustomer: { ...wang, version: 4, occupation: '医生' } }) });
    await show(api);
    await edit('医生');
    await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'UpdateCustomer')?.variables).toEqual({ input: { id: 'cus_1', expectedVersion: 3, occupation: '医生' } }); });
  });

  test('on a version that somebody else has changed shows both, field by field (I8)', async () => {
    await show(fileOf({ UpdateCustomer: () => refusal('CONFLICT', '内容已被他人修改'), CustomerToEdit: () => ({ customer: { ...wang, version: 4, occupation: '律师' } }) }));
    await edit('医生');
    const choices = within(await screen.findByRole('alert', { name: '这条记录在您编辑期间被修改' })).getAllByRole('radio');
    expect(choices.map((choice) => choice.closest('label')?.textContent)).toEqual(['我的修改 医生', '最新内容 律师']);
  });

  test('that was left comes back', async () => {
    const first = await show();
    await click(await screen.findByRole('button', { name: /编辑资料/ }));
    await type(await screen.findByLabelText(/^职业/), '医生');
    first.unmount();
    await show();
    await click(await screen.findByRole('button', { name: /编辑资料/ }));
    await waitFor(() => { expect(screen.getByLabelText<HTMLInputElement>(/^职业/).value).toBe('医生'); });
  });
});
