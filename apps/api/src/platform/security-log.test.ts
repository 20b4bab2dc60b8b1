import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { createLogger } from './logger.js';

const kit = useKit();
let group: Group;
let carer: Client & { person: { id: string; email: string } };
const lines: string[] = [];
const log = createLogger('info', false, { write: (line) => { lines.push(line); } });
const told = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

const SIGN_IN = 'mutation SignIn ($input: SignInInput!) { signIn(input: $input) { __typename } }';

beforeAll(async () => {
  Object.assign(kit.app, { log });
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
});
beforeEach(() => { lines.length = 0; });

describe('what is refused', () => {
  test('what somebody may not do leaves a line: when, who, from where, what', async () => {
    const { errors } = await carer.send('query Keys { apiKeys { id } }');
    expect(told()).toEqual([{
      level: 40, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string, refused: 'FORBIDDEN', who: `STAFF ${carer.person.id}`, from: '127.0.0.1', what: 'Keys',
      requestId: errors[0]!.extensions.requestId, msg: 'refused',
    }]);
  });

  test('a record that is not there, or not in reach, leaves a line, and so does an id of another kind', async () => {
    await carer.refused('query Absent { complaint(id: "cmp_01jd0000000000000000000000") { id } }');
    await carer.refused('query Other { complaint(id: "cus_01jd0000000000000000000000") { id } }');
    expect(told().map(({ refused, what }) => [refused, what])).toEqual([['NOT_FOUND', 'Absent'], ['ID_OF_OTHER_TYPE', 'Other']]);
  });

  test('a wrong password and a locked door leave a line each, a sign-in an audit entry', async () => {
    const stranger = kit.anyone();
    const input = { email: 'nobody@example.org', password: 'not the right one' };
    for (let tries = 0; tries < 6; tries += 1) await stranger.refused(SIGN_IN, { input });
    expect(told().map(({ refused, who, what }) => [refused, who, what])).toEqual([...Array.from({ length: 5 }, () => ['SIGN_IN_FAILED', 'ANONYMOUS', 'SignIn']), ['SIGN_IN_LOCKED', 'ANONYMOUS', 'SignIn']]);
    expect(lines.join()).not.toMatch(/nobody@example\.org|not the right one/);
    const rows = await kit.app.database.read.rows("SELECT actor_kind FROM audit_entry WHERE action = 'identity.sign-in'");
    expect(rows).toEqual([['STAFF']]);
  });

  test('attempts to get around the gate leave a line', async () => {
    await carer.refused('query Wide { customers(first: 1000) { nodes { id } } }');
    await carer.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' }, body: '{"query":"{ viewer { id } }"}' });
    expect(told().map(({ refused, from, what }) => [refused, from, what])).toEqual([['PAGE_TOO_LARGE', '127.0.0.1', 'Wide'], ['ORIGIN_NOT_ALLOWED', '127.0.0.1', '/graphql']]);
  });

  test('a mistake in a form leaves none', async () => {
    await carer.refused('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '赵一凡', phone: '12' } });
    expect(lines).toEqual([]);
  });
});

test('a fault nobody foresaw is logged once, with the id that the caller was told', async () => {
  const { time } = kit.app;
  const app = kit.app as { time: typeof time };
  app.time = { ...time, now: () => { throw new TypeError('the disk is full of 13912340001'); } } as unknown as typeof time;
  const { errors } = await carer.send('{ viewer { id } }').finally(() => { app.time = time; });
  expect(told().map(({ msg, requestId }) => [msg, requestId])).toEqual([['unexpected error', errors[0]!.extensions.requestId]]);
  expect(lines.join()).not.toContain('13912340001');
});

describe('a line', () => {
  test('a line break in what is logged stays inside its line', () => {
    log.info({ what: 'x\n{"level":30,"msg":"forged"}\u001b[2J' }, 'told');
    expect(lines).toHaveLength(1);
    expect(lines[0]!.trimEnd()).not.toMatch(/[\n\r\u001b]/);
    expect(told()[0]!['msg']).toBe('told');
  });

  test('what is personal or secret is not written', () => {
    log.info({ phone: '13912340001', person: { name: '赵一凡', password: 'secret words' }, authorization: 'Bearer dck_x.y', deep: { down: { cookie: 'dealercare=abc', idNumber: '110101199003070013' } } }, 'told');
    expect(lines[0]).not.toMatch(/13912340001|赵一凡|secret words|dck_x|abc|110101199003070013/);
  });
});
