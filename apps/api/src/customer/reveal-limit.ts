import { revealsPerDay } from '@dealercare/domain/access/sight-settings';
import { addDays } from '@dealercare/domain/time/local-date';
import { endOfDay, localDateOf } from '@dealercare/domain/time/zone';
import { StaffUser } from '../identity/staff-user.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { insertIgnore } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { setting } from '../policy/settings-state.js';

const SHORTEST_REASON = 2;

/**
 * Counts one more look at a masked field, or refuses it: blanks are no reason, and a day has its limit. Count and limit stand in one
 * statement of the transaction that writes the audit row, so that no number of parallel requests goes beyond; a look that fails
 * afterwards is not counted.
 */
export async function countReveal(tx: TxCtx, reason: string): Promise<void> {
  if (Array.from(reason.trim()).length < SHORTEST_REASON) throw refuse('INVALID_INPUT', {}, [{ path: 'input.reason', code: 'REASON_REQUIRED', params: { limit: SHORTEST_REASON } }]);
  if (tx.actor.kind !== 'STAFF') return;
  const { homeUnitId } = await tx.db.manager.findOneByOrFail(StaffUser, { id: tx.actor.id! });
  const zone = (await orgTree(tx.app)).unit(homeUnitId)?.timezone ?? 'Asia/Shanghai';
  const day = localDateOf(tx.now, zone);
  const limit = await setting(tx.app, homeUnitId, revealsPerDay);
  const who = [bareId(tx.actor.id!), day];
  await tx.db.run(`${insertIgnore()} reveal_count (user_id, day, reveals) VALUES (?, ?, 0)`, who);
  const counted = await tx.db.run('UPDATE reveal_count SET reveals = reveals + 1 WHERE user_id = ? AND day = ? AND reveals < ?', [...who, limit]);
  if (counted === 0) throw refuse('REVEAL_LIMIT_REACHED', { limit, on: addDays(day, 1), until: endOfDay(day, zone).toISOString() });
}
