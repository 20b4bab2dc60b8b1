import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { saveVersioned } from '../platform/versioned.js';
import { mailTo, mailToAddress } from './mail/queue-mail.js';
import { hashPassword, verifyPassword } from './password.js';
import { spendLink, userOfLink } from './password-link.service.js';
import { requireGoodPassword } from './password-rule.js';
import { endSessionsOf } from './rights-changed.js';
import { renewToken } from './session.js';
import { staffCaller } from './staff-caller.js';
import { StaffUser } from './staff-user.entity.js';
import { countAttempt, forgive } from './throttle.js';

async function savePassword(tx: TxCtx, user: StaffUser, passwordHash: string, action: string): Promise<void> {
  await saveVersioned(tx, StaffUser, user, { passwordHash });
  audit(tx, { unitId: user.homeUnitId, action, entity: 'staff_user', entityId: user.id });
  await mailTo(tx, user.id, 'PASSWORD_CHANGED');
}

/** The person's own password; the old one is asked for. Other sessions end, this one gets a new token. */
export async function changePassword(ctx: Ctx, input: { currentPassword: string; newPassword: string }, sessionToken: string): Promise<string> {
  const user = await staffCaller(ctx);
  const proof = { kind: 'proof', value: user.id } as const;
  await countAttempt(ctx, [proof]);
  if (!await verifyPassword(user.passwordHash, input.currentPassword)) throw refuse('PASSWORD_WRONG');
  requireGoodPassword(input.newPassword, user.email, 'input.newPassword');
  if (input.newPassword === input.currentPassword) throw refuse('INVALID_INPUT', {}, [{ path: 'input.newPassword', code: 'PASSWORD_SAME' }]);
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(ctx, async (tx) => {
    await forgive(tx, proof);
    await savePassword(tx, user, passwordHash, 'identity.change-password');
    await endSessionsOf(tx, user.id, sessionToken);
    const token = await renewToken(tx, sessionToken);
    if (!token) throw refuse('UNAUTHENTICATED');
    return token;
  });
}

/** Asks for a mail with a link. Known and unknown addresses take the same work here; whether anybody has the address is looked up by the job. */
export async function requestPasswordReset(ctx: Ctx, givenEmail: string, address: string): Promise<void> {
  const email = givenEmail.trim().toLowerCase();
  await countAttempt(ctx, [{ kind: 'mail-account', value: email }, { kind: 'mail-address', value: address }], 'RATE_LIMITED');
  await inTransaction(ctx, (tx) => mailToAddress(tx, email, 'RESET'));
}

/** Sets a password by a mailed link, which is used up by that. All sessions end; the account waits no longer. */
export async function setPasswordByLink(ctx: Ctx, { token, newPassword }: { token: string; newPassword: string }, address: string): Promise<void> {
  await countAttempt(ctx, [{ kind: 'link-address', value: address }]);
  const userId = await userOfLink(ctx, token);
  if (!userId) throw refuse('PASSWORD_LINK_INVALID');
  const user = await ctx.db.manager.findOneByOrFail(StaffUser, { id: userId });
  requireGoodPassword(newPassword, user.email, 'input.newPassword');
  const passwordHash = await hashPassword(newPassword);
  await inTransaction({ ...ctx, actor: { kind: 'STAFF', id: user.id } }, async (tx) => {
    if (!await spendLink(tx, token, user.id)) throw refuse('PASSWORD_LINK_INVALID');
    await savePassword(tx, user, passwordHash, 'identity.set-password');
    await endSessionsOf(tx, user.id);
    await forgive(tx, { kind: 'account', value: user.email });
  });
}
