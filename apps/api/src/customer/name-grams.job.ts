import { wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';
import { keepGrams } from './keep-grams.js';

const BATCH = 1000;
const EVERY_MS = 10_000;

/** Makes files findable whose name came in by a way that did not: those from before the pieces were kept, and whatever forgets it. */
export const nameGramsJob: Job = {
  name: 'name-grams',
  everyMs: EVERY_MS,
  exclusive: true,
  run: (ctx, lease) => inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const rows = await tx.db.rows(`SELECT id, dealer_id, name FROM customer WHERE grams_due = 1 ORDER BY id LIMIT ${BATCH}`);
    await keepGrams(tx, rows.map(([id, dealer, name]) => ({ id: wireId('cus', String(id)), dealerId: wireId('org', String(dealer)), name: String(name) })));
    return rows.length === BATCH;
  }),
};
