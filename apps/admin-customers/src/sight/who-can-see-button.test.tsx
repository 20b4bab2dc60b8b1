import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage } from '@dealercare/admin-kit/testing';
import { WhoCanSeeButton } from './who-can-see-button.js';

const dealer = { id: 'org_1', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' };
const region = { id: 'org_2', nameZh: '华东区', nameEn: 'East' };
const watchers = [
  { id: 'usr_1', kind: 'STAFF', name: '李关爱', seesNames: true, reasons: [{ rule: 'UNIT', role: 'CARE_SPECIALIST', unit: dealer }] },
  { id: 'usr_2', kind: 'STAFF', name: null, seesNames: false, reasons: [{ rule: 'LEVEL_REACHED', role: 'REGION_MANAGER', unit: region }, { rule: 'HELD', role: 'REGION_MANAGER', unit: region }] },
  { id: 'pak_1', kind: 'PARTNER', name: '车管家', seesNames: false, reasons: [{ rule: 'PARTNER', role: null, unit: dealer }] },
];

const show = (answer: () => unknown = () => ({ whoCanSee: { total: 5, watchers } }), options: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage(<WhoCanSeeButton id="cus_1" />, { path: '/', api: fakeApi({ WhoCanSee: answer as never }), viewer: { permissions: ['staff:read'] }, ...options });

test.each([
  { language: 'zh-CN', button: '谁能看到', list: '谁能看到这条记录', first: '客户关爱专员 · 杭州远行汽车：在该经销商任职', second: '区域经理 · 华东区：投诉已升级到该级', partner: '杭州远行汽车：密钥的授权范围', more: '另有 2 个未列出。' },
  { language: 'en', button: 'Who can see this', list: 'Who can see this record', first: 'Care specialist · Hangzhou Yuanxing Motors: works at the dealer', second: 'Region manager · East: the case has come to that level', partner: 'Hangzhou Yuanxing Motors: the scope of the key', more: '2 more are not listed.' },
] as const)('in $language each one stands with every reason', async ({ language, button, list, first, second, partner, more }) => {
  await show(undefined, { language });
  await click(await screen.findByRole('button', { name: button }));
  const found = within(await screen.findByRole('list', { name: list }));
  for (const text of [first, second, partner, '李关爱', '车管家']) expect(found.getByText(text)).toBeTruthy();
  expect(screen.getByText(more)).toBeTruthy();
});

test('a refusal is told in its place', async () => {
  await show(() => refusal('NOT_FOUND', '找不到该记录，或它不在您的范围内。'));
  await click(await screen.findByRole('button', { name: '谁能看到' }));
  expect(await screen.findByText('NOT_FOUND')).toBeTruthy();
});

test('whoever may not see staff is not asked', async () => {
  await show(undefined, { viewer: { permissions: ['customer:read'] } });
  expect(screen.queryByRole('button', { name: '谁能看到' })).toBeNull();
});
