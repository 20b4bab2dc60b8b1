import { RESPONSE_OPEN_DAYS } from '@dealercare/domain/survey/survey-response';
import { addDays } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { Ctx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';

const HOUR_MS = 3_600_000;
const BATCH = 500;

/** Interviews that nobody has finished in their time are closed (3.7, survey response). */
async function expireResponses(ctx: Ctx): Promise<boolean> {
  const last = addDays(localDateOf(ctx.now, 'Asia/Shanghai'), -RESPONSE_OPEN_DAYS);
  return inTransaction(ctx, async (tx) => {
    const due = await tx.db.rows(`SELECT id FROM survey_response WHERE status IN ('CREATED', 'IN_PROGRESS') AND created_on < ? ORDER BY id LIMIT ${BATCH}`, [last]);
    if (due.length === 0) return false;
    const ids = due.map(([id]) => String(id));
    await tx.db.run(`UPDATE survey_response SET status = 'EXPIRED', updated_at = ?, version = version + 1 WHERE id IN (${ids.map(() => '?').join(',')})`, [instantText(tx.now), ...ids]);
    return ids.length === BATCH;
  });
}

export const expireResponsesJob: Job = { name: 'survey.expire', everyMs: HOUR_MS, exclusive: true, run: (ctx) => expireResponses(ctx) };
