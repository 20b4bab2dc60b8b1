import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { roles } from '@dealercare/domain/access/role';
import { fakeApi, renderPage } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import en from '../locales/en.js';
import zhCN from '../locales/zh-CN.js';
import SettingsArea from '../settings-area.js';

const staff = () => ({ staff: { nodes: [{ id: 'usr_1', name: '周静', email: 'zhou@example.com', status: 'ACTIVE', roles: ['CARE_SPECIALIST', 'CLUB_ADMIN'], since: '2025-06-01' }], pageInfo: { hasNextPage: false, endCursor: null } } });

test.each([
  ['zh-CN', '人员', '客户关爱专员、俱乐部管理员', '2025年6月1日'], ['en', 'Staff', 'Care specialist, Club administrator', 'Jun 1, 2025'],
] as const)('in %s people stand with their posts in words and since when', async (language, heading, posts, since) => {
  await renderPage(<SettingsArea />, { path: '/settings/staff', language, viewer: { permissions: ['staff:read'] }, api: fakeApi({ SettingsUnits: unitsSeenFrom(OWN_DEALER), SettingsStaff: staff }) });
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(await screen.findByText(posts)).toBeTruthy();
  expect(screen.getByText(since)).toBeTruthy();
});

test('every role of the trade has its word', () => {
  expect([Object.keys(zhCN.role).sort(), Object.keys(en.role).sort()]).toEqual([[...roles].sort(), [...roles].sort()]);
});
