import { databaseNow, databaseNowPlus, forUpdate, onDuplicate, onSqlite } from '../platform/database/dialect.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';

const WINDOW_SECONDS = 900;
const LOCK_SECONDS = 300;

/** After this many tries in a quarter of an hour the account, the person or the address waits. */
const LIMITS = {
  account: 5, address: 30,
  // Asked for a mail, whether the address is known or not.
  'mail-account': 3, 'mail-address': 20,
  // Guesses at one-time links, from one address.
  'link-address': 20,
  // Guesses at codes, and at the password of somebody who is signed in.
  code: 5, proof: 5,
} as const;

/** What is counted: `account|mail@example.org`. */
export interface Counted {
  kind: keyof typeof LIMITS;
  value: string;
}

const idOf = (ctx: Ctx, { kind, value }: Counted): string => ctx.app.fieldCipher.blindIndex('sign-in', `${kind}|${value}`);

const secondsUntil = (column: string): string =>
  (onSqlite() ? `CAST((julianday(${column}) - julianday('now')) * 86400 AS INTEGER)` : `TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), ${column})`);

/**
 * Counts the attempt before the password is looked at, so that a hundred at once are not all let through; a success takes the count
 * back. Refused while one of what is counted has to wait.
 */
export async function countAttempt(ctx: Ctx, subjects: readonly Counted[], code: 'SIGN_IN_LOCKED' | 'RATE_LIMITED' = 'SIGN_IN_LOCKED'): Promise<void> {
  const wait = await inTransaction(ctx, async (tx) => {
    let longest = 0;
    for (const subject of subjects) longest = Math.max(longest, await countOne(tx, subject));
    return longest;
  });
  if (wait > 0) throw refuse(code, { retryAfterSeconds: wait });
}

async function countOne(tx: TxCtx, subject: Counted): Promise<number> {
  const id = idOf(tx, subject);
  // An insert that leaves the row alone would lock it shared, and a hundred at once would then wait for one another for ever.
  await tx.db.run(`INSERT INTO sign_in_throttle (id, failures, first_at) VALUES (?, 0, ${databaseNow()}) ${onDuplicate(['id'], 'failures = failures')}`, [id]);
  const [row] = await tx.db.rows(`SELECT failures, first_at < ${databaseNowPlus(-WINDOW_SECONDS)}, ${secondsUntil('locked_until')} FROM sign_in_throttle WHERE id = ?${forUpdate()}`, [id]);
  const [failures, stale, wait] = row as [number, number, number | null];
  if (wait !== null && wait > 0) return wait;
  const count = Number(stale) === 1 || wait !== null ? 1 : Number(failures) + 1;
  if (count > LIMITS[subject.kind]) {
    await tx.db.run(`UPDATE sign_in_throttle SET locked_until = ${databaseNowPlus(LOCK_SECONDS)} WHERE id = ?`, [id]);
    return LOCK_SECONDS;
  }
  const restart = count === 1 ? `, first_at = ${databaseNow()}, locked_until = NULL` : '';
  await tx.db.run(`UPDATE sign_in_throttle SET failures = ?${restart} WHERE id = ?`, [count, id]);
  return 0;
}

/** Who got in starts afresh. */
export async function forgive(tx: TxCtx, subject: Counted): Promise<void> {
  await tx.db.run('DELETE FROM sign_in_throttle WHERE id = ?', [idOf(tx, subject)]);
}

/** An address, which others may use as well, gets this one attempt back. */
export async function takeBack(tx: TxCtx, subject: Counted): Promise<void> {
  await tx.db.run('UPDATE sign_in_throttle SET failures = CASE WHEN failures > 0 THEN failures - 1 ELSE 0 END WHERE id = ?', [idOf(tx, subject)]);
}
