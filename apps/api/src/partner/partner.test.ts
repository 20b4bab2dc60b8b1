import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { buildKey, holding } from '../../test/kit/partner.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';
import { databaseNowPlus } from '../platform/database/dialect.js';
import { minuteNow } from '../platform/gate/purse.js';
import { forgetKeys } from './key-state.js';

const kit = useKit();
const CREATE = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key { id prefix scopes unit { id } } secret } }';
const ROTATE = 'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret key { version previousUntil expiresAt } } }';
const UPDATE = 'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { version name addresses costPerMinute registeredOnly } }';
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) { revokedAt } }';
const CUSTOMERS = '{ customers { totalCount nodes { id } } }';
let group: Group;
let director: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await proves(kit, await as(kit, 'CARE_DIRECTOR', group.d1));
});

const keyFor = (scopes: string[], more: object = {}) => buildKey(kit, group.d1, scopes, more, director);
/** Writes behind the server's back, and sees to it that it looks. */
const behind = (sql: string, id: string): Promise<void> => asSystem(kit, async (tx) => {
  await tx.db.run(sql, [id.slice(-26)]);
  tx.unit.afterwards.push(() => forgetKeys(kit.app));
});

describe('a partner\'s key', () => {
  test('opens what its scopes say, for its unit, with people masked', async () => {
    const { partner } = await keyFor(['customers:read', 'organisation:read']);
    await director.ask('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '欧阳小明', phone: '13800138000', solarBirthday: '1985-03-12', address: '人民路1号' } });
    const { customers } = await partner.ask<{ customers: { nodes: object[] } }>('{ customers { nodes { name phone solarBirthday address } } }');
    expect(customers.nodes).toEqual([{ name: expect.stringMatching(/^欧阳\*+$/) as string, phone: '138****8000', solarBirthday: null, address: expect.not.stringContaining('人民路') as string }]);
    expect(await partner.refused('{ policyValues(unitId: "x") { key } }')).toBe('FORBIDDEN');
    expect(await partner.refused('mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { id } }', { i: { dealerId: group.d1, name: '张三', phone: '13800138001' } })).toBe('FORBIDDEN');
    expect(await partner.refused('{ customers(search: "小明") { nodes { id } } }')).toBe('FILTER_NOT_ALLOWED');
    expect(await partner.refused('{ customers(filter: { name: { contains: "小" } }) { nodes { id } } }')).toBe('FILTER_NOT_ALLOWED');
    expect(await partner.refused('{ customers(order: NAME) { nodes { id } } }')).toBe('FILTER_NOT_ALLOWED');
  });

  test('sees nothing of other units; with several units it sees those and no more', async () => {
    const admin = await as(kit, 'MFR_ADMIN', group.maker);
    const neighbour = await buildKey(kit, group.d2, ['customers:read']);
    expect((await neighbour.partner.ask<{ customers: { totalCount: number } }>(CUSTOMERS)).customers.totalCount).toBe(0);
    for (const [unit, name] of [[group.d2, '李二'], [group.d3, '王三']]) {
      await (await as(kit, 'CARE_MANAGER', unit!)).ask('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: unit, name, phone: '13800138009' } });
    }
    const two = await buildKey(kit, group.d2, ['customers:read'], { moreUnitIds: [group.d3, group.d2] }, admin);
    expect((await two.partner.ask<{ customers: { totalCount: number } }>(CUSTOMERS)).customers.totalCount).toBe(2);
    const { apiKeys } = await admin.ask<{ apiKeys: { id: string; units: { id: string }[] }[] }>('{ apiKeys { id units { id } } }');
    expect(apiKeys.find(({ id }) => id === two.id)!.units.map(({ id }) => id)).toEqual([group.d2, group.d3]);
    // Whoever manages only one of its units neither sees nor ends it.
    const ofOne = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect((await ofOne.ask<{ apiKeys: { id: string }[] }>('{ apiKeys { id } }')).apiKeys.map(({ id }) => id)).not.toContain(two.id);
    expect(await ofOne.refused(REVOKE, { id: two.id })).toBe('NOT_FOUND');
  });

  test('is made for one\'s own units only, with known scopes, an end, real addresses, and by somebody who has just proved who she is', async () => {
    const input = { unitId: group.d1, name: '车管家', scopes: ['customers:read'] };
    const refused = (more: object): Promise<string> => director.refused(CREATE, { input: { ...input, ...more } });
    expect(await refused({ unitId: group.d2 })).toBe('NOT_FOUND');
    expect(await refused({ unitId: group.north })).toBe('NOT_FOUND');
    expect(await refused({ moreUnitIds: [group.d2] })).toBe('NOT_FOUND');
    expect(await refused({ unitId: 'cus_01jd0000000000000000000000' })).toBe('ID_OF_OTHER_TYPE');
    expect(await refused({ unitId: 'x' })).toBe('ID_MALFORMED');
    expect(await refused({ scopes: ['everything'] })).toBe('INVALID_INPUT');
    expect(await refused({ scopes: [] })).toBe('INVALID_INPUT');
    expect(await refused({ validDays: 367 })).toBe('INVALID_INPUT');
    expect(await refused({ costPerMinute: 60_001 })).toBe('INVALID_INPUT');
    const { errors } = await director.send(CREATE, { input: { ...input, addresses: ['203.0.113.0/24', '203.0.113.0/33', 'example.org', '::1/129'] } });
    expect(errors[0]!.extensions.fields.map(({ path, code }) => `${path} ${code}`)).toEqual(Array.from({ length: 3 }, () => 'input.addresses ADDRESS_RANGE_INVALID'));
    const specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
    expect(await specialist.refused(CREATE, { input })).toBe('FORBIDDEN');
    expect(await specialist.refused('{ apiKeys { id } }')).toBe('FORBIDDEN');
    expect(await (await as(kit, 'CARE_DIRECTOR', group.d1)).refused(CREATE, { input })).toBe('STEP_UP_REQUIRED');
  });

  test('its secret is nowhere in the database, not after a rotation either, nor in the audit', async () => {
    const { id, version, secret } = await keyFor(['customers:read']);
    const { rotateApiKey } = await director.ask<{ rotateApiKey: { secret: string } }>(ROTATE, { input: { id, expectedVersion: version } });
    const rows = JSON.stringify([await kit.app.database.read.rows('SELECT * FROM api_key'), await kit.app.database.read.rows('SELECT * FROM audit_entry')]);
    for (const text of [secret, rotateApiKey.secret]) expect(rows).not.toContain(text.split('.')[1]);
  });
});

describe('a key is no key any more', () => {
  test.each<[string, (key: { id: string; secret: string; prefix: string }) => Promise<string>]>([
    ['revoked', async ({ id, secret }) => { await director.ask(REVOKE, { id }); return secret; }],
    ['expired', async ({ id, secret }) => { await behind("UPDATE api_key SET expires_at = '2020-01-01 00:00:00.000' WHERE id = ?", id); return secret; }],
    ['forged', async ({ prefix }) => `${prefix}.${'A'.repeat(43)}`],
    ['cut off', async ({ secret }) => secret.slice(0, -1)],
    ['cut off before its secret', async ({ prefix }) => prefix],
    ['of a prefix that nobody has', async ({ secret }) => `dck_000000000000.${secret.split('.')[1]}`],
    ['of letters that no prefix has', async ({ secret }) => `dck_\u00e9\u00e900000000.${secret.split('.')[1]}`],
    ['another\'s secret', async ({ prefix }) => `${prefix}.${(await keyFor(['customers:read'])).secret.split('.')[1]}`],
  ])('%s: the same answer as for one that never was', async (_what, spoil) => {
    const key = await keyFor(['customers:read']);
    await key.partner.ask(CUSTOMERS);
    const [spoilt, unknown] = [await holding(kit, await spoil(key)).send(CUSTOMERS), await holding(kit, 'dck_abcdefabcdef.nobody').send(CUSTOMERS)];
    const face = ({ status, errors }: typeof spoilt) => [status, errors.map(({ message, extensions: { requestId: _id, ...rest } }) => [message, rest])];
    expect(face(spoilt)).toEqual(face(unknown));
    expect(spoilt.errors[0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('revoked twice at once: it ends once, and both are told so', async () => {
    const { id } = await keyFor(['customers:read']);
    const ended = await Promise.all([director.ask(REVOKE, { id }), director.ask(REVOKE, { id })]);
    expect(ended[0]).toEqual(ended[1]);
    expect(await kit.app.database.read.rows("SELECT COUNT(*) FROM audit_entry WHERE action = 'partner.revoke-key' AND entity_id = ?", [id])).toEqual([[1]]);
    expect(await director.refused(ROTATE, { input: { id, expectedVersion: 2 } })).toBe('KEY_ENDED');
    expect(await director.refused(UPDATE, { input: { id, expectedVersion: 2, name: '别名' } })).toBe('KEY_ENDED');
  });
});

describe('rotation', () => {
  const rotate = (id: string, expectedVersion: number, more: object = {}) => director.ask<{ rotateApiKey: { secret: string; key: { version: number; previousUntil: string | null } } }>(ROTATE, { input: { id, expectedVersion, ...more } });
  const opens = async (secret: string): Promise<boolean> => (await holding(kit, secret).send(CUSTOMERS)).errors.length === 0;

  test('both secrets are good until the overlap ends; then only the new one is', async () => {
    const { id, version, secret } = await keyFor(['customers:read']);
    const { rotateApiKey: { secret: next } } = await rotate(id, version);
    expect([await opens(secret), await opens(next)]).toEqual([true, true]);
    await behind(`UPDATE api_key SET previous_until = ${databaseNowPlus(-1)} WHERE id = ?`, id);
    expect([await opens(secret), await opens(next)]).toEqual([false, true]);
  });

  test('without an overlap the old secret is out at once; a third one ends the first', async () => {
    const { id, version, secret } = await keyFor(['customers:read']);
    const second = (await rotate(id, version, { overlapDays: 0 })).rotateApiKey;
    expect([await opens(secret), await opens(second.secret), second.key.previousUntil]).toEqual([false, true, null]);
    const third = (await rotate(id, second.key.version)).rotateApiKey;
    const fourth = (await rotate(id, third.key.version)).rotateApiKey;
    expect(await Promise.all([second, third, fourth].map((made) => opens(made.secret)))).toEqual([false, true, true]);
  });

  test('two rotations at once: one is made, the other is a conflict', async () => {
    const { id, version } = await keyFor(['customers:read']);
    const codes = (await Promise.all([1, 2].map(() => director.send(ROTATE, { input: { id, expectedVersion: version } })))).map(({ errors }) => errors[0]?.extensions.code ?? 'MADE');
    expect(codes.sort()).toEqual(['CONFLICT', 'MADE']);
  });

  test('is refused for days that are none, for a key of others, and without a fresh proof', async () => {
    const { id, version } = await keyFor(['customers:read']);
    expect(await director.refused(ROTATE, { input: { id, expectedVersion: version, overlapDays: 31 } })).toBe('INVALID_INPUT');
    expect(await (await as(kit, 'CARE_DIRECTOR', group.d2)).refused(ROTATE, { input: { id, expectedVersion: version } })).toBe('NOT_FOUND');
    expect(await (await as(kit, 'CARE_DIRECTOR', group.d1)).refused(ROTATE, { input: { id, expectedVersion: version } })).toBe('STEP_UP_REQUIRED');
  });
});

describe('addresses', () => {
  test('a key with a list opens from there only, from elsewhere it is as good as unknown', async () => {
    const { id, version, partner } = await keyFor(['customers:read'], { addresses: ['10.0.0.0/8', '2001:db8::/32'] });
    expect(await partner.refused(CUSTOMERS)).toBe('UNAUTHENTICATED');
    const { updateApiKey } = await director.ask<{ updateApiKey: { version: number; addresses: string[] } }>(UPDATE, { input: { id, expectedVersion: version, addresses: ['10.0.0.0/8', '127.0.0.0/8'] } });
    expect(updateApiKey.addresses).toEqual(['10.0.0.0/8', '127.0.0.0/8']);
    await partner.ask(CUSTOMERS);
    await director.ask(UPDATE, { input: { id, expectedVersion: updateApiKey.version, addresses: [] } });
    await partner.ask(CUSTOMERS);
    expect(await director.refused(UPDATE, { input: { id, expectedVersion: version, addresses: [] } })).toBe('CONFLICT');
  });
});

describe('the budget of a minute', () => {
  test('every answer says what it has cost and what is left; above it is 429 with the time to wait', async () => {
    const { id, partner } = await keyFor(['customers:read'], { costPerMinute: 100 });
    // Budgets go by the minutes of the real clock; all of this belongs into one.
    while (minuteNow().endsInSeconds < 10) await new Promise((resolve) => { setTimeout(resolve, 250); });
    const ask = (first: number) => partner.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: `{ customers(first: ${first}) { nodes { id } } }` }) });
    const told = ({ headers }: Response) => ['x-cost', 'ratelimit-limit', 'ratelimit-remaining'].map((name) => headers.get(name));
    const first = await ask(40);
    expect(told(first)).toEqual(['41', '100', '59']);
    expect(Number(first.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);
    expect(await first.json()).toMatchObject({ extensions: { cost: { cost: 41, limit: 100, remaining: 59 } } });
    expect(told(await ask(40))).toEqual(['41', '100', '18']);
    const over = await ask(40);
    expect([over.status, over.headers.get('ratelimit-remaining'), Number(over.headers.get('retry-after')) > 0]).toEqual([429, '18', true]);
    expect(await over.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    // What fits into the rest still passes, to the last of it.
    expect(told(await ask(17))).toEqual(['18', '100', '0']);
    const { apiKeys } = await director.ask<{ apiKeys: { id: string; spentThisMinute: number; costPerMinute: number }[] }>('{ apiKeys { id spentThisMinute costPerMinute } }');
    expect(apiKeys.find((key) => key.id === id)).toEqual({ id, spentThisMinute: 100, costPerMinute: 100 });
  });

  test('staff has none and is told of none', async () => {
    const answer = await director.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: CUSTOMERS }) });
    expect([answer.headers.get('x-cost'), (await answer.json() as { extensions?: object }).extensions]).toEqual([null, undefined]);
  });
});
