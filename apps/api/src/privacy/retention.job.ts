import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';
import { eraseDue } from './erasure.service.js';
import { RETENTION_BATCH, retentionSteps } from './retention.js';

const HOUR_MS = 3_600_000;

/** Throws away what was needed for a time only, and erases people whose records the law has let go of. Small batches, each its own transaction. */
export const retentionJob: Job = {
  name: 'retention',
  everyMs: HOUR_MS,
  exclusive: true,
  run: async (ctx, lease) => {
    for (const step of Object.values(retentionSteps)) {
      const more = await inTransaction(ctx, async (tx) => {
        await lease?.hold(tx.db);
        return await step(tx) >= RETENTION_BATCH;
      });
      if (more) return true;
    }
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      after = (await inTransaction(ctx, async (tx) => {
        await lease?.hold(tx.db);
        return eraseDue(tx, from);
      })).last;
    }
    return false;
  },
};
