import * as oidc from 'openid-client';
import { audit } from '../../platform/audit/audit.js';
import { isPlain } from '../../platform/database/database.js';
import { databaseNow, insertIgnore } from '../../platform/database/dialect.js';
import { bareId, wireId } from '../../platform/ids.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { refuse } from '../../platform/refusal.js';
import { inTransaction } from '../../platform/transaction.js';
import { beginSession, type SignInCaller } from '../identity.service.js';
import { openChallenge } from '../second-factor/challenge.js';
import { hasSecondFactor } from '../second-factor/second-factor.service.js';
import { renewToken, sessionOfToken } from '../session.js';
import { StaffUser } from '../staff-user.entity.js';
import type { Flow } from './flow-cookie.js';
import { providerOf } from './provider.js';

const CALLBACK = '/auth/oidc/callback';
const LONGEST_SUBJECT = 255;

const callbackOf = ({ app }: Ctx, search = ''): URL => new URL(`${CALLBACK}${search}`, app.config.publicUrl);

/** Errors of the way to the provider and back, told apart: it cannot be reached, or what it says is not to be believed. */
async function asked<T>(ctx: Ctx, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { status?: number } };
    ctx.app.log.warn({ err: error, code }, 'single sign-on failed');
    const silent = code === 'OAUTH_TIMEOUT' || error instanceof TypeError || (cause instanceof Response && cause.status >= 500);
    throw refuse(silent ? 'SIGN_ON_UNAVAILABLE' : 'SIGN_ON_FAILED');
  }
}

/** Where the browser has to go, and what is kept until it comes back. */
export async function beginSignOn(ctx: Ctx, { returnTo, purpose }: Pick<Flow, 'returnTo' | 'purpose'>): Promise<{ url: URL; flow: Flow }> {
  const flow: Flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), returnTo, purpose };
  const provider = await asked(ctx, () => providerOf(ctx.app));
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callbackOf(ctx).href, scope: 'openid email', state: flow.state, nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256',
    // Who proves herself again gives her password again, however long the provider would remember her.
    ...(purpose === 'STEP_UP' ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url, flow };
}

interface Person {
  issuer: string;
  subject: string;
  email: string | null;
}

/** Redeems the code. State, nonce, issuer, audience, signature and time are checked by the library. */
async function personOf(ctx: Ctx, flow: Flow, search: string): Promise<Person> {
  const provider = await asked(ctx, () => providerOf(ctx.app));
  return asked(ctx, async () => {
    const tokens = await oidc.authorizationCodeGrant(provider, callbackOf(ctx, search), {
      pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce, idTokenExpected: true, ...(flow.purpose === 'STEP_UP' ? { maxAge: 0 } : {}),
    });
    const claims = tokens.claims()!;
    const told = claims['email'] === undefined ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
    const verified = told['email_verified'] === true && typeof told['email'] === 'string';
    return { issuer: claims.iss, subject: claims.sub, email: verified ? String(told['email']).trim().toLowerCase() : null };
  });
}

/** Known by the subject, or at the first time by a verified address; nobody is made up, and whoever is disabled stays out. */
async function staffOf(ctx: Ctx, { issuer, subject, email }: Person): Promise<{ user: StaffUser; isNew: boolean }> {
  if (!isPlain(subject) || subject.length > LONGEST_SUBJECT) throw refuse('SIGN_ON_UNKNOWN');
  const [row] = await ctx.db.rows('SELECT user_id FROM staff_identity WHERE issuer = ? AND subject = ?', [issuer, subject]);
  const where = row ? { id: wireId('usr', String(row[0])) } : email && isPlain(email) ? { email } : null;
  const user = where && await ctx.db.manager.findOneBy(StaffUser, { ...where, status: 'ACTIVE' as const });
  if (!user) throw refuse('SIGN_ON_UNKNOWN');
  return { user, isNew: !row };
}

async function link(tx: TxCtx, user: StaffUser, { issuer, subject }: Person): Promise<void> {
  await tx.db.run(`${insertIgnore()} staff_identity (issuer, subject, user_id, created_at) VALUES (?, ?, ?, ${databaseNow()})`, [issuer, subject, bareId(user.id)]);
  audit(tx, { unitId: user.homeUnitId, action: 'identity.link-sign-on', entity: 'staff_user', entityId: user.id, after: { issuer } });
}

/** A session, or a challenge where a code of our own second factor is owed as well. */
export type SignOnResult = { token: string } | { challenge: string };

export async function finishSignOn(ctx: Ctx, flow: Flow, search: string, caller: SignInCaller): Promise<SignOnResult> {
  const person = await personOf(ctx, flow, search);
  const { user, isNew } = await staffOf(ctx, person);
  if (flow.purpose === 'STEP_UP') return { token: await proveBySignOn(ctx, user, caller) };
  const owesCode = await hasSecondFactor(ctx, user.id);
  return inTransaction({ ...ctx, actor: { kind: 'STAFF', id: user.id } }, async (tx) => {
    if (isNew) await link(tx, user, person);
    return owesCode ? { challenge: await openChallenge(tx, user.id) } : { token: (await beginSession(tx, user, caller, 'SIGN_ON')).token };
  });
}

/** The same person as the one who is signed in has just given her password at the provider. A second factor of our own is asked for here. */
async function proveBySignOn(ctx: Ctx, user: StaffUser, { sessionToken }: SignInCaller): Promise<string> {
  const session = sessionToken && await sessionOfToken(ctx.app, sessionToken);
  if (!sessionToken || !session || session.userId !== user.id || await hasSecondFactor(ctx, user.id)) throw refuse('SIGN_ON_FAILED');
  return inTransaction({ ...ctx, actor: { kind: 'STAFF', id: user.id } }, async (tx) => {
    audit(tx, { unitId: user.homeUnitId, action: 'identity.step-up', entity: 'staff_user', entityId: user.id });
    const token = await renewToken(tx, sessionToken);
    if (!token) throw refuse('SIGN_ON_FAILED');
    return token;
  });
}
