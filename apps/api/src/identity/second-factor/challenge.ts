import { randomBytes } from 'node:crypto';
import { databaseNow, databaseNowPlus } from '../../platform/database/dialect.js';
import { bareId, wireId } from '../../platform/ids.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { hashToken } from '../session.js';

const VALID_SECONDS = 300;

/** Stands for a right password until the code is given: five minutes, for whoever got the token, once. */
export async function openChallenge(tx: TxCtx, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.db.run(`DELETE FROM sign_in_challenge WHERE user_id = ? AND expires_at < ${databaseNow()}`, [bareId(userId)]);
  await tx.db.run(`INSERT INTO sign_in_challenge (token_hash, user_id, expires_at) VALUES (?, ?, ${databaseNowPlus(VALID_SECONDS)})`, [hashToken(token), bareId(userId)]);
  return token;
}

/** Whose attempt it is; null when it is none, or has run out. */
export async function userOfChallenge(ctx: Ctx, token: string): Promise<string | null> {
  const [row] = await ctx.db.rows(
    `SELECT c.user_id FROM sign_in_challenge c JOIN staff_user u ON u.id = c.user_id WHERE c.token_hash = ? AND c.expires_at > ${databaseNow()} AND u.status = 'ACTIVE'`, [hashToken(token)]);
  return row ? wireId('usr', String(row[0])) : null;
}

export async function spendChallenge(tx: TxCtx, token: string): Promise<boolean> {
  return await tx.db.run('DELETE FROM sign_in_challenge WHERE token_hash = ?', [hashToken(token)]) === 1;
}
