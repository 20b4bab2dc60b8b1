import { exportJob } from '../../src/export/export.job.js';
import { ExportJob } from '../../src/export/export-job.entity.js';
import { readParts } from '../../src/export/export-parts.js';
import { startExport } from '../../src/export/export.service.js';
import { principalOf } from '../../src/identity/principal-of.js';
import type { App } from '../../src/platform/context.js';
import { runJob } from '../../src/platform/jobs/runner.js';
import { systemContext } from '../../src/platform/system-context.js';
import { inTransaction } from '../../src/platform/transaction.js';
import { emptyDatabase } from './database.js';
import { csvRows, sheetRows, unzipped } from './exports.js';
import type { Kit } from './kit.js';
import { manyCustomers } from './many-customers.js';
import { buildGroup, buildPerson } from './people.js';

/** A dealer's customers, asked for as both kinds of file. */
export async function seedExport(kit: Kit, count: number): Promise<void> {
  const { app } = kit;
  await emptyDatabase(app.database);
  const { d1 } = await buildGroup(kit);
  const { id } = await buildPerson(kit, 'CARE_MANAGER', d1);
  await manyCustomers(kit, d1, count);
  const asker = { ...systemContext(app, 'test'), actor: { kind: 'STAFF' as const, id }, principal: await principalOf(app, id) };
  for (const format of ['CSV', 'XLSX'] as const) await inTransaction(asker, (tx) => startExport(tx, { query: { kind: 'CUSTOMERS' }, columns: ['externalNo', 'name', 'phone'], format, clear: false }));
}

/** Writes what was asked for. Whoever held a lease was killed: it does not have to run out first. */
export async function writeExports(app: App): Promise<void> {
  await app.database.transaction((db) => db.run("DELETE FROM job_lease WHERE name LIKE 'export.%'"));
  while (await runJob(app, exportJob));
}

/** What the files hold: rows, and different rows. */
export async function exportReport(app: App): Promise<{ status: string; rows: number; different: number }[]> {
  const jobs = await app.database.source.manager.find(ExportJob, { order: { id: 'ASC' } });
  return Promise.all(jobs.map(async (job) => {
    const pieces: Buffer[] = [];
    for await (const piece of readParts(app, job.id, await app.subjectKeys.keyOf(app.database.read, job.subjectKeyId), job.parts)) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    const rows = (job.format === 'CSV' ? csvRows(bytes.toString('utf8')) : sheetRows(unzipped(bytes).get('xl/worksheets/sheet1.xml')!)).slice(1);
    return { status: job.status, rows: rows.length, different: new Set(rows.map(([number]) => number)).size };
  }));
}
