import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup } from '../kit/people.js';

const kit = useKit();
let specialist: Client;

beforeAll(async () => {
  specialist = await as(kit, 'CARE_SPECIALIST', (await buildGroup(kit)).d1);
});

/** What the checker looks at of an answer; text that is no JSON is read as an answer of nothing. */
interface Seen { data?: Record<string, unknown> | null; errors?: { message?: string; extensions?: Record<string, unknown> }[]; extensions?: Record<string, unknown>; length?: number }

/** As graphql-cop sends it: no header of ours; once as a stranger, once with the cookie of somebody who is signed in. */
async function sent(path: string, init: RequestInit, cookie: string): Promise<{ seen: Seen; text: string }> {
  const response = await fetch(`${kit.url}${path}`, { ...init, headers: { ...init.headers as Record<string, string>, ...(cookie ? { cookie } : {}) } });
  const text = await response.text();
  try {
    return { seen: JSON.parse(text) as Seen, text };
  } catch {
    return { seen: {}, text };
  }
}
type Sent = Promise<{ seen: Seen; text: string }>;
const posted = (body: unknown, cookie: string): Sent => sent('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, cookie);
const asked = (query: string, cookie: string): Sent => posted({ query }, cookie);
const got = (query: string, cookie: string): Sent => sent(`/graphql?query=${encodeURIComponent(query)}`, { method: 'GET' }, cookie);
const typeName = ({ seen }: { seen: Seen }): unknown => seen.data?.['__typename'];

const IDES = ['/', '/graphiql', '/v1/graphiql', '/v2/graphiql', '/playground', '/v1/playground', '/console', '/graphql', '/graphql-console', '/altair'];
const IDE_MARKS = /graphiql\.(?:min\.)?(?:css|js)|graphql playground|altair graphql|apollo sandbox|<title>graphiql/i;
const circular = `query cop { __schema { types { fields { type ${'{ fields { type '.repeat(4)}{ name }${' } }'.repeat(4)} } } } }`;
/** Whether it is open. */
type Check = (cookie: string) => Promise<boolean>;

const callers: readonly (readonly [who: string, cookieOf: () => string])[] = [['a stranger', () => ''], ['somebody who is signed in', () => specialist.cookieHeader]];

describe.each(callers)('graphql-cop finds nothing open to %s (S2)', (_who, cookieOf) => {
  const checks: Readonly<Record<string, Check>> = {
    'introspection': async (cookie) => Boolean((await asked('query cop { __schema { types { name fields { name } } } }', cookie)).seen.data?.['__schema']),
    'field suggestions': async (cookie) => /did you mean/i.test((await asked('query cop { __schema { directive } }', cookie)).text) || /did you mean/i.test((await asked('query cop { custmers { nodes { id } } }', cookie)).text),
    'a graphical IDE': async (cookie) => (await Promise.all(IDES.map((path) => sent(path, { headers: { accept: 'text/html' } }, cookie)))).some(({ text }) => IDE_MARKS.test(text)),
    'queries by GET': async (cookie) => typeName(await got('query cop { __typename }', cookie)) === 'Query',
    'mutations by GET': async (cookie) => typeName(await got('mutation cop { __typename }', cookie)) === 'Mutation',
    'form-encoded POST': async (cookie) => typeName(await sent('/graphql', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent('query cop { __typename }')}` }, cookie)) === 'Query',
    '101 aliases': async (cookie) => 'alias100' in ((await asked(`query cop { ${Array.from({ length: 101 }, (_, index) => `alias${index}: __typename`).join(' ')} }`, cookie)).seen.data ?? {}),
    'array batching': async (cookie) => (await posted(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })), cookie)).seen.length === 10,
    'the trace extension': async (cookie) => 'tracing' in ((await asked('query cop { __typename }', cookie)).seen.extensions ?? {}),
    '10 equal directives on a node': async (cookie) => ((await asked(`query cop { __typename ${'@aa'.repeat(10)} }`, cookie)).seen.errors?.length ?? 0) >= 10,
    'circular introspection': async (cookie) => Boolean((await asked(circular, cookie)).seen.data?.['__schema']),
    'unhandled error text': async (cookie) => (await asked('qwerty cop { abc }', cookie)).seen.errors?.some(({ extensions }) => extensions?.['exception'] !== undefined || extensions?.['stacktrace'] !== undefined) ?? true,
  };
  test.each(Object.entries(checks))('%s', async (_what, isOpen) => {
    expect(await isOpen(cookieOf())).toBe(false);
  });
  test('twelve checks', () => { expect(Object.keys(checks)).toHaveLength(12); });
});
