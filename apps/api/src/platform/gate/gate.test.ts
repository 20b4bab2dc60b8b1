import { buildSchema, getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup } from '../../../test/kit/people.js';
import { costOf } from './cost.js';
import { limits } from './gate.js';
import { measureOperation } from './measure.js';

const kit = useKit();
let client: Client;

beforeAll(async () => {
  client = await as(kit, 'CARE_DIRECTOR', (await buildGroup(kit)).d1);
});

const repeat = (count: number, piece: (index: number) => string): string => Array.from({ length: count }, (_, index) => piece(index)).join(' ');
/** parent { parent { … code } } hangs on a unit: one level each. */
const deep = (levels: number): string => `{ orgUnits { ${'parent { '.repeat(levels - 2)}code${' }'.repeat(levels - 2)} } }`;

describe('at the limit a query passes, one above it is refused (rule 8)', () => {
  test.each<[string, string, string, string]>([
    ['aliases', `{ viewer { ${repeat(limits.aliases, (index) => `a${index}: id`)} } }`, `{ viewer { ${repeat(limits.aliases + 1, (index) => `a${index}: id`)} } }`, 'TOO_MANY_ALIASES'],
    ['aliases of __typename count', `{ viewer { ${repeat(limits.aliases, (index) => `a${index}: __typename`)} } }`, `{ viewer { ${repeat(limits.aliases + 1, (index) => `a${index}: __typename`)} } }`, 'TOO_MANY_ALIASES'],
    ['root fields', `{ ${repeat(limits.rootFields, (index) => `a${index}: productTime { now }`)} }`, `{ ${repeat(limits.rootFields + 1, (index) => `a${index}: productTime { now }`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['aliases in fragments', `{ viewer { ...F } } fragment F on Viewer { ${repeat(limits.aliases, (index) => `a${index}: id`)} }`, `{ viewer { ...F } } fragment F on Viewer { ${repeat(limits.aliases + 1, (index) => `a${index}: id`)} }`, 'TOO_MANY_ALIASES'],
    ['aliases in an inline fragment', `{ viewer { ... on Viewer { ${repeat(limits.aliases, (index) => `a${index}: id`)} } } }`, `{ viewer { ... on Viewer { ${repeat(limits.aliases + 1, (index) => `a${index}: id`)} } } }`, 'TOO_MANY_ALIASES'],
    ['root fields in fragments', `{ ...F } fragment F on Query { ${repeat(limits.rootFields, (index) => `a${index}: productTime { now }`)} }`, `{ __typename ...F } fragment F on Query { ${repeat(limits.rootFields, (index) => `a${index}: productTime { now }`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['root fields in an inline fragment', `{ ... { ${repeat(limits.rootFields, (index) => `a${index}: productTime { now }`)} } }`, `{ __typename ... { ${repeat(limits.rootFields, (index) => `a${index}: productTime { now }`)} } }`, 'TOO_MANY_ROOT_FIELDS'],
    ['depth in an inline fragment', `{ ... on Query ${deep(limits.depth)} }`, `{ ... on Query ${deep(limits.depth + 1)} }`, 'QUERY_TOO_DEEP'],
    ['page in a fragment', `{ ...F } fragment F on Query { customers(first: ${limits.page}) { nodes { id } } }`, `{ ...F } fragment F on Query { customers(first: ${limits.page + 1}) { nodes { id } } }`, 'PAGE_TOO_LARGE'],
    ['depth', deep(limits.depth), deep(limits.depth + 1), 'QUERY_TOO_DEEP'],
    ['page', `{ customers(first: ${limits.page}) { nodes { id } } }`, `{ customers(first: ${limits.page + 1}) { nodes { id } } }`, 'PAGE_TOO_LARGE'],
    ['page of a default', 'query ($n: Int! = 100) { customers(first: $n) { nodes { id } } }', 'query ($n: Int! = 1000000) { customers(first: $n) { nodes { id } } }', 'PAGE_TOO_LARGE'],
  ])('%s', async (_what, passes, refused, code) => {
    const { errors } = await client.send(passes);
    expect(errors).toEqual([]);
    expect(await client.refused(refused)).toBe(code);
  });

  test('depth counts through fragments, and a fragment that contains itself is no query', async () => {
    const fragment = `{ orgUnits { ...F } } fragment F on OrgUnit { ${'parent { '.repeat(limits.depth - 2)}code${' }'.repeat(limits.depth - 2)} }`;
    expect((await client.send(fragment)).errors).toEqual([]);
    expect(await client.refused(fragment.replace('parent { code', 'parent { parent { code').replace('code }', 'code } }'))).toBe('QUERY_TOO_DEEP');
    expect(await client.refused('{ orgUnits { ...F } } fragment F on OrgUnit { parent { ...F } }')).toBe('BAD_REQUEST');
  });

  test('directives on one place, of which the published schema has too few to reach the limit', async () => {
    const schema = buildSchema('directive @again repeatable on FIELD type Query { id: ID }');
    const most = (count: number): number => {
      const document = parse(`{ id ${'@again '.repeat(count)} }`);
      return measureOperation(schema, document, getOperationAST(document)!).mostDirectives;
    };
    expect([most(limits.directives), most(limits.directives + 1)]).toEqual([limits.directives, limits.directives + 1]);
    const include = (count: number): string => `{ viewer { id ${'@include(if: true) '.repeat(count)} } }`;
    expect((await client.send('{ viewer { id @include(if: true) @skip(if: false) } }')).errors).toEqual([]);
    expect(await client.refused(include(limits.directives + 1))).toBe('BAD_REQUEST');
  });

  test('tokens', async () => {
    const FRAME = 23;
    const query = (tokens: number): string => `{ customers(filter: { tier: { in: [${'"A" '.repeat(tokens - FRAME)}] } }) { nodes { id } } }`;
    expect((await client.send(query(limits.tokens))).errors).toEqual([]);
    expect(await client.refused(query(limits.tokens + 1))).toBe('QUERY_TOO_LARGE');
  });

  test('lists inside lists multiply', async () => {
    const query = (first: number): string => `{ customers(first: ${first}) { nodes { vehicles { lastOrders { lines { work } } } } } }`;
    expect((await client.send(query(4))).errors).toEqual([]);
    expect(await client.refused(query(5))).toBe('QUERY_TOO_COSTLY');
  });

  test('lists multiply through fragments too, and a fragment counts wherever it is spread', async () => {
    const query = (first: number, spreads = '...V'): string => `{ customers(first: ${first}) { ...L } } fragment L on CustomerConnection { nodes { ${spreads} } } fragment V on Customer { ... on Customer { vehicles { lastOrders { lines { work } } } } }`;
    expect((await client.send(query(4))).errors).toEqual([]);
    expect(await client.refused(query(5))).toBe('QUERY_TOO_COSTLY');
    expect(await client.refused(query(4, '...V ...V'))).toBe('QUERY_TOO_COSTLY');
  });

  test('a page of less than nothing, or of a part, costs what a page costs that is not told: no key pays into its own budget', () => {
    const schema = buildSchema('type Query { things(first: Int): ThingConnection } type ThingConnection { nodes: [Thing!]! } type Thing { id: ID parts: [Thing!]! }');
    const cost = (document: string, variables = {}): number => { const parsed = parse(document); return costOf(schema, parsed, getOperationAST(parsed)!, variables).cost; };
    const untold = cost('{ things { nodes { parts { id } } } }');
    expect(untold).toBe(1 + 50 * (1 + 10));
    expect([-1_000_000, 0].map((first) => cost(`{ things(first: ${first}) { nodes { parts { id } } } }`))).toEqual([untold, untold]);
    expect([-5, 0.5, 7.25].map((n) => cost('query ($n: Int) { things(first: $n) { nodes { parts { id } } } }', { n }))).toEqual([untold, untold, untold]);
    expect(cost('{ things(first: 3) { nodes { parts { id } } } }')).toBe(1 + 3 * 11);
  });

  test('the cost, to the point', async () => {
    const cost = (first: number, more: number): string => `{ customers(first: ${first}) { nodes { vehicles { lastOrders { id } } } } ${repeat(more, (index) => `a${index}: productTime { now }`)} }`;
    // 1 + first x (1 + 10 x (1 + 10)), and one for each further root field.
    expect(1 + 45 * 111 + 4).toBe(limits.cost);
    expect((await client.send(cost(45, 4))).errors).toEqual([]);
    const { errors } = await client.send(cost(45, 5));
    expect(errors[0]!.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', params: { cost: limits.cost + 1, limit: limits.cost } });
  });
});

describe('what comes over HTTP', () => {
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => client.fetch('/graphql', { method: 'POST', headers, body });

  test.each<[string, () => Promise<Response>, number, string]>([
    ['a body of 2 MB', () => post(JSON.stringify({ query: `# ${'x'.repeat(2_000_000)}` })), 413, 'BODY_TOO_LARGE'],
    ['broken JSON', () => post('{"query": '), 400, 'BAD_REQUEST'],
    ['a form', () => post('query=%7Bviewer%7Bid%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'BAD_REQUEST'],
    ['a page of another origin', () => post('{"query":"{ viewer { id } }"}', { 'content-type': 'application/json', origin: 'https://elsewhere.example' }), 403, 'ORIGIN_NOT_ALLOWED'],
  ])('%s is refused with its reason', async (_what, send, status, code) => {
    const response = await send();
    const body = await response.json() as { errors: { extensions: { code: string }; message: string }[] };
    expect([response.status, body.errors[0]!.extensions.code]).toEqual([status, code]);
    expect(body.errors[0]!.message).toMatch(/\p{Script=Han}/u);
  });

  test('a mutation by GET, a batch and a query without the preflight header are refused', async () => {
    const get = await client.fetch(`/graphql?query=${encodeURIComponent('mutation { signOut }')}`);
    expect(get.status).toBeGreaterThanOrEqual(400);
    expect((await post('[{"query":"{ viewer { id } }"}]')).status).toBe(400);
    const bare = await fetch(`${kit.url}/graphql?query=${encodeURIComponent('{ viewer { id } }')}`);
    expect(bare.status).toBe(400);
  });

  test('strangers learn nothing from a wrong query: one text for all', async () => {
    const texts = await Promise.all(['{ customer }', '{ custmers { nodes { id } } }', '{ nothing }', 'query ($x: Foo) { viewer { id } }', '{ viewer { id nope } }'].map(async (query) => (await kit.anyone().send(query)).errors[0]!.message));
    expect(new Set(texts).size).toBe(1);
    expect(await kit.anyone().refused('{ __schema { types { name } } }')).toBe('FORBIDDEN');
    expect(await client.refused('{ __schema { types { name } } }')).toBe('FORBIDDEN');
  });

  test.each([
    ['an id of another type', '{ customer(id: "veh_01jd0000000000000000000000") { id } }', 'ID_OF_OTHER_TYPE'],
    ['a malformed id', '{ customer(id: "42") { id } }', 'ID_MALFORMED'],
    ['an id with a letter that ids do not have', '{ customer(id: "cus_01jd000000000000000000000u") { id } }', 'ID_MALFORMED'],
    ['an id of nobody', '{ customer(id: "cus_01jd0000000000000000000000") { id } }', 'NOT_FOUND'],
    ['a cursor that is none', '{ customers(after: "abc") { nodes { id } } }', 'CURSOR_INVALID'],
    ['30 February', 'mutation { createCustomer(input: { dealerId: "x", name: "张三", phone: "13800138000", solarBirthday: "1990-02-30" }) { id } }', 'DATE_INVALID'],
    ['an unknown enum value', '{ customers(order: SIDEWAYS) { nodes { id } } }', 'BAD_REQUEST'],
    ['a directive without its argument', 'subscription { notificationAdded @include { id } }', 'BAD_REQUEST'],
    ['what happens now, asked by a single answer', 'subscription { notificationAdded { id } }', 'BAD_REQUEST'],
    ['no rows', '{ customers(first: 0) { nodes { id } } }', 'OUT_OF_RANGE'],
    ['51 conditions', `{ customers(filter: { or: [${repeat(51, (index) => `{ tier: { in: ["${index}"] } }`)}] }) { nodes { id } } }`, 'FILTER_TOO_LARGE'],
  ])('%s', async (_what, query, code) => {
    expect(await client.refused(query)).toBe(code);
  });

  test('a query is refused in the same words the first and the fifth time it is asked', async () => {
    for (let time = 0; time < 5; time += 1) expect(await client.refused('{ customer(id: "cus_01jd0000000000000000000000") { id name } }')).toBe('NOT_FOUND');
  });
});
