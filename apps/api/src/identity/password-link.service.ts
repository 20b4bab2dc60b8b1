import { createHash, randomBytes } from 'node:crypto';
import { databaseNow, databaseNowPlus } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { mailTo } from './mail/queue-mail.js';
import type { LinkPurpose } from './password-link.entity.js';
import type { StaffUser } from './staff-user.entity.js';

const MINUTE = 60;
const VALID_SECONDS: Readonly<Record<LinkPurpose, number>> = { RESET: 30 * MINUTE, INVITATION: 7 * 24 * 60 * MINUTE };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Mails somebody a one-time link to set a password, after the transaction stands: half an hour for a reset, seven days for an invitation. */
export function sendPasswordLink(tx: TxCtx, user: Pick<StaffUser, 'id'>, purpose: LinkPurpose): Promise<void> {
  return mailTo(tx, user.id, purpose);
}

/**
 * The token that goes into a mail at the moment it is sent, and nowhere else. Links that were mailed before for the same purpose end:
 * only the newest mail works.
 */
export async function makePasswordLink(tx: TxCtx, userId: string, purpose: LinkPurpose): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.db.run('DELETE FROM password_link WHERE user_id = ? AND purpose = ? AND used_at IS NULL', [bareId(userId), purpose]);
  await tx.db.run(
    `INSERT INTO password_link (token_hash, user_id, purpose, created_at, expires_at) VALUES (?, ?, ?, ${databaseNow()}, ${databaseNowPlus(VALID_SECONDS[purpose])})`,
    [hashOf(token), bareId(userId), purpose]);
  return token;
}

/** Whose link it is, while it can be used. */
export async function userOfLink(ctx: Ctx, token: string): Promise<string | null> {
  const [row] = await ctx.db.rows(
    `SELECT l.user_id FROM password_link l JOIN staff_user u ON u.id = l.user_id
     WHERE l.token_hash = ? AND l.used_at IS NULL AND l.expires_at > ${databaseNow()} AND u.status = 'ACTIVE'`, [hashOf(token)]);
  return row ? wireId('usr', String(row[0])) : null;
}

/** Uses a link up, and every other one of its person: false when somebody was faster. */
export async function spendLink(tx: TxCtx, token: string, userId: string): Promise<boolean> {
  const spent = await tx.db.run(`UPDATE password_link SET used_at = ${databaseNow()} WHERE token_hash = ? AND used_at IS NULL AND expires_at > ${databaseNow()}`, [hashOf(token)]);
  await tx.db.run('DELETE FROM password_link WHERE user_id = ? AND used_at IS NULL', [bareId(userId)]);
  return spent === 1;
}
