import type { DataSource, EntityManager } from 'typeorm';
import type { DatabaseKind } from './dialect.js';

export type SqlValue = string | number | boolean | null | undefined;
/** A row as an array in the order of the select list: no object per row on hot paths. */
export type Row = readonly (string | number | null)[];

/** What code may do with the database at this moment: read, and inside a transaction write. */
export interface Db {
  readonly kind: DatabaseKind;
  /** TypeORM's door, for entities. Never for lists. */
  readonly manager: EntityManager;
  /** Fixed text with `?`; lists in it are padded (see `inList`). */
  rows(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Rows matched. Throws outside a transaction. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>;
}

export interface Database {
  readonly kind: DatabaseKind;
  readonly source: DataSource;
  readonly read: Db;
  /** One transaction on one connection; on SQLite the writers queue. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** better-sqlite3 takes neither booleans nor undefined. */
export const bindable = (params: readonly SqlValue[]): (string | number | null)[] =>
  params.map((value) => (typeof value === 'boolean' ? Number(value) : value ?? null));

/**
 * Whether a text can stand in an ASCII column at all. MariaDB and MySQL refuse to compare such a column with anything else
 * (errno 1267), so what is no plain text must not get there.
 */
export const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** `?,?,…` for an IN list, padded to a few sizes so that prepared statements stay few; the last value is repeated. */
export function inList(values: readonly string[]): { sql: string; params: string[] } {
  const size = SIZES.find((candidate) => candidate >= values.length) ?? values.length;
  const params = [...values];
  while (params.length < size && values.length > 0) params.push(values[values.length - 1]!);
  return { sql: params.map(() => '?').join(','), params };
}
