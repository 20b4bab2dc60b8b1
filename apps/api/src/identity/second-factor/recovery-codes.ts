import { randomInt } from 'node:crypto';
import { databaseNow } from '../../platform/database/dialect.js';
import { bareId } from '../../platform/ids.js';
import type { Ctx, TxCtx } from '../../platform/context.js';

const COUNT = 10;
/** Without letters and digits that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Five groups of five: 123 bits, which no guessing of a stolen table reaches. */
const GROUPS = 5;
const GROUP_LETTERS = 5;

const hashOf = (ctx: Ctx, userId: string, code: string): string =>
  ctx.app.fieldCipher.blindIndex('recovery-code', `${userId}|${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

const newGroup = (): string => Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');
const newCode = (): string => Array.from({ length: GROUPS }, newGroup).join('-');

/** Ten new codes; the old ones are worth nothing any more. They are in the answer and nowhere else. */
export async function makeRecoveryCodes(tx: TxCtx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.db.run('DELETE FROM recovery_code WHERE user_id = ?', [bareId(userId)]);
  for (const code of codes) await tx.db.run('INSERT INTO recovery_code (code_hash, user_id) VALUES (?, ?)', [hashOf(tx, userId, code), bareId(userId)]);
  return codes;
}

/** Uses a code up; false when it is none, or was used. */
export async function spendRecoveryCode(tx: TxCtx, userId: string, code: string): Promise<boolean> {
  return await tx.db.run(`UPDATE recovery_code SET used_at = ${databaseNow()} WHERE code_hash = ? AND user_id = ? AND used_at IS NULL`, [hashOf(tx, userId, code), bareId(userId)]) === 1;
}

export async function recoveryCodesLeft(ctx: Ctx, userId: string): Promise<number> {
  const [row] = await ctx.db.rows('SELECT COUNT(*) FROM recovery_code WHERE user_id = ? AND used_at IS NULL', [bareId(userId)]);
  return Number(row![0]);
}
