import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup } from '../kit/people.js';

const kit = useKit();
let specialist: Client;

beforeAll(async () => {
  specialist = await as(kit, 'CARE_SPECIALIST', (await buildGroup(kit)).d1);
});

const repeat = (count: number, piece: (index: number) => string): string => Array.from({ length: count }, (_, index) => piece(index)).join(' ');
const nested = (depth: number, around: (inner: string) => string, core: string): string => { let text = core; for (let level = 0; level < depth; level += 1) text = around(text); return text; };
/** Each fragment holds the next one twice: walked naively, 2^40 steps. */
const doubling = (type: string, core: string): string => `${repeat(40, (index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`)} fragment F40 on ${type} { ${core} }`;

const hostile: readonly (readonly [what: string, body: () => object | string, codes: readonly string[]])[] = [
  ['1,000 aliases', () => ({ query: `{ ${repeat(1000, (index) => `a${index}: __typename`)} }` }), ['QUERY_TOO_LARGE']],
  ['300 aliases inside 1,000 tokens', () => ({ query: `{ viewer { ${repeat(300, (index) => `a${index}: id`)} } }` }), ['TOO_MANY_ALIASES']],
  ['50 levels', () => ({ query: `{ orgUnits { ${nested(48, (inner) => `parent { ${inner} }`, 'id')} } }` }), ['QUERY_TOO_DEEP']],
  ['50 levels by fragments', () => ({ query: `{ orgUnits { ...F0 } } ${repeat(48, (index) => `fragment F${index} on OrgUnit { parent { ...F${index + 1} } }`)} fragment F48 on OrgUnit { id }` }), ['QUERY_TOO_DEEP']],
  ['100,000 tokens', () => ({ query: `{ viewer { ${'x '.repeat(49_000)} } }` }), ['QUERY_TOO_LARGE', 'BODY_TOO_LARGE']],
  ['a million rows', () => ({ query: '{ customers(first: 1000000) { nodes { id } } }' }), ['PAGE_TOO_LARGE']],
  ['a million rows by a variable', () => ({ query: 'query ($n: Int) { customers(first: $n) { nodes { id } } }', variables: { n: 1_000_000 } }), ['PAGE_TOO_LARGE']],
  ['lists in lists', () => ({ query: '{ customers(first: 100) { nodes { vehicles { lastOrders { lines { work } } } } } }' }), ['QUERY_TOO_COSTLY']],
  ['fragments that double forty times, at the root', () => ({ query: `{ ...F0 } ${doubling('Query', 'productTime { now }')}` }), ['TOO_MANY_ROOT_FIELDS', 'QUERY_TOO_COSTLY']],
  ['fragments that double forty times, on a unit', () => ({ query: `{ orgUnits { ...F0 } } ${doubling('OrgUnit', 'parent { id }')}` }), ['QUERY_TOO_COSTLY']],
  ['a fragment that holds itself', () => ({ query: '{ orgUnits { ...F } } fragment F on OrgUnit { parent { ...F } }' }), ['BAD_REQUEST']],
  ['a hundred equal fields that must be compared', () => ({ query: `{ viewer { ${repeat(400, () => 'id')} ${repeat(100, (index) => `...on Viewer { name: id n${index}: nope }`)} } }` }), ['BAD_REQUEST', 'QUERY_TOO_LARGE']],
  ['a thousand directives', () => ({ query: `{ __typename ${'@skip(if: false) '.repeat(150)} }` }), ['BAD_REQUEST', 'QUERY_TOO_LARGE']],
  ['ten thousand levels of variables', () => `{"query":"query ($f: ComplaintFilter) { complaints(filter: $f) { totalCount } }","variables":{"f":${'{"and":['.repeat(7000)}{}${']}'.repeat(7000)}}}`, ['BAD_REQUEST']],
  ['forty thousand levels of a list', () => `{"query":"{ __typename }","extensions":{"a":${'['.repeat(45_000)}${']'.repeat(45_000)}}}`, ['BAD_REQUEST']],
  ['fifty thousand brackets', () => ({ query: '{'.repeat(50_000) }), ['QUERY_TOO_LARGE', 'BAD_REQUEST']],
  ['a text that never ends', () => ({ query: `{ viewer { id(x: "${'a'.repeat(90_000)}) } }` }), ['BAD_REQUEST']],
];

const figures: string[] = [];

test.each(hostile)('a hostile request is refused (S7): %s', async (what, body, codes) => {
  const text = body();
  const send = () => specialist.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof text === 'string' ? text : JSON.stringify(text) });
  const before = process.cpuUsage();
  const response = await send();
  const spent = process.cpuUsage(before);
  const { errors } = await response.json() as { errors: { extensions: { code: string } }[] };
  expect(codes).toContain(errors[0]!.extensions.code);
  expect(response.status).toBeLessThan(500);
  figures.push(`${what}: ${((spent.user + spent.system) / 1000).toFixed(1)} ms`);
  if (process.env['FIGURES'] && figures.length === hostile.length) process.stdout.write(`CPU of hostile requests, with the client's own\n${figures.join('\n')}\n`);
});
