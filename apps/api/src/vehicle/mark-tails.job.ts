import { inList } from '../platform/database/database.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';
import { TAIL } from './mark-tails.js';

const BATCH = 1000;
const HOUR_MS = 3_600_000;

/** Cars whose plate or VIN was written by a way that forgot their tails are found by them again within the hour. */
export const markTailsJob: Job = {
  name: 'mark-tails',
  everyMs: HOUR_MS,
  exclusive: true,
  run: (ctx, lease) => inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const rows = await tx.db.rows(
      `SELECT id FROM vehicle WHERE vin_tail IS NULL OR vin_tail <> SUBSTR(vin, -${TAIL}) OR COALESCE(plate_tail, '') <> COALESCE(SUBSTR(plate, -${TAIL}), '') LIMIT ${BATCH}`);
    const list = inList(rows.map(([id]) => String(id)));
    if (rows.length > 0) await tx.db.run(`UPDATE vehicle SET vin_tail = SUBSTR(vin, -${TAIL}), plate_tail = SUBSTR(plate, -${TAIL}) WHERE id IN (${list.sql})`, list.params);
    return rows.length === BATCH;
  }),
};
