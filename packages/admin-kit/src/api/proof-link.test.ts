import { ApolloClient, ApolloLink, InMemoryCache, Observable, gql } from '@apollo/client';
import { expect, test } from 'vitest';
import { createProofGate } from '../session/proof-gate.js';
import { failureOf } from './failure.js';
import { proofLink } from './proof-link.js';

const mutation = gql`mutation Create { createApiKey { secret } }`;
const refused = { data: null, errors: [{ message: '需要再次验证身份。', extensions: { code: 'STEP_UP_REQUIRED' } }] };

/** A server that wants a fresh proof, and counts its requests. */
function doorWith(server: { proved: boolean; asked: number }) {
  const gate = createProofGate();
  const link = new ApolloLink(() => new Observable((observer) => {
    server.asked += 1;
    observer.next(server.proved ? { data: { createApiKey: { __typename: 'ApiKeySecret', secret: 'dck_1' } } } : refused);
    observer.complete();
  }));
  return { gate, client: new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([proofLink(gate), link]) }) };
}

test('what needs a fresh proof waits for it and is done afterwards', async () => {
  const server = { proved: false, asked: 0 };
  const { gate, client } = doorWith(server);
  const waiting = client.mutate({ mutation });
  await expect.poll(() => gate.isAsking).toBe(true);
  server.proved = true;
  gate.answer(true);
  expect((await waiting).data).toMatchObject({ createApiKey: { secret: 'dck_1' } });
  expect([server.asked, gate.isAsking]).toEqual([2, false]);
});

test('who would rather not gets the refusal, and nothing is sent again', async () => {
  const server = { proved: false, asked: 0 };
  const { gate, client } = doorWith(server);
  const waiting = client.mutate({ mutation }).catch((error: unknown) => failureOf(error).code);
  await expect.poll(() => gate.isAsking).toBe(true);
  gate.answer(false);
  expect(await waiting).toBe('STEP_UP_REQUIRED');
  expect(server.asked).toBe(1);
});

test('several requests wait for one answer', async () => {
  const server = { proved: false, asked: 0 };
  const { gate, client } = doorWith(server);
  const waiting = [client.mutate({ mutation }), client.mutate({ mutation })];
  await expect.poll(() => server.asked).toBe(2);
  server.proved = true;
  gate.answer(true);
  await Promise.all(waiting);
  expect(server.asked).toBe(4);
});
