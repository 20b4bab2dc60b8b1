import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import { localDateOf } from '@dealercare/domain/time/zone';
import { parseConfig } from '../apps/api/src/platform/config.js';
import { useDatabaseKind } from '../apps/api/src/platform/database/dialect.js';
import { askKind } from '../apps/api/src/platform/database/mysql.js';

/** How long the nightly evaluation of tiers takes: `CUSTOMERS=200000 npx tsx … bench/tier.ts`. Makes and drops a database of its own, MariaDB only. */
const CUSTOMERS = Number(process.env['CUSTOMERS'] ?? 200_000);
const ORDERS_EACH = 5;
const DATABASE = process.env['BENCH_DATABASE'] ?? 'dealercare_bench_tier';
const SERVER = process.env['BENCH_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306/';
const url = new URL(SERVER);
url.pathname = `/${DATABASE}`;

const server = await createConnection(SERVER);
await server.query(`DROP DATABASE IF EXISTS \`${DATABASE}\``);
await server.query(`CREATE DATABASE \`${DATABASE}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
useDatabaseKind(await askKind(url.toString()));
const { closeApp, openApp } = await import('../apps/api/src/application.js');
const { systemContext } = await import('../apps/api/src/platform/system-context.js');
const { inTransaction } = await import('../apps/api/src/platform/transaction.js');
const { evaluateDealer } = await import('../apps/api/src/tier/evaluate.service.js');
const { benchOrganisation } = await import('./generate/organisation.js');

const app = await openApp(parseConfig({ MODE: 'test', DATABASE_URL: url.toString(), PORTAL_DIR: '', LOG_LEVEL: 'error' }));
const today = localDateOf(app.time.now(), 'Asia/Shanghai');
const { dealers } = await inTransaction(systemContext(app, 'bench'), benchOrganisation);

/** An id in the order of its number; letters that ids may hold. */
const id = (kind: string, number: string): string => `CONCAT('0${kind}', LPAD(LOWER(CONV(${number}, 10, 32)), 24, '0'))`;
const at = "'2026-01-01 00:00:00.000'";
const pick = (below: number, salt: number): string => `MOD(CRC32(CONCAT(seq, '|${salt}')), ${below})`;
const dealer = (number: string): string => `ELT(1 + MOD(${number}, ${dealers.length}), ${dealers.map(({ id: one }) => `'${one.slice(-26)}'`).join(', ')})`;
const owner = `1 + MOD(seq, ${CUSTOMERS})`;

await server.query(`USE \`${DATABASE}\``);
await server.query("SET SESSION foreign_key_checks = 0, unique_checks = 0, sql_mode = ''");
const make = async (what: string, sql: string): Promise<void> => { const from = Date.now(); await server.query(sql); process.stdout.write(`${what}: ${((Date.now() - from) / 1000).toFixed(1)} s\n`); };
await make('customers', `INSERT INTO customer (id, dealer_id, external_no, kind, name, name_search, name_pinyin, phone_kind, file_date, status, subject_key_id, open_complaints, created_at, updated_at, version)
  SELECT ${id('a', 'seq')}, ${dealer('seq')}, CONCAT('C', seq), 'PERSON', 'x', 'x', 'x', 'NONE', DATE_SUB('${today}', INTERVAL ${pick(2000, 1)} DAY), 'ACTIVE', ${id('k', 'seq')}, 0, ${at}, ${at}, 1 FROM seq_1_to_${CUSTOMERS}`);
await make('vehicles', `INSERT INTO vehicle (id, dealer_id, master_id, vin, series, \`usage\`, owner_id, delivery_date, odometer_km, odometer_on, inspection_unrelaxed, status, created_at, updated_at, version)
  SELECT ${id('b', 'seq')}, ${dealer(owner)}, ${id('m', 'seq')}, LPAD(seq, 17, '0'), ELT(1 + ${pick(4, 2)}, 'S5', 'X7', 'E3', 'M9'), 'PRIVATE', ${id('a', owner)}, DATE_SUB('${today}', INTERVAL ${pick(2200, 3)} DAY), ${pick(90_000, 4)},
    DATE_SUB('${today}', INTERVAL ${pick(300, 5)} DAY), 0, 'ACTIVE', ${at}, ${at}, 1 FROM seq_1_to_${Math.round(CUSTOMERS * 1.3)}`);
await make('orders', `INSERT INTO repair_order (id, dealer_id, order_no, vehicle_id, customer_id, opened_on, handed_over_on, work_type, labour_fen, parts_fen, total_fen, created_at, updated_at, version)
  SELECT ${id('c', 'seq')}, ${dealer(owner)}, CONCAT('R', seq), ${id('b', owner)}, ${id('a', owner)}, DATE_SUB('${today}', INTERVAL ${pick(1100, 6)} DAY), NULL, ELT(1 + ${pick(3, 7)}, 'FIRST_LEVEL', 'MINOR', 'SPECIAL'), 10000, 0, ${pick(200_000, 8)}, ${at}, ${at}, 1
  FROM seq_1_to_${CUSTOMERS * ORDERS_EACH}`);
await make('lines', `INSERT INTO repair_order_line (id, dealer_id, order_id, line_no, job_type, work, parts, labour_fen, created_at, updated_at, version)
  SELECT ${id('d', 'seq')}, ${dealer(owner)}, ${id('c', 'seq')}, 1, ELT(1 + ${pick(5, 9)}, 'CUSTOMER_PAY', 'CUSTOMER_PAY', 'CUSTOMER_PAY', 'WARRANTY', 'FREE_MAINTENANCE'), 'x', '[]', 10000, ${at}, ${at}, 1 FROM seq_1_to_${CUSTOMERS * ORDERS_EACH}`);
for (const table of ['customer', 'vehicle', 'repair_order', 'repair_order_line']) await server.query(`ANALYZE TABLE \`${table}\``);

const ctx = systemContext(app, 'bench');
async function measure(what: string, work: () => Promise<number>): Promise<void> {
  const [from, cpu] = [Date.now(), process.cpuUsage()];
  const moved = await work();
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(`${what}: ${((Date.now() - from) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of it on this process's CPU, ${moved} moved, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`);
}
const all = async (day: string): Promise<number> => { let moved = 0; for (const { id: dealerId } of dealers) moved += await evaluateDealer(ctx, dealerId, day, null); return moved; };
await measure(`${CUSTOMERS} customers judged for the first time`, () => all(today));
await measure('the same day once more', () => all(today));
const next = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
await measure('the next night', () => all(next));
await closeApp(app);
if (process.env['KEEP'] !== '1') await server.query(`DROP DATABASE \`${DATABASE}\``);
await server.end();
