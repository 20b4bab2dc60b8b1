import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Db } from '../../src/platform/database/database.js';

/** A transaction that wrote rows of tenants without an entry in the audit: the tables that it wrote. */
export type Unaudited = readonly string[];

const WRITES = /^\s*(?:INSERT(?:\s+(?:OR\s+)?IGNORE)?\s+INTO|UPDATE|DELETE\s+FROM)\s+[`"]?(\w+)/i;

/** What a test sets up past the doors is no change of the product. */
const settingUp = new AsyncLocalStorage<true>();
export const unwatched = <T>(work: () => Promise<T>): Promise<T> => settingUp.run(true, work);

/**
 * Watches every transaction of an application: which tables it writes, by statement and through entities, and whether it leaves an audit entry
 * (J1). Answers the list that fills while the test goes on.
 */
export function watchTransactions(database: Database): Unaudited[] {
  const found: Unaudited[] = [];
  const watched = database as { -readonly [K in keyof Database]: Database[K] };
  const { transaction } = watched;
  watched.transaction = <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    if (settingUp.getStore()) return transaction(work);
    let written = new Set<string>();
    return transaction(async (db) => {
      written = new Set();
      const note = (sql: string): void => {
        const table = WRITES.exec(sql)?.[1];
        if (table) written.add(table);
      };
      const runner = db.manager.queryRunner as { query: (sql: string, ...rest: unknown[]) => Promise<unknown> } | undefined;
      const query = runner?.query.bind(runner);
      if (runner && query) runner.query = (sql, ...rest) => { note(sql); return query(sql, ...rest); };
      try {
        return await work({ ...db, run: (sql, params) => { note(sql); return db.run(sql, params); } });
      } finally {
        if (runner && query) runner.query = query;
      }
    }).then((result) => {
      if (written.size > 0 && !written.has('audit_entry')) found.push([...written].sort());
      return result;
    });
  };
  return found;
}
