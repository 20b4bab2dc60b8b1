import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const key = {
  id: 'pak_1', version: 3, name: '保险平台', prefix: 'dck_1a2b', scopes: ['complaints:read', 'complaints:write'], addresses: ['10.0.0.0/8'], costPerMinute: 60_000, spentThisMinute: 120, registeredOnly: true,
  expiresAt: '2027-03-02T02:00:00.000Z', previousUntil: null, lastUsedAt: null, revokedAt: null, units: [{ id: OWN_DEALER, nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' }],
  documents: [{ id: 'pdo_1', name: 'Units', hash: 'ab'.repeat(32) }],
};

async function show(answers: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  const api = fakeApi({ SettingsUnits: unitsSeenFrom(OWN_DEALER), PartnerKeys: () => ({ apiKeys: [key] }), PartnerScopes: () => ({ apiKeyScopes: ['complaints:read', 'complaints:write'] }), ...answers });
  await renderPage(<SettingsArea />, { path: '/settings/keys', viewer: { permissions: ['partner:manage'] }, api, language });
  await screen.findByText('dck_1a2b');
  return api;
}

test.each([['zh-CN', '合作方密钥', '读取投诉；登记投诉', '从未使用'], ['en', 'Partner keys', 'Read complaints; Register complaints', 'Never']] as const)('in %s what a key may do is said in words', async (language, heading, scopes, used) => {
  await show({}, language);
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByText(scopes)).toBeTruthy();
  expect(screen.getByText(used)).toBeTruthy();
});

test('a new key is shown once and is gone when it is kept', async () => {
  const api = await show({ CreatePartnerKey: () => ({ createApiKey: { secret: 'dck_9f.secret', key: { ...key, id: 'pak_2', name: '呼叫中心' } } }) });
  await click(screen.getByRole('button', { name: '新建密钥' }));
  const sheet = within(await screen.findByRole('complementary', { name: '新建密钥' }));
  await click(sheet.getByRole('button', { name: '新建密钥' }));
  expect(await sheet.findByText('请至少选择一项')).toBeTruthy();
  await type(sheet.getByLabelText('合作方'), '呼叫中心');
  await click(sheet.getByRole('checkbox', { name: '读取投诉' }));
  await click(sheet.getByRole('button', { name: '新建密钥' }));
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '密钥' })).value).toBe('dck_9f.secret');
  expect(api.asked.find(({ operation }) => operation === 'CreatePartnerKey')?.variables).toEqual({ input: { name: '呼叫中心', unitId: OWN_DEALER, moreUnitIds: [], scopes: ['complaints:read'], validDays: 365, addresses: [], costPerMinute: 60_000, registeredOnly: false } });
  await click(screen.getByRole('button', { name: '已保存好' }));
  expect(screen.queryByText('dck_9f.secret')).toBeNull();
  expect(screen.queryByRole('textbox', { name: '密钥' })).toBeNull();
});

test('a key is ended only after a second thought', async () => {
  const api = await show({ RevokePartnerKey: () => ({ revokeApiKey: { ...key, revokedAt: '2026-03-02T02:00:00.000Z' } }) });
  await click(screen.getByRole('button', { name: /^停\s*用$/ }));
  expect(await screen.findByText('停用“保险平台”的密钥？')).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('RevokePartnerKey');
  const [, confirm] = screen.getAllByRole('button', { name: /^停\s*用$/ });
  await click(confirm ?? document.body);
  await waitFor(() => { expect(screen.getByText('已停用')).toBeTruthy(); });
});

test.each([['zh-CN', '限 1 个地址；仅限 1 个已登记的查询', '120 / 60000'], ['en', 'From 1 address; 1 registered query only', '120 / 60000']] as const)('in %s the list says from where, for which queries and how much of the minute is used', async (language, limits, usage) => {
  await show({}, language);
  expect(screen.getByText(limits)).toBeTruthy();
  expect(screen.getByText(usage)).toBeTruthy();
});

test('a second secret is made beside the first, and shown once', async () => {
  const api = await show({ RotatePartnerKey: () => ({ rotateApiKey: { secret: 'dck_1a2b.next', key: { ...key, version: 4, previousUntil: '2026-03-09T02:00:00.000Z' } } }) });
  await click(screen.getByRole('button', { name: '更换“保险平台”的密钥' }));
  const sheet = within(await screen.findByRole('complementary', { name: '更换“保险平台”的密钥' }));
  await click(sheet.getByRole('radio', { name: '1 天' }));
  await click(sheet.getByRole('button', { name: /^更\s*换$/ }));
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '密钥' })).value).toBe('dck_1a2b.next');
  expect(api.asked.find(({ operation }) => operation === 'RotatePartnerKey')?.variables).toEqual({ input: { id: 'pak_1', expectedVersion: 3, overlapDays: 1, validDays: 365 } });
});

test('addresses are typed one on a line', async () => {
  const api = await show({ UpdatePartnerKey: () => ({ updateApiKey: { ...key, version: 4, addresses: ['10.0.0.0/8', '192.0.2.1'] } }) });
  await click(screen.getByRole('button', { name: '管理“保险平台”的密钥' }));
  const sheet = within(await screen.findByRole('complementary', { name: '“保险平台”的密钥' }));
  await type(sheet.getByLabelText(/可使用的地址/), '10.0.0.0/8\n192.0.2.1');
  await click(sheet.getByRole('button', { name: /^保\s*存$/ }));
  await waitFor(() => {
    expect(api.asked.find(({ operation }) => operation === 'UpdatePartnerKey')?.variables).toMatchObject({ input: { id: 'pak_1', expectedVersion: 3, addresses: ['10.0.0.0/8', '192.0.2.1'], registeredOnly: true } });
  });
});

test('a query is registered as text; what is wrong with it is said', async () => {
  const api = await show({ RegisterPartnerQueries: () => ({ registerPartnerDocuments: { ...key, documents: [...key.documents, { id: 'pdo_2', name: 'Tasks', hash: 'cd'.repeat(32) }] } }) });
  await click(screen.getByRole('button', { name: '管理“保险平台”的密钥' }));
  const sheet = within(await screen.findByRole('complementary', { name: '“保险平台”的密钥' }));
  expect(sheet.getByText('Units')).toBeTruthy();
  await type(sheet.getByLabelText('查询文本'), 'query Tasks');
  await click(sheet.getByRole('button', { name: '登记查询' }));
  expect(await sheet.findByText('Tasks')).toBeTruthy();
  expect(api.asked.find(({ operation }) => operation === 'RegisterPartnerQueries')?.variables).toEqual({ input: { keyId: 'pak_1', documents: [{ text: 'query Tasks' }] } });
});
