import type { Revertible } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { publishGone } from './case-places.js';
import { ExternalCase } from './external-case.entity.js';

/** Whether any person has done anything with the case: reminders of timers do not count. */
async function wasWorkedOn(tx: TxCtx, complaintId: string): Promise<boolean> {
  const [row] = await tx.db.rows("SELECT 1 FROM complaint_event WHERE complaint_id = ? AND (actor_kind <> 'SYSTEM' OR type LIKE 'ESCALATION%') LIMIT 1", [bareId(complaintId)]);
  const [elsewhere] = await tx.db.rows('SELECT 1 FROM complaint WHERE repeat_of_id = ? OR master_id = ? LIMIT 1', [bareId(complaintId), bareId(complaintId)]);
  return row !== undefined || elsewhere !== undefined;
}

async function restore(tx: TxCtx, external: ExternalCase, before: Record<string, unknown>): Promise<void> {
  await tx.db.manager.update(ExternalCase, { id: external.id }, { ...before, version: external.version + 1, updatedAt: tx.now } as object);
}

/** Children first; the key that sealed its words goes last. */
async function remove(tx: TxCtx, external: ExternalCase): Promise<void> {
  await publishGone(tx, external.complaintId);
  const id = bareId(external.complaintId);
  const [row] = await tx.db.rows('SELECT subject_key_id FROM complaint WHERE id = ?', [id]);
  await tx.db.run('DELETE FROM ladder_step WHERE complaint_id = ?', [id]);
  await tx.db.run('DELETE FROM clock WHERE subject_id = ?', [id]);
  for (const table of ['complaint_event', 'crisis_alert', 'external_case']) await tx.db.run(`DELETE FROM ${table} WHERE complaint_id = ?`, [id]);
  await tx.db.run('DELETE FROM complaint WHERE id = ?', [id]);
  const keyId = String(row?.[0]);
  await tx.db.run('UPDATE subject_key SET wrapped = NULL, destroyed_at = created_at WHERE id = ?', [keyId]);
  tx.app.subjectKeys.forget(`key_${keyId}`);
}

/** Takes one row of a site import back; a case that somebody has worked on since is kept (H8). */
export async function revertSiteCase(tx: TxCtx, unitId: string, row: Revertible): Promise<boolean> {
  const external = await tx.db.manager.findOneBy(ExternalCase, { id: row.entityId });
  if (!external || external.version !== row.versionAfter) return false;
  if (row.before) await restore(tx, external, row.before);
  else if (await wasWorkedOn(tx, external.complaintId)) return false;
  else await remove(tx, external);
  audit(tx, { unitId, action: 'import.undo', entity: 'external_case', entityId: external.id });
  return true;
}
