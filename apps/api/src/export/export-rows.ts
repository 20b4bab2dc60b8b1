import type { ExportCell } from '@dealercare/domain/export/csv-line';
import type { Ctx } from '../platform/context.js';
import type { Row } from '../platform/database/database.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { afterCursor, allOf, orderBy, writeCursor } from '../platform/paging/keyset.js';
import { inScope, type SqlPart } from '../platform/scope.js';
import type { ExportColumn, ExportKind, ExportQuery, OutRow, Outgoing } from './export-kind.js';

/** Where somebody may take rows out at all: at dealers, and of cases above the dealers at the units themselves. */
function takeable(ctx: Ctx, kind: ExportKind): SqlPart {
  const alias = kind.order.idColumn.split('.')[0]!;
  const dealers = inScope(ctx, 'export:run', { dealer: `${alias}.dealer_id` });
  if (kind.code !== 'COMPLAINTS' || ctx.principal.everywhere) return dealers;
  const units = inList(ctx.principal.units('export:run').map(bareId));
  if (units.params.length === 0) return dealers;
  return { sql: `(${dealers.sql} OR (${alias}.dealer_id IS NULL AND ${alias}.owner_unit_id IN (${units.sql})))`, params: [...dealers.params, ...units.params] };
}

/** The rows that go out: those of the list, where the asker may also export. */
export async function exportConditions(ctx: Ctx, kind: ExportKind, query: ExportQuery): Promise<SqlPart> {
  return allOf(await kind.matching(ctx, query), takeable(ctx, kind));
}

/** How many they are, counted no further than one beyond the limit. */
export async function countExport(ctx: Ctx, kind: ExportKind, query: ExportQuery, limit: number): Promise<number> {
  const where = await exportConditions(ctx, kind, query);
  const [table, alias] = [(await kind.tables(ctx)).sql.split(' ', 2).join(' '), kind.order.idColumn];
  const [row] = await ctx.db.rows(`SELECT COUNT(*) FROM (SELECT ${alias} FROM ${table} WHERE ${where.sql} LIMIT ${limit + 1}) counted`, where.params);
  return Number(row![0]);
}

/** Some rows of a file, and where they end. */
export interface RowBatch {
  cells: ExportCell[][];
  dealerIds: string[];
  /** Behind the last of them; null when nothing follows. */
  next: string | null;
}

const BASE = 4;

/** The next rows behind a cursor, as the asker may see them. */
export async function nextBatch(out: Outgoing, kind: ExportKind, columns: readonly ExportColumn[], query: ExportQuery, place: { after: string | null; lastId: string; size: number }): Promise<RowBatch> {
  const [base, tables] = [await kind.base(out), await kind.tables(out)];
  const where = allOf(await exportConditions(out, kind, query), { sql: `${kind.order.idColumn} <= ?`, params: [place.lastId] }, afterCursor(kind.order, place.after));
  const select = [base.sql, kind.sealedBy ?? 'NULL', kind.order.column, ...columns.flatMap(({ from }) => from)].join(', ');
  const rows = await out.db.rows(
    `SELECT ${select} FROM ${tables.sql} WHERE ${where.sql} ${orderBy(kind.order)} LIMIT ${place.size}`, [...base.params, ...tables.params, ...where.params]);
  if (kind.sealedBy) await out.app.subjectKeys.fetch(out.db, rows.flatMap((row) => (row[BASE] == null ? [] : [wireId('key', String(row[BASE]))])));
  const cells: ExportCell[][] = [];
  for (const row of rows) cells.push(await cellsOf(out, columns, row));
  const last = rows[rows.length - 1];
  return {
    cells, dealerIds: [...new Set(rows.flatMap((row) => (row[1] == null ? [] : [wireId('org', String(row[1]))])))],
    next: last && rows.length === place.size ? writeCursor(last[BASE + 1]!, String(last[0])) : null,
  };
}

async function cellsOf(out: Outgoing, columns: readonly ExportColumn[], row: Row): Promise<ExportCell[]> {
  const about: OutRow = { id: String(row[0]), dealerId: row[1] == null ? null : wireId('org', String(row[1])), keeperId: row[2] == null ? null : wireId('usr', String(row[2])), opened: Number(row[3]) === 1 };
  const cells: ExportCell[] = [];
  let at = BASE + 2;
  for (const { from, cell } of columns) {
    const made = cell(row.slice(at, at += from.length), about, out);
    // Most cells are there at once; waiting for each would cost more than making it.
    cells.push(made instanceof Promise ? await made : made);
  }
  return cells;
}
