import type { ColumnOptions, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { onSqlite } from '../platform/database/dialect.js';
import { columnOf } from './create-table.js';

/** SQLite adds a column in place; through TypeORM it would copy the whole table into a new one. */
async function addInPlace(runner: QueryRunner, table: string, column: TableColumn): Promise<void> {
  const length = column.length ? `(${column.length})` : '';
  const fallback = column.default === undefined ? '' : ` DEFAULT (${String(column.default)})`;
  await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column.name}" ${column.type}${length}${column.isNullable ? '' : ' NOT NULL'}${fallback}`);
}

/** Adds the columns that are not there yet: a step that broke off may be run again. */
export async function addColumns(runner: QueryRunner, table: string, columns: Readonly<Record<string, ColumnOptions>>): Promise<void> {
  for (const [name, options] of Object.entries(columns)) {
    if (await runner.hasColumn(table, name)) continue;
    const column = new TableColumn(columnOf(name, options));
    if (onSqlite()) await addInPlace(runner, table, column);
    else await runner.addColumn(table, column);
  }
}
