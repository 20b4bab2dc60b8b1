import { Table, type ColumnOptions, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { onSqlite } from '../platform/database/dialect.js';

/** A table in words that mean the same in both databases. Column kinds come from platform/database/column. */
export interface TableShape {
  columns: Readonly<Record<string, ColumnOptions>>;
  primary: readonly string[];
  /** Index name -> columns. */
  indexes?: Readonly<Record<string, readonly string[]>>;
  unique?: Readonly<Record<string, readonly string[]>>;
  /** Key name -> columns here, table and columns there. */
  foreign?: Readonly<Record<string, readonly [columns: readonly string[], table: string, there: readonly string[]]>>;
}

export function columnOf(name: string, options: ColumnOptions, primary = false): TableColumnOptions {
  const defaultValue = options.default as string | number | undefined;
  return {
    name,
    type: String(options.type),
    ...(options.length ? { length: String(options.length) } : {}),
    ...(options.precision ? { precision: options.precision } : {}),
    ...(onSqlite() ? {} : { charset: options.charset, collation: options.collation }),
    isNullable: options.nullable ?? false,
    isPrimary: primary,
    ...(defaultValue === undefined ? {} : { default: typeof defaultValue === 'string' ? `'${defaultValue}'` : defaultValue }),
  };
}

/** Creates the table with its keys and indexes, or does nothing when it stands: a step that broke off may be run again. */
export async function createTable(runner: QueryRunner, name: string, shape: TableShape): Promise<void> {
  const indices = [
    ...Object.entries(shape.indexes ?? {}).map(([index, columnNames]) => ({ name: index, columnNames: [...columnNames] })),
    ...Object.entries(shape.unique ?? {}).map(([index, columnNames]) => ({ name: index, columnNames: [...columnNames], isUnique: true })),
  ];
  await runner.createTable(new Table({
    name,
    columns: Object.entries(shape.columns).map(([column, options]) => columnOf(column, options, shape.primary.includes(column))),
    indices,
    foreignKeys: Object.entries(shape.foreign ?? {}).map(([key, [columnNames, table, there]]) => ({
      name: key, columnNames: [...columnNames], referencedTableName: table, referencedColumnNames: [...there], onDelete: 'NO ACTION', onUpdate: 'NO ACTION',
    })),
  }), true);
}
