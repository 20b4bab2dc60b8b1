import { act, useState } from 'react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClockProvider, ViewerProvider, changeLanguage, createClient, createProofGate, createSessionGate, standingClock } from '@dealercare/admin-kit/frame';
import { ApolloProvider, useApolloClient } from '@dealercare/admin-kit/gql';
import { buildViewer, click, fakeServer, refusal, type Answers } from '@dealercare/admin-kit/testing';
import { SignOutDocument } from '../generated/session/sign-out.js';
import { shellTexts } from '../locales/shell-texts.js';
import { ProofOverlay } from './proof-overlay.js';
import { ProofProvider, SessionProvider } from './session-context.js';

/** Something that needs a fresh proof; signing out stands for it. */
function Page() {
  const client = useApolloClient();
  const [state, setState] = useState('ready');
  const run = () => { client.mutate({ mutation: SignOutDocument }).then(() => { setState('done'); }, () => { setState('refused'); }); };
  return <><input aria-label="note" /><button onClick={run}>act</button><output>{state}</output></>;
}

function doorOf(means: { hasPassword: boolean; secondFactor: boolean }): Answers {
  let isProved = false;
  return {
    SignOut: () => (isProved ? { signOut: true } : refusal('STEP_UP_REQUIRED')),
    ProofMeans: () => ({ security: means }),
    StepUp: ({ input }) => {
      const { password, code } = input as { password?: string; code?: string };
      isProved = means.secondFactor ? code === '123456' : password === 'demo';
      return isProved ? { stepUp: true } : refusal('PROOF_FAILED', '密码或验证码不正确。');
    },
  };
}

async function show(answers: Answers) {
  const server = fakeServer(answers);
  const [gate, proof] = [createSessionGate(), createProofGate()];
  await shellTexts.load('zh-CN');
  await changeLanguage('zh-CN');
  await act(() => Promise.resolve(render(
    <ApolloProvider client={createClient(gate, proof)}>
      <SessionProvider value={gate}><ProofProvider value={proof}>
        <ViewerProvider viewer={buildViewer()}><ClockProvider clock={standingClock(new Date('2026-03-02T02:00:00Z'))}><Page /><ProofOverlay /></ClockProvider></ViewerProvider>
      </ProofProvider></SessionProvider>
    </ApolloProvider>,
  )));
  await click(screen.getByRole('button', { name: 'act' }));
  return server;
}

const dialog = () => screen.findByRole('dialog', { name: '再次验证身份' });

test('the password is asked for over the page; a wrong one can be corrected, and what was asked for is done', async () => {
  const server = await show(doorOf({ hasPassword: true, secondFactor: false }));
  fireEvent.change(screen.getByLabelText('note'), { target: { value: '刹车异响' } });
  const field = await within(await dialog()).findByLabelText('密码');
  fireEvent.change(field, { target: { value: 'guess' } });
  await click(screen.getByRole('button', { name: '确认' }));
  expect(await screen.findByText('密码或验证码不正确。')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'demo' } });
  await click(screen.getByRole('button', { name: '确认' }));
  expect(await screen.findByText('done')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('note').value).toBe('刹车异响');
  expect(server.asked.map(({ operation }) => operation)).toEqual(['SignOut', 'ProofMeans', 'StepUp', 'StepUp', 'SignOut']);
});

test('where there is a second factor, its code is asked for', async () => {
  await show(doorOf({ hasPassword: true, secondFactor: true }));
  const field = await within(await dialog()).findByLabelText<HTMLInputElement>('验证码');
  expect(field.autocomplete).toBe('one-time-code');
  fireEvent.change(field, { target: { value: '123456' } });
  await click(screen.getByRole('button', { name: '确认' }));
  expect(await screen.findByText('done')).toBeTruthy();
});

test('who would rather not gets the refusal', async () => {
  const server = await show(doorOf({ hasPassword: true, secondFactor: false }));
  await click(await within(await dialog()).findByRole('button', { name: '取消' }));
  await waitFor(() => { expect(screen.getByText('refused')).toBeTruthy(); });
  expect(server.asked.map(({ operation }) => operation)).not.toContain('StepUp');
});

test('who has neither proves herself at the identity provider, in a tab of its own', async () => {
  await show(doorOf({ hasPassword: false, secondFactor: false }));
  expect((await within(await dialog()).findByRole<HTMLAnchorElement>('link', { name: '在统一登录处验证' })).href).toContain('purpose=step-up');
});
