import { databaseNow, databaseNowPlus } from '../platform/database/dialect.js';
import type { Ctx } from '../platform/context.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';

const DAY = 86_400;
const HOUR_MS = 3_600_000;

/** What signing in leaves behind and nobody asks for again. */
async function tidy(ctx: Ctx): Promise<boolean> {
  await inTransaction(ctx, async (tx) => {
    await tx.db.run(`DELETE FROM sign_in_challenge WHERE expires_at < ${databaseNow()}`);
    await tx.db.run(`DELETE FROM password_link WHERE expires_at < ${databaseNowPlus(-30 * DAY)}`);
    await tx.db.run(`DELETE FROM mail WHERE due_at IS NULL AND created_at < ${databaseNowPlus(-30 * DAY)}`);
    await tx.db.run(`DELETE FROM sign_in_throttle WHERE first_at < ${databaseNowPlus(-DAY)} AND (locked_until IS NULL OR locked_until < ${databaseNow()})`);
  });
  return false;
}

export const tidyJob: Job = { name: 'identity.tidy', everyMs: HOUR_MS, exclusive: true, run: tidy };
