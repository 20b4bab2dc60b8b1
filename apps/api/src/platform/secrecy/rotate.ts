import type { ValueTransformer } from 'typeorm';
import type { App, Ctx, TxCtx } from '../context.js';
import type { SqlValue } from '../database/database.js';
import type { Lease } from '../jobs/lease.js';
import { inTransaction } from '../transaction.js';

/** A table with columns that are sealed with a field key. */
interface SealedTable {
  table: string;
  /** The one column of its key, and the id in the form in which a sealed value is bound to it. */
  key: string;
  wire: (bare: string) => string;
  columns: readonly string[];
}

const BATCH = 500;
/** Sealed like a field, under the name of their column: keys of persons. */
const ALSO: Readonly<Record<string, readonly string[]>> = { subject_key: ['wrapped'] };
/** The length of a short sealed field; longer texts are sealed with keys of persons, and answers to repeated calls are gone within a day. */
const FIELD_LENGTH = 400;

const isSealed = ({ databaseName, length }: { databaseName: string; length?: string }): boolean =>
  databaseName.startsWith('sealed_') || (databaseName.endsWith('_cipher') && Number(length) === FIELD_LENGTH);

/** Every table that holds something sealed with a field key, found by the form of its columns: a new one is there by being there. */
export function sealedTables(app: Pick<App, 'database'>): SealedTable[] {
  return app.database.source.entityMetadatas.flatMap(({ tableName, columns, primaryColumns }): SealedTable[] => {
    const sealed = [...columns.filter(isSealed).map(({ databaseName }) => databaseName), ...ALSO[tableName] ?? []];
    const [key] = primaryColumns;
    const transformer = key?.transformer as ValueTransformer | undefined;
    return sealed.length > 0 && key ? [{ table: tableName, key: key.databaseName, wire: (bare) => String(transformer?.from(bare) ?? bare), columns: sealed }] : [];
  }).sort((a, b) => a.table.localeCompare(b.table));
}

/** How far a rotation has come; kept in the job's lease, in the transaction of its batch. */
interface Reached {
  table: string;
  id: string;
}

async function reachedBy(ctx: Ctx, name: string): Promise<Reached | null> {
  const [row] = await ctx.db.rows('SELECT `cursor` FROM job_lease WHERE name = ?', [name]);
  return typeof row?.[0] === 'string' ? JSON.parse(row[0]) as Reached : null;
}

/** Seals what a row still has under older keys anew. A row that somebody changes meanwhile is newer already and stays as it is. */
async function reseal(tx: TxCtx, { table, key, wire, columns }: SealedTable, id: string, stored: readonly (string | null)[]): Promise<number> {
  const { fieldCipher } = tx.app;
  let changed = 0;
  for (const [index, column] of columns.entries()) {
    const old = stored[index];
    if (!old || fieldCipher.isNewest(old)) continue;
    const place = { table, column, rowId: wire(id) };
    const params: SqlValue[] = [fieldCipher.encrypt(fieldCipher.decrypt(old, place), place), id, old];
    changed += await tx.db.run(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ? AND ${column} = ?`, params);
  }
  return changed;
}

export interface Rotated {
  /** Values sealed anew by this batch. */
  values: number;
  done: boolean;
}

/**
 * One batch of the rotation: the next rows in order, sealed with the newest field key, and how far it has come, in one transaction. Killed at any
 * instant it goes on where it was; asked again when all is done, it finds nothing.
 */
export async function rotateBatch(ctx: Ctx, lease: Lease): Promise<Rotated> {
  return inTransaction(ctx, async (tx) => {
    await lease.hold(tx.db);
    const tables = sealedTables(tx.app);
    const reached = await reachedBy(tx, lease.name) ?? { table: tables[0]!.table, id: '' };
    const current = tables.find(({ table }) => table === reached.table) ?? tables[0]!;
    const rows = await tx.db.rows(`SELECT ${current.key}, ${current.columns.join(', ')} FROM ${current.table} WHERE ${current.key} > ? ORDER BY ${current.key} LIMIT ${BATCH}`, [reached.id]);
    let values = 0;
    for (const [id, ...stored] of rows as [string, ...(string | null)[]][]) values += await reseal(tx, current, id, stored);
    const last = rows.at(-1);
    const next = tables[tables.indexOf(current) + 1];
    const to: Reached | null = rows.length === BATCH ? { table: current.table, id: String(last![0]) } : next ? { table: next.table, id: '' } : null;
    await tx.db.run('UPDATE job_lease SET `cursor` = ? WHERE name = ?', [to && JSON.stringify(to), lease.name]);
    return { values, done: to === null };
  });
}

/** How many values still stand under each key, by the name of the key. */
export async function keysInUse(app: Pick<App, 'database'>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table, columns } of sealedTables(app)) {
    for (const column of columns) {
      const rows = await app.database.read.rows(`SELECT SUBSTR(${column}, 1, ${app.database.kind === 'sqlite' ? `INSTR(${column}, '.') - 1` : `LOCATE('.', ${column}) - 1`}), COUNT(*) FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`);
      for (const [key, count] of rows) counts[String(key)] = (counts[String(key)] ?? 0) + Number(count);
    }
  }
  return counts;
}
