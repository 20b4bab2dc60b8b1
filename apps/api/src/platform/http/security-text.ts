import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';

const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/** Where to tell us of a weakness (RFC 9116); not there while nobody is named. */
export function serveSecurityText(http: FastifyInstance, { securityContact, publicUrl }: Config): void {
  if (!securityContact) return;
  const path = '/.well-known/security.txt';
  http.get(path, async (_request, reply) => {
    const until = new Date(Date.now() + VALID_DAYS * DAY_MS).toISOString();
    return reply.type('text/plain; charset=utf-8').send(`Contact: ${securityContact}\nExpires: ${until}\nPreferred-Languages: zh, en\nCanonical: ${new URL(path, publicUrl).href}\n`);
  });
}
