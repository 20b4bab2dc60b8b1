import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage, type Answers } from '@dealercare/admin-kit/testing';
import { OWN_DEALER, unitsSeenFrom } from '../../../test/sample-units.js';
import SettingsArea from '../settings-area.js';

const unit = { id: OWN_DEALER, nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors' };
const post = { id: 'pst_1', version: 1, role: 'CARE_SPECIALIST', validFrom: '2025-06-01', validTo: null, leads: false, mayChange: true, unit, delegatedBy: null };
const person = { id: 'usr_1', version: 3, name: '周静', email: 'zhou@example.com', status: 'ACTIVE', hasPassword: true, mayChange: true, homeUnit: unit, posts: [post], absences: [] };
const peopleOf = (...nodes: object[]) => () => ({ people: { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } } });

async function show(answers: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  const api = fakeApi({
    SettingsUnits: unitsSeenFrom(OWN_DEALER), ManagedPeople: peopleOf(person), RolesToGive: () => ({ rolesToGive: ['CARE_SPECIALIST', 'SERVICE_ADVISOR'] }),
    Colleagues: () => ({ staff: { nodes: [{ id: 'usr_2', name: '何俊' }] } }), ...answers,
  });
  await renderPage(<SettingsArea />, { path: '/settings/staff', viewer: { permissions: ['staff:read', 'staff:manage'] }, api, language });
  return api;
}
const openPerson = async () => {
  await click(await screen.findByRole('button', { name: '周静' }));
  return within(await screen.findByRole('complementary', { name: '周静' }));
};

test.each([['zh-CN', '已邀请', '客户关爱专员'], ['en', 'Invited', 'Care specialist']] as const)('in %s somebody who was invited stands among the staff', async (language, state, role) => {
  await show({ ManagedPeople: peopleOf({ ...person, hasPassword: false }) }, language);
  expect(await screen.findByText(state)).toBeTruthy();
  expect(screen.getByText(role)).toBeTruthy();
});

test('somebody is disabled only after a second thought, and one reads what that means', async () => {
  const api = await show({ DisablePerson: () => ({ disablePerson: { ...person, status: 'DISABLED', version: 4 } }) });
  const sheet = await openPerson();
  await click(sheet.getByRole('button', { name: '停用账号' }));
  expect(await screen.findByText(/此人立即退出登录/)).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('DisablePerson');
  await click(screen.getAllByRole('button', { name: '停用账号' }).at(-1)!);
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'DisablePerson')?.variables).toEqual({ input: { userId: 'usr_1', expectedVersion: 3 } }); });
});

test('a post is ended after a second thought', async () => {
  const api = await show({ EndPost: () => ({ endPost: true }) });
  const sheet = await openPerson();
  await click(sheet.getByRole('button', { name: /^结\s*束$/ }));
  expect(await screen.findByText('结束此任职？')).toBeTruthy();
  await click(screen.getAllByRole('button', { name: /^结\s*束$/ }).at(-1)!);
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'EndPost')?.variables).toEqual({ input: { postId: 'pst_1', expectedVersion: 1 } }); });
});

test('the end of a post is changed with the version that was read', async () => {
  const api = await show({ ManagedPeople: peopleOf({ ...person, posts: [{ ...post, validTo: '2027-01-31' }] }), ChangePost: () => ({ changePost: person }) });
  const sheet = await openPerson();
  await click(sheet.getByRole('button', { name: '修改 客户关爱专员' }));
  const change = within(await screen.findByRole('complementary', { name: '客户关爱专员' }));
  await click(change.getByRole('button', { name: /^保\s*存$/ }));
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'ChangePost')?.variables).toEqual({ input: { postId: 'pst_1', expectedVersion: 1, validTo: '2027-01-31' } }); });
});

test('a person who may do more is shown and not to be changed', async () => {
  await show({ ManagedPeople: peopleOf({ ...person, mayChange: false, posts: [{ ...post, role: 'GENERAL_MANAGER', mayChange: false }] }) });
  const sheet = await openPerson();
  expect(sheet.getByText(/超出您能管理的范围/)).toBeTruthy();
  expect(sheet.queryByRole('button', { name: '停用账号' })).toBeNull();
});

test('an invitation is not sent before name, address and post are there', async () => {
  const api = await show();
  await screen.findByRole('button', { name: '周静' });
  await click(screen.getByRole('button', { name: '邀请同事' }));
  const sheet = within(await screen.findByRole('complementary', { name: '邀请同事' }));
  await click(sheet.getByRole('button', { name: '发送邀请' }));
  expect((await sheet.findAllByText('请填写')).length).toBe(3);
  expect(api.asked.map(({ operation }) => operation)).not.toContain('InvitePerson');
});

test('an absence shows who stands in, and can be ended', async () => {
  const absence = { id: 'abs_1', version: 1, validFrom: '2025-01-01', validTo: '2027-01-05', substitute: { id: 'usr_2', name: '何俊' } };
  const api = await show({ ManagedPeople: peopleOf({ ...person, absences: [absence] }), EndAbsence: () => ({ endAbsence: { id: 'abs_1' } }) });
  const sheet = await openPerson();
  expect(sheet.getByText('何俊代理')).toBeTruthy();
  await click(sheet.getByRole('button', { name: '提前结束' }));
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'EndAbsence')?.variables).toEqual({ input: { absenceId: 'abs_1', expectedVersion: 1 } }); });
});

test('a colleague who has lost the phone is signed out, and the second factor taken away, after a second thought', async () => {
  const api = await show({ EndStaffSessions: () => ({ endStaffSessions: 2 }), RemoveStaffSecondFactor: () => ({ removeStaffSecondFactor: true }) });
  const sheet = await openPerson();
  await click(sheet.getByRole('button', { name: '退出所有设备' }));
  await click(screen.getAllByRole('button', { name: '退出所有设备' }).at(-1)!);
  expect(await screen.findByText('周静已在 2 个设备上退出')).toBeTruthy();
  await click(sheet.getByRole('button', { name: '关闭其两步验证' }));
  expect(await screen.findByText(/请先当面或电话确认是本人/)).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('RemoveStaffSecondFactor');
  await click(screen.getAllByRole('button', { name: '关闭其两步验证' }).at(-1)!);
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'RemoveStaffSecondFactor')?.variables).toEqual({ userId: 'usr_1' }); });
});
