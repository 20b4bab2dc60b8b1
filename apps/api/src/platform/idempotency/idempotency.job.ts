import { inList } from '../database/database.js';
import { databaseNowPlus } from '../database/dialect.js';
import type { Job } from '../jobs/job.js';
import { KEPT_SECONDS } from './idempotency.js';

const HOUR_MS = 3_600_000;
const ROWS_PER_STEP = 500;

/** Clears away the answers of mutations whose keys are free again. A few at a time: nobody waits for it. */
export const idempotencyJob: Job = {
  name: 'idempotency', everyMs: HOUR_MS, exclusive: true,
  run: async ({ app }, lease) => {
    const old = await app.database.read.rows(`SELECT id FROM idempotency_key WHERE created_at <= ${databaseNowPlus(-KEPT_SECONDS)} LIMIT ${ROWS_PER_STEP}`);
    if (old.length === 0) return false;
    const { sql, params } = inList(old.map(([id]) => String(id)));
    await app.database.transaction(async (db) => {
      await lease?.hold(db);
      await db.run(`DELETE FROM idempotency_key WHERE id IN (${sql}) AND created_at <= ${databaseNowPlus(-KEPT_SECONDS)}`, params);
    });
    return old.length === ROWS_PER_STEP;
  },
};
