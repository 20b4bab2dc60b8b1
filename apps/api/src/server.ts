import cookie from '@fastify/cookie';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { serveDemoAccounts } from './demo/demo.http.js';
import { identifyStaff } from './identity/identify.js';
import { serveSignOn } from './identity/sign-on/sign-on.http.js';
import { serveImportFiles } from './import/import.http.js';
import { identifyPartner } from './partner/api-key.service.js';
import type { App, Ctx } from './platform/context.js';
import { limits } from './platform/gate/gate.js';
import { createApollo } from './platform/graphql/apollo.js';
import { admitRegistered, KnownDocuments } from './platform/graphql/documents.js';
import { serveLive } from './platform/graphql/live.js';
import { answerErrors } from './platform/http/errors.js';
import { serveHealth, type Readiness } from './platform/http/health.js';
import { requestContext, type Identify } from './platform/http/request-context.js';
import { serveSecurityText } from './platform/http/security-text.js';
import { servePortal } from './platform/http/static.js';
import { buildWall, tlsOf } from './platform/http/wall.js';
import { refuse } from './platform/refusal.js';
import { servePersonExports } from './privacy/privacy.http.js';

const GRAPHQL = '/graphql';

const identify: Identify = async (app, credentials) => await identifyPartner(app, credentials) ?? await identifyStaff(app, credentials);

/** A page of another origin may not act with our cookies. */
function refuseForeignOrigins(http: FastifyInstance): void {
  http.addHook('onRequest', async (request) => {
    const { origin, host } = request.headers;
    if (request.method === 'GET' || !origin) return;
    if (!URL.canParse(origin) || new URL(origin).host !== host) throw refuse('ORIGIN_NOT_ALLOWED');
  });
}

/** What is no GraphQL request (a batch, plain text that a foreign page may send unasked) is refused in the caller's language, not in that of a library. */
function refuseOtherBodies(http: FastifyInstance): void {
  http.addHook('preValidation', async ({ method, url, body }) => {
    if (method !== 'POST' || !url.startsWith(GRAPHQL)) return;
    if (typeof body !== 'object' || body === null || Array.isArray(body) || isDeeperThan(body, limits.bodyDepth)) throw refuse('BAD_REQUEST');
  });
}

/** What reads a body level by level runs out of stack when somebody sends ten thousand of them. */
function isDeeperThan(value: object, depth: number): boolean {
  let level: unknown[] = [value];
  for (let at = 0; level.length > 0; at += 1) {
    if (at > depth) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** Who asks is known before the query is looked at, and what is wrong with that is said in the caller's language. */
function serveContexts(http: FastifyInstance, app: App, documents: KnownDocuments): (request: FastifyRequest) => Promise<Ctx> {
  const contexts = new WeakMap<FastifyRequest, Ctx>();
  http.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== GRAPHQL) return;
    const ctx = await requestContext(app, identify, request, reply);
    await admitRegistered(ctx, request, documents);
    contexts.set(request, ctx);
  });
  return async (request) => contexts.get(request)!;
}

/** What a process without doors shows: whether it lives, and its figures. */
export async function createHealthServer(app: App, readiness: Readiness): Promise<FastifyInstance> {
  const http = Fastify({ bodyLimit: limits.bodyBytes, logger: false, ...tlsOf(app.config) });
  answerErrors(http, app);
  serveHealth(http, app, readiness);
  await http.ready();
  return http;
}

/** The HTTP server: GraphQL and its sockets, uploads and downloads, health, and the portal, on one origin. */
export async function createServer(app: App, schema: GraphQLSchema, readiness: Readiness): Promise<FastifyInstance> {
  const http = Fastify({ bodyLimit: limits.bodyBytes, trustProxy: app.config.trustProxy || false, forceCloseConnections: 'idle', logger: false, ...tlsOf(app.config) });
  answerErrors(http, app);
  await buildWall(http, app.config);
  refuseForeignOrigins(http);
  refuseOtherBodies(http);
  await http.register(cookie);
  serveHealth(http, app, readiness);
  serveSecurityText(http, app.config);
  serveLive(http, schema, app, identify);
  const documents = new KnownDocuments(schema);
  const apollo = createApollo(schema, app, http, documents);
  await apollo.start();
  const context = serveContexts(http, app, documents);
  await http.register(fastifyApollo<Ctx>(apollo), { path: GRAPHQL, method: ['GET', 'POST'], context });
  await serveImportFiles(http, app, identify);
  servePersonExports(http, app, identify);
  serveSignOn(http, app);
  if (app.config.mode === 'demo') serveDemoAccounts(http);
  if (app.config.portalDir) await servePortal(http, app.config.portalDir);
  await http.ready();
  return http;
}
