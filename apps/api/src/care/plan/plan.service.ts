import type { Ctx, TxCtx } from '../../platform/context.js';
import { audit } from '../../platform/audit/audit.js';
import { inserted, onDuplicate } from '../../platform/database/dialect.js';
import { publish } from '../../platform/events/event.js';
import { bareId } from '../../platform/ids.js';
import { takeLease, type Lease } from '../../platform/jobs/lease.js';
import { inTransaction } from '../../platform/transaction.js';
import { CarePlan, noCounts, type PlanCounts, type PlanCursor } from './care-plan.entity.js';
import { countsOf, planChunk, writeChunk } from './plan-chunk.js';
import { phasesOf, type PlanPhase } from './plan-phases.js';
import { caringDealer, type CaringDealer } from './planning-dealer.js';
import { sweepChunk, writeSwept } from './purpose-sweep.js';
import { resolvePersons } from './resolve-persons.js';

const START: PlanCursor = { phase: 0, range: 0, at: '', id: '' };
const PERSONS = 500;

/** Asks for the planning of a day, or for planning it again because there is something new (an import, another rule). */
export async function requestPlan(tx: TxCtx, dealerId: string, day: string): Promise<void> {
  const columns = ['status', 'reached', 'counts', 'attempts', 'started_at', 'finished_at'].map((column) => `${column} = ${inserted(column)}`).join(', ');
  await tx.db.run(
    `INSERT INTO care_plan (dealer_id, plan_day, status, reached, counts, attempts, started_at, finished_at) VALUES (?, ?, 'DUE', NULL, ?, 0, NULL, NULL) ${onDuplicate(['dealer_id', 'plan_day'], columns)}`,
    [bareId(dealerId), day, JSON.stringify(noCounts)]);
}

/** The state of one run in memory; what it has reached stands in its row as well. */
interface Run {
  dealer: CaringDealer;
  lastPlannedOn: string | null;
  reached: PlanCursor;
  counts: PlanCounts;
  /** Null: the run is right without it too, because keys are unique; tests show that. */
  lease: Lease | null;
}

type Write = (tx: TxCtx) => Promise<Partial<PlanCounts>>;

/** One piece of a run: its rows and how far it has come stand or fall together (R1). */
async function step(ctx: Ctx, run: Run, next: PlanCursor, write: Write | null): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await run.lease?.hold(tx.db);
    const written = write ? await write(tx) : {};
    const counts = { ...run.counts };
    for (const key of Object.keys(counts) as (keyof PlanCounts)[]) counts[key] += written[key] ?? 0;
    if (Object.values(written).some((count) => count > 0)) tellOf(tx, run.dealer, written);
    await tx.db.manager.update(CarePlan, { dealerId: run.dealer.id, planDay: run.dealer.today }, { status: 'RUNNING', reached: next, counts });
    run.counts = counts;
  });
  run.reached = next;
}

/** A batch is one fact: each of its tasks carries its own reasons, times and keys. */
function tellOf(tx: TxCtx, { id, today }: CaringDealer, written: Partial<PlanCounts>): void {
  audit(tx, { unitId: id, action: 'care.plan', entity: 'care_plan', entityId: today, after: { ...written } });
  publish(tx, 'care-tasks.planned', id, { day: today, ...written });
}

async function sweepPhase(ctx: Ctx, run: Run): Promise<void> {
  const { phase, ...place } = run.reached;
  const { changes, next } = await sweepChunk(ctx, run.dealer, place);
  const reached = next ? { ...next, phase } : { ...START, phase: phase + 1 };
  await step(ctx, run, reached, changes.length > 0 ? async (tx) => ({ cancelled: await writeSwept(tx, run.dealer.id, changes) }) : null);
}

async function rulePhase(ctx: Ctx, run: Run, rule: Extract<PlanPhase, { kind: 'RULE' }>['rule']): Promise<void> {
  const { phase, ...place } = run.reached;
  const chunk = await planChunk(ctx, run.dealer, rule, run.lastPlannedOn, place);
  const reached = chunk.next ? { ...chunk.next, phase } : { ...START, phase: phase + 1 };
  await step(ctx, run, reached, chunk.tasks.length > 0 ? async (tx) => (await writeChunk(tx, chunk) > 0 ? countsOf(chunk.tasks) : {}) : null);
}

async function capsPhase(ctx: Ctx, run: Run): Promise<void> {
  const { phase, id } = run.reached;
  const rows = await ctx.db.rows(
    `SELECT DISTINCT person_key FROM care_task WHERE dealer_id = ? AND caps_pending = 1 AND person_key > ? ORDER BY person_key LIMIT ${PERSONS}`, [bareId(run.dealer.id), id]);
  const persons = rows.map(([person]) => String(person));
  const last = persons[persons.length - 1];
  const reached = persons.length === PERSONS && last ? { ...START, phase, id: last } : { ...START, phase: phase + 1 };
  await step(ctx, run, reached, persons.length > 0 ? async (tx) => ({ capped: await resolvePersons(tx, persons) }) : null);
}

async function runPhases(ctx: Ctx, run: Run): Promise<void> {
  const phases = phasesOf(run.dealer);
  for (let phase = phases[run.reached.phase]; phase; phase = phases[run.reached.phase]) {
    if (phase.kind === 'PURPOSES') await sweepPhase(ctx, run);
    else if (phase.kind === 'RULE') await rulePhase(ctx, run, phase.rule);
    else await capsPhase(ctx, run);
  }
}

async function beginRun(ctx: Ctx, dealerId: string, today: string, lease: Lease | null): Promise<Run> {
  const plan = await inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const known = await tx.db.manager.findOneBy(CarePlan, { dealerId, planDay: today });
    if (known && known.status !== 'DONE') return known;
    await requestPlan(tx, dealerId, today);
    return tx.db.manager.findOneByOrFail(CarePlan, { dealerId, planDay: today });
  });
  const [last] = await ctx.db.rows("SELECT MAX(plan_day) FROM care_plan WHERE dealer_id = ? AND plan_day < ? AND status = 'DONE'", [bareId(dealerId), today]);
  return { dealer: await caringDealer(ctx, dealerId, today), lastPlannedOn: last?.[0] as string | null ?? null, reached: plan.reached ?? START, counts: plan.counts, lease };
}

/** Plans a dealer's day from where an earlier run broke off (T1, B3): the same rows however often, however parallel, after whatever crash. */
export async function runPlan(ctx: Ctx, dealerId: string, today: string, lease: Lease | null): Promise<PlanCounts> {
  const run = await beginRun(ctx, dealerId, today, lease);
  await runPhases(ctx, run);
  await inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    await tx.db.manager.update(CarePlan, { dealerId, planDay: today }, { status: 'DONE', finishedAt: tx.now });
  });
  return run.counts;
}

/** Plans a dealer's day under its lease; null when another worker is at it. */
export async function planDealer(ctx: Ctx, dealerId: string, today: string): Promise<PlanCounts | null> {
  const lease = await takeLease(ctx.app.database, `care.plan.${bareId(dealerId)}`, `${process.pid}`);
  if (!lease) return null;
  try {
    return await runPlan(ctx, dealerId, today, lease);
  } finally {
    await lease.release();
  }
}
