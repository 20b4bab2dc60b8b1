import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../../test/kit/people.js';
import type { Db } from '../database/database.js';
import { onSqlite } from '../database/dialect.js';
import { anchorJob } from './anchor.job.js';
import { brokenLinks } from './verify.js';

const folder = `${process.env['TEST_FOLDER']!}/audit_${process.env['VITEST_POOL_ID'] ?? '0'}`;
const kit = useKit({ DATA_DIR: folder });
let group: Group;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  group = await buildGroup(kit);
  const specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  await Promise.all(Array.from({ length: 12 }, (_, index) => specialist.ask('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: `王${index}`, phone: `1380000${String(index).padStart(4, '0')}` } })));
});

const broken = async (): Promise<string[]> => (await brokenLinks(kit.app)).map(({ unitId, seq, fault }) => `${unitId === group.d1 ? 'D1' : unitId} ${seq} ${fault}`);
const chain = (): Promise<readonly (readonly (string | number | null)[])[]> => kit.app.database.read.rows('SELECT seq FROM audit_entry WHERE unit_id = ? ORDER BY seq', [group.d1.slice(-26)]);

test('every change stands in its dealer\'s chain, one after another', async () => {
  const rows = await chain();
  expect(rows.map(([seq]) => Number(seq))).toEqual(Array.from({ length: rows.length }, (_, index) => index + 1));
  expect(rows.length).toBeGreaterThanOrEqual(13);
  expect(await broken()).toEqual([]);
});

test('images about people are sealed: erasing the key makes them unreadable and leaves the chain whole', async () => {
  const [row] = await kit.app.database.read.rows("SELECT subject_key_id, image_after FROM audit_entry WHERE action = 'customer.create' LIMIT 1");
  expect(String(row![1])).not.toContain('王');
  await asSystem(kit, (tx) => tx.db.run('UPDATE subject_key SET wrapped = NULL WHERE id = ?', [row![0]!]));
  expect(await broken()).toEqual([]);
});

test('a number that somebody types into a reason does not stand in the audit', async () => {
  const specialist = await as(kit, 'CARE_SPECIALIST', group.d2);
  const { createCustomer } = await specialist.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d2, name: '李四', phone: '13811112222' } });
  await specialist.ask('mutation ($input: RevealSecretInput!) { revealSecret(input: $input) }', { input: { customerId: createCustomer.id, field: 'PHONE', reason: '回拨 138 1111 2222，TS-D001-20260302-007' } });
  expect(await kit.app.database.read.rows("SELECT reason FROM audit_entry WHERE action = 'customer.reveal'")).toEqual([['回拨 ****,TS-D001-20260302-007']]);
});

/** What a database administrator does who knows the tables and not the key; taken back afterwards. */
async function afterTampering(work: (db: Db, unit: string) => Promise<unknown>): Promise<string[]> {
  const columns = 'id, unit_id, seq, at, actor_kind, actor_id, action, entity, entity_id, subject_key_id, image_before, image_after, reason, request_id, previous_hash, hash';
  const unit = group.d1.slice(-26);
  const [entries, heads] = [await kit.app.database.read.rows(`SELECT ${columns} FROM audit_entry WHERE unit_id = ?`, [unit]), await kit.app.database.read.rows('SELECT unit_id, seq, hash, seal FROM audit_chain WHERE unit_id = ?', [unit])];
  await kit.app.database.transaction((db) => work(db, unit));
  const found = await broken();
  await kit.app.database.transaction(async (db) => {
    await db.run('DELETE FROM audit_entry WHERE unit_id = ?', [unit]);
    for (const entry of entries) await db.run(`INSERT INTO audit_entry (${columns}) VALUES (${entry.map(() => '?').join(', ')})`, entry);
    await db.run('DELETE FROM audit_chain WHERE unit_id = ?', [unit]);
    await db.run('INSERT INTO audit_chain (unit_id, seq, hash, seal) VALUES (?, ?, ?, ?)', heads[0]!);
  });
  return found;
}

/** Cuts the end off and sets the head back to what stands before it. */
async function cutTail(db: Db, unit: string): Promise<void> {
  const [last] = await db.rows('SELECT MAX(seq) FROM audit_entry WHERE unit_id = ?', [unit]);
  await db.run('DELETE FROM audit_entry WHERE unit_id = ? AND seq > ?', [unit, Number(last![0]) - 2]);
  const [before] = await db.rows('SELECT seq, hash FROM audit_entry WHERE unit_id = ? ORDER BY seq DESC LIMIT 1', [unit]);
  await db.run('UPDATE audit_chain SET seq = ?, hash = ? WHERE unit_id = ?', [before![0]!, before![1]!, unit]);
}

async function swap(db: Db, unit: string): Promise<void> {
  for (const [from, to] of [[4, 900], [5, 4], [900, 5]]) await db.run('UPDATE audit_entry SET seq = ? WHERE unit_id = ? AND seq = ?', [to!, unit, from!]);
}

