/** Exports beside hand-written SQL on the same rows: `npx tsx … bench/export.ts`, see bench/README.md. */
import 'reflect-metadata';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createConnection } from 'mysql2/promise';
import { maskPhone } from '@dealercare/domain/customer/masking';
import { parseConfig } from '../apps/api/src/platform/config.js';
import { useDatabaseKind } from '../apps/api/src/platform/database/dialect.js';
import { askKind } from '../apps/api/src/platform/database/mysql.js';

const ROWS = Number(process.env['ROWS'] ?? 1_000_000);
const SERVER = process.env['BENCH_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306/';
const DATABASE = 'dealercare_bench_export';
const onServer = process.env['BENCH_ON'] !== 'sqlite';
const folder = await mkdtemp(join(tmpdir(), 'bench-export-'));

const url = onServer ? Object.assign(new URL(SERVER), { pathname: `/${DATABASE}` }).toString() : `sqlite:${folder}/bench.sqlite`;
if (onServer) {
  const server = await createConnection(SERVER);
  await server.query(`DROP DATABASE IF EXISTS \`${DATABASE}\``);
  await server.query(`CREATE DATABASE \`${DATABASE}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await server.end();
}
useDatabaseKind(onServer ? await askKind(url) : 'sqlite');

const { closeApp, openApp } = await import('../apps/api/src/application.js');
const { startExport } = await import('../apps/api/src/export/export.service.js');
const { exportJob } = await import('../apps/api/src/export/export.job.js');
const { ExportJob } = await import('../apps/api/src/export/export-job.entity.js');
const { principalOf } = await import('../apps/api/src/identity/principal-of.js');
const { runJob } = await import('../apps/api/src/platform/jobs/runner.js');
const { systemContext } = await import('../apps/api/src/platform/system-context.js');
const { inTransaction } = await import('../apps/api/src/platform/transaction.js');
const { buildGroup, buildPerson } = await import('../apps/api/test/kit/people.js');
const { benchCustomersOf } = await import('./generate/plain-customers.js');

const app = await openApp(parseConfig({ MODE: 'test', DATABASE_URL: url, DATA_DIR: folder, PORTAL_DIR: '', LOG_LEVEL: 'error' }));
const group = await buildGroup({ app } as never);
const manager = await buildPerson({ app } as never, 'CARE_MANAGER', group.d1);
await benchCustomersOf(app, group.d1, ROWS);

interface Figures { seconds: number; cpu: number; mib: number; bytes: number }

/** Time, processor time and the highest memory of a piece of work in this process. */
async function measured(work: () => Promise<number>): Promise<Figures> {
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 50);
  const [from, used] = [performance.now(), process.cpuUsage()];
  const bytes = await work();
  clearInterval(watch);
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6, mib: peak / 1024 / 1024, bytes };
}

const columns = ['externalNo', 'name', 'kind', 'sex', 'phone', 'origin', 'tier', 'fileDate', 'dealer'];

async function product(format: 'CSV' | 'XLSX'): Promise<number> {
  const asker = { ...systemContext(app, 'bench'), actor: { kind: 'STAFF' as const, id: manager.id }, principal: await principalOf(app, manager.id) };
  const { id } = await inTransaction(asker, (tx) => startExport(tx, { query: { kind: 'CUSTOMERS' }, columns, format, clear: false }));
  while (await runJob(app, exportJob));
  const job = await app.database.source.manager.findOneByOrFail(ExportJob, { id });
  if (job.status !== 'READY' || job.rowsDone !== ROWS) throw new Error(`${job.status} after ${job.rowsDone} rows`);
  return job.sizeBytes;
}

/** The same rows with one statement a page and nothing else: no scope, no seal, no state, no audit. */
async function limit(): Promise<number> {
  const path = join(folder, 'limit.csv');
  const file = createWriteStream(path);
  for (let after = ''; ;) {
    const rows = await app.database.read.rows(
      `SELECT c.id, c.external_no, c.name, c.kind, c.sex, c.phone_cipher, c.origin, c.tier, c.file_date, u.name_zh FROM customer c JOIN org_unit u ON u.id = c.dealer_id WHERE c.dealer_id = ? AND c.id > ? ORDER BY c.id LIMIT 2000`, [group.d1.slice(-26), after]);
    if (rows.length === 0) break;
    after = String(rows[rows.length - 1]![0]);
    const lines = rows.map(([id, number, name, kind, sex, sealed, ...rest]) => {
      const phone = maskPhone(app.fieldCipher.decrypt(String(sealed), { table: 'customer', column: 'phone_cipher', rowId: `cus_${id}` }));
      return [number, name, kind, sex, phone, ...rest].map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',');
    });
    if (!file.write(`${lines.join('\r\n')}\r\n`)) await new Promise((resolve) => { file.once('drain', resolve); });
  }
  file.end();
  await finished(file);
  return (await stat(path)).size;
}

for (const [name, work] of [['L', limit], ['CSV', () => product('CSV')], ['XLSX', () => product('XLSX')]] as const) {
  const { seconds, cpu, mib, bytes } = await measured(work);
  process.stdout.write(`${onServer ? 'server' : 'sqlite'} ${name}: ${ROWS} rows in ${seconds.toFixed(1)} s (${Math.round(ROWS / seconds)} rows/s), ${cpu.toFixed(1)} s of processor, ${Math.round(mib)} MiB at most, ${(bytes / 1e6).toFixed(1)} MB\n`);
}
await closeApp(app);
await rm(folder, { recursive: true, force: true });
process.exit(0);
