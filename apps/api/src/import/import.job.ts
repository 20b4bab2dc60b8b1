import { In } from 'typeorm';
import type { App } from '../platform/context.js';
import type { Job } from '../platform/jobs/job.js';
import { takeLease, type Lease } from '../platform/jobs/lease.js';
import { importKind } from './import-kind.js';
import { ImportRun, type ImportStatus } from './import-run.entity.js';
import { failRun, step } from './progress.js';
import { judgeRun } from './stage.js';
import { undoRun, writeRun } from './write.js';

const UNDER_WAY: ImportStatus[] = ['JUDGING', 'RUNNING', 'UNDOING'];
const MAX_ATTEMPTS = 5;

async function carryOn(app: App, lease: Lease, run: ImportRun): Promise<void> {
  const kind = importKind(run.kind);
  if (!kind) await failRun(app, lease, run, 'IMPORT_KIND_UNKNOWN');
  else if (run.status === 'JUDGING') await judgeRun(app, lease, run, kind);
  else if (run.status === 'RUNNING') await writeRun(app, lease, run, kind);
  else if (run.status === 'UNDOING') await undoRun(app, lease, run, kind);
}

/** A run whose step keeps breaking off is parked with its reason; the others go on (R15). */
async function noteFailure(app: App, lease: Lease, run: ImportRun, error: unknown): Promise<void> {
  app.log.error({ err: error, runId: run.id }, 'an import step broke off');
  if (run.attempts + 1 >= MAX_ATTEMPTS) await failRun(app, lease, run, 'INTERNAL');
  else await step(app, lease, run, async () => ({ result: null, changes: { attempts: run.attempts + 1 } }));
}

async function work(app: App, id: string): Promise<boolean> {
  const lease = await takeLease(app.database, `import.${id}`, `${process.pid}`);
  if (!lease) return false;
  try {
    const run = await app.database.source.manager.findOneByOrFail(ImportRun, { id });
    await carryOn(app, lease, run).catch((error: unknown) => noteFailure(app, lease, run, error));
    return true;
  } finally {
    await lease.release();
  }
}

/** Judges, writes and takes back imports; one worker a file, resumed by another when it dies. */
export const importJob: Job = {
  name: 'import',
  everyMs: 400,
  exclusive: false,
  run: async ({ app, db }) => {
    const runs = await db.manager.find(ImportRun, { select: { id: true }, where: { status: In(UNDER_WAY) }, order: { id: 'ASC' } });
    for (const { id } of runs) if (await work(app, id)) return true;
    return false;
  },
};
