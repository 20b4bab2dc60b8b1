const TRIES = 5;
const FIRST_PAUSE_MS = 20;

/** 1213 deadlock, 1205 lock wait, 1047 node not ready, 1020 row changed: the whole transaction may be run again. */
const TRANSIENT = new Set([1213, 1205, 1047, 1020]);
const LOST = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'EPIPE']);

export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { errno, code, driverError } = error as { errno?: number; code?: string; driverError?: unknown };
  return (errno !== undefined && TRANSIENT.has(errno)) || (code !== undefined && LOST.has(code)) || (driverError !== undefined && isTransient(driverError));
}

/** 1062 in MariaDB and MySQL, SQLITE_CONSTRAINT_UNIQUE or _PRIMARYKEY in SQLite. */
export function isDuplicate(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { errno, code, driverError } = error as { errno?: number; code?: string; driverError?: unknown };
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || (driverError !== undefined && isDuplicate(driverError));
}

/** Runs the work again while the database says that trying again may help; with jitter, at most five times. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}
