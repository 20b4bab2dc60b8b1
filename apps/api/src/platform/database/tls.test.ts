import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duplexPair } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askKind } from './mysql.js';
import { serverAddress } from './server-address.js';

const LONG_PASSWORD = 1;
const PROTOCOL_41 = 0x200;
const SSL = 0x800;
const SECURE_CONNECTION = 0x8000;
const PLUGIN_AUTH = 0x80000;
const SSL_REQUEST_BYTES = 36;

/** The greeting of a MySQL server that can speak TLS. */
function greeting(): Buffer {
  const flags = LONG_PASSWORD | PROTOCOL_41 | SSL | SECURE_CONNECTION | PLUGIN_AUTH;
  const salt = Buffer.alloc(20, 'x');
  const body = Buffer.concat([
    Buffer.from([10]), Buffer.from('10.11.0-MariaDB\0'), Buffer.from([1, 0, 0, 0]), salt.subarray(0, 8), Buffer.from([0]),
    Buffer.from([flags & 0xff, (flags >> 8) & 0xff, 33, 2, 0, (flags >> 16) & 0xff, (flags >> 24) & 0xff, 21]), Buffer.alloc(10), salt.subarray(8), Buffer.from([0]),
    Buffer.from('mysql_native_password\0'),
  ]);
  return Buffer.concat([Buffer.from([body.length & 0xff, body.length >> 8, 0, 0]), body]);
}

const folder = mkdtempSync(join(tmpdir(), 'tls-'));
const path = (name: string): string => join(folder, name);
/** How often somebody said who they are behind TLS, and what was said before it. */
const heard = { secretly: 0, inTheClear: '', from: [] as string[] };
const servers: Server[] = [];

/** A server with a certificate of its own for that host. It ends the talk once it has been told a name. */
async function serve(host: string): Promise<string> {
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`,
    '-keyout', path(`${host}.key`), '-out', path(`${host}.pem`),
  ], { stdio: 'ignore' });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(greeting());
    socket.once('data', (asked) => {
      heard.inTheClear += asked.toString('latin1');
      // What follows the wish for TLS, often in the same piece, is TLS.
      const [inside, outside] = duplexPair();
      outside.write(asked.subarray(SSL_REQUEST_BYTES));
      socket.pipe(outside).pipe(socket);
      const secret = new TLSSocket(inside, { isServer: true, key: readFileSync(path(`${host}.key`)), cert: readFileSync(path(`${host}.pem`)), requestCert: true, rejectUnauthorized: false });
      secret.on('error', () => undefined);
      secret.once('data', () => {
        heard.secretly += 1;
        heard.from.push(String(secret.getPeerCertificate().subject?.CN ?? 'nobody'));
        socket.destroy();
      });
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  return `mariadb://somebody:a-password@localhost:${(server.address() as AddressInfo).port}/dealercare`;
}

let ours: string;
let another: string;

beforeAll(async () => {
  ours = await serve('localhost');
  another = await serve('elsewhere.example');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe('TLS to the database', () => {
  test('a certificate that nobody vouches for is refused, the one of our own authority is taken', async () => {
    await expect(askKind(`${ours}?tls=required`)).rejects.toThrow(/self.signed/);
    await expect(askKind(`${ours}?tls=required&ca=${path('elsewhere.example.pem')}`)).rejects.toThrow();
    expect(heard.secretly).toBe(0);
    await expect(askKind(`${ours}?tls=required&ca=${path('localhost.pem')}`)).rejects.toThrow(/lost|closed|ECONNRESET/);
    expect([heard.secretly, heard.inTheClear.includes('somebody')]).toEqual([1, false]);
  });

  test('a certificate for another host is refused', async () => {
    const before = heard.secretly;
    await expect(askKind(`${another}?tls=required&ca=${path('elsewhere.example.pem')}`)).rejects.toThrow(/altnames|does not match/);
    expect(heard.secretly).toBe(before);
  });

  test('we are known by a certificate of our own where one is named', async () => {
    const own = `&cert=${path('elsewhere.example.pem')}&key=${path('elsewhere.example.key')}`;
    await expect(askKind(`${ours}?tls=required&ca=${path('localhost.pem')}${own}`)).rejects.toThrow(/lost|closed|ECONNRESET/);
    expect(heard.from).toEqual(['nobody', 'elsewhere.example']);
  });

  test('a mistyped word does not mean the clear', () => {
    expect(() => serverAddress('mysql://a@b/c?tls=yes')).toThrow('must be "required"');
    expect(() => serverAddress('mysql://a@b/c?ca=/tmp/x')).toThrow('must be "required"');
    expect(serverAddress('mariadb://a@b/c')).toEqual({ uri: 'mysql://a@b/c' });
  });

  test.skipIf(process.env['TEST_DATABASE'] === 'sqlite')('a server without TLS is not spoken to in the clear', async () => {
    const target = process.env['TEST_DATABASE']!;
    expect(await askKind(target)).toMatch(/^(mariadb|mysql)$/);
    await expect(askKind(`${target}?tls=required`)).rejects.toThrow();
  });
});
