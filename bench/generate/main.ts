import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { localDateOf } from '@dealercare/domain/time/zone';
import { parseConfig } from '../../apps/api/src/platform/config.js';
import { useDatabaseKind } from '../../apps/api/src/platform/database/dialect.js';
import { askKind } from '../../apps/api/src/platform/database/mysql.js';
import { BENCH_DATABASE, BENCH_SERVER, benchUrl, STATE_FILE } from './sizes.js';

/** Makes the bench's database anew: `npx tsx … bench/generate/main.ts`, see bench/README.md. */
const server = await createConnection(BENCH_SERVER);
await server.query(`DROP DATABASE IF EXISTS \`${BENCH_DATABASE}\``);
await server.query(`CREATE DATABASE \`${BENCH_DATABASE}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
await server.end();
useDatabaseKind(await askKind(benchUrl()));

const { closeApp, openApp } = await import('../../apps/api/src/application.js');
const { systemContext } = await import('../../apps/api/src/platform/system-context.js');
const { inTransaction } = await import('../../apps/api/src/platform/transaction.js');
const { recountFigures } = await import('../../apps/api/src/report/recount-figures.js');
const { benchOrganisation } = await import('./organisation.js');
const { benchCustomers, benchOrders, benchVehicles } = await import('./records.js');
const { benchComplaints, benchTasks } = await import('./work.js');

const app = await openApp(parseConfig({ MODE: 'test', DATABASE_URL: benchUrl(), PORTAL_DIR: '', LOG_LEVEL: 'error' }));
const today = localDateOf(app.time.now(), 'Asia/Shanghai');
const organisation = await inTransaction(systemContext(app, 'bench'), benchOrganisation);
const customers = await benchCustomers(app, organisation, today);
const vehicles = await benchVehicles(app, organisation, customers, today);
const orderIds = await benchOrders(app, vehicles, today);
await benchTasks(app, vehicles, orderIds, today);
await benchComplaints(app, organisation, vehicles);
await inTransaction(systemContext(app, 'bench'), recountFigures);
await closeApp(app);

const connection = await createConnection(benchUrl());
// Statistics as a server has them that has been running for a while.
for (const table of ['customer', 'vehicle', 'vehicle_master', 'vehicle_ownership', 'repair_order', 'care_task', 'complaint', 'clock', 'month_figures']) await connection.query(`ANALYZE TABLE \`${table}\``);
await connection.end();
mkdirSync(new URL('../tmp/', import.meta.url), { recursive: true });
writeFileSync(STATE_FILE, JSON.stringify({ today, dealers: organisation.dealers, specialists: organisation.specialists, officers: organisation.officers, customers: customers.filter((_, index) => index % 97 === 0).map(({ id, dealerId }) => ({ id, dealerId })) }));
process.stdout.write('the bench data is ready\n');
