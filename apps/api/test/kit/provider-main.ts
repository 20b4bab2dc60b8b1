import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/**
 * A real OpenID Connect provider in a process of its own. Whoever signs in as `lin@example.org` is that person; `lin@example.org|wrong-nonce`
 * is the same person at a provider that was tampered with: its tokens are signed well and say something wrong.
 */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KID = 'test';

type Claims = Record<string, unknown> & { sub: string };
const wrongs: Readonly<Record<string, (claims: Claims) => Claims>> = {
  'wrong-nonce': (claims) => ({ ...claims, nonce: 'of another flow' }),
  'wrong-issuer': (claims) => ({ ...claims, iss: 'https://evil.example' }),
  'wrong-audience': (claims) => ({ ...claims, aud: 'another-client' }),
  expired: (claims) => ({ ...claims, iat: 1_700_000_000, exp: 1_700_000_600 }),
  'wrong-signature': (claims) => claims,
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: Claims, isSound: boolean): string {
  const text = `${part({ alg: 'RS256', kid: KID, typ: 'JWT' })}.${part(claims)}`;
  const key = isSound ? privateKey : generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

function tamper(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims;
  const wrong = claims.sub.split('|')[1] ?? '';
  return wrongs[wrong] ? signed(wrongs[wrong](claims), wrong !== 'wrong-signature') : token;
}

const http = createServer();
http.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'dealercare', client_secret: 'a secret of the client', redirect_uris: [process.env['CALLBACK']!], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' } as never] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, email: id.split('|')[0]!, email_verified: !id.endsWith('|unverified') }) }),
  });
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && body?.id_token) body.id_token = tamper(body.id_token);
  });
  const answer = provider.callback();
  http.on('request', (request, response) => { void answer(request, response); });
  process.stdout.write(`listening ${issuer}\n`);
});
