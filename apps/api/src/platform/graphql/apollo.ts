import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { App, Ctx } from '../context.js';
import { spendingOf } from '../gate/budget.js';
import { limits, passGate } from '../gate/gate.js';
import { observeOperation } from '../metrics.js';
import { statusOf } from '../http/errors.js';
import type { HttpCtx } from '../http/http-context.js';
import { refuse } from '../refusal.js';
import { noteRefusals } from '../security-log.js';
import { requireKnown, type KnownDocuments } from './documents.js';
import { presentError, type Reader } from './errors.js';
import { compilingGateway } from './jit.js';

const stranger: Reader = { locale: 'en', requestId: '', anonymous: true };

const readerOf = (ctx: Ctx): Reader => ({ locale: ctx.locale, requestId: ctx.requestId, anonymous: ctx.actor.kind === 'ANONYMOUS' });

type Answer = GraphQLRequestContextWillSendResponse<Ctx>['response'];

/** Some clients still read a GraphQL fault only in an answer that says 200; they say that by accepting nothing newer (GraphQL over HTTP). */
const readsOnlyOk = (accept: string | undefined): boolean => /^application\/json\b/.test(accept ?? '') && !accept!.includes('graphql-response+json');

function showErrors({ http, body }: Answer, shown: readonly GraphQLFormattedError[], { accept, anonymous: isAnonymous }: { accept: string | undefined; anonymous: boolean }): void {
  if (body.kind !== 'single') return;
  const hasRun = http.status === undefined || http.status === 200;
  // Who is not signed in gets one error, however many there are: their number would tell what exists (S3).
  body.singleResult.errors = isAnonymous ? shown.slice(0, 1) : hasRun ? shown : shown.slice(0, limits.faults);
  if (hasRun) return;
  const { code, params } = shown[0]?.extensions as { code?: string; params?: { retryAfterSeconds?: number } };
  // It was refused before it ran; Apollo calls that a fault of the server. A change by GET has its own status, but tells strangers nothing.
  if (http.status !== 405 || isAnonymous) http.status = code === 'BAD_REQUEST' && readsOnlyOk(accept) ? 200 : statusOf(code);
  if (isAnonymous) http.headers.delete('allow');
  if (params?.retryAfterSeconds) http.headers.set('retry-after', String(params.retryAfterSeconds));
}

/** A partner reads from every answer what it has cost and what is left (O4, O5). */
function tellSpending({ http, body }: Answer, ctx: Ctx): void {
  const spending = spendingOf(ctx);
  if (!spending || body.kind !== 'single') return;
  const { cost, limit, remaining, resetSeconds } = spending;
  for (const [name, value] of Object.entries({ 'x-cost': cost, 'ratelimit-limit': limit, 'ratelimit-remaining': remaining, 'ratelimit-reset': resetSeconds })) http.headers.set(name, String(value));
  body.singleResult.extensions = { ...body.singleResult.extensions, cost: spending };
}

/** The gate before execution, the caller's language after it, and one measurement per operation. */
function requestPlugin(schema: GraphQLSchema, app: App): ApolloServerPlugin<Ctx> {
  return {
    // The library's look at a query breaks off on some that are wrong, such as a directive without its argument, instead of saying so.
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue: ctx }, error }) {
      if (!(error instanceof GraphQLError)) return;
      const { message, extensions } = presentError(new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }), readerOf(ctx), app.log);
      throw new GraphQLError(message, { extensions: { ...extensions, http: { status: statusOf(extensions?.['code']), headers: new HeaderMap() } } });
    },
    async requestDidStart({ contextValue: ctx }) {
      const started = process.hrtime.bigint();
      let errors: readonly GraphQLError[] = [];
      return {
        async didResolveOperation({ document, operation, queryHash, request }) {
          if (!operation) throw refuse(ctx.actor.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'BAD_REQUEST');
          await requireKnown(ctx, document, queryHash);
          await passGate(schema, document, operation, request.variables ?? {}, ctx);
          // What happens now is told over the socket only.
          if (operation.operation === 'subscription') throw refuse('BAD_REQUEST');
        },
        async didEncounterErrors(context) { errors = context.errors; },
        async willSendResponse({ response, request, operationName }) {
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            const shown = errors.map((error) => presentError(error, readerOf(ctx), app.log));
            noteRefusals(app, { actor: ctx.actor, address: (ctx as Partial<HttpCtx>).http?.address, what: operationName }, shown);
            showErrors(response, shown, { accept: request.http?.headers.get('accept'), anonymous: readerOf(ctx).anonymous });
          }
          tellSpending(response, ctx);
          observeOperation(operationName ?? 'anonymous', errors.length === 0, Number(process.hrtime.bigint() - started) / 1e9);
        },
      };
    },
  };
}

export function createApollo(schema: GraphQLSchema, app: App, http: FastifyInstance, documents: KnownDocuments): ApolloServer<Ctx> {
  return new ApolloServer<Ctx>({
    gateway: compilingGateway(schema),
    introspection: true, // who may ask is decided by the gate
    csrfPrevention: { requestHeaders: ['x-dealercare', 'apollo-require-preflight'] },
    persistedQueries: false, // what anybody may store anybody can fill; ours are registered for a key (documents.ts)
    documentStore: documents,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result), // its own puts line breaks in for readers of raw answers
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.faults },
    // Errors that come before there is a context: a body that is no GraphQL request, a context that could not be made.
    formatError: (formatted: GraphQLFormattedError, error) => (formatted.extensions?.['requestId'] ? formatted : presentError(error, stranger, app.log)),
    logger: { debug: () => undefined, info: () => undefined, warn: (text) => app.log.warn(text), error: (text) => app.log.error(text) },
    plugins: [
      ApolloServerPluginCacheControlDisabled(), // it wraps every field; measured at more than half of the execution
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(http),
      requestPlugin(schema, app),
    ],
  });
}
