import type { FastifyInstance } from 'fastify';
import type { App } from '../context.js';
import { registry, startMetrics } from '../metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export interface Readiness {
  ready: boolean;
}

/** /livez: the process answers. /readyz: it may be sent work (database there, not draining). /metrics: for Prometheus. */
export function serveHealth(http: FastifyInstance, app: App, readiness: Readiness): void {
  http.get('/livez', async () => ({ ok: true }));
  http.get('/readyz', async (_request, reply) => {
    const database = await app.database.read.rows('SELECT 1').then(() => true, () => false);
    return reply.code(database && readiness.ready ? 200 : 503).send({ ready: readiness.ready, database });
  });
  startMetrics();
  http.get('/metrics', async (request, reply) => {
    const { metricsToken } = app.config;
    const allowed = LOOPBACK.has(request.ip) || (metricsToken !== '' && request.headers.authorization === `Bearer ${metricsToken}`);
    if (!allowed) return reply.code(404).send();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
