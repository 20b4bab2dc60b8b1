import { rekeyTasks } from '../../care/task/join-tasks.js';
import { customerReferences, customerTables } from '../../customer/customer-tables.js';
import type { Customer } from '../../customer/customer.entity.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { inList } from '../../platform/database/database.js';
import { bareId } from '../../platform/ids.js';
import type { MovedRows } from './customer-merge.entity.js';

type File = Pick<Customer, 'id' | 'dealerId' | 'personKey'>;

interface Place {
  table: string;
  column: string;
  dealer: string;
  /** One row a file: it moves only where the other file has none. */
  one: boolean;
  markOnce: string | null;
}

/** Every column that names a file and follows it, as the rooms have registered them. */
function movingPlaces(): Place[] {
  return [
    ...customerTables().filter(({ merge }) => merge === 'MOVE' || merge === 'ONE')
      .map(({ table, merge, dealerColumn = 'dealer_id', markOnce = null }) => ({ table, column: 'customer_id', dealer: dealerColumn, one: merge === 'ONE', markOnce })),
    ...customerReferences().filter(({ merge }) => merge === 'MOVE').map(({ table, column }) => ({ table, column, dealer: 'dealer_id', one: false, markOnce: null })),
  ];
}

const placeName = ({ table, column }: Place): string => `${table}.${column}`;
const markName = ({ table, markOnce }: Place): string => `${table}.${markOnce ?? ''}`;
const PART = 500;

const hasColumn = (ctx: Ctx, table: string, name: string): boolean =>
  ctx.app.database.source.entityMetadatas.find(({ tableName }) => tableName === table)!.columns.some(({ databaseName }) => databaseName === name);

/** A car that changes its owner was touched: an import that is taken back does not put it to a file that is gone. */
const stamp = (tx: TxCtx, { table, column }: Place): { sql: string; params: string[] } =>
  (column !== 'customer_id' && hasColumn(tx, table, 'version') ? { sql: ', version = version + 1, updated_at = ?', params: [instantText(tx.now)] } : { sql: '', params: [] });

async function rename(tx: TxCtx, place: Place, dealerId: string, ids: readonly string[], from: string, to: string): Promise<number> {
  const { sql, params } = stamp(tx, place);
  let renamed = 0;
  for (let at = 0; at < ids.length; at += PART) {
    const list = inList(ids.slice(at, at + PART));
    renamed += await tx.db.run(`UPDATE ${place.table} SET ${place.column} = ?${sql} WHERE ${place.dealer} = ? AND ${place.column} = ? AND id IN (${list.sql})`, [bareId(to), ...params, bareId(dealerId), bareId(from), ...list.params]);
  }
  return renamed;
}

/** Ledger and tasks count by person: rows that change hands count for who has them now. */
export async function rekey(tx: TxCtx, file: File): Promise<void> {
  await rekeyTasks(tx, file);
  for (const { table, column } of movingPlaces()) {
    if (table === 'care_task' || column !== 'customer_id' || !hasColumn(tx, table, 'person_key')) continue;
    await tx.db.run(`UPDATE ${table} SET person_key = ? WHERE dealer_id = ? AND customer_id = ?`, [file.personKey, bareId(file.dealerId), bareId(file.id)]);
  }
}

/** Rows that lose a mark, because the other file has one that carries it. */
async function unmark(tx: TxCtx, { table, column, dealer, markOnce }: Place, from: File, to: File): Promise<string[]> {
  if (!markOnce) return [];
  const marked = async ({ id, dealerId }: File): Promise<string[]> =>
    (await tx.db.rows(`SELECT id FROM ${table} WHERE ${dealer} = ? AND ${column} = ? AND ${markOnce} = 1`, [bareId(dealerId), bareId(id)])).map(([row]) => String(row));
  const [own, brought] = [await marked(to), await marked(from)];
  if (own.length === 0) return [];
  for (const id of brought) await tx.db.run(`UPDATE ${table} SET ${markOnce} = 0 WHERE id = ?`, [id]);
  return brought;
}

/** Moves every relation of one file to another, whatever the room (G5). Answers which rows they were. */
export async function moveRows(tx: TxCtx, from: File, to: File): Promise<MovedRows> {
  const moved: Record<string, string[]> = {};
  for (const place of movingPlaces()) {
    const { table, column, dealer, one } = place;
    if (one && (await tx.db.rows(`SELECT 1 FROM ${table} WHERE ${dealer} = ? AND ${column} = ? LIMIT 1`, [bareId(to.dealerId), bareId(to.id)])).length > 0) continue;
    const ids = (await tx.db.rows(`SELECT id FROM ${table} WHERE ${dealer} = ? AND ${column} = ? ORDER BY id`, [bareId(from.dealerId), bareId(from.id)])).map(([id]) => String(id));
    if (ids.length === 0) continue;
    const unmarked = await unmark(tx, place, from, to);
    if (unmarked.length > 0) moved[markName(place)] = unmarked;
    await rename(tx, place, from.dealerId, ids, from.id, to.id);
    moved[placeName(place)] = ids;
  }
  await rekey(tx, to);
  return moved;
}

/** Puts the rows of a merge back, as far as they still name the surviving file. */
export async function moveBack(tx: TxCtx, moved: MovedRows, from: File, to: File): Promise<void> {
  for (const place of movingPlaces()) {
    await rename(tx, place, from.dealerId, moved[placeName(place)] ?? [], from.id, to.id);
    if (!place.markOnce) continue;
    for (const id of moved[markName(place)] ?? []) await tx.db.run(`UPDATE ${place.table} SET ${place.markOnce} = 1 WHERE ${place.dealer} = ? AND ${place.column} = ? AND id = ?`, [bareId(to.dealerId), bareId(to.id), id]);
  }
}

/** How many rows of each table have come to a file since an instant: with an undone merge they stay where they are. */
export async function rowsSince(ctx: Ctx, { id, dealerId }: File, since: Date, moved: MovedRows): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const place of movingPlaces()) {
    const at = ['created_at', 'captured_at'].find((name) => hasColumn(ctx, place.table, name));
    if (!at) continue;
    const rows = await ctx.db.rows(`SELECT id FROM ${place.table} WHERE ${place.dealer} = ? AND ${place.column} = ? AND ${at} > ?`, [bareId(dealerId), bareId(id), instantText(since)]);
    const before = new Set(moved[placeName(place)] ?? []);
    const count = rows.filter(([row]) => !before.has(String(row))).length;
    if (count > 0) counts[place.table] = (counts[place.table] ?? 0) + count;
  }
  return counts;
}
