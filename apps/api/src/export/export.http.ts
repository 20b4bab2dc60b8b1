import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { App } from '../platform/context.js';
import { requestContext, type Identify } from '../platform/http/request-context.js';
import { refuse } from '../platform/refusal.js';
import { fetchExport } from './fetch-export.js';

interface Asked {
  Params: { file: string };
  Querystring: { until?: string; mark?: string };
}

/** Files of exports, for who holds a link to them. */
export function serveExports(http: FastifyInstance, app: App, identify: Identify): void {
  http.get<Asked>('/files/exports/:file', async (request, reply) => {
    const ctx = await requestContext(app, identify, request, reply);
    if (ctx.actor.kind === 'ANONYMOUS') throw refuse('UNAUTHENTICATED');
    const [, id, extension] = /^(xpt_[0-9a-z]{26})\.(csv|xlsx)$/.exec(request.params.file) ?? [];
    if (!id) throw refuse('NOT_FOUND');
    const { until = '', mark = '' } = request.query;
    const { name, type, sizeBytes, bytes } = await fetchExport(ctx, { id, extension: extension!, until: String(until), mark: String(mark) });
    return reply.type(type).header('content-length', sizeBytes).header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${name}"`).send(Readable.from(bytes, { objectMode: false }));
  });
}
