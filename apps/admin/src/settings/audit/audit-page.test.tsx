import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const unit = { id: OWN_DEALER, nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' };
const change = {
  id: 'aud_1', at: '2026-03-02T01:00:00.000Z', actorKind: 'STAFF', actorName: '周静', action: 'customer.update', entity: 'customer', entityId: 'cus_1', reason: null, erased: false, unit,
  changes: [{ field: 'name', before: '王建国', after: '王建军', masked: false }, { field: 'phone', before: '138****0001', after: '138****0002', masked: true }],
};
const look = { id: 'acc_1', at: '2026-03-02T01:30:00.000Z', actorKind: 'STAFF', actorName: '周静', door: 'REVEAL', customerId: 'cus_1', reason: '客户要求回电', unit };
const noPage = { hasNextPage: false, endCursor: null };

async function show(permissions: string[], answers: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  const api = fakeApi({
    SettingsUnits: unitsSeenFrom(OWN_DEALER), AuditChanges: () => ({ auditEntries: { nodes: [change], pageInfo: noPage } }), AuditLooks: () => ({ accessEntries: { nodes: [look], pageInfo: noPage } }), ...answers,
  });
  await renderPage(<SettingsArea />, { path: '/settings/audit', viewer: { permissions }, api, language });
  return api;
}

test.each([['zh-CN', '审计', '修改客户资料', '姓名、电话'], ['en', 'Audit', 'Customer changed', 'Name, Phone']] as const)('in %s changes stand in words, with who and which fields', async (language, heading, what, fields) => {
  await show(['audit:read', 'customer:read'], {}, language);
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  for (const text of [what, fields, '周静']) expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/customer\./)).toBeNull();
});

test('a click shows a change field by field', async () => {
  await show(['audit:read', 'customer:read']);
  await click((await screen.findAllByText('修改客户资料'))[0]!);
  for (const text of ['王建国', '王建军', '138****0001']) expect(await screen.findByText(text)).toBeTruthy();
});

test('who has looked at whom, and why', async () => {
  await show(['audit:read', 'customer:read']);
  await click(await screen.findByText('查看', { selector: 'div' }));
  expect(await screen.findByText('查看完整号码')).toBeTruthy();
  expect(screen.getByText('客户要求回电')).toBeTruthy();
  expect(screen.getByRole('link', { name: '客户档案' }).getAttribute('href')).toBe('/customers/cus_1');
});

test('an auditor is asked why before anything is fetched', async () => {
  const api = await show(['audit:read']);
  await type(await screen.findByRole('textbox', { name: '原因' }), '年度合规检查');
  expect(api.asked.map(({ operation }) => operation)).not.toContain('AuditChanges');
  await click(screen.getByRole('button', { name: /查\s*看/ }));
  await screen.findAllByText('修改客户资料');
  expect(api.asked.find(({ operation }) => operation === 'AuditChanges')?.variables).toMatchObject({ reason: '年度合规检查' });
});

test('where nothing was changed the page says what belongs there', async () => {
  await show(['audit:read', 'customer:read'], { AuditChanges: () => ({ auditEntries: { nodes: [], pageInfo: noPage } }) });
  expect(await screen.findByText('没有更改记录')).toBeTruthy();
});