const copyOf = (seq: string): string => `INSERT INTO audit_entry (id, unit_id, seq, at, actor_kind, actor_id, action, entity, entity_id, subject_key_id, image_before, image_after, reason, request_id, previous_hash, hash)
  SELECT '01hzzzzzzzzzzzzzzzzzzzzzzz', unit_id, ${seq}, at, actor_kind, actor_id, action, entity, entity_id, subject_key_id, image_before, image_after, reason, request_id, previous_hash, hash FROM audit_entry WHERE unit_id = ? AND seq = 3`;

async function insertBetween(db: Db, unit: string): Promise<void> {
  const rows = await db.rows('SELECT seq FROM audit_entry WHERE unit_id = ? AND seq > 5 ORDER BY seq DESC', [unit]);
  for (const [seq] of rows) await db.run('UPDATE audit_entry SET seq = ? WHERE unit_id = ? AND seq = ?', [Number(seq) + 1, unit, seq!]);
  await db.run(copyOf('6'), [unit]);
}

describe('a database administrator is found (R14)', () => {
  test.each<[string, (db: Db, unit: string) => Promise<unknown>, RegExp]>([
    ['edits an entry', (db, unit) => db.run("UPDATE audit_entry SET action = 'customer.read' WHERE seq = 3 AND unit_id = ?", [unit]), /^D1 3 CHANGED/],
    ['edits who it was', (db, unit) => db.run('UPDATE audit_entry SET actor_id = NULL WHERE seq = 6 AND unit_id = ?', [unit]), /^D1 6 CHANGED/],
    ['deletes an entry', (db, unit) => db.run('DELETE FROM audit_entry WHERE seq = 5 AND unit_id = ?', [unit]), /^D1 5 MISSING/],
    ['puts two entries in another order', swap, /^D1 4 CHANGED/],
    ['puts one in between', insertBetween, /^D1 6 CHANGED/],
    ['puts one at the end', (db, unit) => db.run(copyOf('(SELECT seq + 1 FROM audit_chain WHERE unit_id = audit_entry.unit_id)'), [unit]), /^D1 \d+ ADDED/],
    ['cuts the end off', (db, unit) => db.run('DELETE FROM audit_entry WHERE unit_id = ? AND seq > 9', [unit]), /^D1 10 MISSING/],
    ['cuts the end off and sets the head back', cutTail, /^D1 \d+ HEAD/],
  ])('who %s', async (_what, work, expected) => {
    expect((await afterTampering(work))[0] ?? '').toMatch(expected);
    expect(await broken()).toEqual([]);
  });

  test('who sets everything back to yesterday, the head with its seal, misses the anchor of the day', async () => {
    const [yesterday] = await kit.app.database.read.rows('SELECT seq, hash, seal FROM audit_chain WHERE unit_id = ?', [group.d1.slice(-26)]);
    await as(kit, 'CARE_SPECIALIST', group.d1);
    kit.timeIs('2026-03-03 00:10');
    await kit.run(anchorJob);
    const setBack = async (db: Db, unit: string): Promise<void> => {
      await db.run('DELETE FROM audit_entry WHERE unit_id = ? AND seq > ?', [unit, yesterday![0]!]);
      await db.run('UPDATE audit_chain SET seq = ?, hash = ?, seal = ? WHERE unit_id = ?', [...yesterday!, unit]);
      await db.run('DELETE FROM audit_anchor');
    };
    expect((await afterTampering(setBack))[0]).toBe(`D1 ${Number(yesterday![0]) + 1} MISSING`);
    expect((await afterTampering(async (db, unit) => { for (const table of ['audit_entry', 'audit_chain', 'audit_anchor']) await db.run(`DELETE FROM ${table} WHERE unit_id = ?`, [unit]); }))[0]).toBe('D1 1 MISSING');
  });

  // On a server it is the same program; starting it takes longer than everything else here.
  test.skipIf(!onSqlite())('npm run audit:verify looks while the product runs, and ends with 1 and the first broken entry by name', async () => {
    await kit.app.database.transaction((db) => db.run("UPDATE audit_entry SET reason = 'nobody' WHERE seq = 3 AND unit_id = ?", [group.d1.slice(-26)]));
    const [[id]] = await kit.app.database.read.rows('SELECT id FROM audit_entry WHERE seq = 3 AND unit_id = ?', [group.d1.slice(-26)]) as [[string]];
    const { secrets, databaseUrl } = kit.app.config;
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', 'src/audit-verify.ts'], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)), env: { PATH: process.env['PATH'] ?? '', MODE: 'test', DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET_AUDIT_KEY: secrets.auditKey }, stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => { text += chunk.toString(); });
    const [code] = await once(child, 'close') as [number | null];
    expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining(`BROKEN at ${group.d1} 3 CHANGED (aud_${id})`) });
  }, 60_000);
});
