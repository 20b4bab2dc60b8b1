import { caseFigure, clockFigure, monthOf, taskFigure, type Figure, type Month } from '@dealercare/domain/report/figure';
import type { Level } from '@dealercare/domain/complaint/level';
import type { TxCtx } from '../platform/context.js';
import { onDuplicate } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';

/** So many more (or fewer) of a figure or a cause, at a unit in a month. */
export interface Step {
  unitId: string;
  month: Month;
  counts: { figure: Figure } | { cause: string };
  by: number;
}

/** Tasks that ended alike. */
export interface EndedTasks { dealerId: string; t: string; status: string; endedLate: boolean; count: number }
/** Where a clock counts. */
export interface ClockPlace { dealerId: string | null; unitId: string; dueOn: string; status: string }
/** Where a case counts. */
export interface CasePlace { dealerId: string | null; originUnitId: string; receivedOn: string; level: Level; causeCode: string | null }

export function stepsOfTasks({ dealerId, t, status, endedLate, count }: EndedTasks): Step[] {
  const figure = taskFigure({ status, endedLate });
  return figure ? [{ unitId: dealerId, month: monthOf(t), counts: { figure }, by: count }] : [];
}

export function stepsOfClock({ dealerId, unitId, dueOn, status }: ClockPlace, by: number): Step[] {
  const figure = clockFigure(status);
  return figure ? [{ unitId: dealerId ?? unitId, month: monthOf(dueOn), counts: { figure }, by }] : [];
}

export function stepsOfCase({ dealerId, originUnitId, receivedOn, level, causeCode }: CasePlace, by: number): Step[] {
  const place = { unitId: dealerId ?? originUnitId, month: monthOf(receivedOn), by };
  return [{ ...place, counts: { figure: caseFigure(level) } }, { ...place, counts: { cause: causeCode ?? '' } }];
}

const column = (figure: Figure): string => figure.toLowerCase();

interface Row { unitId: string; month: Month; changes: Map<string, number> }

/** Steps of the same row together, in one order for all, so that two writers never wait for each other in a circle. */
function rowsOf(steps: readonly Step[], keyOf: (step: Step) => string, nameOf: (step: Step) => string): Row[] {
  const rows = new Map<string, Row>();
  for (const step of steps) {
    const key = `${step.unitId}|${step.month}|${keyOf(step)}`;
    const row = rows.get(key) ?? { unitId: step.unitId, month: step.month, changes: new Map() };
    row.changes.set(nameOf(step), (row.changes.get(nameOf(step)) ?? 0) + step.by);
    rows.set(key, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

async function addMonth(tx: TxCtx, { unitId, month, changes }: Row): Promise<void> {
  const moved = [...changes].filter(([, by]) => by !== 0);
  if (moved.length === 0) return;
  const names = moved.map(([name]) => name);
  const amounts = moved.map(([, by]) => by);
  const update = names.map((name) => `${name} = ${name} + ?`).join(', ');
  await tx.db.run(
    `INSERT INTO month_figures (unit_id, month, ${names.join(', ')}) VALUES (?, ?, ${names.map(() => '?').join(', ')}) ${onDuplicate(['unit_id', 'month'], update)}`,
    [bareId(unitId), month, ...amounts, ...amounts]);
}

async function addCause(tx: TxCtx, { unitId, month, changes }: Row): Promise<void> {
  for (const [cause, by] of changes) {
    if (by === 0) continue;
    await tx.db.run(`INSERT INTO cause_figures (unit_id, month, cause_code, cases) VALUES (?, ?, ?, ?) ${onDuplicate(['unit_id', 'month', 'cause_code'], 'cases = cases + ?')}`, [bareId(unitId), month, cause, by, by]);
  }
}

/** Adds to the summary, in the transaction of what is counted. */
export async function countFigures(tx: TxCtx, steps: readonly Step[]): Promise<void> {
  const figures = steps.filter(({ counts }) => 'figure' in counts);
  const causes = steps.filter(({ counts }) => 'cause' in counts);
  for (const row of rowsOf(figures, () => '', ({ counts }) => ('figure' in counts ? column(counts.figure) : ''))) await addMonth(tx, row);
  const codeOf = ({ counts }: Step): string => ('cause' in counts ? counts.cause : '');
  for (const row of rowsOf(causes, codeOf, codeOf)) await addCause(tx, row);
}
