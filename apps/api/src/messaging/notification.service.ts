import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inList } from '../platform/database/database.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import type { SqlPart } from '../platform/scope.js';
import type { Notification } from './notification.entity.js';

const ORDER = { column: 'n.id', idColumn: 'n.id', descending: true };
const COLUMNS = 'n.id, n.recipient_id, n.kind, n.params, n.subject_id, n.created_at, n.read_at';

/** A notice is its recipient's own business, whatever posts anybody else holds. */
const mine = (ctx: Ctx): SqlPart => (ctx.actor.kind === 'STAFF' ? { sql: 'n.recipient_id = ?', params: [bareId(ctx.actor.id!)] } : { sql: '1 = 0', params: [] });

function fromRow([id, recipient, kind, params, subjectId, createdAt, readAt]: readonly (string | number | null)[]): Notification {
  return {
    id: wireId('ntf', String(id)), recipientId: wireId('usr', String(recipient)), kind, params: JSON.parse(String(params)) as Notification['params'], subjectId, createdAt, readAt,
  } as unknown as Notification;
}

/** The caller's own notices, newest first. */
export async function listNotifications(ctx: Ctx, page: PageArgs, unreadOnly: boolean): Promise<Connection<Notification>> {
  const conditions = allOf(mine(ctx), unreadOnly ? { sql: 'n.read_at IS NULL', params: [] } : null);
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const rows = await ctx.db.rows(`SELECT ${COLUMNS} FROM notification n WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM notification n WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(page, rows.map(fromRow), (notice) => notice.id.slice(-26), count);
}

/** Marks the caller's own notices among these; others' are passed over like ones that are not there. Answers how many were unread. */
export async function markNotificationsRead(tx: TxCtx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0 || tx.actor.kind !== 'STAFF') return 0;
  const list = inList(ids.map((id) => bareId(requireId('ntf', id))));
  return tx.db.run(`UPDATE notification SET read_at = ? WHERE recipient_id = ? AND read_at IS NULL AND id IN (${list.sql})`, [instantText(tx.now), bareId(tx.actor.id!), ...list.params]);
}

/** The caller's newest notice, for the live line. */
export async function newestNotification(ctx: Ctx): Promise<Notification | null> {
  const own = mine(ctx);
  const [row] = await ctx.db.rows(`SELECT ${COLUMNS} FROM notification n WHERE ${own.sql} ORDER BY n.id DESC LIMIT 1`, own.params);
  return row ? fromRow(row) : null;
}
