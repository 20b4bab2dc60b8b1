import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../platform/context.js';
import { requestContext } from '../../platform/http/request-context.js';
import { Refusal, refuse } from '../../platform/refusal.js';
import { noteRefusals } from '../../platform/security-log.js';
import { identifyStaff } from '../identify.js';
import { keepFlow, takeFlow } from './flow-cookie.js';
import { returnPath } from './return-path.js';
import { beginSignOn, finishSignOn } from './sign-on.service.js';

/** Back to the sign-in page, which says what the code means. */
function tellProblem(app: App, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof Refusal)) throw error;
  noteRefusals(app, { actor: null, address: request.ip, what: request.routeOptions.url }, [{ message: error.code, extensions: { code: error.code } }]);
  return reply.redirect(`/?problem=${error.code}`, 303);
}

/** What the sign-in page offers besides the password. */
function serveOptions(http: FastifyInstance, { config }: App): void {
  const signOn = config.oidcIssuer ? config.oidcLabel || new URL(config.oidcIssuer).hostname : null;
  http.get('/auth/options.json', (_request, reply) => reply.header('cache-control', 'no-cache').send({ signOn }));
}

/** Single sign-on: to the provider of the house and back (OpenID Connect, code flow with PKCE). */
export function serveSignOn(http: FastifyInstance, app: App): void {
  serveOptions(http, app);
  if (!app.config.oidcIssuer) return;

  http.get('/auth/oidc/start', async (request: FastifyRequest<{ Querystring: { return?: unknown; purpose?: unknown } }>, reply) => {
    const { return: wanted, purpose } = request.query;
    // A session begins because somebody has asked for it here, not because another page has sent the browser along.
    if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/', 303);
    try {
      const ctx = await requestContext(app, identifyStaff, request, reply);
      const { url, flow } = await beginSignOn(ctx, { returnTo: returnPath(wanted, app.config.publicUrl), purpose: purpose === 'step-up' ? 'STEP_UP' : 'SIGN_IN' });
      await keepFlow(app, request, reply, flow);
      return await reply.header('cache-control', 'no-store').redirect(url.href, 303);
    } catch (error) {
      return tellProblem(app, request, reply, error);
    }
  });

  http.get('/auth/oidc/callback', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      const flow = await takeFlow(app, request, reply);
      if (!flow) throw refuse('SIGN_ON_FAILED');
      const ctx = await requestContext(app, identifyStaff, request, reply);
      const search = new URL(request.url, app.config.publicUrl).search;
      const done = await finishSignOn(ctx, flow, search, ctx.http);
      if ('challenge' in done) return await reply.redirect(`/#code=${done.challenge}`, 303);
      ctx.http.setSession(done.token);
      return await reply.redirect(flow.returnTo, 303);
    } catch (error) {
      return tellProblem(app, request, reply, error);
    }
  });
}
