import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type SqliteHandle from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { bindable, type Database, type Db, type Row, type SqlValue } from './database.js';
import { SnakeNames } from './naming.js';
import { holdAlone } from './sole-process.js';

type Handle = SqliteHandle.Database;
type Contents = Pick<DataSourceOptions, 'entities' | 'migrations'>;

const STATEMENTS_KEPT = 500;

/** Prepared statements of one connection; preparing costs more than running. */
class Statements {
  readonly #kept = new Map<string, SqliteHandle.Statement>();

  constructor(private readonly handle: Handle) {}

  get(sql: string): SqliteHandle.Statement {
    let statement = this.#kept.get(sql);
    if (!statement) {
      if (this.#kept.size >= STATEMENTS_KEPT) this.#kept.clear();
      this.#kept.set(sql, (statement = this.handle.prepare(sql)));
    }
    return statement;
  }
}

function handleOf(source: DataSource): Handle {
  return (source.driver as unknown as { databaseConnection: Handle }).databaseConnection;
}

function dbOf(source: DataSource, statements: Statements, writable: boolean): Db {
  return {
    kind: 'sqlite',
    manager: source.manager,
    rows: async (sql, params = []) => {
      const statement = statements.get(sql);
      return (statement.reader ? statement.raw().all(...bindable(params)) : []) as Row[];
    },
    run: async (sql: string, params: readonly SqlValue[] = []) => {
      if (!writable) throw new Error('writes need a transaction');
      return statements.get(sql).run(...bindable(params)).changes;
    },
  };
}

/**
 * One SQLite file with two connections. TypeORM gives this driver a single query runner, so two transactions would run
 * into one another and lose rows without an error; therefore writers queue, and readers use a connection of their own,
 * which sees committed rows only.
 */
export async function openSqlite(path: string, contents: Contents): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  const alone = holdAlone(path);
  const common = { type: 'better-sqlite3' as const, database: path, namingStrategy: new SnakeNames(), synchronize: false, ...contents };
  const prepareDatabase = (handle: Handle): void => {
    handle.pragma('foreign_keys = ON');
    handle.pragma('busy_timeout = 5000');
    handle.pragma('synchronous = NORMAL');
  };
  const source = await new DataSource({ ...common, enableWAL: true, prepareDatabase }).initialize();
  const reader = await new DataSource({ ...common, readonly: true, migrations: [] }).initialize();
  const writing = new AsyncLocalStorage<true>();
  const writeStatements = new Statements(handleOf(source));
  let tail: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };
  return {
    kind: 'sqlite',
    source,
    read: dbOf(reader, new Statements(handleOf(reader)), false),
    transaction: (work) => {
      // It would wait for itself for ever.
      if (writing.getStore()) throw new Error('a transaction was begun inside another one with the outer context');
      return queued(() => writing.run(true, () =>
        source.transaction(async (manager) => work({ ...dbOf(source, writeStatements, true), manager }))));
    },
    close: async () => {
      await tail;
      await reader.destroy();
      await source.destroy();
      alone.release();
    },
  };
}

/** A connection that only reads, beside the process that works with the file. */
export async function readSqlite(path: string, contents: Contents): Promise<Pick<Database, 'read' | 'close'>> {
  const reader = await new DataSource({ type: 'better-sqlite3', database: path, namingStrategy: new SnakeNames(), synchronize: false, readonly: true, fileMustExist: true, ...contents }).initialize();
  return { read: dbOf(reader, new Statements(handleOf(reader)), false), close: () => reader.destroy() };
}
