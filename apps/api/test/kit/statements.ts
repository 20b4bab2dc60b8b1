import type { DataSource } from 'typeorm';
import type { Db } from '../../src/platform/database/database.js';
import type { Kit } from './kit.js';

/** What is remembered between requests, such as who asks and the tree of units, is read now and then only. */
const REMEMBERED = /\b(session|staff_user|post|api_key|absence|policy_setting|care_rule)\b|FROM org_unit$/;

/** The reading statements that some work sends, those of TypeORM too; without those whose answers are remembered. */
export async function statementsOf(kit: Kit, work: () => Promise<unknown>): Promise<string[]> {
  const read = kit.app.database.read as { -readonly [K in keyof Db]: Db[K] };
  const source = read.manager.connection as { -readonly [K in keyof DataSource]: DataSource[K] };
  const { rows } = read;
  const { logger } = source;
  const sent: string[] = [];
  read.rows = (sql, params) => {
    sent.push(sql);
    return rows(sql, params);
  };
  source.logger = Object.assign(Object.create(logger) as typeof logger, { logQuery: (sql: string) => { sent.push(sql); } });
  try {
    await work();
  } finally {
    read.rows = rows;
    source.logger = logger;
  }
  return sent.filter((sql) => !REMEMBERED.test(sql));
}

/** Every statement that some work sends, inside transactions too. */
export async function allStatementsOf(kit: Kit, work: () => Promise<unknown>): Promise<string[]> {
  const database = kit.app.database as { -readonly [K in keyof typeof kit.app.database]: (typeof kit.app.database)[K] };
  const { transaction } = database;
  const sent: string[] = [];
  database.transaction = (inside) => transaction.call(database, (db: Db) => inside({
    ...db,
    rows: (sql, params) => { sent.push(sql); return db.rows(sql, params); },
    run: (sql, params) => { sent.push(sql); return db.run(sql, params); },
  })) as never;
  try {
    sent.push(...await statementsOf(kit, work));
  } finally {
    database.transaction = transaction;
  }
  return sent.filter((sql) => !REMEMBERED.test(sql));
}
