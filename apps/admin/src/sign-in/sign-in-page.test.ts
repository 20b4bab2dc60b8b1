import { beforeEach, describe, expect, test } from 'vitest';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeServer, refusal, type Answers } from '@dealercare/admin-kit/testing';
import { showReset } from './later-steps.js';
import { showSignIn } from './sign-in-page.js';

const account = {
  email: 'zhou@example.com', password: 'demo', name: { zh: '周建国', en: 'Zhou Jianguo' }, role: { zh: '客户关怀经理', en: 'Care manager' }, unit: { zh: '杭州远行汽车', en: 'Hangzhou Yuanxing' },
};

/** A server that lets in whoever says "demo". */
const door: Answers = {
  SignIn: ({ input }) => ((input as { password: string }).password === 'demo' ? { signIn: { id: 'usr_1' } } : refusal('SIGN_IN_FAILED', '邮箱或密码不正确。')),
};

function show(files: Readonly<Record<string, unknown>> = {}, answers: Answers = door) {
  const server = fakeServer(answers, files);
  const seen = { signedIn: 0, keys: 0 };
  const root = document.body.appendChild(document.createElement('div'));
  showSignIn(root, { onSignedIn: () => { seen.signedIn += 1; }, onFirstKey: () => { seen.keys += 1; } });
  return { server, seen };
}

const type = (label: string, value: string) => { fireEvent.input(screen.getByLabelText(label), { target: { value } }); };
const submit = () => { fireEvent.submit(document.querySelector('form') ?? document.body); };

beforeEach(() => {
  document.body.replaceChildren();
  Object.defineProperty(navigator, 'languages', { value: ['zh-CN'], configurable: true });
});

describe('the door', () => {
  test('a person signs in, in their language, and the request says that it is ours', async () => {
    const { server, seen } = show();
    type('邮箱', ' zhou@example.com ');
    type('密码', 'demo');
    submit();
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
    expect(server.asked[0]).toMatchObject({ operation: 'SignIn', variables: { input: { email: 'zhou@example.com', password: 'demo' } } });
    expect([server.asked[0]?.headers.get('x-dealercare'), server.asked[0]?.headers.get('accept-language')]).toEqual(['1', 'zh-CN']);
  });

  test('a refusal is told in the server\'s words, and one can try again', async () => {
    const { seen } = show();
    type('邮箱', 'zhou@example.com');
    type('密码', 'guess');
    submit();
    expect(await screen.findByText('邮箱或密码不正确。')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('邮箱或密码不正确。');
    type('密码', 'demo');
    submit();
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
  });

  test('the button is still while the server thinks', async () => {
    const { seen } = show();
    type('密码', 'demo');
    submit();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '正在登录' }).disabled).toBe(true);
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
  });

  test('a server that cannot be reached is not a wrong password', async () => {
    show({}, {});
    submit();
    expect(await screen.findByText('无法连接服务器，未登录。请检查网络后重试。')).toBeTruthy();
  });

  test('a password can be looked at', () => {
    show();
    const password = screen.getByLabelText<HTMLInputElement>('密码');
    fireEvent.click(screen.getByRole('button', { name: '显示密码' }));
    expect(password.type).toBe('text');
    fireEvent.click(screen.getByRole('button', { name: '隐藏密码' }));
    expect(password.type).toBe('password');
  });

  test('the portal is fetched at the first key, once', () => {
    const { seen } = show();
    type('邮箱', 'z');
    type('邮箱', 'zh');
    expect(seen.keys).toBe(1);
  });

  test('the language changes at once and is kept for the next visit', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByLabelText('E-mail')).toBeTruthy();
    expect([document.documentElement.lang, document.title]).toEqual(['en', 'Sign in · DealerCare']);
    document.body.replaceChildren();
    show();
    expect(screen.getByLabelText('E-mail')).toBeTruthy();
  });

  test('password managers know what to fill in', () => {
    show();
    expect([screen.getByLabelText<HTMLInputElement>('邮箱').autocomplete, screen.getByLabelText<HTMLInputElement>('密码').autocomplete]).toEqual(['username', 'current-password']);
  });
});

describe('the demo\'s people', () => {
  test('a click is enough to be one of them', async () => {
    const { server, seen } = show({ '/demo-accounts.json': [account] });
    fireEvent.click(await screen.findByRole('button', { name: '周建国 客户关怀经理 杭州远行汽车' }));
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
    expect(server.asked[0]?.variables).toEqual({ input: { email: 'zhou@example.com', password: 'demo' } });
  });

  test('they are told in the language of the page', async () => {
    localStorage.setItem('dealercare.language', 'en');
    show({ '/demo-accounts.json': [account] });
    expect(await screen.findByRole('button', { name: 'Zhou Jianguo Care manager Hangzhou Yuanxing' })).toBeTruthy();
  });

  test('in production, where the file does not exist, there are none', async () => {
    const { seen } = show();
    type('密码', 'demo');
    submit();
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
    expect(screen.queryByText('演示账号')).toBeNull();
  });
});

