import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage } from '@dealercare/admin-kit/testing';
import { OWN_DEALER } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const own = (absences: object[]) => () => ({ ownAbsences: absences, viewer: { id: 'usr_01test000000000000000000000', posts: [{ role: 'CARE_SPECIALIST', unit: { id: OWN_DEALER } }] } });
const show = (absences: object[], language: 'zh-CN' | 'en') => renderPage(<SettingsArea />, {
  path: '/settings/absence', language, viewer: { permissions: ['staff:read'] }, api: fakeApi({ OwnAbsences: own(absences), Colleagues: () => ({ staff: { nodes: [{ id: 'usr_2', name: '何俊' }] } }) }),
});

test.each([['zh-CN', '没有登记休假'], ['en', 'No absence is recorded']] as const)('in %s one reads that none is recorded', async (language, none) => {
  await show([], language);
  expect(await screen.findByText(none)).toBeTruthy();
});

test('without a substitute the page says where the work goes', async () => {
  await show([{ id: 'abs_1', version: 1, validFrom: '2026-10-01', validTo: '2026-10-05', substitute: null }], 'zh-CN');
  expect(await screen.findByText('进入机构队列')).toBeTruthy();
  await click(screen.getByRole('button', { name: '登记休假' }));
  expect(await screen.findByText('最后一天过后自动结束，无需操作。')).toBeTruthy();
  expect(screen.getByLabelText(/代理人/)).toBeTruthy();
});
