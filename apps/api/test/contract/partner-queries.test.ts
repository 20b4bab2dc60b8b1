import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildRenewal, worksAt } from '../kit/care.js';
import type { Answer, Client } from '../kit/client.js';
import { publishedYears, intake } from '../kit/complaint.js';
import { limits } from '../../src/platform/gate/gate.js';
import { statusOf } from '../../src/platform/http/errors.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';
import { buildKey } from '../kit/partner.js';
import { proves } from '../kit/proof.js';

const folder = new URL('./partner-queries/', import.meta.url);
const files = readdirSync(folder).sort();
const query = (name: string): string => readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
const guide = readFileSync(new URL('../../../../docs/partners.md', import.meta.url), 'utf8');

const kit = useKit();
let group: Group;
let partner: Client;

async function keyFor(unitId: string, scopes: string[]): Promise<Client> {
  const { createApiKey } = await (await proves(kit, await as(kit, 'CARE_DIRECTOR', unitId))).ask<{ createApiKey: { secret: string } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }', { input: { unitId, name: '车管家', scopes } });
  return kit.anyone().with({ authorization: `Bearer ${createApiKey.secret}` });
}

beforeAll(async () => {
  kit.timeIs('2026-03-02 10:00');
  await publishedYears(kit);
  group = await buildGroup(kit);
  await as(kit, 'CARE_SPECIALIST', group.d1);
  partner = await keyFor(group.d1, ['organisation:read', 'customers:read', 'tasks:read', 'complaints:read', 'complaints:write']);
  for (let count = 0; count < 3; count += 1) await buildRenewal(kit, group.d1, '2026-04-03', { name: '赵一凡', phone: `1391234000${count}` });
  await worksAt(kit, '2026-03-02 10:30', group.d1);
});

const told = (): Record<string, unknown> => intake(group.d1, { channel: 'PARTNER', contactName: '王小明', contactPhone: '13900001111' });
interface Registered { registerComplaint: { id: string; number: string; status: string; severity: string } }
interface Page<T> { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number }

test('the guide shows every query as it stands in its file, and no other', () => {
  const shown = [...guide.matchAll(/<!-- ([\w-]+\.graphql) -->\n```graphql\n([\s\S]*?)```/g)].map(([, name, text]) => [name, text]);
  expect(shown.map(([name]) => name).sort()).toEqual(files);
  for (const [name, text] of shown) expect([name, text]).toEqual([name, readFileSync(new URL(name!, folder), 'utf8')]);
  expect([...guide.matchAll(/```graphql/g)]).toHaveLength(files.length);
});

const number = (value: number): string => value.toLocaleString('en');
const inGuide = [
  `${limits.bodyBytes / 1000} kB, lists and objects up to ${limits.bodyDepth} deep`, `| tokens | ${number(limits.tokens)}; ${number(limits.registeredTokens)} when registered |`, `| root fields | ${limits.rootFields} |`,
  `| aliases | ${limits.aliases}, `, `| directives at one place | ${limits.directives} |`, `| levels | ${limits.depth}; `, `| rows of a page (\`first\`) | ${limits.page} |`, `| cost of a query | ${number(limits.cost)} |`,
  `| cost of a key in a minute | ${number(limits.costPerMinute)}, `, `the schema costs ${number(limits.introspectionCost)} more`,
];

test.each(inGuide)('the guide publishes the figure that is kept: %s', (line) => {
  expect(guide).toContain(line);
});

test('the Chinese guide has the same figures and codes', () => {
  const chinese = readFileSync(new URL('../../../../docs/partners.zh-CN.md', import.meta.url), 'utf8');
  for (const value of [limits.tokens, limits.registeredTokens, limits.cost, limits.costPerMinute, limits.introspectionCost, limits.page, limits.bodyDepth]) expect(chinese).toContain(number(value));
  const codesIn = (text: string): string[] => [...new Set([...text.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, code]) => code!))].sort();
  expect(codesIn(chinese)).toEqual(codesIn(guide));
});

test('the guide names the HTTP status under which each code is refused before anything runs', () => {
  const rows = [...guide.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \| (4\d\d|500, 503) \|/gm)].map(([, codes, status]) => [[...codes!.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code!), status!] as const);
  expect(rows.length).toBeGreaterThan(7);
  for (const [codes, status] of rows) for (const code of codes) expect([code, status]).toEqual([code, expect.stringContaining(String(statusOf(code))) as string]);
});

describe('a partner with a key of the dealer', () => {
  test('finds its unit', async () => {
    const { orgUnits } = await partner.ask<{ orgUnits: { id: string; code: string }[] }>(query('units'));
    expect(orgUnits.find(({ id }) => id === group.d1)).toMatchObject({ code: expect.stringMatching(/^D\d+$/) as string, timezone: 'Asia/Shanghai' });
    expect(orgUnits.map(({ id }) => id)).not.toContain(group.d2);
  });

  test('reads tasks page by page, with people masked', async () => {
    interface Task { ruleCode: string; customer: { name: string; phone: string } }
    const small = query('tasks').replace('first: 20', 'first: 2');
    const first = (await partner.ask<{ careTasks: Page<Task> }>(small)).careTasks;
    expect([first.nodes.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, 3, true]);
    const second = (await partner.ask<{ careTasks: Page<Task> }>(small, { after: first.pageInfo.endCursor })).careTasks;
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([1, false]);
    for (const { ruleCode, customer } of [...first.nodes, ...second.nodes]) {
      expect([ruleCode, customer]).toEqual(['CR-23', { name: '赵**', phone: expect.stringMatching(/^139\*{4}000\d$/) as string }]);
    }
  });

  test('registers a complaint once, however often it sends it, and reads it with people masked', async () => {
    const keyed = partner.with({ 'idempotency-key': 'partner-0001' });
    const once = (await keyed.ask<Registered>(query('register'), { input: told() })).registerComplaint;
    expect(once).toMatchObject({ status: 'RECEIVED', severity: 'GENERAL' });
    expect((await keyed.ask<Registered>(query('register'), { input: told() })).registerComplaint).toEqual(once);
    expect(await keyed.refused(query('register'), { input: { ...told(), description: '另一件事，与上次无关' } })).toBe('IDEMPOTENCY_KEY_REUSED');
    const { complaints } = await partner.ask<{ complaints: Page<{ id: string; complaint: { status: string } }> }>(query('complaints'), { from: '2026-03-01' });
    expect([complaints.totalCount, complaints.nodes[0]!.id, complaints.nodes[0]!.complaint.status]).toEqual([1, once.id, 'RECEIVED']);
    expect((await partner.ask<{ complaints: Page<object> }>(query('complaints'), { from: '2026-03-03' })).complaints.totalCount).toBe(0);
    const { complaint } = await partner.ask<{ complaint: object }>(query('complaint'), { id: once.id });
    expect(complaint).toMatchObject({ number: once.number, contactName: '王**', contactPhone: '139****1111', clocks: expect.arrayContaining([expect.objectContaining({ kind: 'FIRST_CONTACT', status: 'RUNNING' })]) as unknown });
  });

  test('may spend so much a minute, and is told when to come again', async () => {
    const spender = await keyFor(group.d1, ['customers:read']);
    const dear = '{ customers(first: 40) { nodes { vehicles { lastOrders { id } } } } }';
    let refusal: Answer['errors'][number] | undefined;
    for (let asked = 0; !refusal && asked < 1000; asked += 1) refusal = (await spender.send(dear)).errors[0];
    expect(refusal).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    expect(refusal!.extensions.params['retryAfterSeconds']).toBeLessThanOrEqual(60);
    // Another key has its own purse.
    expect((await partner.send(query('units'))).errors).toEqual([]);
  });

  test('may ask for the whole schema', async () => {
    const { __schema } = await partner.ask<{ __schema: { queryType: { name: string } } }>('{ __schema { queryType { name } types { name description fields { name type { name ofType { name ofType { name } } } } } } }');
    expect(__schema.queryType.name).toBe('Query');
  });

  test('nobody of a dealer may, and no stranger', async () => {
    expect(await (await as(kit, 'GENERAL_MANAGER', group.d1)).refused('{ __schema { types { name } } }')).toBe('FORBIDDEN');
    expect(await kit.anyone().refused('{ __type(name: "Customer") { name } }')).toBe('FORBIDDEN');
  });

  test('sends a registered query by its hash', async () => {
    const director = await proves(kit, await as(kit, 'CARE_DIRECTOR', group.d1));
    const { id, partner: held } = await buildKey(kit, group.d1, ['organisation:read'], { registeredOnly: true }, director);
    await director.ask('mutation ($input: RegisterPartnerDocumentsInput!) { registerPartnerDocuments(input: $input) { id } }', { input: { keyId: id, documents: [{ text: query('units') }] } });
    const documentId = `sha256:${createHash('sha256').update(query('units')).digest('hex')}`;
    const response = await held.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ documentId, variables: {} }) });
    expect(await response.json()).toMatchObject({ data: { orgUnits: expect.arrayContaining([expect.objectContaining({ id: group.d1 })]) as unknown } });
  });
});

