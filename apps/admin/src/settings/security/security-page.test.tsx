import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import SettingsArea from '../settings-area.js';

const here = { id: 'ses_1', address: '10.0.0.7', device: 'Chrome, Windows', createdAt: '2026-03-02T01:00:00.000Z', lastSeenAt: '2026-03-02T01:59:00.000Z', method: 'PASSWORD', current: true };
const phone = { ...here, id: 'ses_2', address: '10.0.0.9', device: null, method: 'CODE', current: false };

async function show(answers: Answers = {}, security: object = {}, language: 'zh-CN' | 'en' = 'zh-CN', viewer: object = {}) {
  const api = fakeApi({ Security: () => ({ security: { hasPassword: true, secondFactor: false, recoveryCodesLeft: 0, sessions: [here, phone], ...security } }), ...answers });
  await renderPage(<SettingsArea />, { path: '/settings/security', api, language, viewer });
  await screen.findByText('Chrome, Windows');
  return api;
}

test.each([['zh-CN', '登录与安全', '（本机）', '未知设备'], ['en', 'Sign-in and security', '(this one)', 'Unknown device']] as const)('in %s one sees where one is signed in', async (language, heading, current, unknown) => {
  await show({}, {}, language);
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByText(new RegExp(current.replace(/[()]/g, '\\$&')))).toBeTruthy();
  expect(screen.getByText(unknown)).toBeTruthy();
});

test('another session is ended, not the one in which one sits', async () => {
  const api = await show({ EndSession: () => ({ endSession: true }) });
  const buttons = screen.getAllByRole('button', { name: /^结束/ });
  expect(buttons).toHaveLength(1);
  await click(buttons[0]!);
  await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'EndSession')?.variables).toEqual({ id: 'ses_2' }); });
});

test('signing out everywhere is asked about first', async () => {
  const api = await show({ SignOutEverywhere: () => ({ signOutEverywhere: 2 }) });
  await click(screen.getByRole('button', { name: '在所有设备上退出' }));
  expect(await screen.findByText('在所有设备上退出登录？')).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('SignOutEverywhere');
});

test('a password that the server does not take is told of at its field', async () => {
  await show({ ChangePassword: () => refusal('INVALID_INPUT', '有内容填写不正确。', { fields: [{ path: 'input.newPassword', code: 'PASSWORD_COMMON', message: '这个密码太常见。' }] }) });
  await click(screen.getByRole('button', { name: '更改密码' }));
  await type(screen.getByLabelText('当前密码'), 'demo');
  await type(screen.getByLabelText('新密码'), 'short');
  await click(screen.getByRole('button', { name: '保存新密码' }));
  expect(await screen.findByText('至少 12 个字符')).toBeTruthy();
  await type(screen.getByLabelText('新密码'), 'password1234');
  await click(screen.getByRole('button', { name: '保存新密码' }));
  expect(await screen.findByText('这个密码太常见。')).toBeTruthy();
});

test('a second factor is scanned or typed, confirmed by a code, and its recovery codes are shown once', async () => {
  const codes = Array.from({ length: 10 }, (_, index) => `abcd${index}-efgh${index}`);
  const api = await show({
    BeginSecondFactor: () => ({ beginSecondFactor: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/DealerCare:lin?secret=JBSWY3DPEHPK3PXP' } }),
    ConfirmSecondFactor: ({ code }) => (code === '123456' ? { confirmSecondFactor: codes } : refusal('SECOND_FACTOR_WRONG', '验证码不正确。')),
  });
  await click(screen.getByRole('button', { name: '设置两步验证' }));
  expect(await screen.findByRole('img', { name: '两步验证二维码' })).toBeTruthy();
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy();
  await type(screen.getByLabelText('验证码'), '000000');
  await click(screen.getByRole('button', { name: '确认开启' }));
  expect(await screen.findByText('验证码不正确。')).toBeTruthy();
  await type(screen.getByLabelText('验证码'), '123456');
  await click(screen.getByRole('button', { name: '确认开启' }));
  const list = await screen.findByRole('list', { name: '恢复代码' });
  expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(codes);
  await click(screen.getByRole('button', { name: '已保存好' }));
  expect(screen.queryByText(codes[0]!)).toBeNull();
  expect(api.asked.map(({ operation }) => operation)).toContain('ConfirmSecondFactor');
});

test('a second factor that is on tells how many recovery codes are left, and goes only after a second thought', async () => {
  const api = await show({ RemoveSecondFactor: () => ({ removeSecondFactor: true }) }, { secondFactor: true, recoveryCodesLeft: 3 });
  expect(screen.getByText(/还有 3 个恢复代码/)).toBeTruthy();
  await click(screen.getByRole('button', { name: '关闭两步验证' }));
  expect(await screen.findByText('关闭两步验证？')).toBeTruthy();
  expect(api.asked.map(({ operation }) => operation)).not.toContain('RemoveSecondFactor');
  const [, confirm] = screen.getAllByRole('button', { name: '关闭两步验证' });
  await click(confirm ?? document.body);
  await waitFor(() => { expect(api.asked.map(({ operation }) => operation)).toContain('RemoveSecondFactor'); });
});

test('somebody who signs in at the identity provider only has no password to change', async () => {
  await show({}, { hasPassword: false });
  expect(screen.getByText(/您通过统一登录使用本系统/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '更改密码' })).toBeNull();
});

test('of whom a second factor is demanded, that is said', async () => {
  await show({}, {}, 'zh-CN', { owesSecondFactor: true, permissions: [] });
  expect(screen.getByText('您的岗位须使用两步验证。请先完成设置，之后其他页面会开放。')).toBeTruthy();
});
