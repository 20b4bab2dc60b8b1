import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { AddressList } from '../../src/platform/http/address-list.js';
import { callerAddress } from '../../src/platform/http/caller-address.js';
import { CLOSED_POLICY, PERMISSIONS } from '../../src/platform/http/wall.js';
import type { Client } from '../kit/client.js';
import { upload } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, PASSWORD, type Group } from '../kit/people.js';

/** A portal of one page and one script, with something beside it that nobody should get. */
const portal = join(process.env['TEST_FOLDER']!, `portal_${process.env['VITEST_POOL_ID'] ?? '0'}`);
const shell = join(portal, 'admin', 'dist');
for (const folder of ['static/js', '.git']) mkdirSync(join(shell, folder), { recursive: true });
writeFileSync(join(shell, 'index.html'), '<!doctype html><title>DealerCare</title>');
writeFileSync(join(shell, 'static/js/main.js'), 'export {};');
writeFileSync(join(shell, '.git/config'), '[core]');
writeFileSync(join(portal, 'admin', 'secret.txt'), 'outside');

const kit = useKit({ PORTAL_DIR: portal, TRUST_PROXY: '127.0.0.1', PUBLIC_URL: 'https://care.example', SECURITY_CONTACT: 'mailto:security@care.example' });
let group: Group;
let manager: Client & { person: { email: string } };

beforeAll(async () => {
  group = await buildGroup(kit);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
});

interface Seen { status: number; headers: IncomingHttpHeaders; body: string }

/** A request that a browser could not make. */
function call(path: string, { method = 'GET', headers = {}, from }: { method?: string; headers?: Record<string, string>; from?: string } = {}): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(kit.url);
    request({ hostname, port, path, method, headers, localAddress: from, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }); });
    }).on('error', reject).end();
  });
}

