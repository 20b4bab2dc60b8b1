import { readFileSync } from 'node:fs';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';

/** For what is no page: should a browser show it as one, it may do nothing. nginx says the same (docker/closed.conf). */
export const CLOSED_POLICY = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
/** The portal needs nothing of the machine; docker/wall.conf says the same. */
export const PERMISSIONS = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';

/** What every answer carries, whoever gives it. Pages bring a policy of their own with a nonce. */
export async function buildWall(http: FastifyInstance, { publicUrl }: Config): Promise<void> {
  await http.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: publicUrl.startsWith('https:'), referrerPolicy: { policy: 'same-origin' } });
  // Answers speak about people: nobody on the way keeps them. Files of the portal, which do not, say so themselves.
  http.addHook('onRequest', async (_request, reply) => { void reply.headers({ 'cache-control': 'no-store', 'permissions-policy': PERMISSIONS }); });
  http.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', CLOSED_POLICY);
  });
}

/** Certificate and key of the API itself, where the way from the proxy is a network; nothing where it is this machine. */
export function tlsOf({ tlsCert, tlsKey }: Config): object {
  return tlsCert ? { https: { cert: readFileSync(tlsCert), key: readFileSync(tlsKey), minVersion: 'TLSv1.2' } } : {};
}
