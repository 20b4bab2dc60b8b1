export type DatabaseKind = 'sqlite' | 'mariadb' | 'mysql';

let chosen: DatabaseKind | undefined;
let asked = false;

/** Column types are fixed when an entity module loads, so the kind is told before: one process, one database kind. */
export function useDatabaseKind(kind: DatabaseKind): void {
  if (asked && chosen !== kind) throw new Error(`entities were loaded for ${chosen ?? 'sqlite'} before ${kind} was chosen`);
  chosen = kind;
}

export function databaseKind(): DatabaseKind {
  asked = true;
  return (chosen ??= 'sqlite');
}

export const onSqlite = (): boolean => databaseKind() === 'sqlite';

/** `INSERT` that leaves a row alone whose unique key stands already. */
export const insertIgnore = (): string => (onSqlite() ? 'INSERT OR IGNORE INTO' : 'INSERT IGNORE INTO');

/** The database's own clock in the text form of our instants. Leases and sessions are compared with it. */
export const databaseNow = (): string => (onSqlite() ? "strftime('%Y-%m-%d %H:%M:%f', 'now')" : 'UTC_TIMESTAMP(3)');

/** The database's own clock, `seconds` from now. */
export const databaseNowPlus = (seconds: number): string =>
  (onSqlite() ? `strftime('%Y-%m-%d %H:%M:%f', 'now', '${seconds} seconds')` : `TIMESTAMPADD(SECOND, ${seconds}, UTC_TIMESTAMP(3))`);

/** Update the named columns when the row stands already; `key` are the columns of the unique key. */
export function onDuplicate(key: readonly string[], assignments: string): string {
  return onSqlite() ? `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${assignments}` : `ON DUPLICATE KEY UPDATE ${assignments}`;
}

/** The value that the failed insert carried, inside `onDuplicate`. */
export const inserted = (column: string): string => (onSqlite() ? `excluded.${column}` : `VALUES(${column})`);

/** Rows that another worker holds are passed over where the database can do that; SQLite has one writer anyway. */
export const skipLocked = (): string => (onSqlite() ? '' : ' FOR UPDATE SKIP LOCKED');

export const forUpdate = (): string => (onSqlite() ? '' : ' FOR UPDATE');