const post = (body: string): Promise<Response> => manager.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const codeOf = async (response: Response): Promise<[number, string]> => [response.status, (await response.json() as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code];

describe('what every answer carries', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'], ['/customers', 'text/html; charset=utf-8'], ['/static/js/main.js', 'application/javascript; charset=utf-8'], ['/livez', 'application/json; charset=utf-8'],
    ['/nothing.txt', 'text/plain; charset=utf-8'], ['/files/imports/imp_1/errors.csv', 'application/json; charset=utf-8'], ['/graphql?query=%7Bviewer%7Bid%7D%7D', 'application/json; charset=utf-8'],
  ])('%s says that it is %s', async (path, type) => {
    const { headers } = await call(path, { headers: { accept: 'text/html, application/json' } });
    expect(headers['content-type']).toBe(type);
  });

  test('no answer can be framed, run as a page or sent in the clear next time', async () => {
    for (const path of ['/static/js/main.js', '/livez', '/nothing.txt', '/graphql', '/files/imports/x/errors.csv', '/.well-known/security.txt']) {
      const { headers } = await call(path);
      expect([path, headers['content-security-policy'], headers['strict-transport-security'], headers['permissions-policy']]).toEqual([path, CLOSED_POLICY, 'max-age=31536000; includeSubDomains', PERMISSIONS]);
    }
    const { headers } = await call('/', { headers: { accept: 'text/html' } });
    expect([headers['content-security-policy'], headers['cross-origin-opener-policy'], headers['strict-transport-security']]).toEqual([
      expect.stringMatching(/^default-src 'none'; script-src 'self';.*base-uri 'none'.*frame-ancestors 'none'/), 'same-origin', 'max-age=31536000; includeSubDomains',
    ]);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*(?:unsafe|http|\*)/);
  });

  test('it is told where weaknesses are reported', async () => {
    const { body, headers } = await call('/.well-known/security.txt');
    expect([headers['content-type'], body]).toEqual(['text/plain; charset=utf-8', expect.stringMatching(/^Contact: mailto:security@care\.example\nExpires: \d{4}-.*Z\n/)]);
  });

  test('no answer is taken for something else: its type is told, and nobody guesses', async () => {
    for (const path of ['/', '/static/js/main.js', '/livez', '/nothing.txt', '/graphql', '/files/imports/x/errors.csv']) {
      const { headers } = await call(path);
      expect([path, headers['x-content-type-options'], headers['referrer-policy'], headers['x-powered-by'], headers['server']]).toEqual([path, 'nosniff', 'same-origin', undefined, undefined]);
    }
  });

  test('no answer opens itself to another origin', async () => {
    for (const path of ['/', '/graphql', '/livez']) {
      const { headers } = await call(path, { headers: { origin: 'https://elsewhere.example' } });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  test('an answer about people is kept by no cache', async () => {
    const answers = await Promise.all([
      post('{"query":"{ viewer { name } }"}'), manager.fetch('/graphql?query=%7Bviewer%7Bname%7D%7D'), manager.fetch(`/files/imports/imp_${'0'.repeat(26)}/errors.csv`), manager.fetch('/readyz'),
    ]);
    await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store', 'no-store', 'no-store']);
    expect((await call('/static/js/main.js')).headers['cache-control']).toContain('immutable');
  });
});

describe('over https behind the proxy', () => {
  test('over https every cookie is bound to this host, and the session is closed to scripts', async () => {
    const response = await kit.anyone().fetch('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email: manager.person.email, password: PASSWORD } } }),
    });
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-dealercare', '__Host-signed_in']);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/(?=;|$)[\s\S]*; Secure(?=;|$)[\s\S]*; SameSite=Lax/);
    expect(cookies.map((cookie) => cookie.includes('HttpOnly'))).toEqual([true, false]);
    expect(cookies.join()).not.toContain('Domain');
    expect(await response.text()).not.toContain(/__Host-dealercare=([^;]+)/.exec(cookies[0]!)![1]);
  });

  test('a session cookie that a neighbouring host could have set opens nothing', async () => {
    const asked = (cookie: string): Promise<Seen> => call('/graphql?query=%7Bviewer%7Bid%7D%7D', { headers: { cookie, 'x-dealercare': '1' } });
    const [{ body: own }, { body: planted }] = [await asked(manager.cookieHeader), await asked(manager.cookieHeader.replaceAll('__Host-', ''))];
    expect([own.includes('usr_'), planted.includes('usr_')]).toEqual([true, false]);
  });

  test('an address told by a stranger is not believed, one told by the proxy is', async () => {
    const figures = async (from: string, told?: string): Promise<number> => (await call('/metrics', { from, headers: told ? { 'x-forwarded-for': told } : {} })).status;
    expect([await figures('127.0.0.1'), await figures('127.0.0.1', '203.0.113.9'), await figures('127.0.0.2', '127.0.0.1')]).toEqual([200, 404, 404]);
  });

  test('a socket comes from where the proxy says', () => {
    const proxies = new AddressList(['127.0.0.1', '10.0.0.0/8']);
    const from = (remoteAddress: string, told?: string): string => callerAddress({ socket: { remoteAddress }, headers: told ? { 'x-forwarded-for': told } : {} } as never, proxies);
    expect([from('127.0.0.1'), from('127.0.0.1', '203.0.113.9'), from('198.51.100.7', '203.0.113.9'), from('::ffff:10.1.1.1', '192.0.2.1, 203.0.113.9, 127.0.0.1')]).toEqual(['127.0.0.1', '203.0.113.9', '198.51.100.7', '203.0.113.9']);
  });

  test('figures are for the inside', async () => {
    const { status, body } = await call('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer ' } });
    expect([status, body]).toEqual([404, '']);
  });
});