describe('outside of its scope a partner is told what is wrong, in its own language', () => {
  const refusedIn = async (client: Client, locale: string, text: string, variables?: Record<string, unknown>): Promise<[string, boolean]> => {
    const { errors } = await client.with({ 'accept-language': locale }).send(text, variables);
    return [errors[0]!.extensions.code, /\p{Script=Han}/u.test(errors[0]!.message)];
  };

  test.each<[string, string, () => Promise<Client>, () => [string, Record<string, unknown>?]]>([
    ['a unit of somebody else', 'NOT_FOUND', async () => partner, () => [query('register'), { input: { ...told(), unitId: group.d2 } }]],
    ['a customer of somebody else', 'NOT_FOUND', async () => partner, () => [query('complaint'), { id: `cmp_${'0'.repeat(26)}` }]],
    ['an id of another kind', 'ID_OF_OTHER_TYPE', async () => partner, () => [query('complaint'), { id: group.d1 }]],
    ['a scope that the key lacks', 'FORBIDDEN', () => keyFor(group.d1, ['tasks:read']), () => [query('complaints'), { from: '2026-03-01' }]],
    ['a key that is none', 'UNAUTHENTICATED', async () => kit.anyone().with({ authorization: 'Bearer dck_000000000000.abc' }), () => [query('tasks')]],
    ['a page that is too large', 'PAGE_TOO_LARGE', async () => partner, () => [query('tasks').replace('first: 20', 'first: 101')]],
    ['a search by name', 'FILTER_NOT_ALLOWED', async () => partner, () => ['{ customers(search: "赵") { nodes { id } } }']],
    ['a query that costs too much', 'QUERY_TOO_COSTLY', async () => partner, () => ['{ customers(first: 100) { nodes { vehicles { lastOrders { lines { work } } } } } }']],
  ])('%s', async (_what, code, client, asked) => {
    const [text, variables] = asked();
    const asker = await client();
    expect([await refusedIn(asker, 'zh-CN', text, variables), await refusedIn(asker, 'en', text, variables)]).toEqual([[code, true], [code, false]]);
  });
});
