import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const workday = ['08:30-12:00', '13:30-18:00'];
const opening = { zone: 'Asia/Shanghai', follows: 'WEEK', week: [workday, workday, workday, workday, workday, ['09:00-17:00'], []], exceptions: [{ date: '2026-02-17', windows: [] }, { date: '2026-10-01', windows: [] }] };
const hours = () => ({ orgUnits: [{ id: OWN_DEALER, opening }] });

async function show(answers: Answers = {}, permissions = ['calendar:read', 'calendar:manage'], language: 'zh-CN' | 'en' = 'zh-CN') {
  const api = fakeApi({ SettingsUnits: unitsSeenFrom(OWN_DEALER), OpeningHours: hours, ...answers });
  await renderPage(<SettingsArea />, { path: '/settings/hours', viewer: { permissions }, api, language });
  await screen.findAllByText(/09:00–17:00/);
  return api;
}

test.each([
  ['zh-CN', '营业时间', '08:30–12:00，13:30–18:00', '2026年10月1日周四'], ['en', 'Opening hours', '08:30–12:00, 13:30–18:00', 'Thu, Oct 1, 2026'],
] as const)('in %s the week and the days ahead are told; a day that has gone by is not', async (language, heading, monday, day) => {
  await show({}, ['calendar:read'], language);
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(screen.getAllByText(monday)).toHaveLength(5);
  expect(screen.getByText(day)).toBeTruthy();
  expect(screen.queryByText(/2月17日|Feb 17/)).toBeNull();
  expect(screen.queryByRole('button', { name: /修\s*改|Change/ })).toBeNull();
});

test('windows that overlap are refused at their day, and nothing is sent', async () => {
  const api = await show();
  await click(screen.getByRole('button', { name: /修\s*改/ }));
  await type(screen.getByLabelText('星期一'), '08:30-12:00, 11:00-18:00');
  await click(screen.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('11:00-18:00 与前一时段重叠。')).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('SetOpeningWeek');
});

test('a week is saved as it was typed; what is left empty is closed', async () => {
  const api = await show({ SetOpeningWeek: () => ({ setOpeningWeek: { id: OWN_DEALER, opening } }) });
  await click(screen.getByRole('button', { name: /修\s*改/ }));
  await type(screen.getByLabelText('星期一'), '9:00－18:00');
  await type(screen.getByLabelText('星期六'), '');
  await click(screen.getByRole('button', { name: '周二至周五与周一相同' }));
  await click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => {
    const day = ['09:00-18:00'];
    expect(api.asked.find(({ operation }) => operation === 'SetOpeningWeek')?.variables).toEqual({ input: { unitId: OWN_DEALER, follows: 'WEEK', week: [day, day, day, day, day, [], []] } });
  });
  expect(await screen.findByText('营业时间已保存')).toBeTruthy();
});

test('what the server refuses stays in the form with the server\'s words', async () => {
  await show({ SetOpeningWeek: () => refusal('NEVER_OPEN', '一周内至少要有一天营业，否则时限无法计算。') });
  await click(screen.getByRole('button', { name: /修\s*改/ }));
  await click(screen.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText(/一周内至少要有一天营业/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('星期一').value).toBe('08:30-12:00, 13:30-18:00');
});
