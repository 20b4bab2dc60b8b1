import { requireStepUp } from '../../platform/access/step-up.js';
import { audit } from '../../platform/audit/audit.js';
import { databaseInstant } from '../../platform/database/database-instant.js';
import { databaseNow, insertIgnore } from '../../platform/database/dialect.js';
import { bareId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { mailTo } from '../mail/queue-mail.js';
import { rightsChanged } from '../rights-changed.js';
import { forgetSessions } from '../session.js';
import type { StaffUser } from '../staff-user.entity.js';
import { enrolUri, newSecret, stepOfCode } from './authenticator.js';
import { makeRecoveryCodes, spendRecoveryCode } from './recovery-codes.js';

const placeOf = (userId: string) => ({ table: 'second_factor', column: 'sealed_secret', rowId: userId });

interface Authenticator {
  secret: string;
  lastStep: number;
  confirmed: boolean;
  /** Database time: the product's clock may be moved, a phone's is not. */
  atMs: number;
}

async function authenticatorOf(ctx: Ctx, userId: string): Promise<Authenticator | null> {
  const [row] = await ctx.db.rows(`SELECT sealed_secret, last_step, confirmed_at IS NOT NULL FROM second_factor WHERE user_id = ?`, [bareId(userId)]);
  return row ? {
    secret: ctx.app.fieldCipher.decrypt(String(row[0]), placeOf(userId)), lastStep: Number(row[1]), confirmed: Number(row[2]) === 1, atMs: (await databaseInstant(ctx.db)).getTime(),
  } : null;
}

export async function hasSecondFactor(ctx: Ctx, userId: string): Promise<boolean> {
  return (await ctx.db.rows('SELECT 1 FROM second_factor WHERE user_id = ? AND confirmed_at IS NOT NULL', [bareId(userId)])).length > 0;
}

function noted(tx: TxCtx, user: StaffUser, action: string): void {
  audit(tx, { unitId: user.homeUnitId, action, entity: 'staff_user', entityId: user.id });
}

/** A new secret to be scanned; it counts once a code of it was given. */
export async function beginSecondFactor(tx: TxCtx, user: StaffUser): Promise<{ secret: string; uri: string }> {
  requireStepUp(tx);
  if (await hasSecondFactor(tx, user.id)) throw refuse('SECOND_FACTOR_ON');
  const secret = newSecret();
  await tx.db.run('DELETE FROM second_factor WHERE user_id = ? AND confirmed_at IS NULL', [bareId(user.id)]);
  const begun = await tx.db.run(
    `${insertIgnore()} second_factor (user_id, sealed_secret, last_step, created_at) VALUES (?, ?, 0, ${databaseNow()})`, [bareId(user.id), tx.app.fieldCipher.encrypt(secret, placeOf(user.id))]);
  if (begun !== 1) throw refuse('SECOND_FACTOR_ON');
  noted(tx, user, 'identity.begin-second-factor');
  return { secret, uri: enrolUri(secret, user.email) };
}

/** The authenticator is set up: from now on signing in asks for its code. Answers the recovery codes. */
export async function confirmSecondFactor(tx: TxCtx, user: StaffUser, code: string): Promise<string[]> {
  requireStepUp(tx);
  const known = await authenticatorOf(tx, user.id);
  if (!known) throw refuse('SECOND_FACTOR_OFF');
  if (known.confirmed) throw refuse('SECOND_FACTOR_ON');
  const step = stepOfCode(known.secret, code.trim(), known.atMs, known.lastStep);
  if (step === null) throw refuse('SECOND_FACTOR_WRONG');
  const confirmed = await tx.db.run(`UPDATE second_factor SET confirmed_at = ${databaseNow()}, last_step = ? WHERE user_id = ? AND confirmed_at IS NULL`, [step, bareId(user.id)]);
  if (confirmed !== 1) throw refuse('SECOND_FACTOR_ON');
  noted(tx, user, 'identity.confirm-second-factor');
  // Rights that waited for it are there with the next request.
  forgetSessions(tx);
  await mailTo(tx, user.id, 'SECOND_FACTOR_ON');
  return makeRecoveryCodes(tx, user.id);
}

/** Whether a code of the authenticator, or a recovery code, is right. It is used up by that: the guard lets one of several at once through. */
export async function spendCode(tx: TxCtx, userId: string, given: string): Promise<boolean> {
  const code = given.replace(/\s/g, '');
  const known = await authenticatorOf(tx, userId);
  if (!known?.confirmed) return false;
  const step = stepOfCode(known.secret, code, known.atMs, known.lastStep);
  if (step === null) return spendRecoveryCode(tx, userId, code);
  return await tx.db.run('UPDATE second_factor SET last_step = ? WHERE user_id = ? AND last_step < ?', [step, bareId(userId), step]) === 1;
}

export async function renewRecoveryCodes(tx: TxCtx, user: StaffUser): Promise<string[]> {
  requireStepUp(tx);
  if (!await hasSecondFactor(tx, user.id)) throw refuse('SECOND_FACTOR_OFF');
  noted(tx, user, 'identity.renew-recovery-codes');
  return makeRecoveryCodes(tx, user.id);
}

/** Takes the second factor away: one's own, or that of a colleague who has lost phone and codes. */
export async function removeSecondFactor(tx: TxCtx, user: StaffUser): Promise<void> {
  requireStepUp(tx);
  if (!await hasSecondFactor(tx, user.id)) throw refuse('SECOND_FACTOR_OFF');
  await tx.db.run('DELETE FROM second_factor WHERE user_id = ?', [bareId(user.id)]);
  await tx.db.run('DELETE FROM recovery_code WHERE user_id = ?', [bareId(user.id)]);
  noted(tx, user, 'identity.remove-second-factor');
  rightsChanged(tx, user.id);
  await mailTo(tx, user.id, 'SECOND_FACTOR_OFF');
}
