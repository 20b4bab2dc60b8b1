import 'reflect-metadata';
import { parseConfig } from '../../src/platform/config.js';
import { useDatabaseKind } from '../../src/platform/database/dialect.js';
import { askKind } from '../../src/platform/database/mysql.js';
import type { WorkerTask } from './process.js';

/** A process of its own that works on a database: started and killed by tests. Says `ready` when it begins and `done` at its end. */
async function main(): Promise<void> {
  const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask;
  const config = parseConfig(process.env);
  useDatabaseKind(config.databaseUrl.startsWith('sqlite:') ? 'sqlite' : await askKind(config.databaseUrl));
  const { work } = await import('./worker-tasks.js');
  const answer = await work(config, task, () => process.stdout.write('ready\n'));
  // A long answer is still on its way when the call returns.
  process.stdout.write(`done ${JSON.stringify(answer ?? null)}\n`, () => process.exit(0));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
