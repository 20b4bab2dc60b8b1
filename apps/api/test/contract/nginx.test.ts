import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../src/platform/http/static.js';
import { CLOSED_POLICY, PERMISSIONS } from '../../src/platform/http/wall.js';

const folder = resolve(import.meta.dirname, '../../../../docker');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');
const portal = read('portal.conf');

/** The locations of a server by their patterns. */
const locations = (text: string): [string, string][] => [...text.matchAll(/^ *location (.+?) \{((?:[^{}]|\{[^{}]*\})*)\}/gm)].map(([, pattern, body]) => [pattern!, body!]);

describe('nginx before the portal', () => {
  test('every answer of nginx carries the wall', () => {
    const own = locations(portal).filter(([, body]) => !body.includes('proxy_pass'));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(([pattern, body]) => !/include (?:wall|closed)\.conf;/.test(body) && pattern !== '= /').map(([pattern]) => pattern)).toEqual([]);
    for (const header of ['Strict-Transport-Security "max-age=31536000; includeSubDomains"', 'X-Content-Type-Options nosniff', 'Referrer-Policy same-origin', `Permissions-Policy "${PERMISSIONS}"`]) expect(read('wall.conf')).toContain(`add_header ${header} always;`);
    expect(read('closed.conf')).toContain(`add_header Content-Security-Policy "${CLOSED_POLICY}" always;`);
  });

  test('its pages have the policy of ours', () => {
    expect(/Content-Security-Policy "([^"]+)" always;/.exec(portal)![1]).toBe(contentPolicy('$request_id'));
  });

  test('figures and health are not passed on', () => {
    expect(locations(portal).find(([pattern]) => pattern.includes('metrics'))).toEqual(['~ ^/(metrics|livez|readyz)', expect.stringContaining('return 404;')]);
  });

  test('what it writes down holds no search words', () => {
    const format = /log_format plain '([^']+)';/.exec(read('nginx.conf'))![1]!;
    expect(format).toContain('$uri');
    expect(format).not.toMatch(/\$request(?![_a-z])|\$request_uri|\$args|\$query_string|\$http_/);
    expect(read('nginx.conf')).toContain('access_log /dev/stdout plain;');
  });

  test('all it needs is in its image', () => {
    const copied = /COPY (docker\/nginx\.conf[^\n]*) \/etc\/nginx\//.exec(read('portal.Dockerfile'))![1]!.split(' ').map((path) => path.replace('docker/', ''));
    const included = [...[read('nginx.conf'), portal, read('closed.conf')].join('\n').matchAll(/include ([a-z]+\.conf);/g)].map(([, name]) => name!);
    expect([...new Set(included)].sort()).toEqual(copied.filter((name) => name !== 'nginx.conf').sort());
  });
});

describe('TLS', () => {
  const tls = read('tls.conf');

  test('TLS 1.2 and 1.3 with forward secrecy, nothing older', () => {
    expect(/ssl_protocols (.+);/.exec(tls)![1]).toBe('TLSv1.2 TLSv1.3');
    for (const cipher of /ssl_ciphers (.+);/.exec(tls)![1]!.split(':')) expect(cipher).toMatch(/^ECDHE-(?:ECDSA|RSA)-(?:AES(?:128|256)-GCM-SHA(?:256|384)|CHACHA20-POLY1305)$/);
  });

  test('over plain http pages lead to https, everything else is refused', () => {
    const plain = tls.slice(tls.indexOf('listen 80;'));
    expect(locations(plain).map(([pattern, body]) => [pattern, body.trim()])).toEqual([
      ['~ ^/(graphql|files/|auth/)', 'return 403;'], ['/', 'return 301 https://$server_name$request_uri;'],
    ]);
  });
});
