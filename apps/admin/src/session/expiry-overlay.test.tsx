import { act, useState } from 'react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { buildViewer, click, fakeServer, refusal, type Answers } from '@dealercare/admin-kit/testing';
import { ClockProvider, ViewerProvider, changeLanguage, createClient, createSessionGate, standingClock } from '@dealercare/admin-kit/frame';
import { ApolloProvider, useApolloClient } from '@dealercare/admin-kit/gql';
import { SignOutDocument } from '../generated/session/sign-out.js';
import { shellTexts } from '../locales/shell-texts.js';
import { ExpiryOverlay } from './expiry-overlay.js';
import { SessionProvider } from './session-context.js';

const viewer = buildViewer();

/** A page with something typed on it, and a button that asks the server for a change. */
function Page() {
  const client = useApolloClient();
  const [text, setText] = useState('');
  const [saved, setSaved] = useState(0);
  const save = () => { void client.mutate({ mutation: SignOutDocument }).then(() => { setSaved((count) => count + 1); }); };
  return <><textarea aria-label="记录" value={text} onChange={(event) => { setText(event.target.value); }} /><button onClick={save}>保存</button><output>已保存 {saved}</output></>;
}

/** A session that has ended, until somebody with the right password signs in. */
function sessionOf(person = viewer.id) {
  const session = { alive: false };
  const answers: Answers = {
    SignOut: () => (session.alive ? { signOut: true } : refusal('UNAUTHENTICATED', '登录已失效。')),
    SignIn: ({ input }) => {
      const { password } = input as { password: string };
      session.alive = password === 'demo';
      return session.alive ? { signIn: { id: person } } : refusal('SIGN_IN_FAILED', '邮箱或密码不正确。');
    },
  };
  return answers;
}

async function show(answers: Answers) {
  const server = fakeServer(answers);
  const gate = createSessionGate();
  await shellTexts.load('zh-CN');
  await changeLanguage('zh-CN');
  const clock = standingClock(new Date('2026-03-02T02:00:00Z'));
  await act(() => Promise.resolve(render(
    <ApolloProvider client={createClient(gate)}>
      <SessionProvider value={gate}>
        <ViewerProvider viewer={viewer}><ClockProvider clock={clock}><Page /><ExpiryOverlay /></ClockProvider></ViewerProvider>
      </SessionProvider>
    </ApolloProvider>,
  )));
  return server;
}

const dialog = () => screen.findByRole('dialog', { name: '登录已失效' });
const password = async () => within(await dialog()).getByLabelText('密码');
const type = (field: HTMLElement, value: string) => { fireEvent.input(field, { target: { value } }); };
const submit = async () => { fireEvent.submit((await dialog()).querySelector('form') ?? document.body); };

describe('a session that ends while somebody works', () => {
  test('asks to sign in over the page; the text is kept and what was asked for is done', async () => {
    const server = await show(sessionOf());
    fireEvent.change(screen.getByLabelText('记录'), { target: { value: '客户说刹车异响' } });
    await click(screen.getByRole('button', { name: '保存' }));
    expect(within(await dialog()).getByLabelText<HTMLInputElement>('邮箱').value).toBe(viewer.email);
    type(await password(), 'demo');
    await submit();
    expect(await screen.findByText('已保存 1')).toBeTruthy();
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(screen.getByLabelText<HTMLTextAreaElement>('记录').value).toBe('客户说刹车异响');
    expect(server.asked.map(({ operation }) => operation)).toEqual(['SignOut', 'SignIn', 'SignOut']);
  });

  test('a wrong password leaves everything as it is', async () => {
    await show(sessionOf());
    await click(screen.getByRole('button', { name: '保存' }));
    type(await password(), 'guess');
    await submit();
    expect(await screen.findByText('邮箱或密码不正确。')).toBeTruthy();
    expect(screen.getByText('已保存 0')).toBeTruthy();
    expect(await dialog()).toBeTruthy();
  });

  test('a second factor is asked for over the page as well; the text is kept', async () => {
    let alive = false;
    await show({
      SignOut: () => (alive ? { signOut: true } : refusal('UNAUTHENTICATED', '登录已失效。')),
      SignIn: () => refusal('SECOND_FACTOR_REQUIRED', '请输入验证器中的验证码。', { params: { challenge: 'abc' } }),
      SignInWithCode: () => {
        alive = true;
        return { signInWithCode: { id: viewer.id } };
      },
    });
    fireEvent.change(screen.getByLabelText('记录'), { target: { value: '客户说刹车异响' } });
    await click(screen.getByRole('button', { name: '保存' }));
    type(await password(), 'demo');
    await submit();
    type(await within(await dialog()).findByLabelText('验证码'), '123456');
    await submit();
    expect(await screen.findByText('已保存 1')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('记录').value).toBe('客户说刹车异响');
  });

  test('the e-mail is fixed: another person does not take over the page', async () => {
    await show(sessionOf());
    await click(screen.getByRole('button', { name: '保存' }));
    expect(within(await dialog()).getByLabelText<HTMLInputElement>('邮箱').readOnly).toBe(true);
    expect(within(await dialog()).getByRole('button', { name: '换一个账号登录' })).toBeTruthy();
  });
});
