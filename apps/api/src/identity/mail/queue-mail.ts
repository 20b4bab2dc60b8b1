import { databaseNow } from '../../platform/database/dialect.js';
import { bareId, newId } from '../../platform/ids.js';
import type { TxCtx } from '../../platform/context.js';
import type { MailKind } from './mail.entity.js';

const insert = (): string => `INSERT INTO mail (id, kind, recipient_id, sealed_address, created_at, due_at, tries) VALUES (?, ?, ?, ?, ${databaseNow()}, ${databaseNow()}, 0)`;

/** A mail to a member of staff, sent once the transaction stands. */
export async function mailTo(tx: TxCtx, userId: string, kind: MailKind): Promise<void> {
  await tx.db.run(insert(), [bareId(newId('eml')), kind, bareId(userId), null]);
}

/** A mail to whoever has this address, if anybody: asking takes the same work for the known and the unknown. */
export async function mailToAddress(tx: TxCtx, address: string, kind: MailKind): Promise<void> {
  const id = newId('eml');
  await tx.db.run(insert(), [bareId(id), kind, null, tx.app.fieldCipher.encrypt(address, placeOfAddress(id))]);
}

export const placeOfAddress = (id: string) => ({ table: 'mail', column: 'sealed_address', rowId: id });
