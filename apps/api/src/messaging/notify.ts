import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { insertIgnore } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';

const ROWS_PER_INSERT = 500;

/** A notice to some members of staff. `onceKey` names what happened: the same key never reaches one person twice. */
export interface Notice {
  onceKey: string;
  kind: string;
  params: Record<string, string | number | null>;
  subjectId: string | null;
}

export interface AddressedNotice {
  recipientIds: readonly string[];
  notice: Notice;
}

export async function notify(tx: TxCtx, recipientIds: readonly string[], notice: Notice): Promise<void> {
  await notifyAll(tx, [{ recipientIds, notice }]);
}

/** Many notices in one statement. */
export async function notifyAll(tx: TxCtx, notices: readonly AddressedNotice[]): Promise<void> {
  const at = instantText(tx.now);
  // The id of the record stands there as on the wire, with its prefix: it may be of any kind.
  const rows = notices.flatMap(({ recipientIds, notice: { onceKey, kind, params, subjectId } }) =>
    [...new Set(recipientIds)].map((recipientId) => [bareId(newId('ntf')), bareId(recipientId), onceKey, kind, JSON.stringify(params), subjectId, at]));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const part = rows.slice(from, from + ROWS_PER_INSERT);
    await tx.db.run(`${insertIgnore()} notification (id, recipient_id, once_key, kind, params, subject_id, created_at) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`, part.flat());
  }
  for (const { recipientIds, notice: { kind, subjectId } } of notices) {
    if (recipientIds.length > 0) publish(tx, 'staff.notified', null, { recipientIds: [...new Set(recipientIds)], kind, subjectId });
  }
}
