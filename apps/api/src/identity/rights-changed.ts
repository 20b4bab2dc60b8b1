import { accessChanged } from '../platform/access/access-changed.js';
import { databaseNow } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';
import type { TxCtx } from '../platform/context.js';
import { forgetPrincipal } from './principal-of.js';
import { forgetSessions, hashToken } from './session.js';

/** Somebody's rights or sessions have changed: the next request and the open subscriptions see it (S10). */
export function rightsChanged(tx: TxCtx, userId: string): void {
  accessChanged(tx, userId);
  forgetSessions(tx);
  tx.unit.afterwards.push(() => { forgetPrincipal(tx.app, userId); });
}

/** Ends all sessions of somebody, or all but the one with this token. Answers how many. */
export async function endSessionsOf(tx: TxCtx, userId: string, exceptToken: string | null = null): Promise<number> {
  const ended = await tx.db.run(
    `UPDATE session SET revoked_at = ${databaseNow()} WHERE user_id = ? AND revoked_at IS NULL AND token_hash <> ?`, [bareId(userId), exceptToken ? hashToken(exceptToken) : '']);
  rightsChanged(tx, userId);
  return ended;
}
