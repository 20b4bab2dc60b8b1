import { access } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { buildCustomer, messagesTo, plan, advance, send } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { importFile, importState } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { notify } from '../messaging/notify.js';
import { databaseNowPlus } from '../platform/database/dialect.js';
import { retentionJob } from './retention.job.js';

const folder = `${process.env['TEST_FOLDER']!}/retention_${process.env['VITEST_POOL_ID'] ?? '0'}`;
const kit = useKit({ DATA_DIR: folder });
let group: Group;
let director: Client & { person: { id: string } };

const count = async (sql: string, params: string[] = []): Promise<number> => Number((await kit.app.database.read.rows(`SELECT COUNT(*) FROM ${sql}`, params))[0]![0]);
const cleanAt = async (time: string): Promise<void> => {
  kit.timeIs(time);
  await kit.run(retentionJob);
};
const setDays = async (unitId: string, key: string, days: number): Promise<void> => {
  await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId, key, value: String(days) } });
};

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

test('a file that is done with goes after its days: rows, upload and key; the run stays with its counts', async () => {
  const { done } = await importFile(kit, director, group.d1, 'c.csv', '客户编号,客户姓名,手机\nC-1,方鸿渐,13987650701\nC-2,,13987650702\n');
  const neighbour = await as(kit, 'CARE_DIRECTOR', group.d2);
  await importFile(kit, neighbour, group.d2, 'c.csv', '客户编号,客户姓名,手机\nC-1,孙柔嘉,13987650703\n');
  await setDays(group.d1, 'privacy.retention.stagedRows', 10);
  const upload = `${folder}/uploads/${done.id}.sealed`;
  await cleanAt('2026-03-12 09:59');
  expect([await count('import_row'), await access(upload).then(() => true)]).toEqual([3, true]);
  await cleanAt('2026-03-12 10:01');
  expect([await count('import_row'), await access(upload).then(() => true, () => false), await count('subject_key WHERE destroyed_at IS NOT NULL')]).toEqual([1, false, 1]);
  expect(await importState(director, done.id)).toMatchObject({ status: 'DONE', counts: { create: 1, refused: 1 } });
  const { importRun } = await director.ask<{ importRun: { columns: { header: string; samples: string[] }[]; rows: { nodes: object[] } } }>('query ($id: ID!) { importRun(id: $id) { columns { header samples } rows { nodes { line } } } }', { id: done.id });
  expect([importRun.columns.map(({ samples }) => samples), importRun.rows.nodes]).toEqual([[[], [], []], []]);
});

test('texts of sent messages are blanked, and that a message was sent stays', async () => {
  kit.timeIs('2026-03-20 08:05');
  const customerId = await buildCustomer(kit, group.d1, { solarBirthday: '1990-03-20' });
  await plan(kit, group.d1);
  await advance(kit);
  await send(kit);
  expect((await messagesTo(director, customerId)).map(({ status, text }) => [status, text !== null])).toEqual([['SENT', true]]);
  await cleanAt('2028-03-19 08:00');
  expect((await messagesTo(director, customerId))[0]!.text).not.toBeNull();
  await cleanAt('2028-03-20 09:00');
  expect((await messagesTo(director, customerId)).map(({ status, text }) => [status, text])).toEqual([['SENT', null]]);
});

test('looks, notices, events and sessions that ended go, each in its time; what is younger stays', async () => {
  kit.timeIs('2026-03-02 10:00');
  const customerId = await buildCustomer(kit, group.d1);
  await director.ask('query ($id: ID!) { customer(id: $id) { name } }', { id: customerId });
  await asSystem(kit, async (tx) => {
    await notify(tx, [director.person.id], { onceKey: 'retention', kind: 'CASE_ESCALATED', params: {}, subjectId: null });
    await tx.db.run(`UPDATE outbox SET created_at = ${databaseNowPlus(-31 * 86_400)}`);
    await tx.db.run(`INSERT INTO session (token_hash, user_id, address, user_agent, created_at, last_seen_at, expires_at) VALUES ('gone', ?, '', '', '2020-01-01 00:00:00.000', '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000')`, [director.person.id.slice(-26)]);
  });
  const looks = await count('access_entry WHERE customer_id = ?', [customerId.slice(-26)]);
  await cleanAt('2027-03-01 10:00');
  expect([looks, await count('access_entry WHERE customer_id = ?', [customerId.slice(-26)]), await count('notification'), await count(`outbox WHERE created_at < ${databaseNowPlus(-30 * 86_400)}`), await count("session WHERE token_hash = 'gone'")]).toEqual([1, 1, 1, 0, 0]);
  await cleanAt('2027-03-03 10:00');
  expect(await count('notification')).toBe(0);
  await cleanAt('2029-03-02 10:01');
  expect([await count('access_entry WHERE customer_id = ?', [customerId.slice(-26)]), await count('session') > 0, await count('customer') > 0]).toEqual([0, true, true]);
});
