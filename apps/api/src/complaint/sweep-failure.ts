import type { Ctx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { bareId } from '../platform/ids.js';
import { inTransaction } from '../platform/transaction.js';

const MAX_TRIES = 5;
const RETRY_MS = 60_000;
const REASON_LENGTH = 300;

/** Due clocks of a case that broke off wait a minute; after five tries they are parked with their reason (R15). */
export async function noteSweepFailure(ctx: Ctx, complaintId: string, error: unknown): Promise<void> {
  ctx.app.log.error({ err: error, complaintId }, 'a step of the ladder broke off');
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, REASON_LENGTH);
  const retryAt = instantText(new Date(ctx.now.getTime() + RETRY_MS));
  await inTransaction(ctx, (tx) => tx.db.run(
    `UPDATE clock SET sweep_error = ?, next_moment_at = CASE WHEN sweep_tries + 1 >= ${MAX_TRIES} THEN NULL ELSE ? END, sweep_tries = sweep_tries + 1 WHERE subject_id = ? AND next_moment_at <= ?`,
    [reason, retryAt, bareId(complaintId), instantText(ctx.now)]));
}
