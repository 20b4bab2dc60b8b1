import type { Ctx, TxCtx } from '../platform/context.js';
import { bareId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion } from '../platform/versioned.js';
import type { CaseFile } from './case-file.js';
import { openCase, readCase } from './case-load.js';
import { openScope } from './complaint-scope.js';

/** Throws what an absent complaint would throw. */
export async function requireOpenable(ctx: Ctx, id: string): Promise<void> {
  requireId('cmp', id);
  const scope = await openScope(ctx);
  const [row] = await ctx.db.rows(`SELECT 1 FROM complaint c WHERE c.id = ? AND ${scope.sql}`, [bareId(id), ...scope.params]);
  if (!row) throw refuse('NOT_FOUND');
}

/** Opens a complaint for a change, if the caller may open it and still sees its present version. */
export async function openForChange(tx: TxCtx, id: string, expectedVersion: number): Promise<CaseFile> {
  await requireOpenable(tx, id);
  const file = await openCase(tx, id);
  if (!file) throw refuse('NOT_FOUND');
  requireVersion(file.complaint, expectedVersion);
  return file;
}

/** The complaint that an escalation belongs to, if the caller may open it; one statement, so that a foreign escalation costs no more than none. */
async function complaintOfEscalation(ctx: Ctx, escalationId: string): Promise<string> {
  requireId('esc', escalationId);
  const scope = await openScope(ctx);
  const [row] = await ctx.db.rows(`SELECT c.id FROM escalation e JOIN complaint c ON c.id = e.complaint_id WHERE e.id = ? AND ${scope.sql}`, [bareId(escalationId), ...scope.params]);
  if (!row) throw refuse('NOT_FOUND');
  return `cmp_${row[0]}`;
}

/** Opens the complaint of an escalation for a change; the version is the escalation's own. */
export async function openEscalationForChange(tx: TxCtx, escalationId: string, expectedVersion: number): Promise<{ file: CaseFile; escalation: CaseFile['escalations'][number] }> {
  const complaintId = await complaintOfEscalation(tx, escalationId);
  const file = await openCase(tx, complaintId);
  const escalation = file?.escalations.find(({ id }) => id === escalationId);
  if (!file || !escalation) throw refuse('NOT_FOUND');
  requireVersion(escalation, expectedVersion);
  return { file, escalation };
}

/** A complaint to look at with everything the rules ask about; null when the caller may not open it. */
export async function lookAt(ctx: Ctx, id: string): Promise<CaseFile | null> {
  const scope = await openScope(ctx);
  const [row] = await ctx.db.rows(`SELECT 1 FROM complaint c WHERE c.id = ? AND ${scope.sql}`, [bareId(id), ...scope.params]);
  return row ? readCase(ctx, id) : null;
}
