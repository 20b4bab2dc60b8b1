import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { csvRows, exported, exportState, linkTo, sheetRows, startExport, unzipped } from '../../test/kit/exports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';
import { manyCustomers } from '../../test/kit/many-customers.js';
import { takeLease } from '../platform/jobs/lease.js';
import { endExportsOf } from './end-exports.js';
import { ExportJob } from './export-job.entity.js';
import { exportJob } from './export.job.js';
import { runExport } from './run-export.js';
import { WorkbookFile } from './workbook-file.js';

const kit = useKit();
const MANY = 2_500;
const ASKED = { query: { kind: 'CUSTOMERS' }, columns: ['externalNo', 'name', 'phone'] };
let group: Group;
let manager: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  manager = await proves(kit, await as(kit, 'CARE_MANAGER', group.d1));
  await manyCustomers(kit, group.d1, MANY);
});

/** Runs an export like a worker that dies between the piece on disk and the row that counts it. */
async function dies(id: string, afterPieces: number): Promise<void> {
  const lease = (await takeLease(kit.app.database, `export.${id}`, 'dies'))!;
  let pieces = 0;
  const dying = { ...lease, hold: async () => { if ((pieces += 1) > afterPieces) throw new Error('killed'); } };
  await expect(runExport(kit.app, dying, await kit.app.database.source.manager.findOneByOrFail(ExportJob, { id }))).rejects.toThrow('killed');
  await lease.release();
}

test.each(['CSV', 'XLSX'])('a worker that dies over a %s file loses no row and doubles none', async (format) => {
  const { id } = await startExport(manager, { ...ASKED, format });
  await dies(id, 0);
  await dies(id, 1);
  expect((await exportState(manager, id)).rowsDone).toBe(2000);
  await dies(id, 0);
  await kit.run(exportJob);
  const bytes = Buffer.from(await (await manager.fetch(await linkTo(manager, id))).arrayBuffer());
  const rows = format === 'CSV' ? csvRows(bytes.toString('utf8')) : sheetRows(unzipped(bytes).get('xl/worksheets/sheet1.xml')!);
  expect([rows.length - 1, new Set(rows.slice(1).map(([number]) => number)).size]).toEqual([MANY, MANY]);
  expect(await exportState(manager, id)).toMatchObject({ status: 'READY', rowsDone: MANY, sizeBytes: bytes.length });
});

test('customers who come while it is written are not in it, and those who are there are in it once', async () => {
  const { id } = await startExport(manager, ASKED);
  await dies(id, 1);
  await manyCustomers(kit, group.d1, 10, 'LATER');
  await kit.run(exportJob);
  const rows = csvRows(await (await manager.fetch(await linkTo(manager, id))).text()).slice(1);
  expect([rows.length, rows.filter(([number]) => number!.startsWith('LATER')).length]).toEqual([MANY, 0]);
});

test('nothing of a person lies on disk in the clear', async () => {
  const { id } = await startExport(manager, ASKED);
  await kit.run(exportJob);
  const folder = join(kit.app.config.dataDir, 'exports', id);
  const stored = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
  expect([stored.length, stored.some((text) => /MANY-|139\*|Customer/.test(text))]).toEqual([2, false]);
});

test('a step that keeps breaking off is parked, and its rows are given back', async () => {
  const { id } = await startExport(manager, ASKED);
  // A column that is there no more, as after a change of the product.
  await asSystem(kit, (tx) => tx.db.run("UPDATE export_job SET after_row = 'broken' WHERE id = ?", [id.slice(-26)]));
  await kit.run(exportJob);
  expect(await exportState(manager, id)).toMatchObject({ status: 'FAILED', failure: { code: 'INTERNAL' } });
});

test('erasing somebody ends every file that may hold the person', async () => {
  const elsewhere = await proves(kit, await as(kit, 'CARE_MANAGER', group.d2));
  await manyCustomers(kit, group.d2, 1, 'D2');
  const [here, there] = [await exported(kit, manager, ASKED), await exported(kit, elsewhere, ASKED)];
  const path = await linkTo(manager, here.id);
  await asSystem(kit, (tx) => endExportsOf(tx, group.d1));
  expect([(await manager.fetch(path)).status, (await exportState(manager, here.id)).status, (await exportState(elsewhere, there.id)).status]).toEqual([404, 'EXPIRED', 'READY']);
});

test('a workbook goes on in a new sheet where one is full, wherever it was put down', async () => {
  const head = { headers: ['n'], watermark: { line: 'x', facts: [['a', 'b']], title: '客户', about: '说明' } };
  let state: object | null = null;
  let bytes = Buffer.alloc(0);
  for (let piece = 0; piece < 5; piece += 1) {
    const file: WorkbookFile = new WorkbookFile(head, state as never, 4);
    if (piece === 0) await file.begin();
    await file.add([[piece * 2], [piece * 2 + 1]]);
    if (piece === 4) await file.end();
    bytes = Buffer.concat([bytes, file.take()]);
    state = JSON.parse(JSON.stringify(file.state)) as object;
  }
  const files = unzipped(bytes);
  const sheets = [1, 2, 3, 4].map((number) => sheetRows(files.get(`xl/worksheets/sheet${number}.xml`)!).flat());
  expect([sheets.slice(0, 4), files.has('xl/worksheets/sheet6.xml')]).toEqual([[['n', '0', '1', '2'], ['n', '3', '4', '5'], ['n', '6', '7', '8'], ['n', '9']], false]);
});
