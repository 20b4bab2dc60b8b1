import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { getOperationAST, GraphQLError, parse, validate, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { App, Ctx } from '../context.js';
import { limits, passGate } from '../gate/gate.js';
import { AddressList } from '../http/address-list.js';
import { callerAddress } from '../http/caller-address.js';
import type { Identified, Identify } from '../http/request-context.js';
import { sessionTokenIn } from '../http/request-context.js';
import { newId } from '../ids.js';
import { localeOf } from '../locale.js';
import { refuse } from '../refusal.js';
import { noteRefusals } from '../security-log.js';
import { documentHash, requireKnown } from './documents.js';
import { presentError, type Reader } from './errors.js';

/** What a socket keeps of its connection: credentials are checked again with every event. */
export interface LiveCtx extends Ctx {
  /** The caller's rights now; null once the session ended, the post was taken or the key revoked (S10). `fresh`: nothing remembered counts. */
  readonly current: (fresh?: boolean) => Promise<Identified | null>;
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** Browsers send where a page came from; a page of another origin may not open our socket. */
function sameOrigin(request: IncomingMessage): boolean {
  const origin = headerOf(request, 'origin');
  return !origin || URL.canParse(origin) && new URL(origin).host === headerOf(request, 'host');
}

/** Subscriptions on the same port and path; signed in by the same cookie, measured by the same gate. */
export function serveLive(http: FastifyInstance, schema: GraphQLSchema, app: App, identify: Identify): void {
  const proxies = new AddressList(app.config.trustProxy.split(','));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
  http.server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/graphql') || !sameOrigin(request)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => { sockets.emit('connection', opened, request); });
  });

  /** A socket keeps its session when the browser gets a new token for it. */
  const sessions = new WeakMap<IncomingMessage, string>();

  const current = async (request: IncomingMessage, bearer: string | null, fresh = false): Promise<Identified | null> => {
    const known = await identify(app, {
      sessionToken: sessionTokenIn(app, http.parseCookie(headerOf(request, 'cookie') ?? '')), sessionId: sessions.get(request) ?? null, bearer, address: callerAddress(request, proxies), fresh,
    });
    if (known?.sessionId) sessions.set(request, known.sessionId);
    return known;
  };

  const contextOf = async (request: IncomingMessage, connectionParams: Readonly<Record<string, unknown>> | undefined): Promise<LiveCtx> => {
    const bearer = typeof connectionParams?.['authorization'] === 'string' ? connectionParams['authorization'].replace(/^Bearer /, '') : null;
    const locale = localeOf(typeof connectionParams?.['locale'] === 'string' ? connectionParams['locale'] : headerOf(request, 'accept-language'));
    const known = await current(request, bearer);
    if (!known) throw refuse('UNAUTHENTICATED');
    return {
      app, ...known, requestId: newId('req'), locale, now: app.time.now(), db: app.database.read, idempotency: null, loaders: new Map(),
      current: (fresh) => current(request, bearer, fresh),
    };
  };

  const server = useServer<{ authorization?: string; locale?: string }>({
    schema,
    onSubscribe: async ({ extra, connectionParams }, _id, payload) => {
      const reader: Reader = { locale: localeOf(headerOf(extra.request, 'accept-language')), requestId: newId('req'), anonymous: false };
      try {
        const contextValue = await contextOf(extra.request, connectionParams);
        const document = parse(payload.query, { maxTokens: limits.tokens });
        const faults = validate(schema, document);
        if (faults.length > 0) return faults.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } }));
        const operation = getOperationAST(document, payload.operationName);
        if (operation?.operation !== 'subscription') throw refuse('BAD_REQUEST');
        await requireKnown(contextValue, document, documentHash(payload.query));
        await passGate(schema, document, operation, payload.variables ?? {}, contextValue);
        return { schema, document, operationName: payload.operationName, variableValues: payload.variables, contextValue } satisfies ExecutionArgs;
      } catch (error) {
        const shown = presentError(error, reader, app.log);
        noteRefusals(app, { actor: null, address: callerAddress(extra.request, proxies), what: payload.operationName }, [shown]);
        return [new GraphQLError(shown.message, { extensions: shown.extensions })];
      }
    },
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => {
      // What was refused before it began has its code and its words already.
      if (error instanceof GraphQLError && error.extensions['requestId']) return error;
      const shown = presentError(error, { locale: 'zh-CN', requestId: newId('req'), anonymous: false }, app.log);
      return new GraphQLError(shown.message, { extensions: shown.extensions });
    }),
  }, sockets);
  http.addHook('preClose', async () => {
    await server.dispose();
    sockets.close();
  });
}
