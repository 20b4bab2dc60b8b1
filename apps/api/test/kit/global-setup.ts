import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { workersOf } from './worker-build.js';

/** Gives the run a name; at the end everything of that name is removed and nothing else. */
export default async function setup(): Promise<() => Promise<void>> {
  const run = `dc_test_${process.pid}_${Date.now().toString(36)}`;
  const folder = mkdtempSync(join(tmpdir(), `${run}_`));
  process.env['TEST_RUN'] = run;
  process.env['TEST_FOLDER'] = folder;
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(workersOf(run), { recursive: true, force: true });
    const url = process.env['TEST_MYSQL_URL'];
    if (!url) return;
    const connection = await createConnection(url);
    const [rows] = await connection.query<RowDataPacket[]>('SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?', [`${run.replaceAll('_', '\\_')}%`]);
    for (const { name } of rows) await connection.query(`DROP DATABASE \`${String(name)}\``);
    await connection.end();
  };
}
