import { endOfDay } from '@dealercare/domain/time/zone';
import { among, workOf } from '../../identity/absence-state.js';
import type { TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import { bareId, wireId } from '../../platform/ids.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { CareTask } from '../task/care-task.entity.js';

/** The next one in today's list of the dealer, the caller's own, that of absent people for whom the caller or nobody stands in, and nobody's (A19): in due order, what can be begun now (B9). A call-back of later today is not. */
export async function nextTask(tx: TxCtx, dealer: CaringDealer, after: CareTask): Promise<string | null> {
  const { mine, orphaned } = await workOf(tx, dealer.zone);
  const whose = among('assignee_id', [...mine, ...orphaned]);
  const rows = await tx.db.rows(
    `SELECT id FROM care_task WHERE dealer_id = ? AND work_state = 'OPEN' AND due_at < ? AND id <> ? AND call_begun_at IS NULL
     AND (next_attempt_at IS NULL OR next_attempt_at <= ?) AND status IN ('READY', 'IN_PROGRESS', 'PENDING', 'ASSIGNED', 'RETRY') AND (assignee_id IS NULL OR ${whose.sql}) ORDER BY due_at, id LIMIT 1`,
    [bareId(dealer.id), instantText(endOfDay(dealer.today, dealer.zone)), bareId(after.id), instantText(tx.now), ...whose.params]);
  return rows[0] ? wireId('tsk', String(rows[0][0])) : null;
}
