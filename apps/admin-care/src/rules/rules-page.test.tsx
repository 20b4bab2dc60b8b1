import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CareArea from '../area.js';
import { hangzhou, myUnits } from '../testing.js';

const director = { permissions: ['care:read', 'care:rules'], homeUnit: { ...hangzhou, type: 'DEALER' as const } };
const reader = { ...director, permissions: ['care:read'] };
const pair = [{ channel: 'SMS', timing: 'DAY', day: -1, from: '10:00' }, { channel: 'PHONE', timing: 'DAY', day: 0 }];
const renewal = { code: 'CR-23', nameZh: '续保提醒', nameEn: 'Insurance renewal invitation', active: true, trigger: 'POLICY_END', offsetDays: -30, windowDays: 30, ifImpossible: 'EARLIER', priority: 30, version: 0, steps: pair };
const birthday = { ...renewal, code: 'CR-11-LUNAR', nameZh: '农历生日祝福', nameEn: 'Birthday wishes, Chinese calendar', trigger: 'LUNAR_BIRTHDAY', offsetDays: 0, windowDays: 0, ifImpossible: 'DROP', steps: [{ channel: 'SMS', timing: 'DAY', day: 0, from: '08:00', until: '08:30' }] };
const rules = (more: Answers = {}): Answers => ({ ...myUnits, CareRules: () => ({ careRules: [renewal, birthday] }), CarePlan: () => ({ carePlan: { status: 'DONE', planned: 12, capped: 3, finishedAt: '2026-03-02T01:30:00.000Z', dealerId: 'org_1' } }), ...more });

test.each([
  { language: 'zh-CN', title: '关怀规则', said: '保险到期前 30 天，前一天 10:00 起发短信，当天致电；30 天内完成有效；遇不可致电日提前。', wish: '农历生日当天，当天 08:00 至 08:30 发短信；仅当天有效；当天不能发则不发。', planned: '新任务' },
  {
    language: 'en', title: 'Care rules', planned: 'New tasks',
    said: 'Insurance ends, 30 days before: send an SMS the day before from 10:00, then call that day. May be done up to 30 days later. Moved earlier when nobody can be called.',
    wish: 'Lunar birthday, on the day: send an SMS that day between 08:00 and 08:30. That day only. Left out when it cannot leave that day.',
  },
] as const)('rules are sentences in $language', async ({ language, title, said, wish, planned }) => {
  await renderPage(<CareArea />, { path: '/care/rules', language, viewer: director, api: fakeApi(rules()) });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.getByText(wish)).toBeTruthy();
  expect((await screen.findByText(planned)).nextElementSibling?.textContent).toBe('12');
});

test('readers see whether a rule is on, and no switch', async () => {
  await renderPage(<CareArea />, { path: '/care/rules', viewer: reader, api: fakeApi({ ...rules(), MyUnits: () => ({ viewer: { id: 'usr_1', posts: [{ role: 'SERVICE_MANAGER', unit: { id: 'org_1' } }] }, orgUnits: [hangzhou] }) }) });
  expect((await screen.findAllByText('启用')).length).toBe(2);
  expect(screen.queryByRole('switch')).toBeNull();
});

describe('changing a rule', () => {
  test('off with one click, with the way back', async () => {
    const api = fakeApi(rules({ SetCareRule: ({ input }) => ({ setCareRule: { ...renewal, active: (input as { active: boolean }).active, version: 1 } }) }));
    await renderPage(<CareArea />, { path: '/care/rules', viewer: director, api });
    await click(await screen.findByRole('switch', { name: '启用规则：续保提醒' }));
    expect(api.asked.find(({ operation }) => operation === 'SetCareRule')?.variables).toEqual({ input: { unitId: 'org_1', code: 'CR-23', expectedVersion: 0, active: false } });
    await click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => { expect(api.asked.findLast(({ operation }) => operation === 'SetCareRule')?.variables).toEqual({ input: { unitId: 'org_1', code: 'CR-23', expectedVersion: 1, active: true } }); });
  });

  test('the sentence follows what is typed; only what changed is told', async () => {
    const api = fakeApi(rules({ SetCareRule: () => ({ setCareRule: { ...renewal, offsetDays: -20, version: 1 } }) }));
    await renderPage(<CareArea />, { path: '/care/rules', viewer: director, api });
    await click(await screen.findByRole('button', { name: '修改：续保提醒' }));
    const sheet = screen.getByRole('complementary', { name: '续保提醒' });
    await type(within(sheet).getByRole('spinbutton', { name: /到期前几天/ }), '20');
    expect(within(sheet).getByText(/^保险到期前 20 天/)).toBeTruthy();
    await click(within(sheet).getByRole('button', { name: /保\s*存/ }));
    expect(api.asked.find(({ operation }) => operation === 'SetCareRule')?.variables).toEqual({ input: { unitId: 'org_1', code: 'CR-23', expectedVersion: 0, offsetDays: -20 } });
    expect(await screen.findByText('规则已保存，正在重新计划')).toBeTruthy();
  });

  test('what contradicts itself is told at the form, which stays', async () => {
    const fields = [{ path: 'input', message: '到期类规则不能排在到期之后。' }];
    await renderPage(<CareArea />, { path: '/care/rules', viewer: director, api: fakeApi(rules({ SetCareRule: () => refusal('RULE_NOT_SOUND', '规则自相矛盾，未保存。', { fields }) })) });
    await click(await screen.findByRole('button', { name: '修改：续保提醒' }));
    const sheet = screen.getByRole('complementary', { name: '续保提醒' });
    await type(within(sheet).getByRole('spinbutton', { name: /可在几天内完成/ }), '-3');
    await click(within(sheet).getByRole('button', { name: /保\s*存/ }));
    expect(await within(sheet).findByText('到期类规则不能排在到期之后。')).toBeTruthy();
  });
});
