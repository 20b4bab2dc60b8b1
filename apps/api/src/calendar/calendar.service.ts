import { localDateOf } from '@dealercare/domain/time/zone';
import { publishedYears } from '@dealercare/domain/time/published-years';
import { orgTree } from '../organisation/org-tree.js';
import type { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import type { AddOpeningExceptionInput, ImportWorkYearInput, SetOpeningWeekInput } from './calendar.inputs.js';
import type { UnitOpening, WorkYear } from './calendar.types.js';
import { exceptionHeld, recordChange, weekHeld, yearHeld } from './calendar-change.js';
import { calendarState, COUNTRY, forgetCalendar, unitTime } from './calendar-state.js';
import { parseWeek, parseWindows, windowText } from './windows.js';

function requireUnit(ctx: Ctx, unitId: string): void {
  requireId('org', unitId);
  if (!ctx.principal.everywhere && !ctx.principal.units('calendar:manage').includes(unitId)) throw refuse('NOT_FOUND');
}

/** Null for units above the caller's own, whose hours are not theirs to read. */
export async function openingOf(ctx: Ctx, unitId: string): Promise<UnitOpening | null> {
  if (!ctx.principal.everywhere && !ctx.principal.units('calendar:read').includes(unitId)) return null;
  const { hours } = await unitTime(ctx.app, unitId);
  return {
    zone: hours.zone, follows: hours.follows,
    week: hours.week.map((windows) => windows.map(windowText)),
    exceptions: [...hours.exceptions].sort(([a], [b]) => a.localeCompare(b)).map(([date, windows]) => ({ date, windows: windows.map(windowText) })),
  };
}

export async function setOpeningWeek(tx: TxCtx, input: SetOpeningWeekInput): Promise<OrgUnit> {
  requireUnit(tx, input.unitId);
  const week = parseWeek(input.week);
  if (week.every((windows) => windows.length === 0)) throw refuse('NEVER_OPEN');
  const before = (await calendarState(tx.app)).weeks.get(input.unitId);
  const at = instantText(tx.now);
  await recordChange(tx, input.unitId, () => weekHeld(tx, input.unitId));
  await tx.db.run(
    `INSERT INTO opening_week (unit_id, week, follows, created_at, updated_at, version) VALUES (?, ?, ?, ?, ?, 1)
     ${onDuplicate(['unit_id'], `week = ${inserted('week')}, follows = ${inserted('follows')}, updated_at = ${inserted('updated_at')}, version = opening_week.version + 1`)}`,
    [bareId(input.unitId), JSON.stringify(week), input.follows, at, at]);
  audit(tx, { unitId: input.unitId, action: 'calendar.set-week', entity: 'opening_week', entityId: input.unitId, before: before ? { week: before.week } : null, after: { week } });
  return unitAfter(tx, input.unitId);
}

const CLOSED_DAYS_A_MONTH = 3;

/**
 * A day on which a unit opens differently. It holds from now on and moves no running clock; more than three closed working
 * days a month need somebody above the dealer (rulings 14).
 */
export async function addOpeningException(tx: TxCtx, input: AddOpeningExceptionInput): Promise<OrgUnit> {
  requireUnit(tx, input.unitId);
  const windows = parseWindows(input.windows);
  const unit = await unitTime(tx.app, input.unitId);
  if (input.date < localDateOf(tx.now, unit.hours.zone)) throw refuse('DAY_IS_PAST', { value: input.date });
  if (windows.length === 0) await requireConsentToClose(tx, input.unitId, input.date);
  const at = instantText(tx.now);
  await recordChange(tx, input.unitId, () => exceptionHeld(tx, input.unitId, input.date));
  await tx.db.run(
    `INSERT INTO opening_exception (id, unit_id, date, windows, reason, created_at, created_by, updated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
     ${onDuplicate(['unit_id', 'date'], `windows = ${inserted('windows')}, reason = ${inserted('reason')}, updated_at = ${inserted('updated_at')}, version = opening_exception.version + 1`)}`,
    [bareId(newId('oex')), bareId(input.unitId), input.date, JSON.stringify(windows), input.reason, at, tx.actor.kind === 'STAFF' ? bareId(tx.actor.id!) : null, at]);
  audit(tx, { unitId: input.unitId, action: 'calendar.add-exception', entity: 'opening_exception', entityId: input.unitId, after: { date: input.date, windows }, reason: input.reason });
  return unitAfter(tx, input.unitId);
}

/** The unit whose hours changed; its `opening` is resolved after the commit. */
async function unitAfter(tx: TxCtx, unitId: string): Promise<OrgUnit> {
  forgetCalendar(tx.app);
  publish(tx, 'calendar.changed', null, { unitId });
  return (await unitById(tx, unitId))!;
}

async function requireConsentToClose(tx: TxCtx, unitId: string, date: string): Promise<void> {
  const { exceptions } = await calendarState(tx.app);
  const closed = [...(exceptions.get(unitId) ?? [])].filter(([day, windows]) => windows.length === 0 && day !== date && day.slice(0, 7) === date.slice(0, 7));
  const above = tx.principal.everywhere || tx.principal.units('calendar:manage').length > 1;
  if (closed.length >= CLOSED_DAYS_A_MONTH && !above) throw refuse('CLOSED_DAYS_NEED_CONSENT', { limit: CLOSED_DAYS_A_MONTH });
}

export async function workYears(ctx: Ctx): Promise<WorkYear[]> {
  const { calendar } = await calendarState(ctx.app);
  const thisYear = ctx.now.getUTCFullYear();
  const years = new Set([...calendar.publishedYears, thisYear, thisYear + 1]);
  return [...years].sort().map((year) => ({ year: String(year), published: calendar.publishedYears.has(year) }));
}

/** Takes over a published year. Every deadline that was provisional in it is computed again by its own room. */
export async function importWorkYear(tx: TxCtx, input: ImportWorkYearInput): Promise<WorkYear> {
  const maker = await requireManufacturer(tx);
  const outside = input.days.find(({ date }) => Number(date.slice(0, 4)) !== input.year);
  if (outside) throw refuse('DATE_OUTSIDE_YEAR', { value: outside.date, year: input.year });
  await writeWorkYear(tx, input.year, input.days);
  audit(tx, { unitId: maker, action: 'calendar.import-year', entity: 'work_calendar_year', entityId: String(input.year), after: { year: input.year, days: input.days.length } });
  publish(tx, 'work-year.published', null, { year: input.year });
  return { year: String(input.year), published: true };
}

/** The national calendar is everybody's: only the manufacturer imports it. */
async function requireManufacturer(tx: TxCtx): Promise<string> {
  const tree = await orgTree(tx.app);
  const maker = tx.principal.units('calendar:manage').find((id) => tree.unit(id)?.type === 'MANUFACTURER');
  if (!maker) throw refuse('FORBIDDEN', { action: 'calendar:manage' });
  return maker;
}

async function writeWorkYear(tx: TxCtx, year: number, days: readonly { date: string; working: boolean; name?: string | null }[]): Promise<void> {
  await recordChange(tx, null, () => yearHeld(tx, year));
  await tx.db.run('DELETE FROM work_calendar_day WHERE country = ? AND date >= ? AND date <= ?', [COUNTRY, `${year}-01-01`, `${year}-12-31`]);
  for (const { date, working, name } of days) {
    await tx.db.run('INSERT INTO work_calendar_day (country, date, working, name) VALUES (?, ?, ?, ?)', [COUNTRY, date, working, name ?? '']);
  }
  const at = instantText(tx.now);
  await tx.db.run(`INSERT INTO work_calendar_year (country, year, imported_at) VALUES (?, ?, ?) ${onDuplicate(['country', 'year'], `imported_at = ${inserted('imported_at')}`)}`, [COUNTRY, year, at]);
  forgetCalendar(tx.app);
}

/** The years that ship with the release, for a database that has none. */
export async function seedWorkYears(tx: TxCtx): Promise<void> {
  const present = new Set((await tx.db.rows('SELECT year FROM work_calendar_year WHERE country = ?', [COUNTRY])).map(([year]) => Number(year)));
  for (const { year, days } of publishedYears()) if (!present.has(year)) await writeWorkYear(tx, year, days);
}
