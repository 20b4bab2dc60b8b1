import type { App } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { LeaseLost, takeLease, type Lease } from '../platform/jobs/lease.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';
import { endExpired } from './end-exports.js';
import { removeParts } from './export-parts.js';
import { ExportJob } from './export-job.entity.js';
import { failExport, runExport, saveExport } from './run-export.js';

const MAX_ATTEMPTS = 5;

/** An export whose step keeps breaking off is parked with its reason; the others go on (R15). */
async function noteFailure(app: App, lease: Lease, id: string, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return;
  app.log.error({ err: error, exportId: id }, 'a step of an export broke off');
  // What the broken step had in memory does not count.
  const job = await app.database.source.manager.findOneByOrFail(ExportJob, { id });
  if (job.attempts + 1 >= MAX_ATTEMPTS) await failExport(app, lease, job, 'INTERNAL');
  else await inTransaction(systemContext(app, 'export'), (tx) => saveExport(tx, job, { attempts: job.attempts + 1 }));
}

async function work(app: App, id: string): Promise<boolean> {
  const lease = await takeLease(app.database, `export.${id}`, `${process.pid}`);
  if (!lease) return false;
  try {
    const job = await app.database.source.manager.findOneByOrFail(ExportJob, { id });
    if (job.status !== 'RUNNING') return true;
    await runExport(app, lease, job).catch((error: unknown) => noteFailure(app, lease, id, error));
    return true;
  } finally {
    await lease.release();
  }
}

/** Writes exports, one worker a file, resumed by another when it dies; and destroys those whose time is over. */
export const exportJob: Job = {
  name: 'export',
  everyMs: 500,
  exclusive: false,
  run: async ({ app, db, now }) => {
    const due = await db.rows("SELECT id, status FROM export_job WHERE status = 'RUNNING' OR (status = 'READY' AND expires_at <= ?) ORDER BY id LIMIT 100", [instantText(now)]);
    if (due.some(([, status]) => status === 'READY')) for (const id of await inTransaction(systemContext(app, 'export'), endExpired)) await removeParts(app, id);
    for (const [id, status] of due) if (status === 'RUNNING' && await work(app, wireId('xpt', String(id)))) return true;
    return false;
  },
};
