import { beforeEach, expect, test } from 'vitest';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, refusal, type Answers } from '@dealercare/admin-kit/testing';
import { showSetup } from './setup-page.js';

async function show(answers: Answers) {
  const server = fakeServer({ SetupOpen: () => ({ setupOpen: true }), ...answers });
  await showSetup(document.body.appendChild(document.createElement('div')));
  return server;
}

const type = (group: string, label: string, value: string) => { fireEvent.input(within(screen.getByRole('group', { name: group })).getByLabelText(label), { target: { value } }); };
const submit = () => { fireEvent.submit(document.querySelector('form') ?? document.body); };

beforeEach(() => {
  document.body.replaceChildren();
  localStorage.setItem('dealercare.language', 'zh-CN');
  history.replaceState(null, '', '/setup#the-token');
});

test('the token leaves the address, everything is sent in one go, and the way leads to the door', async () => {
  const server = await show({ SetUp: () => ({ setUp: true }) });
  expect([location.pathname, location.hash]).toEqual(['/setup', '']);
  for (const [group, code] of [['厂家', 'cy'], ['第一个区域', 'r-e'], ['第一个服务商', 'd001']] as const) {
    type(group, '编码', code);
    type(group, '中文名称', `${group}名`);
    type(group, '英文名称', code);
  }
  for (const [label, value] of [['预约电话', '0512-60000000'], ['救援电话', '0512-61000000'], ['地址', '汽车大道 1 号'], ['短信签名', '一号店']] as const) type('第一个服务商', label, value);
  for (const [label, value] of [['姓名', '郑一'], ['邮箱', 'first@example.org'], ['密码', ' correct zebra lampshade']] as const) type('您的账号', label, value);
  submit();
  expect(await screen.findByText('设置已完成，请登录。')).toBeTruthy();
  expect(screen.getByRole('link', { name: '前往登录' }).getAttribute('href')).toBe('/');
  expect(server.asked.find(({ operation }) => operation === 'SetUp')?.variables).toMatchObject({ input: {
    token: 'the-token', manufacturer: { code: 'CY', nameEn: 'cy' }, region: { code: 'R-E' }, dealer: { code: 'D001' }, profile: { smsSignature: '一号店' },
    administrator: { name: '郑一', email: 'first@example.org', password: ' correct zebra lampshade', locale: 'ZH_CN' },
  } });
});

test('what is wrong is told with its field, which has the cursor; what was typed stays, in the other language too', async () => {
  await show({ SetUp: () => refusal('INVALID_INPUT', '有内容填写不正确。', { fields: [{ path: 'input.region.code', code: 'DUPLICATE', message: '“CY”已存在。' }] }) });
  type('第一个区域', '编码', 'CY');
  submit();
  expect(await screen.findByText('第一个区域，编码：“CY”已存在。')).toBeTruthy();
  const field = within(screen.getByRole('group', { name: '第一个区域' })).getByLabelText<HTMLInputElement>('编码');
  expect([field.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', field]);
  fireEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(within(screen.getByRole('group', { name: 'First region' })).getByLabelText<HTMLInputElement>('Code').value).toBe('CY');
});

test.each([
  ['SETUP_DONE', '设置已完成，请登录。'], ['SETUP_LINK_INVALID', '链接无效或已过期。请重新启动服务，使用新打印的链接。'],
])('a link with the answer %s shows no form but says why', async (code, words) => {
  await show({ SetupOpen: () => refusal(code, code) });
  await waitFor(() => { expect(screen.getByRole('status').textContent).toBe(words); });
  expect(document.querySelector('form')).toBeNull();
});
