import type { FastifyError, FastifyInstance } from 'fastify';
import { limits } from '../gate/gate.js';
import { presentError } from '../graphql/errors.js';
import { newId } from '../ids.js';
import { localeOf } from '../locale.js';
import { Refusal, refuse } from '../refusal.js';
import type { App } from '../context.js';
import { noteRefusals } from '../security-log.js';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, DOCUMENT_NOT_REGISTERED: 403, ORIGIN_NOT_ALLOWED: 403, NOT_FOUND: 404, CONFLICT: 409, BODY_TOO_LARGE: 413, RATE_LIMITED: 429, BUSY: 503, INTERNAL: 500,
};

/** What a refusal is called by HTTP. */
export const statusOf = (code: unknown): number => STATUS[String(code)] ?? 400;

/** Faults that Fastify finds before anybody of ours is asked: a broken body, one that is too large, a wrong media type. */
function refusalOf(error: FastifyError): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error.statusCode === 413) return refuse('BODY_TOO_LARGE', { limitKb: limits.bodyBytes / 1000 });
  if (error.statusCode && error.statusCode < 500) return refuse('BAD_REQUEST');
  return null;
}

/** Every error answer has the shape of a GraphQL one, whichever door it came through. */
export function answerErrors(http: FastifyInstance, app: App): void {
  http.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error);
    const reader = { locale: localeOf(request.headers['accept-language']), requestId: newId('req'), anonymous: true };
    const shown = presentError(refusal ?? error, reader, app.log);
    noteRefusals(app, { actor: null, address: request.ip, what: request.url.split('?', 1)[0] }, [shown]);
    const status = refusal ? STATUS[refusal.code] ?? error.statusCode ?? 400 : 500;
    const wait = refusal?.params['retryAfterSeconds'];
    if (wait) void reply.header('retry-after', String(wait));
    return reply.code(status).type('application/json').send({ errors: [shown] });
  });
}