describe('what nobody asked for', () => {
  test('methods that nobody asked for are not there', async () => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH']) expect([method, (await call('/graphql', { method, headers: { cookie: manager.cookieHeader } })).status]).toEqual([method, 404]);
  });

  test('a request with two lengths is refused before anybody reads it', async () => {
    const { hostname, port } = new URL(kit.url);
    const told = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\nHost: x\r\n\r\n');
      });
      let text = '';
      socket.on('data', (chunk) => { text += chunk.toString(); });
      socket.on('close', () => { resolve(text); });
      socket.on('error', reject);
    });
    expect(told.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  });

  test('neither folders nor hidden files are sent', async () => {
    for (const path of ['/.git/config', '/static/', '/static/js', '/static/js/', '/%2e%2e/secret.txt', '/static/..%2f..%2f..%2fsecret.txt', '/.env']) {
      const { status, body } = await call(path);
      expect([path, status >= 400 && status < 500, /core|outside|main\.js/.test(body)]).toEqual([path, true, false]);
    }
  });

  test('a parameter that is given twice is refused', async () => {
    const twice = `unitId=${group.d1}&unitId=${group.d2}`;
    const form = new FormData();
    form.append('file', new Blob(['a,b\n']), 'a.csv');
    expect(await codeOf(await manager.fetch(`/files/imports?${twice}`, { method: 'POST', body: form }))).toEqual([400, 'ID_MALFORMED']);
    const doubled = await manager.fetch('/graphql?query=%7Bviewer%7Bid%7D%7D&query=%7Bviewer%7Bname%7D%7D');
    await doubled.text();
    expect(doubled.status).toBe(400);
  });

  test.each(['{"query":"{ viewer { id } }","__proto__":{"everywhere":true}}', '{"query":"{ viewer { id } }","variables":{"constructor":{"prototype":{"everywhere":true}}}}'])(
    'a body that would change what all objects are made of is refused', async (body) => {
      expect(await codeOf(await post(body))).toEqual([400, 'BAD_REQUEST']);
      expect(({} as { everywhere?: boolean }).everywhere).toBeUndefined();
    });

  test('a field that an input does not have is refused', async () => {
    const send = (input: object) => manager.refused('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '赵一凡', phone: '13912340001', ...input } });
    for (const field of ['id', 'version', 'createdBy', 'subjectKeyId', 'status']) expect([field, await send({ [field]: 'x' })]).toEqual([field, 'BAD_REQUEST']);
  });

  test('a socket from another origin is not opened', async () => {
    const open = (origin: string): Promise<string> => new Promise((resolve) => {
      const socket = new WebSocket(`${kit.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { origin, cookie: manager.cookieHeader } });
      socket.on('open', () => { socket.close(); });
      socket.on('close', () => { resolve('open'); });
      socket.on('error', () => { resolve('refused'); });
    });
    expect([await open('https://elsewhere.example'), await open(kit.url)]).toEqual(['refused', 'open']);
  });

  test('an upload that is named like a path lies under an id of ours', async () => {
    const { status, body } = await upload(manager, group.d1, '../../../etc/cron.d/x\r\nset-cookie: a=b.csv', '姓名,手机\n赵一凡,13912340001\n');
    expect(status).toBe(201);
    expect(readdirSync(join(kit.app.config.dataDir, 'uploads'))).toContain(`${body.id}.sealed`);
    const errors = await manager.fetch(`/files/imports/${body.id}/errors.csv`);
    await errors.text();
    expect([errors.headers.get('content-disposition'), errors.headers.get('content-type'), errors.headers.get('set-cookie')]).toEqual([`attachment; filename="errors-${body.id}.csv"`, 'text/csv; charset=utf-8', null]);
  });
});

test('a fault nobody foresaw is told as INTERNAL and nothing more', async () => {
  const { time } = kit.app;
  const app = kit.app as { time: typeof time };
  app.time = { ...time, now: () => { throw new TypeError('connect ECONNREFUSED db.internal:3306 (table customer)'); } } as unknown as typeof time;
  try {
    const response = await post('{"query":"{ viewer { id } }"}');
    const text = await response.text();
    expect([response.status, /"code":"INTERNAL"/.test(text), /ECONNREFUSED|db\.internal|TypeError|\.ts:|at /.test(text)]).toEqual([500, true, false]);
  } finally {
    app.time = time;
  }
});
