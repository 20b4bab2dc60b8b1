import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, sampleUnits, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const show = (language: 'zh-CN' | 'en') => renderPage(<SettingsArea />, { path: '/settings/units', language, viewer: { permissions: ['organisation:read', 'calendar:read'] }, api: fakeApi({ SettingsUnits: unitsSeenFrom(OWN_DEALER) }) });

test.each([
  ['zh-CN', '组织', '杭州远行汽车', '2024年11月22日上线', '【远行】'],
  ['en', 'Organisation', 'Hangzhou Yuanxing Motors', 'Live since Nov 22, 2024', '【远行】'],
] as const)('in %s a dealer is found below its region, with its go-live day and what messages say about it', async (language, heading, dealer, live, signature) => {
  await show(language);
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(await screen.findByText(live)).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((row) => row.querySelector('button')?.textContent)[2]).toBe(dealer);
  await click(screen.getByRole('button', { name: dealer }));
  expect(await screen.findByText(signature)).toBeTruthy();
  expect(screen.getAllByText('0571-8000')).toHaveLength(1);
});

const MAKER = 'org_maker';
const manage = async (answers: Parameters<typeof fakeApi>[0] = {}) => {
  const north = { ...sampleUnits[1]!, id: 'org_north', nameZh: '华北区', nameEn: 'North Region', code: 'NORT' };
  const units = () => ({ orgUnits: [...sampleUnits, north], viewer: { id: 'usr_01test000000000000000000000', posts: [{ role: 'MFR_ADMIN', unit: { id: MAKER, type: 'MANUFACTURER' } }] } });
  const api = fakeApi({ SettingsUnits: units, ...answers });
  await renderPage(<SettingsArea />, { path: '/settings/units', language: 'zh-CN', viewer: { permissions: ['organisation:read', 'organisation:manage'] }, api });
  await screen.findByRole('button', { name: '杭州远行汽车' });
  return api;
};

test('an administrator moves a dealer to another region, is told what that means, and can take it back', async () => {
  const api = await manage({ MoveDealer: ({ input }) => ({ moveDealer: { id: OWN_DEALER, version: 2, parentId: (input as { regionId: string }).regionId } }) });
  await click(screen.getByRole('button', { name: '杭州远行汽车' }));
  await click(await screen.findByRole('button', { name: '调到其他区域' }));
  expect(await screen.findByText(/即将升级的投诉会升级到新区域/)).toBeTruthy();
  await click(screen.getByRole('button', { name: '立即调动' }));
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'MoveDealer')?.variables).toEqual({ input: { unitId: OWN_DEALER, regionId: 'org_north', expectedVersion: 1 } }); });
});

test('a new region needs a code and both names; the server\'s word about a code stands at its field', async () => {
  const api = await manage({ CreateUnit: () => refusal('INVALID_INPUT', '有内容填写不正确。', { fields: [{ path: 'input.code', code: 'DUPLICATE', message: '“EAST”已存在。' }] }) });
  await click(screen.getByRole('button', { name: '新建机构' }));
  const sheet = within(await screen.findByRole('complementary', { name: '新建机构' }));
  await click(sheet.getByRole('radio', { name: '区域' }));
  await type(sheet.getByLabelText('编码'), 'east');
  await type(sheet.getByLabelText('中文名称'), '华东二区');
  await type(sheet.getByLabelText('英文名称'), 'East Two');
  await click(sheet.getByRole('button', { name: '新建机构' }));
  expect((await sheet.findAllByText('“EAST”已存在。')).length).toBeGreaterThan(0);
  expect(api.asked.find(({ operation }) => operation === 'CreateUnit')?.variables).toEqual({ input: { type: 'REGION', parentId: MAKER, code: 'EAST', nameZh: '华东二区', nameEn: 'East Two' } });
});

test('a unit is closed only after a second thought', async () => {
  const api = await manage({ CloseUnit: () => ({ closeUnit: { id: OWN_DEALER, version: 2, status: 'CLOSED' } }) });
  await click(screen.getByRole('button', { name: '杭州远行汽车' }));
  await click(await screen.findByRole('button', { name: /^停\s*业$/ }));
  expect(await screen.findByText('将“杭州远行汽车”停业？')).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('CloseUnit');
  await click(screen.getAllByRole('button', { name: /^停\s*业$/ }).at(-1)!);
  await waitFor(() => { expect(api.asked.map(({ operation }) => operation)).toContain('CloseUnit'); });
});

test('who only looks finds nothing to change', async () => {
  await show('zh-CN');
  await click(await screen.findByRole('button', { name: '杭州远行汽车' }));
  expect(screen.queryByRole('button', { name: '修改资料' })).toBeNull();
  expect(screen.queryByRole('button', { name: '新建机构' })).toBeNull();
});
