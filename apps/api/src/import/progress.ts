import type { ErrorCode } from '@dealercare/schema/error-codes';
import type { App, TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import type { Lease } from '../platform/jobs/lease.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';
import { orgTree } from '../organisation/org-tree.js';
import type { ImportScope } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';

/** One step of an import: rows and the cursor that says how far they go stand or fall together. */
export async function step<T>(app: App, lease: Lease, run: ImportRun, work: (tx: TxCtx) => Promise<{ result: T; changes: Partial<ImportRun> }>): Promise<T> {
  return inTransaction(systemContext(app, 'import'), async (tx) => {
    await lease.hold(tx.db);
    const { result, changes } = await work(tx);
    await saveRun(tx, run, changes);
    return result;
  });
}

/** Writes what changed of a run and tells those who watch it. */
export async function saveRun(tx: TxCtx, run: ImportRun, changes: Partial<ImportRun>): Promise<void> {
  const next = { attempts: 0, ...changes, version: run.version + 1, updatedAt: tx.now };
  await tx.db.manager.update(ImportRun, { id: run.id }, next as object);
  Object.assign(run, next);
  const tree = await orgTree(tx.app);
  const dealerId = tree.unit(run.unitId)?.type === 'DEALER' ? run.unitId : null;
  publish(tx, 'import.progressed', dealerId, { runId: run.id, unitId: run.unitId, status: run.status });
}

export async function failRun(app: App, lease: Lease, run: ImportRun, code: ErrorCode, params: Record<string, string | number> = {}): Promise<void> {
  await step(app, lease, run, async (tx) => ({ result: null, changes: { status: 'FAILED', failureCode: code, failureParams: params, finishedAt: tx.now } }));
}

export async function scopeOf(app: App, run: ImportRun): Promise<ImportScope> {
  const tree = await orgTree(app);
  const unit = tree.unit(run.unitId)!;
  return { runId: run.id, unitId: run.unitId, timezone: unit.timezone, manufacturerId: tree.ancestor(run.unitId, 'MANUFACTURER')!.id };
}
