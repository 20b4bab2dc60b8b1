/** The warning before a new file, and the night's search for pairs, at a million customers: `npx tsx … bench/duplicates.ts`, see bench/README.md. */
import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import { parseConfig } from '../apps/api/src/platform/config.js';
import { useDatabaseKind } from '../apps/api/src/platform/database/dialect.js';
import { askKind } from '../apps/api/src/platform/database/mysql.js';

const SIZE = Number(process.env['SIZE'] ?? 1_000_000);
const DEALERS = 40;
const CHUNK = 5000;
const TIMES = Number(process.env['TIMES'] ?? 100);
const SERVER = process.env['BENCH_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306/';
const DATABASE = 'dealercare_bench_duplicates';
const url = new URL(SERVER);
url.pathname = `/${DATABASE}`;
const fresh = process.env['KEEP'] !== '1';

const server = await createConnection(SERVER);
if (fresh) {
  await server.query(`DROP DATABASE IF EXISTS \`${DATABASE}\``);
  await server.query(`CREATE DATABASE \`${DATABASE}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
}
await server.end();
useDatabaseKind(await askKind(url.toString()));

const { closeApp, openApp } = await import('../apps/api/src/application.js');
const { nameIndexes } = await import('../apps/api/src/customer/name-search.js');
const { phoneColumns } = await import('../apps/api/src/customer/secret-fields.js');
const { findPairs } = await import('../apps/api/src/duplicate/find-pairs.js');
const { lookAlikesOf } = await import('../apps/api/src/duplicate/look-alikes.js');
const { orgTree } = await import('../apps/api/src/organisation/org-tree.js');
const { newId } = await import('../apps/api/src/platform/ids.js');
const { insertRows } = await import('../apps/api/src/platform/database/insert-rows.js');
const { systemContext } = await import('../apps/api/src/platform/system-context.js');
const { inTransaction } = await import('../apps/api/src/platform/transaction.js');
const { tailsOf } = await import('../apps/api/src/vehicle/mark-tails.js');
const { Chance } = await import('../apps/api/src/demo/random.js');

const chance = new Chance(17);
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国文辉鹏飞宇浩然子轩梓涵欣怡雨桐思远嘉琪晓东海燕春梅志强立新永康家豪俊熙天佑'];
const nameOf = (): string => `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}${chance.percent(75) ? chance.pick(GIVEN) : ''}`;
// One phone in fifty stands in two files of its dealer.
const phoneAt = (index: number): string => `13${String(index % 50 === 0 && index >= DEALERS ? index - DEALERS : index).padStart(9, '0')}`;

const app = await openApp(parseConfig({ MODE: 'test', DATABASE_URL: url.toString(), PORTAL_DIR: '', LOG_LEVEL: 'error' }));
const system = systemContext(app, 'bench');

async function generate(): Promise<void> {
  const started = Date.now();
  const stamps = { createdAt: app.time.now(), createdBy: null, updatedAt: app.time.now(), version: 1 };
  const maker = newId('org');
  const dealers = Array.from({ length: DEALERS }, () => newId('org'));
  await inTransaction(system, (tx) => insertRows(tx.db, 'org_unit', [maker, ...dealers].map((id, index) => ({
    id, type: index === 0 ? 'MANUFACTURER' : 'DEALER', parentId: index === 0 ? null : maker, groupId: null, code: `U${index}`, nameZh: `单位${index}`, nameEn: `Unit ${index}`, timezone: 'Asia/Shanghai', status: 'ACTIVE', ...stamps,
  }))));
  for (let from = 0; from < SIZE; from += CHUNK) {
    await inTransaction(system, async (tx) => {
      const customers = Array.from({ length: Math.min(CHUNK, SIZE - from) }, (_, at) => {
        const id = newId('cus');
        const name = nameOf();
        return {
          id, dealerId: dealers[(from + at) % DEALERS]!, externalNo: `C${from + at}`, kind: 'PERSON', name, ...nameIndexes(name), gramsDue: false, ...phoneColumns(app, maker, id, phoneAt(from + at)),
          idNumberVerified: false, lunarLeap: false, followUpRefused: false, status: 'ACTIVE', subjectKeyId: id.replace('cus', 'key'), openComplaints: 0, ...stamps,
        };
      });
      await insertRows(tx.db, 'customer', customers);
      await insertRows(tx.db, 'vehicle', customers.map(({ id, dealerId }, at) => {
        const marks = { vin: `LCY${id.slice(-5).toUpperCase()}${String(from + at).padStart(9, '0')}`, plate: `苏${'ABCDE'[at % 5]!}${String(from + at).padStart(6, '0').slice(-6)}` };
        return { id: newId('veh'), dealerId, masterId: newId('vhm'), ...marks, ...tailsOf(marks), usage: 'PRIVATE', ownerId: id, inspectionUnrelaxed: false, status: 'ACTIVE', ...stamps };
      }));
    });
    if (from % 100_000 === 0) process.stdout.write(`${from} after ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  }
  for (const table of ['customer', 'vehicle']) await app.database.source.query(`ANALYZE TABLE \`${table}\``);
  process.stdout.write(`${SIZE} customers in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
}

if (fresh) await generate();
const dealers = (await orgTree(app)).units.filter(({ type }) => type === 'DEALER').map(({ id }) => id);
const at = (sorted: readonly number[], share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
const typed: Readonly<Record<string, () => object>> = {
  'name and phone': () => ({ name: nameOf(), phone: phoneAt(chance.whole(0, SIZE - 1)) }), 'name alone': () => ({ name: nameOf() }), 'phone alone': () => ({ phone: phoneAt(chance.whole(0, SIZE - 1)) }),
  'everything': () => ({ name: nameOf(), phone: phoneAt(chance.whole(0, SIZE - 1)), phone2: phoneAt(chance.whole(0, SIZE - 1)), idNumber: '11010519491231002X', plate: `苏A${String(chance.whole(0, 999_999)).padStart(6, '0')}`, address: '人民路1号' }),
};
process.stdout.write('| before a new file | p50 ms | p95 ms |\n|---|---|---|\n');
for (const [kind, words] of Object.entries(typed)) {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const input = { dealerId: chance.pick(dealers), ...words() };
    const begun = performance.now();
    await lookAlikesOf(system, input);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  process.stdout.write(`| ${kind} | ${at(times, 0.5)} | ${at(times, 0.95)} |\n`);
}
const begun = performance.now();
const [dealer] = dealers;
const pairs = await inTransaction(system, (tx) => findPairs(tx, dealer!, { dealer: dealer!.slice(-26), after: '', upTo: '~' }, '2026-03-02'));
process.stdout.write(`one night of one dealer (${SIZE / DEALERS} files): ${pairs} pairs in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
await closeApp(app);
