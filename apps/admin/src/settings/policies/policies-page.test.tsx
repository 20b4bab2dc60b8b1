import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const clock = (mode: string, amount: number) => ({ value: JSON.stringify({ mode, amount, rolls: true }), kind: '{"type":"clock"}' });
const line = (key: string, nameZh: string, nameEn: string, more: object) => ({ key, nameZh, nameEn, locked: false, lockedHere: false, from: null, ...more });
const east = { id: 'org_east', nameZh: '华东区', nameEn: 'East Region' };
const own = { id: OWN_DEALER, nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' };

const policies = [
  line('sla.firstContact.general', '首次联系（一般）', 'First contact (general)', { ...clock('BUSINESS', 120), from: own }),
  line('sla.feedback.general', '反馈进展（一般）', 'Feedback (general)', { ...clock('CAL_DAYS', 3), locked: true, from: east }),
  line('complaint.goodwill.manager', '善意补偿上限（经理）', 'Goodwill limit (manager)', { value: '50000', kind: '{"type":"whole","low":0,"high":1000000,"unitZh":"分","unitEn":"fen"}' }),
  line('consent.calls.unknown', '未表态客户的服务电话', 'Service calls at unknown', { value: '"ALLOW"', kind: '{"type":"choice","choices":["ALLOW","REFUSE"]}' }),
];

async function show(answers: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  const api = fakeApi({ SettingsUnits: unitsSeenFrom(OWN_DEALER), Policies: () => ({ policyValues: policies }), ...answers });
  await renderPage(<SettingsArea />, { path: '/settings/policies', viewer: { permissions: ['policy:read', 'policy:set'] }, api, language });
  return api;
}

test.each([
  ['zh-CN', ['首次联系（一般）营业时间 2小时本单位', '反馈进展（一般）3 天来自华东区上级已锁定', '善意补偿上限（经理）¥500.00出厂默认', '未表态客户的服务电话允许出厂默认'], /^修改：/],
  ['en', ['First contact (general)2 hr of opening hoursOwn value', 'Feedback (general)3 daysFrom East RegionLocked above', 'Goodwill limit (manager)¥500.00As shipped', 'Service calls at unknownAllowedAs shipped'], /^Change: /],
] as const)('in %s each value stands in words with where it comes from; what is locked above offers no change', async (language, lines, change) => {
  await show({}, language);
  await screen.findAllByRole('button', { name: change });
  expect(screen.getAllByRole('listitem').map((row) => row.textContent.replace(/修\s*改$|Change$/, ''))).toEqual(lines);
  expect(screen.getAllByRole('button', { name: change })).toHaveLength(3);
});

test('a shorter deadline is sent as it is kept: the way of counting stays', async () => {
  const api = await show({ SetPolicy: () => ({ setPolicy: policies[0] }) });
  await click(await screen.findByRole('button', { name: '修改：首次联系（一般）' }));
  await type(await screen.findByRole('spinbutton', { name: '数量' }), '60');
  expect(await screen.findByText('营业时间 1小时')).toBeTruthy();
  await click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => {
    expect(api.asked.find(({ operation }) => operation === 'SetPolicy')?.variables).toEqual({
      input: { unitId: OWN_DEALER, key: 'sla.firstContact.general', value: '{"mode":"BUSINESS","amount":60,"rolls":true}', locked: false, validFrom: '2026-03-02' },
    });
  });
});

test('a longer one is refused at the field, in words, and stays typed', async () => {
  await show({ SetPolicy: () => refusal('SETTING_LOOSENS', '下级只能缩短时限，不能放宽“sla.firstContact.general”。') });
  await click(await screen.findByRole('button', { name: '修改：首次联系（一般）' }));
  await type(await screen.findByRole('spinbutton', { name: '数量' }), '240');
  await click(screen.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('下级只能更严（例如缩短时限），不能比上级更宽。')).toBeTruthy();
  expect(screen.queryByText(/sla\./)).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: '数量' }).value).toBe('240');
});

test('an own value can be taken back, so that the one from above holds again', async () => {
  const api = await show({ SetPolicy: () => ({ setPolicy: policies[0] }) });
  await click(await screen.findByRole('button', { name: '修改：首次联系（一般）' }));
  await click(await screen.findByRole('button', { name: '取消本单位的数值' }));
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'SetPolicy')?.variables).toMatchObject({ input: { value: null } }); });
});
