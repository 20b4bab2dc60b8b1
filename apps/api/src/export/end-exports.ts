import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { publish } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';
import { dropFile } from './run-export.js';

const BATCH = 500;

async function endExports(tx: TxCtx, where: string, params: readonly string[], concerns: (dealerIds: readonly string[]) => boolean, why: string): Promise<string[]> {
  const rows = await tx.db.rows(`SELECT id, asked_by, unit_id, subject_key_id, dealer_ids FROM export_job WHERE ${where} LIMIT ${BATCH}`, params);
  const concerned = (rows as [string, string, string, string, string][]).filter((row) => concerns(JSON.parse(row[4]) as string[]));
  for (const [id, askedBy, unitId, keyId] of concerned) {
    const ended = await tx.db.run("UPDATE export_job SET status = 'EXPIRED', version = version + 1, updated_at = ? WHERE id = ? AND status IN ('RUNNING', 'READY')", [instantText(tx.now), id]);
    if (ended === 0) continue;
    await dropFile(tx, { id: wireId('xpt', id), subjectKeyId: wireId('key', keyId) });
    audit(tx, { unitId: wireId('org', unitId), action: 'export.expire', entity: 'export_job', entityId: wireId('xpt', id), after: { why } });
    publish(tx, 'export.progressed', null, { exportId: wireId('xpt', id), askedBy: wireId('usr', askedBy) });
  }
  return concerned.map(([id]) => wireId('xpt', id));
}

/** Ends what has run out, and answers what it was. */
export const endExpired = (tx: TxCtx): Promise<string[]> => endExports(tx, "status = 'READY' AND expires_at <= ?", [instantText(tx.now)], () => true, 'TIME');

/** Somebody at this dealer was erased: no file goes on holding the person. */
export async function endExportsOf(tx: TxCtx, dealerId: string): Promise<void> {
  await endExports(tx, "status IN ('RUNNING', 'READY') AND dealer_ids LIKE ?", [`%${bareId(dealerId)}%`], (dealerIds) => dealerIds.includes(dealerId), 'PERSON_ERASED');
}
