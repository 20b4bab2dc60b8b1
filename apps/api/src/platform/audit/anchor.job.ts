import { localDateOf } from '@dealercare/domain/time/zone';
import type { Job } from '../jobs/job.js';
import { inTransaction } from '../transaction.js';
import { anchorChains } from './anchor.js';

const HOUR_MS = 3_600_000;
/** The zone of the trade's country; an anchor only has to be made once a day. */
const ZONE = 'Asia/Shanghai';

/** Anchors the audit chains once a day (rulings 26). */
export const anchorJob: Job = {
  name: 'audit-anchor',
  everyMs: HOUR_MS,
  exclusive: true,
  run: async (ctx, lease) => {
    await inTransaction(ctx, async (tx) => {
      await lease?.hold(tx.db);
      await anchorChains(tx, localDateOf(tx.now, ZONE));
    });
    return false;
  },
};
