import { audit } from '../platform/audit/audit.js';
import type { Ctx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { verifyPassword } from './password.js';
import { hasSecondFactor, spendCode } from './second-factor/second-factor.service.js';
import { renewToken } from './session.js';
import { staffCaller } from './staff-caller.js';
import { countAttempt, forgive } from './throttle.js';

/**
 * Somebody who is signed in proves again who she is: with a code where there is a second factor, with the password otherwise. The session
 * goes on under a new token. Answers the token for the cookie.
 */
export async function stepUp(ctx: Ctx, { password, code }: { password?: string | null; code?: string | null }, sessionToken: string): Promise<string> {
  const user = await staffCaller(ctx);
  const proof = { kind: 'proof', value: user.id } as const;
  await countAttempt(ctx, [proof]);
  const byCode = await hasSecondFactor(ctx, user.id);
  if (!byCode && !await verifyPassword(user.passwordHash, password ?? '')) throw refuse('PROOF_FAILED');
  return inTransaction(ctx, async (tx) => {
    if (byCode && !await spendCode(tx, user.id, code ?? '')) throw refuse('PROOF_FAILED');
    await forgive(tx, proof);
    audit(tx, { unitId: user.homeUnitId, action: 'identity.step-up', entity: 'staff_user', entityId: user.id });
    const token = await renewToken(tx, sessionToken);
    if (!token) throw refuse('UNAUTHENTICATED');
    return token;
  });
}
