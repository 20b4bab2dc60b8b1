import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { App, Ctx, TxCtx } from '../platform/context.js';
import { databaseNow, databaseNowPlus, forUpdate, inserted, onDuplicate } from '../platform/database/dialect.js';
import { refuse } from '../platform/refusal.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';

const VALID_SECONDS = 24 * 3600;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

async function isSetUp({ db }: Pick<Ctx, 'db'>): Promise<boolean> {
  const units = await db.rows('SELECT 1 FROM org_unit LIMIT 1');
  const used = await db.rows('SELECT 1 FROM setup_link WHERE used_at IS NOT NULL');
  return units.length + used.length > 0;
}

/** A new link while nothing is set up, instead of the one printed before; null when everything is. Only the hash is kept. */
export async function newSetupLink(app: App): Promise<string | null> {
  return inTransaction(systemContext(app, 'setup'), async (tx) => {
    if (await isSetUp(tx)) return null;
    const token = randomBytes(32).toString('base64url');
    await tx.db.run(
      `INSERT INTO setup_link (id, token_hash, created_at, expires_at) VALUES (1, ?, ${databaseNow()}, ${databaseNowPlus(VALID_SECONDS)})
       ${onDuplicate(['id'], ['token_hash', 'created_at', 'expires_at'].map((column) => `${column} = ${inserted(column)}`).join(', '))}`, [hashOf(token)]);
    return token;
  });
}

/** The part after # stays in the browser: no proxy and no log ever has it. */
export const setupAddress = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/$/, '')}/setup#${token}`;

/** SETUP_DONE for good once somebody has set up; SETUP_LINK_INVALID for a wrong link and one older than a day alike. */
export async function requireSetupLink(ctx: Ctx, token: string, lock = ''): Promise<void> {
  if (await isSetUp(ctx)) throw refuse('SETUP_DONE');
  const [row] = await ctx.db.rows(`SELECT token_hash, CASE WHEN expires_at > ${databaseNow()} THEN 1 ELSE 0 END, used_at FROM setup_link WHERE id = 1${lock}`);
  if (row && row[2] !== null) throw refuse('SETUP_DONE');
  const [given, kept] = [Buffer.from(hashOf(token)), Buffer.from(String(row?.[0] ?? hashOf('')))];
  const fits = given.length === kept.length && timingSafeEqual(given, kept);
  if (!fits || !row || Number(row[1]) !== 1) throw refuse('SETUP_LINK_INVALID');
}

/** Uses the link up. Whoever comes second waits here for the first, and then finds the door closed. */
export async function spendSetupLink(tx: TxCtx, token: string): Promise<void> {
  await tx.db.rows(`SELECT id FROM setup_link WHERE id = 1${forUpdate()}`);
  await requireSetupLink(tx, token, forUpdate());
  const spent = await tx.db.run(`UPDATE setup_link SET used_at = ${databaseNow()} WHERE id = 1 AND used_at IS NULL`);
  if (spent !== 1) throw refuse('SETUP_DONE');
}
