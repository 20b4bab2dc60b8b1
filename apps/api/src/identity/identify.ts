import type { App } from '../platform/context.js';
import type { Credentials, Identified } from '../platform/http/request-context.js';
import { forgetPrincipal, rightsOf } from './principal-of.js';
import { sessionOfId, sessionOfToken } from './session.js';

/** The member of staff behind a session cookie, or behind the session of a socket that stands. */
export async function identifyStaff(app: App, { sessionToken, sessionId, fresh }: Credentials): Promise<Identified | null> {
  const session = sessionId ? await sessionOfId(app, sessionId, fresh) : sessionToken && await sessionOfToken(app, sessionToken, fresh);
  if (!session) return null;
  const { userId, id, freshlyProved, hasSecondFactor } = session;
  if (fresh) forgetPrincipal(app, userId);
  return { actor: { kind: 'STAFF', id: userId }, principal: (await rightsOf(app, userId, hasSecondFactor)).principal, sessionId: id, freshlyProved };
}
