import { isMonth } from '@dealercare/domain/report/figure';
import type { Ctx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import type { CauseFiguresRow, MonthFiguresRow } from './report.types.js';

/** Which figures: of these units, or of all in reach, from a month to a month. */
export interface Period {
  unitIds?: string[] | null;
  from: string;
  to: string;
}

/** Five years of 200 units are more than any page shows. */
const MAX_ROWS = 12_000;

function unitsOf(ctx: Ctx, unitIds: string[] | null | undefined): string[] {
  const reach = ctx.principal.units('report:read');
  if (!unitIds) return [...reach];
  const inReach = new Set(reach);
  for (const id of unitIds) if (!inReach.has(requireId('org', id))) throw refuse('NOT_FOUND');
  return unitIds;
}

async function rowsIn(ctx: Ctx, table: string, columns: string, { unitIds, from, to }: Period): Promise<Row[]> {
  for (const month of [from, to]) if (!isMonth(month)) throw refuse('MONTH_INVALID', { month });
  const units = unitsOf(ctx, unitIds);
  if (units.length === 0) return [];
  const list = inList(units.map(bareId));
  return ctx.db.rows(`SELECT ${columns} FROM ${table} WHERE unit_id IN (${list.sql}) AND month >= ? AND month <= ? ORDER BY unit_id, month LIMIT ${MAX_ROWS}`, [...list.params, from, to]);
}

const FIGURES = 'unit_id, month, tasks_done, tasks_late, tasks_missed, clocks_met, clocks_breached, cases_dealer_frontline, cases_dealer_management, cases_region, cases_manufacturer';

/** The dashboard's figures by unit and month, a few rows by primary key (performance.md Q4). MONTH_INVALID, NOT_FOUND for a unit out of reach. */
export async function monthFigures(ctx: Ctx, period: Period): Promise<MonthFiguresRow[]> {
  return (await rowsIn(ctx, 'month_figures', FIGURES, period)).map(([unit, month, ...counts]) => {
    const [tasksDone, tasksLate, tasksMissed, clocksMet, clocksBreached, casesDealerFrontline, casesDealerManagement, casesRegion, casesManufacturer] = counts.map(Number) as [number, number, number, number, number, number, number, number, number];
    return { unitId: wireId('org', String(unit)), month: String(month), tasksDone, tasksLate, tasksMissed, clocksMet, clocksBreached, casesDealerFrontline, casesDealerManagement, casesRegion, casesManufacturer };
  });
}

export async function causeFigures(ctx: Ctx, period: Period): Promise<CauseFiguresRow[]> {
  const rows = await rowsIn(ctx, 'cause_figures', 'unit_id, month, cause_code, cases', period);
  return rows.filter(([, , , cases]) => Number(cases) > 0)
    .map(([unit, month, code, cases]) => ({ unitId: wireId('org', String(unit)), month: String(month), causeCode: code === '' ? null : String(code), cases: Number(cases) }));
}
