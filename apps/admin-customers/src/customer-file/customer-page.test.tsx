import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, press, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const dealer = { id: 'org_1', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' };
const car = { id: 'veh_1', plate: '浙A10037', vin: 'LSVA3S3E4J8900169', status: 'ACTIVE', nextMaintenanceDate: '2026-03-12', policies: [] };
const wang = {
  id: 'cus_1', version: 3, kind: 'PERSON', name: '王建国', tier: 'A', status: 'ACTIVE', phone: '138****0001', occupation: '教师', lunarBirthday: '三月廿六', dealer, vehicles: [car],
  consents: [{ purpose: 'CARE', channel: 'SMS', status: 'REFUSED' }],
};
const complaint = { id: 'cmp_1', status: 'INVESTIGATING', isOpen: true, receivedAt: '2026-02-28T02:00:00.000Z', description: '空调不制冷' };
const noPage = { hasNextPage: false, endCursor: null };
const nothing = { outcome: null, number: null, channel: null, purpose: null, mood: null, score: null, amountFen: null, odometerKm: null, taskId: null, complaintId: null, words: null, staffName: null, vehicle: null, order: null };
const happened = [
  { ...nothing, id: 'CONTACT-1', kind: 'CONTACT', at: '2026-03-01T02:00:00.000Z', onDay: '2026-03-01', hasHour: true, recordId: 'ctl_1', event: 'OUT', outcome: 'REACHED', channel: 'PHONE', purpose: 'FOLLOW_UP', words: '满意', taskId: 'tsk_9' },
  { ...nothing, id: 'COMPLAINT_RECEIVED-1', kind: 'COMPLAINT', at: '2026-02-28T02:00:00.000Z', onDay: '2026-02-28', hasHour: true, recordId: 'cmp_1', event: 'RECEIVED', outcome: 'MAJOR', number: 'TS-1', complaintId: 'cmp_1', words: '空调不制冷' },
  { ...nothing, id: 'VISIT-1', kind: 'VISIT', at: '2026-02-19T16:00:00.000Z', onDay: '2026-02-20', hasHour: false, recordId: 'ord_1', event: 'FIRST_LEVEL', amountFen: 52000, odometerKm: 21000, vehicle: { id: 'veh_1', plate: '浙A10037' }, order: { id: 'ord_1', lines: [] } },
];
const permissions = [
  'customer:read', 'customer:name', 'customer:write', 'customer:reveal', 'customer:consent', 'vehicle:read', 'order:read', 'care:read', 'care:work', 'message:read', 'complaint:list', 'complaint:read',
];

const fileOf = (answers: Answers = {}) => fakeApi({
  CustomerFile: () => ({ customer: wang }),
  CustomerTiers: () => ({ customer: { id: 'cus_1', tier: 'A', status: 'ACTIVE', tiers: [], tierMoves: [], traits: null } }),
  CustomerOrders: () => ({ customer: { id: 'cus_1', lastOrders: [{ id: 'ord_1', openedOn: '2026-02-20', workType: 'FIRST_LEVEL', vehicle: car }] } }),
  CustomerTimeline: ({ kinds }) => ({ customer: { id: 'cus_1', timeline: { nodes: happened.filter(({ kind }) => !kinds || (kinds as string[]).includes(kind)), pageInfo: noPage } } }),
  CustomerCases: () => ({ customer: { id: 'cus_1', complaints: [{ id: 'cmp_1', number: 'TS-D001-20260228-001', severity: 'MAJOR', complaint }] } }),
  OpenTasks: () => ({ customer: { id: 'cus_1', openTasks: [{ id: 'tsk_1', workState: 'OPEN', dueAt: '2026-03-02T04:00:00.000Z', rule: { code: 'CR-01', nameZh: '交车后回访', nameEn: 'Call after delivery' } }] } }),
  CustomerCompleteness: () => ({ customer: { id: 'cus_1', updatedAt: '2024-12-01T02:00:00.000Z', fileCompleteness: { score: 85, missing: ['address', 'car'] } } }),
  ...answers,
});

const show = (api = fileOf(), options: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage(<CustomersArea />, { path: '/customers/cus_1', api, viewer: { permissions }, ...options });

describe("a customer's file", () => {
  test.each([
    { language: 'zh-CN', tier: 'A 级 · 忠诚客户', task: '交车后回访', call: '电话：回访', owner: '车主资料', lunar: '农历三月廿六', due: '还有 10 天' },
    { language: 'en', tier: 'Tier A · Loyal', task: 'Call after delivery', call: 'Phone: Follow-up', owner: 'About the customer', lunar: 'lunar: 26th of the 3rd month', due: 'in 10 days' },
  ] as const)('in $language tells who, what is next and what was', async ({ language, tier, task, call, owner, lunar, due }) => {
    await show(undefined, { language });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('王建国');
    for (const text of [tier, call, due]) expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole('link', { name: task }).getAttribute('href')).toBe('/today/call/tsk_1');
    expect(screen.getByRole('link', { name: 'TS-D001-20260228-001' }).getAttribute('href')).toBe('/complaints/cmp_1');
    await click(screen.getByRole('link', { name: owner }));
    expect(await screen.findByText(lunar)).toBeTruthy();
  });

  test('asks for nothing that the reader may not see', async () => {
    const api = fileOf();
    await show(api, { viewer: { permissions: ['customer:read', 'vehicle:read'] } });
    await screen.findByRole('heading', { level: 1 });
    expect(new Set(api.asked.map(({ operation }) => operation))).toEqual(new Set(['CustomerFile', 'CustomerTimeline', 'CustomerTiers', 'CustomerCompleteness']));
    expect(screen.queryByRole('button', { name: '查看电话' })).toBeNull();
  });

  test('the history shows one part of itself, asked for anew', async () => {
    const api = fileOf();
    await show(api);
    await screen.findByText('空调不制冷');
    await click(screen.getByText('到店', { selector: 'div' }));
    expect(await screen.findByText('保养')).toBeTruthy();
    await waitFor(() => { expect(screen.queryByText('空调不制冷')).toBeNull(); });
    expect(api.asked.at(-1)?.variables['kinds']).toEqual(['VISIT', 'APPOINTMENT']);
  });

  test('the keyboard goes from entry to entry and into what it tells of', async () => {
    await show();
    await screen.findByText('空调不制冷');
    expect(screen.getByRole('link', { name: '投诉 TS-1' }).getAttribute('href')).toBe('/complaints/cmp_1');
    await press('j');
    await press('j');
    expect(document.activeElement?.textContent).toContain('空调不制冷');
    await press('k');
    expect(document.activeElement?.textContent).toContain('满意');
  });

  test('of nothing that fits it says how to see more', async () => {
    await show(fileOf({ CustomerTimeline: () => ({ customer: { id: 'cus_1', timeline: { nodes: [], pageInfo: noPage } } }) }));
    expect(await screen.findByText('还没有往来记录。')).toBeTruthy();
    await click(screen.getByText('投诉', { selector: 'div' }));
    expect(await screen.findByText('没有符合条件的记录，可放宽筛选。')).toBeTruthy();
  });
});

describe('how complete the file is (F6)', () => {
  test('stands there with what is missing, and a click goes to the field', async () => {
    await show();
    expect(await screen.findByRole('meter', { name: '档案完整度' })).toBeTruthy();
    expect(screen.getByText(/没有更新/)).toBeTruthy();
    await click(screen.getByRole('link', { name: '地址' }));
    const field = await screen.findByLabelText(/^地址/);
    await waitFor(() => { expect(document.activeElement).toBe(field); });
  });

  test('the chase list leads to files and gaps', async () => {
    await show(fakeApi({ ChaseList: () => ({ chaseList: [{ id: 'cus_7', name: '李小红', tier: 'B', dealer, fileCompleteness: { score: 40, missing: ['phone', 'birthday'] } }] }) }), { path: '/customers/chase' });
    expect((await screen.findByRole('link', { name: '李小红' })).getAttribute('href')).toBe('/customers/cus_7');
    expect(screen.getByRole('link', { name: '生日' }).getAttribute('href')).toBe('/customers/cus_7?edit=solarBirthday');
  });
});

describe('quick actions', () => {
  test('have a key each: t registers a complaint of this customer', async () => {
    await show(undefined, { viewer: { permissions: [...permissions, 'complaint:register'] } });
    const actions = within(await screen.findByRole('group', { name: '常用操作' }));
    expect(actions.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['打电话', '登记投诉', '复制链接']);
    await press('c');
    expect(await screen.findByRole('dialog')).toBeTruthy();
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
