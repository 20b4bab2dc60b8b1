import { localDateOf } from '@dealercare/domain/time/zone';
import { wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';
import { measureChunk } from './measure.js';

const TEN_MINUTES_MS = 600_000;

/** Every file is measured once a day: cars, policies and imports move it too. A chunk a transaction; killed at any instant it goes on where it was. */
export const completenessJob: Job = {
  name: 'completeness',
  everyMs: TEN_MINUTES_MS,
  exclusive: true,
  run: (ctx, lease) => inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const today = localDateOf(tx.now, 'Asia/Shanghai');
    const [row] = await tx.db.rows('SELECT unit_id, measured_until FROM dealer_profile WHERE measured_on IS NULL OR measured_on < ? ORDER BY unit_id LIMIT 1', [today]);
    if (!row) return false;
    const until = await measureChunk(tx, wireId('org', String(row[0])), String(row[1] ?? ''));
    await tx.db.run('UPDATE dealer_profile SET measured_until = ?, measured_on = CASE WHEN ? = 1 THEN ? ELSE measured_on END WHERE unit_id = ?', [until, until === null ? 1 : 0, today, row[0]!]);
    return true;
  }),
};
