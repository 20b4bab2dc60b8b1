import type { FastifyInstance } from 'fastify';
import type { App } from '../platform/context.js';
import { requestContext, type Identify } from '../platform/http/request-context.js';
import { refuse } from '../platform/refusal.js';
import { exportPage } from './export-page.js';
import { fetchExport } from './person-export.service.js';

/** Everything held about a person, as JSON and as a page: bound to who asked for it. */
export function servePersonExports(http: FastifyInstance, app: App, identify: Identify): void {
  http.get<{ Params: { file: string } }>('/files/person-exports/:file', async (request, reply) => {
    const ctx = await requestContext(app, identify, request, reply);
    if (ctx.actor.kind === 'ANONYMOUS') throw refuse('UNAUTHENTICATED');
    const [, id, form] = /^(exp_[0-9a-z]{26})\.(json|html)$/.exec(request.params.file) ?? [];
    if (!id) throw refuse('NOT_FOUND');
    const { held, name } = await fetchExport(ctx, id);
    void reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${id}.${form}"`);
    if (form === 'json') return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(held, null, 2)}\n`);
    return reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'none'; sandbox").send(exportPage(held, ctx.locale, name));
  });
}
