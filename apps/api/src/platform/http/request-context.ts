import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymous, type Principal } from '../access/principal.js';
import type { Actor, App } from '../context.js';
import { newId } from '../ids.js';
import { idempotentRequest } from '../idempotency/idempotency.js';
import { localeOf } from '../locale.js';
import type { HttpCtx } from './http-context.js';

/** A caller as the identity and partner rooms recognise it. */
export interface Identified {
  actor: Actor;
  principal: Principal;
  sessionId?: string | null;
  freshlyProved?: boolean;
}

export interface Credentials {
  sessionToken: string | null;
  /** What follows `Bearer ` in the authorization header. */
  bearer: string | null;
  address: string;
  /** Of a socket that stands: the session it was opened with, which may have a new token by now. */
  sessionId?: string | null;
  /** Rights have changed this moment: what is remembered does not count. */
  fresh?: boolean;
}

/** Asks the rooms that know sessions and keys; null when the credentials are nobody's. */
export type Identify = (app: App, credentials: Credentials) => Promise<Identified | null>;

const nobody: Identified = { actor: { kind: 'ANONYMOUS', id: null }, principal: anonymous };

/** `__Host-` binds the cookie to this origin; browsers accept it only over https. */
const sessionCookie = (secure: boolean): string => (secure ? '__Host-dealercare' : 'dealercare');
/** Readable companion of the session cookie; it only decides what the portal draws first. */
const hintCookie = (secure: boolean): string => (secure ? '__Host-signed_in' : 'signed_in');

/** Whether people reach us over https, whatever the last stretch behind the proxy is. */
const isBound = ({ config }: App): boolean => config.publicUrl.startsWith('https:');

/** Whether a cookie of this request may be bound to the host. */
export const isSecure = (app: App, request: FastifyRequest): boolean => request.protocol === 'https' || isBound(app);

/** Over https only the bound cookie counts: the other one could have been set by a neighbouring host. */
export function sessionTokenIn(app: App, cookies: Readonly<Record<string, string | undefined>>): string | null {
  return cookies[sessionCookie(true)] ?? (isBound(app) ? null : cookies[sessionCookie(false)] ?? null);
}

function writeSession(reply: FastifyReply, secure: boolean, token: string | null): void {
  const options = { path: '/', sameSite: 'lax' as const, secure };
  if (token === null) {
    void reply.clearCookie(sessionCookie(secure), { ...options, httpOnly: true }).clearCookie(hintCookie(secure), options);
  } else {
    void reply.setCookie(sessionCookie(secure), token, { ...options, httpOnly: true }).setCookie(hintCookie(secure), '1', options);
  }
}

/** The same for GraphQL, uploads and downloads. */
export async function requestContext(app: App, identify: Identify, request: FastifyRequest, reply: FastifyReply): Promise<HttpCtx> {
  const sessionToken = sessionTokenIn(app, request.cookies);
  const { authorization } = request.headers;
  const bearer = authorization?.startsWith('Bearer ') ? authorization.slice(7) : null;
  const known = sessionToken || bearer ? await identify(app, { sessionToken, bearer, address: request.ip }) : null;
  const secure = isSecure(app, request);
  // A token that is nobody's stays in the browser: an answer that comes late may not take away the one that has just replaced it.
  const idempotencyKey = request.headers['idempotency-key'];
  let requestId: string | undefined;
  return {
    app, ...(known ?? nobody), locale: localeOf(request.headers['accept-language']), now: app.time.now(), db: app.database.read,
    idempotency: known ? idempotentRequest(typeof idempotencyKey === 'string' ? idempotencyKey : undefined, request.body) : null,
    loaders: new Map(),
    // Only errors and audit entries name it.
    get requestId() { return (requestId ??= newId('req')); },
    http: {
      address: request.ip, userAgent: request.headers['user-agent'] ?? '', sessionToken,
      setSession: (token) => writeSession(reply, secure, token),
    },
  };
}
