import { Customer } from '../customer/customer.entity.js';
import { principalOf } from '../identity/principal-of.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { Refusal } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { inSavepoint, inTransaction } from '../platform/transaction.js';
import { setValue, valueOf } from './bulk-change.js';
import { BulkRun, type BulkOutcome } from './bulk-run.entity.js';

const BATCH = 200;
const EVERY_MS = 2000;

type Row = readonly [recordId: string, before: { value: string | null } | null, versionAfter: number | null];
interface Result { outcome: BulkOutcome; problem?: string; before?: string | null; versionAfter?: number }

const refusedWith = (error: unknown): string => {
  if (error instanceof Refusal) return error.fields[0]?.code ?? error.code;
  throw error;
};

/** One row, with the rights that whoever began it has at this moment. */
async function change(tx: TxCtx, { field, value }: BulkRun, customerId: string): Promise<Result> {
  return inSavepoint(tx, async (): Promise<Result> => {
    const customer = await findInScope(tx, Customer, customerId, 'customer:write');
    const before = valueOf(customer, field);
    if (before === value) return { outcome: 'UNCHANGED' };
    await setValue(tx, customer, field, value, 'bulk.change');
    return { outcome: 'CHANGED', before, versionAfter: customer.version };
  }).catch((error: unknown): Result => ({ outcome: 'REFUSED', problem: refusedWith(error) }));
}

/** Back to what it was, unless somebody has been at the file since: what people did afterwards is not overrun. */
async function takeBack(tx: TxCtx, { field }: BulkRun, customerId: string, before: string | null, versionAfter: number | null): Promise<Result> {
  return inSavepoint(tx, async (): Promise<Result> => {
    const customer = await findInScope(tx, Customer, customerId, 'customer:write');
    if (customer.version !== versionAfter) return { outcome: 'KEPT', problem: 'CONFLICT' };
    await setValue(tx, customer, field, before, 'bulk.undo');
    return { outcome: 'UNDONE' };
  }).catch((error: unknown): Result => ({ outcome: 'KEPT', problem: refusedWith(error) }));
}

const COUNTER: Readonly<Partial<Record<BulkOutcome, string>>> = { CHANGED: 'changed', UNCHANGED: 'unchanged', REFUSED: 'refused', UNDONE: 'undone', KEPT: 'kept' };

async function note(tx: TxCtx, run: BulkRun, recordId: string, { outcome, problem, before, versionAfter }: Result): Promise<void> {
  if (outcome === 'CHANGED') {
    await tx.db.run('UPDATE bulk_row SET outcome = ?, `before` = ?, version_after = ? WHERE run_id = ? AND record_id = ?', [outcome, JSON.stringify({ value: before ?? null }), versionAfter, bareId(run.id), recordId]);
  } else {
    await tx.db.run('UPDATE bulk_row SET outcome = ?, problem = ? WHERE run_id = ? AND record_id = ?', [outcome, problem ?? null, bareId(run.id), recordId]);
  }
}

/** Some hundred rows in one transaction with their results: killed at any instant, it goes on with the next ones. */
async function step(tx: TxCtx, run: BulkRun): Promise<void> {
  const isUndo = run.status === 'UNDOING';
  const rows = await tx.db.rows(`SELECT record_id, \`before\`, version_after FROM bulk_row WHERE run_id = ? AND outcome = ? ORDER BY record_id LIMIT ${BATCH}`, [bareId(run.id), isUndo ? 'CHANGED' : 'WAITING']);
  const counts = new Map<string, number>();
  for (const [recordId, before, versionAfter] of rows as unknown as Row[]) {
    const customerId = wireId('cus', recordId);
    const told = typeof before === 'string' ? (JSON.parse(before) as { value: string | null }).value : null;
    const result = isUndo ? await takeBack(tx, run, customerId, told, versionAfter) : await change(tx, run, customerId);
    await note(tx, run, recordId, result);
    const counter = COUNTER[result.outcome];
    if (counter) counts.set(counter, (counts.get(counter) ?? 0) + 1);
  }
  const done = rows.length < BATCH;
  const assignments = [...counts].map(([counter, count]) => `${counter} = ${counter} + ${count}`);
  const status = done ? (isUndo ? 'UNDONE' : 'DONE') : run.status;
  // Somebody who cancels meanwhile is not overrun: the step that is under way still counts.
  await tx.db.run(`UPDATE bulk_run SET ${[...assignments, 'version = version + 1', 'status = CASE WHEN status = ? THEN ? ELSE status END'].join(', ')} WHERE id = ?`, [run.status, status, bareId(run.id)]);
  if (done) audit(tx, { unitId: run.unitId, action: isUndo ? 'bulk.undone' : 'bulk.done', entity: 'bulk_run', entityId: run.id, after: { status } });
}

/** Changes of many (I2): in small steps, each row with its own rights and its own result. */
export const bulkJob: Job = {
  name: 'bulk',
  everyMs: EVERY_MS,
  exclusive: true,
  run: async (ctx, lease) => {
    const waiting = await ctx.db.manager.findOne(BulkRun, { where: [{ status: 'RUNNING' }, { status: 'UNDOING' }], order: { id: 'ASC' } });
    if (!waiting) return false;
    const { id, startedBy } = waiting;
    // Rights and audit entries are those of the person who began it, as they are at this moment.
    await inTransaction({ ...ctx, actor: { kind: 'STAFF', id: startedBy }, principal: await principalOf(ctx.app, startedBy) }, async (tx) => {
      await lease?.hold(tx.db);
      const run = await tx.db.manager.findOneByOrFail(BulkRun, { id });
      if (run.status === 'RUNNING' || run.status === 'UNDOING') await step(tx, run);
    });
    return true;
  },
};
