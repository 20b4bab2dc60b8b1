import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../platform/context.js';
import { databaseInstant } from '../../platform/database/database-instant.js';
import { isSecure } from '../../platform/http/request-context.js';
import { open, seal } from '../../platform/secrecy/field-cipher.js';

/** A sign-on under way. It lives in the browser that began it, sealed: an answer that another browser brings finds none. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  purpose: 'SIGN_IN' | 'STEP_UP';
}

const PLACE = 'sign-on';
const VALID_SECONDS = 600;

const cookieName = (app: App, request: FastifyRequest): string => (isSecure(app, request) ? '__Host-sign_on' : 'sign_on');
const options = (app: App, request: FastifyRequest) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isSecure(app, request) });
const keyOf = (app: App): Buffer => Buffer.from(app.config.secrets.cookieKey, 'base64');

export async function keepFlow(app: App, request: FastifyRequest, reply: FastifyReply, flow: Flow): Promise<void> {
  const until = (await databaseInstant(app.database.read)).getTime() + VALID_SECONDS * 1000;
  const sealed = seal(keyOf(app), JSON.stringify({ ...flow, until }), PLACE).toString('base64url');
  void reply.setCookie(cookieName(app, request), sealed, { ...options(app, request), maxAge: VALID_SECONDS });
}

/** Takes the flow out of the browser: it is good for one answer. */
export async function takeFlow(app: App, request: FastifyRequest, reply: FastifyReply): Promise<Flow | null> {
  const sealed = request.cookies[cookieName(app, request)];
  if (!sealed) return null;
  void reply.clearCookie(cookieName(app, request), options(app, request));
  try {
    const { until, ...flow } = JSON.parse(open(keyOf(app), Buffer.from(sealed, 'base64url'), PLACE)) as Flow & { until: number };
    return until > (await databaseInstant(app.database.read)).getTime() ? flow : null;
  } catch {
    // Not sealed by us.
    return null;
  }
}
