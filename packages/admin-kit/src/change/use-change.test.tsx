import { useQuery } from '@apollo/client/react';
import { gql, type TypedDocumentNode } from '@apollo/client';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { buildViewer } from '../testing/build-viewer.js';
import { fakeApi } from '../testing/fake-api.js';
import { renderPage } from '../testing/render-page.js';
import { refusal } from '../testing/schema-answers.js';
import { useChange, type ChangeOptions } from './use-change.js';

interface Answer {
  signIn: { __typename: string; id: string; name: string };
}
interface Variables {
  input: { email: string; password: string };
}

const viewerQuery: TypedDocumentNode<{ viewer: { id: string; name: string } | null }> = gql`query Viewer { viewer { id name } }`;
const rename: TypedDocumentNode<Answer, Variables> = gql`mutation SignIn($input: SignInInput!) { signIn(input: $input) { id name } }`;
const variables: Variables = { input: { email: 'lin@example.com', password: 'demo' } };
const { id } = buildViewer();

function Page(options: ChangeOptions<Answer, Variables>) {
  const { data: answer } = useQuery(viewerQuery);
  const change = useChange(rename, options);
  return (
    <>
      <h1>{answer?.viewer?.name}</h1>
      <button disabled={change.isRunning} onClick={() => { void change.run(variables); }}>改名</button>
      <output>{change.failure?.code}</output>
    </>
  );
}

const optimistic = () => ({ signIn: { __typename: 'Viewer', id, name: '林小燕' } });
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: '改名' });
const nameOnPage = () => screen.getByRole('heading', { level: 1 }).textContent;

/** An API that answers the change when the test lets it. */
function slowApi(answer: () => ReturnType<typeof refusal> | { signIn: object }) {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  const api = fakeApi({ Viewer: () => ({ viewer: { id, name: '林晓燕' } }), SignIn: async () => { await released; return answer(); } });
  return { api, release };
}

describe('a change asked of the server', () => {
  test('is shown at once, confirmed, and can be taken back', async () => {
    const undone: string[] = [];
    const { api, release } = slowApi(() => ({ signIn: { id, name: '林小燕' } }));
    await renderPage(<Page optimistic={optimistic} done={({ signIn }) => `已改名为${signIn.name}`} undo={({ signIn }) => { undone.push(signIn.id); }} />, { api });
    await waitFor(() => { expect(nameOnPage()).toBe('林晓燕'); });
    fireEvent.click(button());
    await waitFor(() => { expect(nameOnPage()).toBe('林小燕'); });
    expect(button().disabled).toBe(true);
    act(release);
    expect(await screen.findByText('已改名为林小燕')).toBeTruthy();
    expect(button().disabled).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(undone).toEqual([id]);
    expect(screen.queryByText('已改名为林小燕')).toBeNull();
  });

  test('is taken back when it does not go through, and the reason stays until it is closed', async () => {
    const { api, release } = slowApi(() => refusal('CONFLICT', '该记录已被他人修改，您的更改未保存。'));
    await renderPage(<Page optimistic={optimistic} />, { api });
    await waitFor(() => { expect(nameOnPage()).toBe('林晓燕'); });
    fireEvent.click(button());
    act(release);
    const toast = await screen.findByRole('alert');
    expect(toast.textContent).toContain('该记录已被他人修改，您的更改未保存。');
    expect(toast.textContent).toContain('req_test');
    expect(nameOnPage()).toBe('林晓燕');
    expect(screen.getByText('CONFLICT', { selector: 'output' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a form that shows its failure in its own place gets no second word', async () => {
    const api = fakeApi({ Viewer: () => ({ viewer: { id, name: '林晓燕' } }), SignIn: () => refusal('INVALID_INPUT') });
    await renderPage(<Page failsInPlace />, { api });
    fireEvent.click(button());
    expect(await screen.findByText('INVALID_INPUT')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a connection that broke is told in plain words', async () => {
    const api = fakeApi({ Viewer: () => ({ viewer: { id, name: '林晓燕' } }), SignIn: () => { throw new TypeError('Failed to fetch'); } });
    await renderPage(<Page />, { api });
    fireEvent.click(button());
    expect((await screen.findByRole('alert')).textContent).toContain('无法连接服务器');
  });
});
