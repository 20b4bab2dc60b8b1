import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { isPlain } from '../platform/database/database.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { saveVersioned } from '../platform/versioned.js';
import type { SignInInput } from './identity.inputs.js';
import { verifyPassword } from './password.js';
import { rightsOf } from './principal-of.js';
import { openChallenge, spendChallenge, userOfChallenge } from './second-factor/challenge.js';
import { hasSecondFactor, spendCode } from './second-factor/second-factor.service.js';
import type { SignInCodeInput } from './security.inputs.js';
import { closeSession, openSession, sessionOfId, type Caller } from './session.js';
import type { SignInMethod } from './session.entity.js';
import { staffCaller } from './staff-caller.js';
import { StaffUser } from './staff-user.entity.js';
import { countAttempt, forgive, takeBack } from './throttle.js';
import type { Viewer } from './viewer.js';

/** A request that may carry the session of whoever was signed in before in this browser. */
export interface SignInCaller extends Caller {
  sessionToken: string | null;
}

export interface SignedIn {
  token: string;
  user: StaffUser;
}

/** Begins a session with a new id; the one that this browser had before ends. */
export async function beginSession(tx: TxCtx, user: StaffUser, caller: SignInCaller, method: SignInMethod): Promise<SignedIn> {
  if (caller.sessionToken) await closeSession(tx, caller.sessionToken);
  audit(tx, { unitId: user.homeUnitId, action: 'identity.sign-in', entity: 'staff_user', entityId: user.id, after: { method } });
  return { user, token: await openSession(tx, user.id, caller, method) };
}

/**
 * Opens a session. SIGN_IN_FAILED for a wrong password, an unknown and a disabled account alike; SIGN_IN_LOCKED after too many
 * failures (S9); SECOND_FACTOR_REQUIRED with a challenge when a code is owed as well.
 */
export async function signIn(ctx: Ctx, input: SignInInput, caller: SignInCaller): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const [account, address] = [{ kind: 'account', value: email }, { kind: 'address', value: caller.address }] as const;
  await countAttempt(ctx, [account, address]);
  const user = isPlain(email) ? await ctx.db.manager.findOneBy(StaffUser, { email }) : null;
  const fits = await verifyPassword(user?.status === 'ACTIVE' ? user.passwordHash : null, input.password);
  if (!user || !fits) throw refuse('SIGN_IN_FAILED');
  const owesCode = await hasSecondFactor(ctx, user.id);
  const { challenge, signedIn } = await inTransaction(asStaff(ctx, user), async (tx) => {
    await forgive(tx, account);
    await takeBack(tx, address);
    return owesCode ? { challenge: await openChallenge(tx, user.id) } : { signedIn: await beginSession(tx, user, caller, 'PASSWORD') };
  });
  if (!signedIn) throw refuse('SECOND_FACTOR_REQUIRED', { challenge });
  return signedIn;
}

/** The second step: a code of the authenticator, or a recovery code, for a challenge that is still good. */
export async function signInWithCode(ctx: Ctx, { challenge, code }: SignInCodeInput, caller: SignInCaller): Promise<SignedIn> {
  const address = { kind: 'address', value: caller.address } as const;
  const userId = await userOfChallenge(ctx, challenge);
  const guesses = userId ? [{ kind: 'code', value: userId } as const] : [];
  await countAttempt(ctx, [...guesses, address]);
  if (!userId) throw refuse('SECOND_FACTOR_OVER');
  const user = await ctx.db.manager.findOneByOrFail(StaffUser, { id: userId });
  return inTransaction(asStaff(ctx, user), async (tx) => {
    if (!await spendCode(tx, user.id, code)) throw refuse('SECOND_FACTOR_WRONG');
    if (!await spendChallenge(tx, challenge)) throw refuse('SECOND_FACTOR_OVER');
    for (const guess of guesses) await forgive(tx, guess);
    await takeBack(tx, address);
    return beginSession(tx, user, caller, 'CODE');
  });
}

/** What is written now is the deed of whoever has just shown who she is. */
const asStaff = (ctx: Ctx, user: StaffUser): Ctx => ({ ...ctx, actor: { kind: 'STAFF', id: user.id } });

export async function signOut(tx: TxCtx, token: string): Promise<void> {
  await closeSession(tx, token);
}

/** The session's word where there is one, since who has signed on at the provider owes no code here. */
const countsAsTwo = async (ctx: Ctx, userId: string): Promise<boolean> =>
  (ctx.sessionId && (await sessionOfId(ctx.app, ctx.sessionId))?.hasSecondFactor) || hasSecondFactor(ctx, userId);

export async function viewerOf(ctx: Ctx, user: StaffUser): Promise<Viewer> {
  const { principal, owesSecondFactor } = await rightsOf(ctx.app, user.id, await countsAsTwo(ctx, user.id));
  return {
    id: user.id, name: user.name, email: user.email, locale: user.locale, permissions: [...principal.actions].filter((action) => action !== 'clock:move' || ctx.app.time.canMove),
    demo: ctx.app.config.mode === 'demo', now: ctx.app.time.now(), homeUnitId: user.homeUnitId, owesSecondFactor,
  };
}

export async function setLanguage(tx: TxCtx, locale: 'zh-CN' | 'en'): Promise<StaffUser> {
  const user = await staffCaller(tx);
  if (user.locale !== locale) {
    audit(tx, { unitId: user.homeUnitId, action: 'identity.set-language', entity: 'staff_user', entityId: user.id, before: { locale: user.locale }, after: { locale } });
    await saveVersioned(tx, StaffUser, user, { locale });
  }
  return user;
}