describe('the second step', () => {
  const owed = refusal('SECOND_FACTOR_REQUIRED', '请输入验证器中的验证码。', { params: { challenge: 'abc' } });
  const twoSteps: Answers = {
    SignIn: () => owed,
    SignInWithCode: ({ input }) => ((input as { code: string }).code === '123456' ? { signInWithCode: { id: 'usr_1' } } : refusal('SECOND_FACTOR_WRONG', '验证码不正确。')),
  };

  test('a code follows the right password; a wrong one can be corrected', async () => {
    const { server, seen } = show({}, twoSteps);
    type('邮箱', 'zhou@example.com');
    type('密码', 'demo');
    submit();
    const code = await screen.findByLabelText<HTMLInputElement>('验证码');
    expect([code.autocomplete, document.activeElement]).toEqual(['one-time-code', code]);
    type('验证码', '000000');
    submit();
    expect(await screen.findByText('验证码不正确。')).toBeTruthy();
    type('验证码', '123456');
    submit();
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
    expect(server.asked.at(-1)?.variables).toEqual({ input: { challenge: 'abc', code: '123456' } });
  });

  test('a first step that is too long ago begins again, and says so', async () => {
    show({}, { ...twoSteps, SignInWithCode: () => refusal('SECOND_FACTOR_OVER', '本次登录已过期。') });
    submit();
    await screen.findByLabelText('验证码');
    submit();
    expect(await screen.findByText('本次登录已过期。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('');
  });

  test('who comes back from the identity provider owes a code at once', async () => {
    history.replaceState(null, '', '/#code=from-provider');
    const { server, seen } = show({}, twoSteps);
    expect(location.hash).toBe('');
    await screen.findByLabelText('验证码');
    type('验证码', '123456');
    submit();
    await waitFor(() => { expect(seen.signedIn).toBe(1); });
    expect(server.asked[0]?.variables).toEqual({ input: { challenge: 'from-provider', code: '123456' } });
  });
});

describe('other ways in', () => {
  test('single sign-on is offered by its name and leads back to where one wanted to go', async () => {
    history.replaceState(null, '', '/complaints?view=mine');
    show({ '/auth/options.json': { signOn: '集团统一登录' } });
    expect((await screen.findByRole<HTMLAnchorElement>('link', { name: '用集团统一登录登录' })).href).toContain('/auth/oidc/start?return=%2Fcomplaints%3Fview%3Dmine');
    history.replaceState(null, '', '/');
  });

  test.each([['SIGN_ON_UNKNOWN', '统一登录的身份没有对应的有效账号。请联系管理员。'], ['SIGN_ON_UNAVAILABLE', '统一登录服务暂时无法访问。请稍后重试，或用密码登录。']])('%s is told in words and leaves the address', async (problem, words) => {
    history.replaceState(null, '', `/?problem=${problem}`);
    show();
    expect((await screen.findByText(words)).getAttribute('role')).toBe('alert');
    expect(location.search).toBe('');
  });

  test('a forgotten password is asked for by mail; the answer does not tell whether anybody has the address', async () => {
    const { server } = show({}, { RequestPasswordReset: () => ({ requestPasswordReset: true }) });
    fireEvent.click(screen.getByRole('button', { name: '忘记密码' }));
    await screen.findByRole('button', { name: '发送链接' });
    type('邮箱', 'zhou@example.com');
    submit();
    expect(await screen.findByText(/如果有账号使用该邮箱/)).toBeTruthy();
    expect(server.asked[0]?.variables).toEqual({ input: { email: 'zhou@example.com' } });
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByLabelText('密码')).toBeTruthy();
  });
});

describe('the page of a mailed link', () => {
  function open(hash: string, answers: Answers = {}) {
    history.replaceState(null, '', `/reset${hash}`);
    const server = fakeServer(answers);
    showReset(document.body.appendChild(document.createElement('div')));
    return server;
  }

  test('takes the token out of the address, sets the password and leads to the door', async () => {
    const server = open('#secret-token', { SetPasswordByLink: () => ({ setPasswordByLink: true }) });
    expect(location.hash).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('新密码').autocomplete).toBe('new-password');
    type('新密码', 'a kestrel under the ottoman');
    submit();
    expect(await screen.findByText('新密码已保存，其他设备已退出登录。')).toBeTruthy();
    expect(server.asked[0]?.variables).toEqual({ input: { token: 'secret-token', newPassword: 'a kestrel under the ottoman' } });
    expect(screen.getByRole('link', { name: '去登录' })).toBeTruthy();
  });

  test('says what is wrong with a password, in both languages of the page', async () => {
    open('#t', { SetPasswordByLink: () => refusal('INVALID_INPUT', '有内容填写不正确。', { fields: [{ path: 'input.newPassword', code: 'TOO_SHORT', message: '至少 12 个字符。' }] }) });
    type('新密码', 'short');
    submit();
    expect(await screen.findByText('至少 12 个字符。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByLabelText('New password')).toBeTruthy();
  });

  test('a link that was cut off is told of', () => {
    open('');
    expect(screen.getByRole('status').textContent).toBe('链接不完整。请完整打开邮件中的链接，或重新申请。');
  });
});
