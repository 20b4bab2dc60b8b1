import { planOccurrence } from '@dealercare/domain/care/plan';
import { planRange } from '@dealercare/domain/care/plan-range';
import type { CareRule } from '@dealercare/domain/care/rule';
import { isBuiltTrigger } from '@dealercare/domain/care/triggers';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../../platform/ids.js';
import type { CareTask } from '../task/care-task.entity.js';
import { tellEnded } from '../task/ended-fact.js';
import type { PlanCounts, PlanCursor } from './care-plan.entity.js';
import { newOccasions, readCandidates } from './candidates.js';
import { personFacts } from './person-facts.js';
import type { CaringDealer } from './planning-dealer.js';
import { columnsOfPlan, peopleOf } from './task-of-plan.js';

type Place = Omit<PlanCursor, 'phase'>;

/** What a chunk has found out, to be written in one transaction. */
export interface PlannedChunk {
  tasks: Omit<CareTask, 'createdAt' | 'createdBy' | 'updatedAt' | 'version'>[];
  next: Place | null;
}

/** Reads the next subjects of a rule and decides what becomes of their new occasions (T1). Writes nothing. */
export async function planChunk(ctx: Ctx, dealer: CaringDealer, rule: CareRule, lastPlannedOn: string | null, place: Place): Promise<PlannedChunk> {
  const { kind } = rule.trigger;
  const days = planRange(rule, lastPlannedOn, dealer.today, dealer.horizonDays);
  if (!isBuiltTrigger(kind) || !rule.active || days.to < dealer.goLive) return { tasks: [], next: null };
  const { rows, next } = await readCandidates(ctx, dealer.id, kind, rule as never, days, place);
  const found = await newOccasions(ctx, dealer.id, kind, rule as never, days, rows);
  const subjectOf = await personFacts(ctx, dealer.id, found.map(({ row }) => row), dealer.settings.shieldDays);
  const tasks = found.flatMap(({ row, occurrence }) => {
    const columns = columnsOfPlan(rule, planOccurrence(rule, subjectOf(row), occurrence, dealer), occurrence, dealer, ctx.now);
    return columns ? [{ id: newId('tsk'), dealerId: dealer.id, ...peopleOf(row), ...columns }] : [];
  });
  return { tasks, next };
}

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });

export function countsOf(tasks: PlannedChunk['tasks']): Partial<PlanCounts> {
  const count = (...statuses: string[]): number => tasks.filter(({ status }) => statuses.includes(status)).length;
  return { planned: count('PLANNED', 'PENDING'), suppressed: count('SUPPRESSED'), missed: count('MISSED', 'EXPIRED') };
}

/** Writes a chunk. What another worker has planned meanwhile stays as it is: the key stands once (INV-11). */
export async function writeChunk(tx: TxCtx, { tasks }: PlannedChunk): Promise<number> {
  const written = await insertRows(tx.db, 'care_task', tasks.map((task) => ({ ...task, ...stamps(tx) })), { ignore: true });
  const over = tasks.filter(({ workState }) => workState === 'ENDED');
  // Where another worker was faster, its row is not ours and was told by it.
  const ours = over.length === 0 || written === tasks.length ? over : await onlyOurs(tx, over);
  tellEnded(tx, ours);
  return written;
}

async function onlyOurs(tx: TxCtx, tasks: PlannedChunk['tasks']): Promise<PlannedChunk['tasks']> {
  const { sql, params } = inList(tasks.map(({ id }) => bareId(id)));
  const stand = new Set((await tx.db.rows(`SELECT id FROM care_task WHERE id IN (${sql})`, params)).map(([id]) => wireId('tsk', String(id))));
  return tasks.filter(({ id }) => stand.has(id));
}
