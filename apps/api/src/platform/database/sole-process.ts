import SqliteHandle from 'better-sqlite3';

/**
 * Holds the database file for this process alone (rulings 24): two writing processes would bypass the write queue.
 * The lock is one of SQLite's own on a file beside it, so the system lets go of it however the process ends.
 *
 * @throws Error in plain words when another process holds it
 */
export function holdAlone(path: string): { release(): void } {
  const lock = new SqliteHandle(`${path}.lock`);
  try {
    lock.pragma('busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(`Another process already works with ${path}. On SQLite one process holds API and worker: stop the other one, or use MySQL or MariaDB.`);
  }
  return { release: () => lock.close() };
}
