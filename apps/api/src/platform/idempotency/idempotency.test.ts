import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../../test/kit/people.js';
import { databaseNowPlus } from '../database/dialect.js';
import { idempotencyJob } from './idempotency.job.js';
import { KEPT_SECONDS } from './idempotency.js';

const kit = useKit();
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id name phone version } }';
let group: Group;
let specialist: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const input = (phone: string) => ({ input: { dealerId: group.d1, name: '王小明', phone } });
const customers = async (phone: string): Promise<number> => (await specialist.ask<{ customers: { totalCount: number } }>(`{ customers(search: "${phone}") { totalCount } }`)).customers.totalCount;

test('a mutation sent again with its key has one effect and the same answer', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-1' });
  const answers = [await keyed.ask(CREATE, input('13800000001')), await keyed.ask(CREATE, input('13800000001')), await keyed.ask(CREATE, input('13800000001'))];
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await customers('13800000001')).toBe(1);
});

test('ten at once: one effect, ten same answers', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-2' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => keyed.ask(CREATE, input('13800000002'))));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await customers('13800000002')).toBe(1);
});

test('the same key with another body is refused and changes nothing', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-3' });
  await keyed.ask(CREATE, input('13800000003'));
  expect(await keyed.refused(CREATE, input('13800000004'))).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await customers('13800000004')).toBe(0);
});

test('a refused mutation leaves its key free', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-5' });
  expect(await keyed.refused(CREATE, input('无'))).toBe('INVALID_INPUT');
  await keyed.ask(CREATE, input('13800000005'));
});

test('two people may use the same key', async () => {
  const other = await as(kit, 'CARE_SPECIALIST', group.d2);
  await specialist.with({ 'idempotency-key': 'import-row-6' }).ask(CREATE, input('13800000006'));
  await other.with({ 'idempotency-key': 'import-row-6' }).ask(CREATE, { input: { ...input('13800000006').input, dealerId: group.d2 } });
});

test.each(['short', 'x'.repeat(101), 'has blank here'])('the key "%s" is no key', async (key) => {
  const { errors } = await specialist.with({ 'idempotency-key': key }).send(CREATE, input('13800000007'));
  expect(errors[0]!.extensions.code).toBe('IDEMPOTENCY_KEY_INVALID');
});

test('a replay speaks the reader\'s language and masks as it did', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-8' });
  const first = await keyed.ask<{ createCustomer: { phone: string } }>(CREATE, input('13800000008'));
  expect(first.createCustomer.phone).toBe('138****0008');
  expect(await keyed.ask(CREATE, input('13800000008'))).toEqual(first);
});

test('two changes in one request each have their own answer, once', async () => {
  const TWO = `mutation ($a: CreateCustomerInput!, $b: CreateCustomerInput!) { first: createCustomer(input: $a) { id name } second: createCustomer(input: $b) { id name } }`;
  const keyed = specialist.with({ 'idempotency-key': 'two-in-one-1' });
  const variables = { a: { ...input('13800000011').input, name: '张一' }, b: { ...input('13800000012').input, name: '张二' } };
  const first = await keyed.ask<{ first: { name: string }; second: { name: string } }>(TWO, variables);
  expect([first.first.name, first.second.name]).toEqual(['张一', '张二']);
  for (let time = 0; time < 4; time += 1) expect(await keyed.ask(TWO, variables)).toEqual(first);
  expect([await customers('13800000011'), await customers('13800000012')]).toEqual([1, 1]);
});

test('ten at once with different bodies: one has its effect, nine are refused', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-9' });
  const phones = Array.from({ length: 10 }, (_, index) => `1380000009${index}`);
  const codes = (await Promise.all(phones.map((phone) => keyed.send(CREATE, input(phone))))).map(({ errors }) => errors[0]?.extensions.code ?? 'DONE');
  expect(codes.sort()).toEqual(['DONE', ...Array.from({ length: 9 }, () => 'IDEMPOTENCY_KEY_REUSED')]);
  expect((await Promise.all(phones.map(customers))).reduce((sum, count) => sum + count)).toBe(1);
});

/** All keys are as old as that. */
const aged = (seconds: number): Promise<unknown> => asSystem(kit, (tx) => tx.db.run(`UPDATE idempotency_key SET created_at = ${databaseNowPlus(-seconds)}`));

test('a key stands for 24 hours and is then free again, whether or not it was cleared away', async () => {
  const keyed = specialist.with({ 'idempotency-key': 'import-row-10' });
  await keyed.ask(CREATE, input('13800000021'));
  await aged(KEPT_SECONDS - 60);
  expect(await keyed.refused(CREATE, input('13800000022'))).toBe('IDEMPOTENCY_KEY_REUSED');
  await aged(KEPT_SECONDS + 1);
  const codes = (await Promise.all(Array.from({ length: 5 }, () => keyed.send(CREATE, input('13800000022'))))).map(({ errors }) => errors[0]?.extensions.code ?? 'DONE');
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'DONE'));
  expect(await customers('13800000022')).toBe(1);
});

test('old answers are cleared away by themselves, and young ones stay', async () => {
  await aged(KEPT_SECONDS + 1);
  await specialist.with({ 'idempotency-key': 'import-row-11' }).ask(CREATE, input('13800000031'));
  await kit.run(idempotencyJob);
  expect(await kit.app.database.read.rows('SELECT COUNT(*) FROM idempotency_key')).toEqual([[1]]);
});
