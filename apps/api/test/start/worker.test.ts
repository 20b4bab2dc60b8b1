import { afterAll, describe, expect, test } from 'vitest';
import { databaseUrl } from '../kit/database.js';
import { startServer, type ServerProcess } from '../kit/server-process.js';

const START_LIMIT_MS = 120_000;
const onMySql = (process.env['TEST_DATABASE'] ?? 'sqlite') !== 'sqlite';
let worker: ServerProcess | undefined;
afterAll(async () => {
  worker?.child.kill('SIGKILL');
  await worker?.ended();
});

describe.skipIf(!onMySql)('a worker', () => {
  test('shows that it lives and its figures, and has no other door; it ends cleanly when told to', async () => {
    const PORT = String(20_000 + process.pid % 20_000);
    worker = startServer({ MODE: 'test', ROLE: 'worker', PORT, DATABASE_URL: await databaseUrl('_worker'), DATA_DIR: process.env['TEST_FOLDER']!, PORTAL_DIR: '', LOG_LEVEL: 'info' });
    await worker.says('"msg":"ready"');
    const status = async (path: string, init?: RequestInit): Promise<number> => (await fetch(`http://127.0.0.1:${PORT}${path}`, init)).status;
    expect(await Promise.all(['/livez', '/readyz', '/metrics'].map((path) => status(path)))).toEqual([200, 200, 200]);
    const question = { method: 'POST', headers: { 'content-type': 'application/json', 'x-dealercare': '1' }, body: '{"query":"{ viewer { id } }"}' };
    expect(await Promise.all([status('/graphql', question), status('/files/imports', { method: 'POST' }), status('/'), status('/demo/accounts')])).toEqual([404, 404, 404, 404]);
    worker.child.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
  }, START_LIMIT_MS);
});
