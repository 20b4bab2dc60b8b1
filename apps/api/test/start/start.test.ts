import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startServer, type ServerProcess } from '../kit/server-process.js';

const START_LIMIT_MS = 120_000;
const folder = (name: string): Record<string, string> => {
  const dir = join(process.env['TEST_FOLDER']!, `${name}-${randomBytes(4).toString('hex')}`);
  return { DATA_DIR: dir, DATABASE_URL: `sqlite:${dir}/dealercare.sqlite`, PORTAL_DIR: '', PORT: '0', LOG_LEVEL: 'info' };
};
const key = (): string => randomBytes(32).toString('base64');
const secrets = (): Record<string, string> => ({ SECRET_FIELD_KEYS: `k1:${key()}`, SECRET_BLIND_INDEX_KEY: key(), SECRET_AUDIT_KEY: key(), SECRET_COOKIE_KEY: key() });

const running: ServerProcess[] = [];
const start = (environment: Record<string, string>): ServerProcess => {
  const server = startServer(environment);
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.child.kill('SIGKILL');
    await server.ended();
  }
});

describe.skipIf(process.env['TEST_DATABASE'] !== 'sqlite' && process.env['TEST_DATABASE'] !== undefined)('starting', () => {
  test('production without its secrets names every one that is missing, and does not start', async () => {
    const server = start({ ...folder('bare'), MODE: 'production' });
    expect(await server.ended()).toBe(1);
    for (const name of ['SECRET_FIELD_KEYS', 'SECRET_BLIND_INDEX_KEY', 'SECRET_AUDIT_KEY', 'SECRET_COOKIE_KEY']) expect(server.output()).toContain(name);
  }, START_LIMIT_MS);

  test('production does not start on the data of the demo, and the demo keeps its data over a second start', async () => {
    const place = folder('demo');
    const first = start({ ...place, MODE: 'demo' });
    await first.says('dck_demo00000000');
    const rival = start({ ...place, MODE: 'demo' });
    expect(await rival.ended()).toBe(1);
    expect(rival.output()).toContain('Another process already works with');
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);

    const production = start({ ...place, ...secrets(), MODE: 'production' });
    expect(await production.ended()).toBe(1);
    expect(production.output()).toContain('demo accounts');
  }, START_LIMIT_MS * 2);

  test('production starts with secrets of its own, prints the one-time link of an empty installation, a new one with each start, and ends cleanly when it is told to', async () => {
    const environment = { ...folder('sound'), ...secrets(), MODE: 'production', PUBLIC_URL: 'https://care.example.org' };
    const linkIn = (output: string): string | undefined => /https:\/\/care\.example\.org\/setup#([\w-]{43})\s/.exec(output)?.[1];
    const first = start(environment);
    await first.says('"msg":"ready"');
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    const server = start(environment);
    await server.says('"msg":"ready"');
    expect(linkIn(first.output())).toBeTruthy();
    expect(linkIn(server.output())).not.toBe(linkIn(first.output()));
    server.child.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    expect(server.output()).not.toContain('demo-2026');
  }, START_LIMIT_MS * 2);

  test('the demo refuses any address but loopback', async () => {
    const server = start({ ...folder('open'), MODE: 'demo', HOST: '0.0.0.0' });
    expect(await server.ended()).toBe(1);
    expect(server.output()).toContain('demo mode listens on loopback only');
  }, START_LIMIT_MS);
});
