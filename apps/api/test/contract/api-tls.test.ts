import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as plainly } from 'node:http';
import { request as secretly } from 'node:https';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useKit } from '../kit/kit.js';

const path = (name: string): string => join(process.env['TEST_FOLDER']!, `${process.env['VITEST_POOL_ID'] ?? '0'}-${name}`);
execFileSync('openssl', [
  'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1',
  '-keyout', path('key.pem'), '-out', path('cert.pem'),
], { stdio: 'ignore' });

const kit = useKit({ TLS_CERT: path('cert.pem'), TLS_KEY: path('key.pem') });

test('with a certificate of its own the API speaks TLS to its proxy, and nothing else', async () => {
  const { port, protocol } = new URL(kit.url);
  const ask = (request: typeof secretly, options: object): Promise<string> => new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path: '/livez', ...options }, (response) => {
      response.resume();
      resolve(String(response.statusCode));
    }).on('error', () => { resolve('refused'); }).end();
  });
  expect(protocol).toBe('https:');
  expect(await ask(secretly, { ca: readFileSync(path('cert.pem')) })).toBe('200');
  expect(await ask(secretly, { ca: readFileSync(path('cert.pem')), maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).toBe('refused');
  expect(await ask(secretly, {})).toBe('refused');
  expect(await ask(plainly, {})).toBe('refused');
});
