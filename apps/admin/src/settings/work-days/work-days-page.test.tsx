import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage, type } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const years = () => ({ workYears: [{ year: '2025', published: true }, { year: '2026', published: true }, { year: '2027', published: false }] });

async function show(postAt: string, postType: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const api = fakeApi({ SettingsUnits: unitsSeenFrom(postAt, postType), WorkYears: years, ImportWorkYear: () => ({ importWorkYear: { year: '2027', published: true } }) });
  await renderPage(<SettingsArea />, { path: '/settings/work-days', viewer: { permissions: ['calendar:read', 'calendar:manage'] }, api, language });
  return api;
}

test.each([['zh-CN', '工作日历', '暂按法定节假日推算'], ['en', 'Working calendar', 'Computed from the law for now']] as const)('in %s a year that is not published says so; a dealer imports none', async (language, heading, provisional) => {
  await show(OWN_DEALER, 'DEALER', language);
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(await screen.findByText(provisional)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the manufacturer sees each day of a pasted notice before it is saved', async () => {
  const api = await show('org_maker', 'MANUFACTURER');
  await type(await screen.findByLabelText('放假通知'), '春节：2月5日至7日放假调休，共3天。2月20日（星期六）上班。');
  expect(await screen.findByText('2027年2月20日周六')).toBeTruthy();
  expect(screen.getByText('工作日放假 1 天，周末上班 1 天。')).toBeTruthy();
  await click(screen.getByRole('button', { name: '导入 2027 年' }));
  await waitFor(() => {
    expect(api.asked.find(({ operation }) => operation === 'ImportWorkYear')?.variables).toEqual({
      input: { year: 2027, days: [{ date: '2027-02-05', working: false, name: '春节' }, { date: '2027-02-20', working: true, name: '春节' }] },
    });
  });
});

test('a line that is not understood keeps the year from being saved', async () => {
  await show('org_maker', 'MANUFACTURER');
  await type(await screen.findByLabelText('放假通知'), '2027-01-01 休\n2027-02-30 休');
  expect(await screen.findByText('第 2 行无法识别。')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '导入 2027 年' }).disabled).toBe(true);
});
