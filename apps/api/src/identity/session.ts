import { createHash, randomBytes } from 'node:crypto';
import type { App, TxCtx } from '../platform/context.js';
import { databaseNow, databaseNowPlus } from '../platform/database/dialect.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';
import type { SignInMethod } from './session.entity.js';

/** A session's last request is noted at most this often; a write per request would cost more than it tells. */
const TOUCH_SECONDS = 60;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
const newToken = (): string => randomBytes(32).toString('base64url');

/** Where a request came from, for the session list and the throttle. */
export interface Caller {
  address: string;
  userAgent: string;
}

/** A new session with a new id; the token goes into the cookie and nowhere else. */
export async function openSession(tx: TxCtx, userId: string, { address, userAgent }: Caller, method: SignInMethod): Promise<string> {
  const token = newToken();
  const { sessionAbsoluteHours } = tx.app.config;
  await tx.db.run(
    `INSERT INTO session (token_hash, id, user_id, created_at, last_seen_at, expires_at, address, user_agent, method)
     VALUES (?, ?, ?, ${databaseNow()}, ${databaseNow()}, ${databaseNowPlus(sessionAbsoluteHours * 3600)}, ?, ?, ?)`,
    [hashToken(token), bareId(newId('ses')), bareId(userId), address.slice(0, 45), userAgent.slice(0, 200), method]);
  return token;
}

/**
 * The session goes on under a new token, and the old one is worth nothing any more: whoever may have seen it is out when its person
 * proves again who she is. `provedAt` is set with it.
 */
export async function renewToken(tx: TxCtx, token: string): Promise<string | null> {
  const next = newToken();
  const renewed = await tx.db.run(
    `UPDATE session SET token_hash = ?, proved_at = ${databaseNow()}, last_seen_at = ${databaseNow()} WHERE token_hash = ? AND revoked_at IS NULL AND expires_at > ${databaseNow()}`,
    [hashToken(next), hashToken(token)]);
  forgetSessions(tx);
  return renewed === 1 ? next : null;
}

export async function closeSession(tx: TxCtx, token: string): Promise<void> {
  await tx.db.run(`UPDATE session SET revoked_at = ${databaseNow()} WHERE token_hash = ? AND revoked_at IS NULL`, [hashToken(token)]);
  forgetSessions(tx);
}

/** What a session allows at this moment. */
export interface KnownSession {
  id: string | null;
  userId: string;
  freshlyProved: boolean;
  /** A code was, or will be, asked of its person; at the identity provider that is the provider's business. */
  hasSecondFactor: boolean;
}

const columns = (app: App): string =>
  `s.user_id, s.id, s.last_seen_at < ${databaseNowPlus(-TOUCH_SECONDS)}, COALESCE(s.proved_at > ${databaseNowPlus(-app.config.stepUpMinutes * 60)}, 0), s.token_hash,
   s.method = 'SIGN_ON' OR EXISTS (SELECT 1 FROM second_factor f WHERE f.user_id = s.user_id AND f.confirmed_at IS NOT NULL)`;
const alive = (app: App): string =>
  `s.revoked_at IS NULL AND s.expires_at > ${databaseNow()} AND s.last_seen_at > ${databaseNowPlus(-app.config.sessionIdleMinutes * 60)} AND u.status = 'ACTIVE'`;

async function read(app: App, where: string, value: string): Promise<KnownSession | null> {
  const [row] = await app.database.read.rows(`SELECT ${columns(app)} FROM session s JOIN staff_user u ON u.id = s.user_id WHERE ${where} = ? AND ${alive(app)}`, [value]);
  if (!row) return null;
  const [userId, id, stale, proved, hash, hasSecondFactor] = row;
  if (Number(stale) === 1) await app.database.transaction((db) => db.run(`UPDATE session SET last_seen_at = ${databaseNow()} WHERE token_hash = ?`, [hash]));
  return { userId: wireId('usr', String(userId)), id: id === null ? null : wireId('ses', String(id)), freshlyProved: Number(proved) === 1, hasSecondFactor: Number(hasSecondFactor) === 1 };
}

const byToken = new Remembered((app, hash) => read(app, 's.token_hash', hash));
const byId = new Remembered((app, id) => read(app, 's.id', bareId(id)));

/** Once the transaction stands: what it ended counts with the next request to this process, and within a second in others. */
export function forgetSessions(tx: TxCtx): void {
  tx.unit.afterwards.push(() => {
    byToken.forget(tx.app);
    byId.forget(tx.app);
  });
}

/** The session that a token is of, or null when it is none, ended, or belongs to somebody disabled. At most a second old, unless it must be fresh. */
export function sessionOfToken(app: App, token: string, fresh = false): Promise<KnownSession | null> {
  const hash = hashToken(token);
  if (fresh) byToken.forget(app, hash);
  return byToken.get(app, hash);
}

/** The same for a socket, which keeps its session when the token changes. */
export function sessionOfId(app: App, id: string, fresh = false): Promise<KnownSession | null> {
  if (fresh) byId.forget(app, id);
  return byId.get(app, id);
}
