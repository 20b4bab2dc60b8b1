/** A big file on its way in, beside hand-written SQL: `FILE=xlsx DB=sqlite ROWS=100000 npx tsx … bench/imports.ts`, see bench/README.md. */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { closeApp, openApp } from '../apps/api/src/application.js';
import { importJob } from '../apps/api/src/import/import.job.js';
import { ImportRun } from '../apps/api/src/import/import-run.entity.js';
import { judgeImport, startImport } from '../apps/api/src/import/import.service.js';
import '../apps/api/src/import-kinds.js';
import { takeUpload } from '../apps/api/src/import/upload.js';
import { parseConfig } from '../apps/api/src/platform/config.js';
import { insertRows } from '../apps/api/src/platform/database/insert-rows.js';
import { runJob } from '../apps/api/src/platform/jobs/runner.js';
import { systemContext } from '../apps/api/src/platform/system-context.js';
import { inTransaction } from '../apps/api/src/platform/transaction.js';
import { forgetOrgTree } from '../apps/api/src/organisation/org-tree.js';
import { newId } from '../apps/api/src/platform/ids.js';
import { bookOf } from '../apps/api/test/kit/workbook.js';

const ROWS = Number(process.env['ROWS'] ?? 100_000);
const FORMAT = process.env['FILE'] ?? 'csv';
const DATABASE = process.env['DB'] ?? 'sqlite';
const SERVER = process.env['BENCH_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306/';
const NAME = 'dealercare_bench_imports';

const HEAD = ['客户编号', '客户姓名', '性别', '手机', '出生日期', '职业', '家庭住址', '兴趣爱好', '客户来源', '建档日期', '短信同意'];
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂';
const rowOf = (index: number): string[] => [
  `B${String(index).padStart(7, '0')}`, SURNAMES[index % 20]! + GIVEN[index % 24]! + GIVEN[(index * 7) % 24]!, index % 2 ? '男' : '女', `199${String(index).padStart(8, '0')}`, `19${60 + (index % 40)}/${1 + (index % 12)}/${1 + (index % 28)}`,
  ['医生', '教师', '工程师', '司机'][index % 4]!, `苏州市姑苏区人民路${index}号`, '羽毛球', '展厅销售', '2020-09-16', ['是', '否', ''][index % 3]!,
];

function fileOf(): Buffer {
  const rows = Array.from({ length: ROWS }, (_, index) => rowOf(index));
  return FORMAT === 'xlsx' ? bookOf([{ name: '客户', rows: [HEAD, ...rows] }]) : Buffer.from([HEAD, ...rows].map((row) => row.join(',')).join('\r\n'));
}

/** Wall time, CPU of this process and the highest memory that was seen while it ran. */
async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(`${FORMAT} ${DATABASE} ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most\n`);
  return result;
}

/** The same people by prepared statements, a thousand a transaction: no verdicts, no encryption, no audit. */
async function byHand(folder: string): Promise<void> {
  const columns = 'id VARCHAR(26) PRIMARY KEY, no VARCHAR(40), name VARCHAR(80), sex VARCHAR(6), phone VARCHAR(20), birthday VARCHAR(10), job VARCHAR(40), address VARCHAR(200), hobbies VARCHAR(200), origin VARCHAR(20), filed VARCHAR(10), sms VARCHAR(4), UNIQUE (no)';
  const batches = Array.from({ length: Math.ceil(ROWS / 1000) }, (_, batch) => Array.from({ length: Math.min(1000, ROWS - batch * 1000) }, (_one, index) => [newId('cus').slice(4), ...rowOf(batch * 1000 + index)]));
  if (DATABASE === 'sqlite') {
    const db = new Sqlite(join(folder, 'hand.sqlite'));
    db.exec(`PRAGMA journal_mode = WAL; CREATE TABLE person (${columns})`);
    const insert = db.prepare(`INSERT INTO person VALUES (${Array(12).fill('?').join(', ')})`);
    await measured('by hand', async () => { for (const batch of batches) db.transaction(() => { for (const row of batch) insert.run(...row); })(); });
    db.close();
    return;
  }
  const connection = await createConnection(`${SERVER}${NAME}`);
  await connection.query(`CREATE TABLE person (${columns})`);
  await measured('by hand', async () => { for (const batch of batches) await connection.query('INSERT INTO person VALUES ?', [batch]); });
  await connection.end();
}

async function units(app: Awaited<ReturnType<typeof openApp>>): Promise<string> {
  const stamps = { createdAt: app.time.now(), createdBy: null, updatedAt: app.time.now(), version: 1 };
  const [maker, dealer] = [newId('org'), newId('org')];
  const shared = { groupId: null, nameZh: '单位', nameEn: 'Unit', timezone: 'Asia/Shanghai', status: 'ACTIVE', ...stamps };
  await inTransaction(systemContext(app, 'bench'), async (tx) => {
    await insertRows(tx.db, 'org_unit', [{ id: maker, code: 'M', parentId: null, type: 'MANUFACTURER', ...shared }, { id: dealer, code: 'D', parentId: maker, type: 'DEALER', ...shared }]);
    await insertRows(tx.db, 'dealer_profile', [{ unitId: dealer, appointmentPhone: '0512-60000000', rescuePhone: '0512-61000000', address: '大道1号', smsSignature: 'D', goLiveOn: '2020-01-01', ...stamps }]);
  });
  forgetOrgTree(app);
  return dealer;
}

// The file is made by a process of its own, so that its making is not measured.
const wanted = process.env['MAKE'];
if (wanted) {
  writeFileSync(wanted, fileOf());
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'dealercare-imports-'));
if (DATABASE !== 'sqlite') {
  const server = await createConnection(SERVER);
  await server.query(`DROP DATABASE IF EXISTS ${NAME}`);
  await server.query(`CREATE DATABASE ${NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await server.end();
}
const app = await openApp(parseConfig({ MODE: 'test', LOG_LEVEL: 'error', DATA_DIR: folder, DATABASE_URL: DATABASE === 'sqlite' ? `sqlite:${join(folder, 'bench.sqlite')}` : `${SERVER}${NAME}` }));
const dealer = await units(app);
const file = join(folder, `customers.${FORMAT}`);
spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { env: { ...process.env, MAKE: file }, stdio: 'inherit' });
globalThis.gc?.();
process.stdout.write(`${ROWS} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB; ${Math.round(process.memoryUsage.rss() / 1024 ** 2)} MB of memory before\n`);
const run = await measured('upload', () => takeUpload(systemContext(app, 'bench'), dealer, { fileName: `customers.${FORMAT}`, bytes: createReadStream(file) }));
const all = async (verb: typeof judgeImport): Promise<void> => {
  await inTransaction(systemContext(app, 'bench'), (tx) => verb(tx, run.id));
  while (await runJob(app, importJob));
};
await measured('dry run', () => all(judgeImport));
await measured('run', () => all(startImport));
const done = await app.database.source.manager.findOneByOrFail(ImportRun, { id: run.id });
process.stdout.write(`${done.status} ${JSON.stringify(done.counts)}\n`);
await closeApp(app);
await byHand(folder);
rmSync(folder, { recursive: true });
