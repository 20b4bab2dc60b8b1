import * as mysql2 from 'mysql2';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { refuse } from '../refusal.js';
import { bindable, type Database, type Db, type Row, type SqlValue } from './database.js';
import type { DatabaseKind } from './dialect.js';
import { SnakeNames } from './naming.js';
import { withRetry } from './retry.js';
import { serverAddress } from './server-address.js';

type Contents = Pick<DataSourceOptions, 'entities' | 'migrations'>;
type ServerKind = Exclude<DatabaseKind, 'sqlite'>;

const ACQUIRE_MS = 2000;
const STATEMENT_SECONDS = 30;
const COLLATION = 'utf8mb4_unicode_520_ci';

/** Which server answers decides, not the scheme: with TypeORM's `mysql` a MariaDB schema drifts, and the other way round. */
export async function askKind(url: string): Promise<ServerKind> {
  const connection = mysql2.createConnection(serverAddress(url));
  try {
    const [rows] = await connection.promise().query<mysql2.RowDataPacket[]>('SELECT VERSION() AS version');
    return String(rows[0]!['version']).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    connection.end(() => undefined); // one that has failed is closed already
  }
}

function sessionSettings(kind: ServerKind): string {
  const limit = kind === 'mariadb' ? `max_statement_time = ${STATEMENT_SECONDS}` : `max_execution_time = ${STATEMENT_SECONDS * 1000}`;
  const isolation = kind === 'mariadb' ? 'tx_isolation' : 'transaction_isolation';
  return `SET SESSION time_zone = '+00:00', ${isolation} = 'READ-COMMITTED', ${limit}, sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`;
}

type Acquire = (callback: (error: NodeJS.ErrnoException | null, connection: mysql2.PoolConnection) => void) => void;

/** mysql2 waits for a connection for ever; we answer 503 after two seconds and give back what comes too late. */
function limitWaiting(pool: mysql2.Pool): void {
  const acquire: Acquire = pool.getConnection.bind(pool);
  const limited: Acquire = (callback) => {
    let waiting = true;
    const timer = setTimeout(() => {
      waiting = false;
      callback(refuse('BUSY') as NodeJS.ErrnoException, undefined as unknown as mysql2.PoolConnection);
    }, ACQUIRE_MS);
    acquire((error, connection) => {
      clearTimeout(timer);
      if (waiting) callback(error, connection);
      else connection?.release();
    });
  };
  pool.getConnection = limited;
}

/**
 * TypeORM asks its driver for a pool; every connection is set up before anybody uses it. Lists and settings are read from a pool of their
 * own: transactions that have taken all connections of theirs and then read a setting would wait for each other.
 */
function poolMaker(kind: ServerKind): { driver: object; readers: () => mysql2.Pool } {
  let readers: mysql2.Pool | undefined;
  const prepared = (options: mysql2.PoolOptions): mysql2.Pool => {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => connection.query(sessionSettings(kind)));
    limitWaiting(pool);
    return pool;
  };
  const createPool = (options: mysql2.PoolOptions): mysql2.Pool => {
    readers = prepared(options);
    return prepared(options);
  };
  return { driver: { ...mysql2, createPool }, readers: () => readers! };
}

const DATETIME = 12;
const WHOLE_SECOND_LENGTH = 'YYYY-MM-DD HH:mm:ss'.length;

/** The binary protocol leaves out milliseconds that are zero, the text protocol does not; our instants always have them. */
function withMilliseconds(rows: (string | number | null)[][], fields: readonly mysql2.FieldPacket[]): Row[] {
  const instants = fields.flatMap(({ columnType }, index) => (columnType === DATETIME ? [index] : []));
  if (instants.length === 0) return rows;
  for (const row of rows) for (const index of instants) {
    const text = row[index];
    if (typeof text === 'string' && text.length === WHOLE_SECOND_LENGTH) row[index] = `${text}.000`;
  }
  return rows;
}

function readDb(kind: ServerKind, source: DataSource, pool: mysql2.Pool): Db {
  return {
    kind,
    manager: source.manager,
    rows: (sql, params = []) => new Promise<Row[]>((resolve, reject) => {
      pool.execute<mysql2.RowDataPacket[][]>({ sql, rowsAsArray: true, values: bindable(params) }, (error, rows, fields) => {
        if (error) reject(error);
        else resolve(withMilliseconds(rows as unknown as (string | number | null)[][], fields));
      });
    }),
    run: async () => { throw new Error('writes need a transaction'); },
  };
}

function writeDb(kind: ServerKind, runner: QueryRunner, connection: mysql2.PoolConnection): Db {
  const send = (sql: string, params: readonly SqlValue[], rowsAsArray: boolean): Promise<unknown> => new Promise((resolve, reject) => {
    connection.query({ sql, values: bindable(params), rowsAsArray }, (error, result) => (error ? reject(error) : resolve(result)));
  });
  return {
    kind,
    manager: runner.manager,
    rows: async (sql, params = []) => await send(sql, params, true) as Row[],
    run: async (sql, params = []) => (await send(sql, params, false) as mysql2.ResultSetHeader).affectedRows,
  };
}

async function transact<T>(kind: ServerKind, source: DataSource, work: (db: Db) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const connection = await runner.connect() as mysql2.PoolConnection;
    await runner.startTransaction();
    const result = await work(writeDb(kind, runner, connection));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

export async function openMysql(url: string, kind: ServerKind, poolSize: number, contents: Contents): Promise<Database> {
  const { driver, readers } = poolMaker(kind);
  const { uri, ssl } = serverAddress(url);
  const source = await new DataSource({
    type: kind, driver, url: uri, ...(ssl ? { ssl } : {}), charset: COLLATION, timezone: 'Z', dateStrings: true,
    supportBigNumbers: true, bigNumberStrings: false, poolSize, namingStrategy: new SnakeNames(), synchronize: false,
    extra: { connectTimeout: 5000, queueLimit: poolSize * 50, maxPreparedStatements: 256, trace: false },
    ...contents,
  }).initialize();
  return {
    kind,
    source,
    read: readDb(kind, source, readers()),
    transaction: (work) => withRetry(() => transact(kind, source, work)),
    close: async () => {
      await source.destroy();
      await readers().promise().end();
    },
  };
}
