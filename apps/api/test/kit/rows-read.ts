import type { Db, SqlValue } from '../../src/platform/database/database.js';
import { onSqlite } from '../../src/platform/database/dialect.js';
import type { Kit } from './kit.js';

/** A statement as it was sent. */
export interface Sent { sql: string; params: readonly SqlValue[] }

/** The reading statements of some work, with what stood in them. */
export async function sentBy(kit: Kit, work: () => Promise<unknown>): Promise<Sent[]> {
  const read = kit.app.database.read as { -readonly [K in keyof Db]: Db[K] };
  const { rows } = read;
  const sent: Sent[] = [];
  read.rows = (sql, params = []) => {
    sent.push({ sql, params });
    return rows(sql, params);
  };
  try {
    await work();
  } finally {
    read.rows = rows;
  }
  return sent;
}

/** How many rows of tables and indexes the server reads for a statement; null where the database does not say (SQLite). */
export async function rowsRead(kit: Kit, { sql, params }: Sent): Promise<number | null> {
  if (onSqlite()) return null;
  return kit.app.database.transaction(async (db) => {
    await db.run('FLUSH STATUS');
    await db.rows(sql, params);
    const counters = await db.rows("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_key', 'Handler_read_next', 'Handler_read_prev', 'Handler_read_first', 'Handler_read_last', 'Handler_read_rnd')");
    return counters.reduce((sum, [, value]) => sum + Number(value), 0);
  });
}

/** The lines of SQLite's plan that scan a table or sort what they found; nothing on a server. */
export async function scansAndSorts(kit: Kit, { sql, params }: Sent): Promise<string[]> {
  if (!onSqlite()) return [];
  const plan = await kit.app.database.read.rows(`EXPLAIN QUERY PLAN ${sql}`, params);
  return plan.map((line) => String(line[3])).filter((line) => /^SCAN (?!k\d)|TEMP B-TREE/.test(line) && !line.startsWith('SCAN (subquery'));
}
