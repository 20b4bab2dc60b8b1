import { audit } from '../platform/audit/audit.js';
import { instantFromText } from '../platform/database/column.js';
import { databaseNow, databaseNowPlus } from '../platform/database/dialect.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { deviceName } from './device-name.js';
import { endSessionsOf, rightsChanged } from './rights-changed.js';
import { hashToken } from './session.js';
import type { SignInMethod } from './session.entity.js';
import { managedStaff, staffCaller } from './staff-caller.js';
import type { StaffSession } from './security.js';

type SessionRow = [id: string, hash: string, address: string, userAgent: string, createdAt: string, lastSeenAt: string, method: SignInMethod | null];

/** Where somebody is signed in now, the latest first. */
export async function listSessions(ctx: Ctx, userId: string, sessionToken: string | null): Promise<StaffSession[]> {
  const rows = await ctx.db.rows(
    `SELECT id, token_hash, address, user_agent, created_at, last_seen_at, method FROM session
     WHERE user_id = ? AND id IS NOT NULL AND revoked_at IS NULL AND expires_at > ${databaseNow()} AND last_seen_at > ${databaseNowPlus(-ctx.app.config.sessionIdleMinutes * 60)}
     ORDER BY last_seen_at DESC, id DESC LIMIT 100`, [bareId(userId)]);
  const current = sessionToken && hashToken(sessionToken);
  return (rows as unknown as SessionRow[]).map(([id, hash, address, userAgent, createdAt, lastSeenAt, method]) => ({
    id: wireId('ses', id), address, device: deviceName(userAgent), createdAt: instantFromText(createdAt), lastSeenAt: instantFromText(lastSeenAt), method: method ?? 'PASSWORD', current: hash === current,
  }));
}

/** Ends one of one's own sessions; somebody else's is not there. */
export async function endSession(tx: TxCtx, id: string): Promise<void> {
  requireId('ses', id);
  const user = await staffCaller(tx);
  const ended = await tx.db.run(`UPDATE session SET revoked_at = ${databaseNow()} WHERE id = ? AND user_id = ? AND revoked_at IS NULL`, [bareId(id), bareId(user.id)]);
  if (ended === 0) throw refuse('NOT_FOUND');
  audit(tx, { unitId: user.homeUnitId, action: 'identity.end-session', entity: 'session', entityId: id });
  rightsChanged(tx, user.id);
}

/** Everywhere, this browser as well. */
export async function signOutEverywhere(tx: TxCtx): Promise<number> {
  const user = await staffCaller(tx);
  audit(tx, { unitId: user.homeUnitId, action: 'identity.sign-out-everywhere', entity: 'staff_user', entityId: user.id });
  return endSessionsOf(tx, user.id);
}

/** An administrator ends whatever a colleague has open. */
export async function endSessionsOfStaff(tx: TxCtx, userId: string): Promise<number> {
  requireId('usr', userId);
  const user = await managedStaff(tx, userId);
  audit(tx, { unitId: user.homeUnitId, action: 'identity.end-sessions', entity: 'staff_user', entityId: user.id });
  return endSessionsOf(tx, user.id);
}
