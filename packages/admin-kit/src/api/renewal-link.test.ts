import { ApolloClient, ApolloLink, InMemoryCache, Observable, gql } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { createSessionGate } from '../session/session-gate.js';
import { renewalLink } from './renewal-link.js';

const query = gql`query Viewer { viewer { name } }`;
const answer = { data: { viewer: { __typename: 'Viewer', name: '林晓燕' } } };
const refused = { data: null, errors: [{ message: '登录已失效。', extensions: { code: 'UNAUTHENTICATED' } }] };

/** A server that knows a session or not, and counts its requests. */
function serverWith(signedIn: boolean, refuse: 'in the answer' | 'by status' = 'in the answer') {
  const server = { signedIn, asked: 0 };
  const link = new ApolloLink(() => new Observable((observer) => {
    server.asked += 1;
    if (!server.signedIn && refuse === 'by status') {
      observer.error(new ServerError('401', { response: new Response('', { status: 401 }), bodyText: '' }));
      return;
    }
    observer.next(server.signedIn ? answer : refused);
    observer.complete();
  }));
  return { server, link };
}

function clientOf(link: ApolloLink) {
  const gate = createSessionGate();
  return { gate, client: new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([renewalLink(gate), link]) }) };
}

test.each(['in the answer', 'by status'] as const)('a request whose session has ended (%s) waits and goes on after signing in again', async (refuse) => {
  const { server, link } = serverWith(false, refuse);
  const { gate, client } = clientOf(link);
  const waiting = client.query({ query });
  await expect.poll(() => gate.isClosed).toBe(true);
  server.signedIn = true;
  gate.open();
  expect((await waiting).data).toMatchObject({ viewer: { name: '林晓燕' } });
  expect(server.asked).toBe(2);
});

test('several requests wait behind one gate', async () => {
  const { server, link } = serverWith(false);
  const { gate, client } = clientOf(link);
  const waiting = [client.query({ query, context: { queryDeduplication: false } }), client.query({ query, context: { queryDeduplication: false } })];
  await expect.poll(() => server.asked).toBe(2);
  server.signedIn = true;
  gate.open();
  expect(await Promise.all(waiting)).toHaveLength(2);
  expect(gate.isClosed).toBe(false);
});

test('a session that ends again while waiting closes the gate again', async () => {
  const { server, link } = serverWith(false);
  const { gate, client } = clientOf(link);
  const waiting = client.query({ query });
  await expect.poll(() => gate.isClosed).toBe(true);
  gate.open();
  await expect.poll(() => gate.isClosed).toBe(true);
  server.signedIn = true;
  gate.open();
  await waiting;
  expect(server.asked).toBe(3);
});

test('what needs no session is refused at once', async () => {
  const { gate, client } = clientOf(serverWith(false).link);
  await expect(client.query({ query, context: { needsNoSession: true } })).rejects.toThrow('登录已失效。');
  expect(gate.isClosed).toBe(false);
});

test('other refusals pass', async () => {
  const forbidden = new ApolloLink(() => new Observable((observer) => {
    observer.next({ data: null, errors: [{ message: '无权限', extensions: { code: 'FORBIDDEN' } }] });
    observer.complete();
  }));
  const { gate, client } = clientOf(forbidden);
  await expect(client.query({ query })).rejects.toThrow('无权限');
  expect(gate.isClosed).toBe(false);
});

test('a request that was on its way when the cookie was replaced is sent again, and nobody is asked to sign in', async () => {
  const { server, link } = serverWith(false);
  const { gate, client } = clientOf(link);
  const renewed = gate.renew(async () => {
    await expect.poll(() => server.asked).toBe(1);
    server.signedIn = true;
  });
  expect((await client.query({ query })).data).toMatchObject({ viewer: { name: '林晓燕' } });
  await renewed;
  expect([gate.isClosed, server.asked]).toEqual([false, 2]);
});
