import { entities } from './entities.js';
import type { Config } from './platform/config.js';
import type { Database } from './platform/database/database.js';
import { databaseKind } from './platform/database/dialect.js';
import { openMysql } from './platform/database/mysql.js';
import { openSqlite, readSqlite } from './platform/database/sqlite.js';
import { migrations } from './migrations/list.js';

/** Opens the database that the configuration names; `useDatabaseKind` has been told its kind before this file was loaded. */
export function openDatabase(config: Pick<Config, 'databaseUrl' | 'databasePoolSize'>): Promise<Database> {
  const kind = databaseKind();
  const contents = { entities, migrations };
  if (kind === 'sqlite') return openSqlite(config.databaseUrl.slice('sqlite:'.length), contents);
  return openMysql(config.databaseUrl, kind, config.databasePoolSize, contents);
}

/** The database for looking only: no migration, no lock, so that it may be looked into while the product runs. */
export async function openForReading(config: Pick<Config, 'databaseUrl' | 'databasePoolSize'>): Promise<Pick<Database, 'read' | 'close'>> {
  const kind = databaseKind();
  if (kind === 'sqlite') return readSqlite(config.databaseUrl.slice('sqlite:'.length), { entities, migrations: [] });
  return openMysql(config.databaseUrl, kind, 1, { entities, migrations: [] });
}
