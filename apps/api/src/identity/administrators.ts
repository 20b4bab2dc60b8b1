import { forUpdate } from '../platform/database/dialect.js';
import type { TxCtx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import type { StaffReach } from './staff-reach.js';

/** A post that lets its holder administer the manufacturer without an end in sight. */
interface LastingPost {
  postId: string;
  userId: string;
}

/**
 * LAST_ADMINISTRATOR when nobody would be left who administers a manufacturer: today, without an end, and not only in somebody's name.
 * Every change that could take one away waits here for the others, so that two at once cannot each count on the other.
 */
export async function requireAdministratorLeft(tx: TxCtx, reach: StaffReach, goes: (post: LastingPost) => boolean): Promise<void> {
  const makers = await tx.db.rows(`SELECT id FROM org_unit WHERE type = 'MANUFACTURER' ORDER BY id${forUpdate()}`);
  for (const [maker] of makers) {
    const rows = await tx.db.rows(
      `SELECT p.id, p.user_id FROM post p JOIN staff_user u ON u.id = p.user_id
       WHERE p.unit_id = ? AND p.role = 'MFR_ADMIN' AND p.delegated_by IS NULL AND p.valid_from <= ? AND p.valid_to IS NULL AND u.status = 'ACTIVE'${forUpdate()}`,
      [bareId(String(maker)), reach.today(wireId('org', String(maker)))]);
    const lasting = rows.map(([post, user]): LastingPost => ({ postId: wireId('pst', String(post)), userId: wireId('usr', String(user)) }));
    if (lasting.length > 0 && lasting.every(goes)) throw refuse('LAST_ADMINISTRATOR');
  }
}
