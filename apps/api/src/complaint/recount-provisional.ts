import { recountClock } from '@dealercare/domain/complaint/clock-recompute';
import type { WorkCalendar } from '@dealercare/domain/time/work-calendar';
import type { TxCtx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { openHeldCases } from './case-load.js';
import { saveCases } from './case-save.js';
import { noteEvent } from './case-timeline.js';
import type { CaseFile } from './case-file.js';
import { forUpdate } from '../platform/database/dialect.js';
import { inList } from '../platform/database/database.js';

const BATCH = 200;
const COUNTRY = 'CN';

/** The national calendar as this transaction has it: the published year is not committed yet. */
async function calendarNow(tx: TxCtx): Promise<WorkCalendar> {
  const days = await tx.db.rows('SELECT date, working FROM work_calendar_day WHERE country = ?', [COUNTRY]);
  const years = await tx.db.rows('SELECT year FROM work_calendar_year WHERE country = ?', [COUNTRY]);
  const [version] = await tx.db.rows('SELECT version FROM calendar_version WHERE id = 1');
  return {
    country: COUNTRY, version: Number(version?.[0] ?? 0), publishedYears: new Set(years.map(([year]) => Number(year))),
    days: new Map(days.map(([date, working]) => [String(date), Number(working) === 1])),
  };
}

async function nextCases(tx: TxCtx, after: string): Promise<string[]> {
  const rows = await tx.db.rows(
    `SELECT DISTINCT subject_id FROM clock WHERE provisional = 1 AND status IN ('RUNNING', 'PAUSED') AND subject_id > ? ORDER BY subject_id LIMIT ${BATCH}`, [after]);
  return rows.map(([id]) => String(id));
}

function recountCase(tx: TxCtx, file: CaseFile, calendar: WorkCalendar): void {
  file.times.replaceCalendar(calendar);
  for (const filed of file.clocks) {
    const before = filed.clock;
    filed.clock = recountClock(before, tx.now, file.times.of(filed.unitId), file.limits);
    if (filed.clock.dueAt.getTime() === before.dueAt.getTime()) continue;
    noteEvent(tx, file, {
      type: 'DEADLINE_MOVED', at: tx.now, byTimer: true, facts: { clockId: filed.id, kind: before.kind, from: before.dueAt.toISOString(), to: filed.clock.dueAt.toISOString() },
    });
  }
}

/** A year was published: provisional deadlines in it are computed again, either way; past ones stay (rulings 16, EX-016). */
export async function recountProvisional(tx: TxCtx): Promise<void> {
  const calendar = await calendarNow(tx);
  let after = '';
  for (;;) {
    const ids = await nextCases(tx, after);
    if (ids.length === 0) return;
    const list = inList(ids);
    await tx.db.rows(`SELECT id FROM complaint WHERE id IN (${list.sql}) ORDER BY id${forUpdate()}`, list.params);
    const files = await openHeldCases(tx, ids.map((id) => wireId('cmp', id)));
    for (const file of files) recountCase(tx, file, calendar);
    await saveCases(tx, files, 'complaint.recount');
    after = bareId(ids.at(-1)!);
  }
}
