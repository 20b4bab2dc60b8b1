/** The search box at a million customers: `npx tsx … bench/search.ts`, see bench/README.md. Beside it the same questions in SQL by hand. */
import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import { parseConfig } from '../apps/api/src/platform/config.js';
import { useDatabaseKind } from '../apps/api/src/platform/database/dialect.js';
import { askKind } from '../apps/api/src/platform/database/mysql.js';

const SIZE = Number(process.env['SIZE'] ?? 1_000_000);
const DEALERS = 40;
const CHUNK = 5000;
const TIMES = Number(process.env['TIMES'] ?? 40);
const SERVER = process.env['BENCH_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306/';
const DATABASE = 'dealercare_bench_search';
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
const { firstGrams } = await import('../apps/api/src/customer/keep-grams.js');
const { nameIndexes } = await import('../apps/api/src/customer/name-search.js');
const { phoneColumns } = await import('../apps/api/src/customer/secret-fields.js');
const { principalFrom } = await import('../apps/api/src/identity/principal-of.js');
const { orgTree } = await import('../apps/api/src/organisation/org-tree.js');
const { newId, wireId } = await import('../apps/api/src/platform/ids.js');
const { insertRows } = await import('../apps/api/src/platform/database/insert-rows.js');
const { systemContext } = await import('../apps/api/src/platform/system-context.js');
const { inTransaction } = await import('../apps/api/src/platform/transaction.js');
const { search } = await import('../apps/api/src/search/search.service.js');
const { tailsOf } = await import('../apps/api/src/vehicle/mark-tails.js');
const { Chance } = await import('../apps/api/src/demo/random.js');

const chance = new Chance(11);
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国文辉鹏飞宇浩然子轩梓涵欣怡雨桐思远嘉琪晓东海燕春梅志强立新永康家豪俊熙天佑'];
const nameAt = (index: number): string => (index % 50 === 0 ? `${chance.pick(['杭州', '苏州', '宁波', '无锡'])}${chance.pick(GIVEN)}${chance.pick(GIVEN)}${chance.pick(['汽车服务', '商贸', '物流'])}有限公司` : `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}${chance.percent(75) ? chance.pick(GIVEN) : ''}`);

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
        const name = nameAt(from + at);
        return {
          id, dealerId: dealers[(from + at) % DEALERS]!, externalNo: `C${from + at}`, kind: 'PERSON', name, ...nameIndexes(name), gramsDue: false, ...phoneColumns(app, maker, id, `13${String(from + at).padStart(9, '0')}`),
          idNumberVerified: false, lunarLeap: false, followUpRefused: false, status: 'ACTIVE', subjectKeyId: id.replace('cus', 'key'), openComplaints: 0, ...stamps,
        };
      });
      await insertRows(tx.db, 'customer', customers);
      await firstGrams(tx, customers);
      await insertRows(tx.db, 'vehicle', customers.map(({ id, dealerId }, at) => {
        const marks = { vin: `LCY${id.slice(-5).toUpperCase()}${String(from + at).padStart(9, '0')}`, plate: `苏${'ABCDE'[at % 5]!}${String(from + at).padStart(6, '0').slice(-6)}` };
        return { id: newId('veh'), dealerId, masterId: newId('vhm'), ...marks, ...tailsOf(marks), usage: 'PRIVATE', ownerId: id, inspectionUnrelaxed: false, status: 'ACTIVE', ...stamps };
      }));
    });
    if (from % 100_000 === 0) process.stdout.write(`${from} after ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  }
  for (const table of ['customer', 'name_gram', 'vehicle']) await app.database.source.query(`ANALYZE TABLE \`${table}\``);
  process.stdout.write(`${SIZE} customers in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
}

if (fresh) await generate();
const tree = await orgTree(app);
const dealers = tree.units.filter(({ type }) => type === 'DEALER').map(({ id }) => id);
const userId = wireId('usr', dealers[0]!.slice(-26));
const readerAt = (units: readonly string[]) => ({ ...system, actor: { kind: 'STAFF' as const, id: userId }, principal: principalFrom(userId, units.map((unitId) => ({ role: 'GENERAL_MANAGER' as const, unitId })), tree) });

const digits = (count: number): string => Array.from({ length: count }, () => String(chance.whole(0, 9))).join('');
const typed: Readonly<Record<string, () => string>> = {
  'two characters': () => `${chance.pick(GIVEN)}${chance.pick(GIVEN)}`, 'surname': () => chance.pick(SURNAMES), 'whole name': () => `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}${chance.pick(GIVEN)}`, 'initials': () => chance.pick(['zs', 'wjg', 'lxm', 'cyf', 'hz', 'zjh']),
  'pinyin': () => chance.pick(['zhang', 'wangjian', 'jianguo', 'liu', 'yunque', 'chenfei']), 'inside a firm': () => chance.pick(['商贸', '物流有限', '汽车']), 'last four': () => digits(4), 'whole phone': () => `13${String(chance.whole(0, SIZE - 1)).padStart(9, '0')}`,
  'tail of a plate': () => digits(5), 'nobody': () => '龘靐',
};
const at = (sorted: readonly number[], share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);

async function timed(work: (words: string) => Promise<unknown>, words: () => string): Promise<number[]> {
  await work(words());
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const text = words();
    const begun = performance.now();
    await work(text);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

const like = (units: readonly string[]) => (text: string): Promise<unknown> => app.database.read.rows(
  `SELECT id, name FROM customer WHERE dealer_id IN (${units.map(() => '?').join(',')}) AND status = 'ACTIVE' AND name_search LIKE ? LIMIT 6`, [...units.map((id) => id.slice(-26)), `%${text}%`]);

process.stdout.write('| | readers of | p50 ms | p95 ms | LIKE by hand, p95 ms |\n|---|---|---|---|---|\n');
const all: number[] = [];
for (const [kind, words] of Object.entries(typed)) {
  for (const units of [dealers, dealers.slice(0, 1)]) {
    const times = await timed((text) => search(readerAt(units), text, null, 6), words);
    all.push(...times);
    const byHand = /four|phone|plate/.test(kind) ? '-' : at((await timed(like(units), words)), 0.95);
    process.stdout.write(`| ${kind} | ${units.length} dealers | ${at(times, 0.5)} | ${at(times, 0.95)} | ${byHand} |\n`);
  }
}
process.stdout.write(`all together p50 ${at(all.sort((a, b) => a - b), 0.5)} ms, p95 ${at(all, 0.95)} ms\n`);
await closeApp(app);
