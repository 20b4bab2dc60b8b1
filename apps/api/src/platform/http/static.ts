import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const NEVER_CACHED = /(?:remoteEntry\.js|mf-manifest\.json|portal\.json|index\.html)$/;
const HASHED = /\/static\/(?:js|css|font|image)\//;
const NOT_A_PAGE = /^\/(?:mf|static|graphql|files|metrics|livez|readyz)(?:\/|$)/;
const AREA_PREFIX = 'admin-';

const cachePolicy = (path: string): string =>
  (NEVER_CACHED.test(path) ? 'no-cache' : HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=600');

const fileOptions = (root: string) => ({
  root, index: false as never, preCompressed: true, cacheControl: false, redirect: false, decorateReply: false, dotfiles: 'ignore' as const,
  // The plug-in hands over the path of the compressed sibling.
  setHeaders: (reply: FastifyReply, path: string) => { void reply.header('cache-control', cachePolicy(path.replace(/\.(?:br|gz)$/, ''))); },
});

const notFound = (reply: FastifyReply): FastifyReply =>
  reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('not found');

/** The areas that are built, by the name under which they are served: admin-care -> care. */
function builtAreas(dir: string): Map<string, string> {
  const names = readdirSync(dir).filter((name) => name.startsWith(AREA_PREFIX) && existsSync(join(dir, name, 'dist', 'mf-manifest.json')));
  return new Map(names.map((name) => [name.slice(AREA_PREFIX.length), join(dir, name, 'dist')]));
}

/** Content policy of the portal's pages; styles carry a nonce because antd writes them at run time (rulings 30). */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'", "img-src 'self' data: blob:",
    "font-src 'self' data:", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].join('; ');
}

/** One origin: the shell at /, each area at /mf/<area>/. A missing file there is a 404, never the shell's page. */
export async function servePortal(app: FastifyInstance, dir: string): Promise<void> {
  const root = resolve(dir);
  const shell = join(root, 'admin', 'dist');
  if (!existsSync(join(shell, 'index.html'))) return;
  const page = readFileSync(join(shell, 'index.html'), 'utf8');
  for (const [name, area] of builtAreas(root)) {
    await app.register(async (scope) => {
      scope.setNotFoundHandler((_request, reply) => notFound(reply));
      await scope.register(fastifyStatic, { ...fileOptions(area), prefix: '/' });
    }, { prefix: `/mf/${name}` });
  }
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply.header('cache-control', 'no-cache').header('content-security-policy', contentPolicy(nonce))
      .type('text/html; charset=utf-8').send(page.replaceAll('__CSP_NONCE__', nonce));
  };
  app.get('/', (_request, reply) => sendPage(reply));
  app.get('/index.html', (_request, reply) => sendPage(reply));
  await app.register(fastifyStatic, { ...fileOptions(shell), prefix: '/', wildcard: true });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const wantsPage = request.method === 'GET' && !NOT_A_PAGE.test(path) && !/\.[a-z0-9]+$/i.test(path) && (request.headers.accept ?? '').includes('text/html');
    return wantsPage ? sendPage(reply) : notFound(reply);
  });
}
