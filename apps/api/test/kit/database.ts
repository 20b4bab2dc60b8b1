import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Database } from '../../src/platform/database/database.js';
import { onSqlite } from '../../src/platform/database/dialect.js';

const NOT_EMPTIED = new Set(['migrations', 'sqlite_sequence']);

/** The address of this worker's own database, made if need be. */
export async function databaseUrl(label = ''): Promise<string> {
  const name = `${process.env['TEST_RUN']}_${process.env['VITEST_POOL_ID'] ?? '0'}${label}`;
  const target = process.env['TEST_DATABASE'] ?? 'sqlite';
  if (target === 'sqlite') return `sqlite:${join(process.env['TEST_FOLDER']!, `${name}.sqlite`)}`;
  const connection = await createConnection(target);
  await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await connection.end();
  const url = new URL(target);
  url.pathname = `/${name}`;
  return url.toString();
}

async function tableNames(database: Database): Promise<string[]> {
  const sql = onSqlite() ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()';
  return (await database.read.rows(sql)).map(([name]) => String(name)).filter((name) => !NOT_EMPTIED.has(name));
}

/** Empties every table, as at the start of a test file. */
export async function emptyDatabase(database: Database): Promise<void> {
  const tables = await tableNames(database);
  await database.transaction(async (db) => {
    await db.run(onSqlite() ? 'PRAGMA defer_foreign_keys = ON' : 'SET foreign_key_checks = 0');
    for (const table of tables) await db.run(`DELETE FROM ${table}`);
    if (!onSqlite()) await db.run('SET foreign_key_checks = 1');
  });
}

/** Who asks leaves a trace there, refused or not: when a session and a key were last used. */
const columnsThatSay: Readonly<Record<string, string>> = { session: 'token_hash, user_id, expires_at', api_key: 'id, unit_id, name, secret_hash, scopes, revoked_at, version' };

/** A checksum of every table, to show that a refused mutation changed nothing (S5). */
export async function checksums(database: Database): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const table of await tableNames(database)) {
    const rows = await database.read.rows(`SELECT ${columnsThatSay[table] ?? '*'} FROM ${table}`);
    const lines = rows.map((row) => JSON.stringify(row)).sort();
    result[table] = createHash('sha256').update(lines.join('\n')).digest('hex');
  }
  return result;
}
