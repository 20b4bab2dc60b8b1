import type { OpeningHours, OpeningWeek, OpenWindow } from '@dealercare/domain/time/opening-hours';
import type { TxCtx } from '../platform/context.js';
import { forUpdate, onDuplicate } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';
import type { Replaced } from './calendar-change.entity.js';
import { COUNTRY } from './calendar-state.js';

/**
 * Everything computed from now on stands under a new version; clocks that run keep theirs (rulings 14), and what the version
 * replaces is kept for them. The version is raised first: nobody else changes hours until this change is committed.
 */
export async function recordChange(tx: TxCtx, unitId: string | null, held: () => Promise<Replaced>): Promise<void> {
  await tx.db.run(`INSERT INTO calendar_version (id, version) VALUES (1, 2) ${onDuplicate(['id'], 'version = calendar_version.version + 1')}`);
  const replaced = await held();
  await tx.db.run('INSERT INTO calendar_change (version, unit_id, replaced) SELECT version, ?, ? FROM calendar_version WHERE id = 1', [unitId && bareId(unitId), JSON.stringify(replaced)]);
}

export async function weekHeld(tx: TxCtx, unitId: string): Promise<Replaced> {
  const [row] = await tx.db.rows(`SELECT week, follows FROM opening_week WHERE unit_id = ?${forUpdate()}`, [bareId(unitId)]);
  return { kind: 'WEEK', held: row ? { week: JSON.parse(String(row[0])) as OpeningWeek, follows: row[1] as OpeningHours['follows'] } : null };
}

export async function exceptionHeld(tx: TxCtx, unitId: string, date: string): Promise<Replaced> {
  const [row] = await tx.db.rows(`SELECT windows FROM opening_exception WHERE unit_id = ? AND date = ?${forUpdate()}`, [bareId(unitId), date]);
  return { kind: 'EXCEPTION', date, held: row ? JSON.parse(String(row[0])) as OpenWindow[] : null };
}

export async function yearHeld(tx: TxCtx, year: number): Promise<Replaced> {
  const published = await tx.db.rows(`SELECT year FROM work_calendar_year WHERE country = ? AND year = ?${forUpdate()}`, [COUNTRY, year]);
  if (published.length === 0) return { kind: 'YEAR', year, held: null };
  const days = await tx.db.rows(`SELECT date, working FROM work_calendar_day WHERE country = ? AND date >= ? AND date <= ?${forUpdate()}`, [COUNTRY, `${year}-01-01`, `${year}-12-31`]);
  return { kind: 'YEAR', year, held: days.map(([date, working]) => [String(date), Number(working) === 1] as const) };
}
