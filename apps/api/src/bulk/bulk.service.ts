import { errorText, isErrorCode } from '@dealercare/schema/error-codes';
import { customersMatching } from '../customer/customer-list.js';
import { staffCaller } from '../identity/staff-caller.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, newId, requireId, wireId } from '../platform/ids.js';
import { allOf } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import type { SqlPart } from '../platform/scope.js';
import { saveVersioned } from '../platform/versioned.js';
import { requireValue } from './bulk-change.js';
import { BulkRun } from './bulk-run.entity.js';
import type { BulkSelectionInput, StartBulkInput } from './bulk.inputs.js';

const MOST_ROWS = 100_000;
const UNDO_MS = 24 * 60 * 60_000;
const SHOWN_RUNS = 20;
const SHOWN_PROBLEMS = 100;

/** The rows (alias c) that the list shows to this reader, and of them the chosen ones. */
function chosen(ctx: Ctx, { filter, search, picked, except }: BulkSelectionInput): SqlPart {
  const among = (ids: readonly string[], not: string): SqlPart => {
    const list = inList(ids.map((id) => bareId(requireId('cus', id))));
    return { sql: `c.id ${not}IN (${list.sql})`, params: list.params };
  };
  return allOf(
    customersMatching(ctx, { filter, search }),
    picked ? (picked.length > 0 ? among(picked, '') : { sql: '1 = 0', params: [] }) : null,
    except?.length ? among(except, 'NOT ') : null,
  );
}

/** Chooses the rows at this moment and leaves the rest to the job. */
export async function startBulk(tx: TxCtx, { selection, expectedCount, field, value }: StartBulkInput): Promise<BulkRun> {
  const { id: startedBy, homeUnitId } = await staffCaller(tx);
  requireValue(field, value ?? null);
  const where = chosen(tx, selection);
  const count = Number((await tx.db.rows(`SELECT COUNT(*) FROM (SELECT 1 FROM customer c WHERE ${where.sql} LIMIT ${MOST_ROWS + 1}) counted`, where.params))[0]![0]);
  if (count > MOST_ROWS) throw refuse('BULK_TOO_MANY', { limit: MOST_ROWS });
  if (count === 0) throw refuse('BULK_NOTHING');
  if (count !== expectedCount) throw refuse('BULK_COUNT_CHANGED', { count, expected: expectedCount });
  const run = tx.db.manager.create(BulkRun, {
    id: newId('blk'), unitId: homeUnitId, startedBy, field, value: value ?? null, status: 'RUNNING', total: count, changed: 0, unchanged: 0, refused: 0, undone: 0, kept: 0,
    undoUntil: new Date(tx.now.getTime() + UNDO_MS), createdAt: tx.now, createdBy: startedBy, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(BulkRun, run as object);
  await tx.db.run(`INSERT INTO bulk_row (run_id, record_id, outcome) SELECT ?, c.id, 'WAITING' FROM customer c WHERE ${where.sql}`, [bareId(run.id), ...where.params]);
  audit(tx, { unitId: homeUnitId, action: 'bulk.start', entity: 'bulk_run', entityId: run.id, after: { field, value: value ?? null, total: count } });
  return run;
}

/** A run is a matter of whoever began it. */
export async function ownRun(ctx: Ctx, runId: string): Promise<BulkRun> {
  const run = await ctx.db.manager.findOneBy(BulkRun, { id: requireId('blk', runId), startedBy: ctx.actor.id ?? '' });
  if (!run) throw refuse('NOT_FOUND');
  return run;
}

export const ownRuns = (ctx: Ctx): Promise<BulkRun[]> => ctx.db.manager.find(BulkRun, { where: { startedBy: ctx.actor.id ?? '' }, order: { id: 'DESC' }, take: SHOWN_RUNS });

async function turn(tx: TxCtx, runId: string, action: string, status: BulkRun['status']): Promise<BulkRun> {
  const run = await ownRun(tx, runId);
  const before = run.status;
  await saveVersioned(tx, BulkRun, run, { status });
  audit(tx, { unitId: run.unitId, action, entity: 'bulk_run', entityId: run.id, before: { status: before }, after: { status } });
  return run;
}

export async function cancelBulk(tx: TxCtx, runId: string): Promise<BulkRun> {
  const run = await ownRun(tx, runId);
  return run.status === 'RUNNING' ? turn(tx, runId, 'bulk.cancel', 'CANCELLED') : run;
}

export const mayUndo = (ctx: Ctx, { status, undoUntil, changed }: BulkRun): boolean => (status === 'DONE' || status === 'CANCELLED') && changed > 0 && ctx.now < undoUntil;

export async function undoBulk(tx: TxCtx, runId: string): Promise<BulkRun> {
  if (!mayUndo(tx, await ownRun(tx, runId))) throw refuse('BULK_NOT_UNDOABLE');
  return turn(tx, runId, 'bulk.undo', 'UNDOING');
}

export interface BulkProblem {
  customerId: string;
  code: string;
  message: string;
}

/** Rows that were refused or kept, each with its reason, as far as anybody reads. */
export async function problemsOf(ctx: Ctx, { id }: BulkRun): Promise<BulkProblem[]> {
  const rows = await ctx.db.rows(`SELECT record_id, problem FROM bulk_row WHERE run_id = ? AND outcome IN ('REFUSED', 'KEPT') ORDER BY record_id LIMIT ${SHOWN_PROBLEMS}`, [bareId(id)]);
  return rows.map(([record, problem]) => {
    const code = isErrorCode(String(problem)) ? String(problem) : 'INTERNAL';
    return { customerId: wireId('cus', String(record)), code, message: isErrorCode(code) ? errorText(code, ctx.locale) : code };
  });
}
