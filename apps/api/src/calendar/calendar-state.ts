import type { OpeningHours, OpeningWeek, OpenWindow, UnitTime } from '@dealercare/domain/time/opening-hours';
import type { WorkCalendar } from '@dealercare/domain/time/work-calendar';
import { minutesOf } from '@dealercare/domain/time/zone';
import { orgTree, type TreeUnit } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import { wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';
import type { WeekRow } from './calendar-change.entity.js';

export const COUNTRY = 'CN';

/** All hours, exceptions and national days: small, read whole, and read again when their version has gone up. */
export interface CalendarState {
  version: number;
  weeks: ReadonlyMap<string, WeekRow>;
  exceptions: ReadonlyMap<string, ReadonlyMap<string, readonly OpenWindow[]>>;
  calendar: WorkCalendar;
  /** The last version that changed a unit's own hours; null: the national calendar. */
  changedIn: ReadonlyMap<string | null, number>;
}

const everyDay = (from: string, to: string, days: number): OpeningWeek =>
  Array.from({ length: 7 }, (_, index) => (index < days ? [{ from: minutesOf(from), to: minutesOf(to) }] : []));

/** As shipped: dealers 08:30 to 18:00 every day, upper units 09:00 to 18:00 on working days (3.6, DEF). */
const shipped: Readonly<Record<'DEALER' | 'OFFICE', WeekRow>> = {
  DEALER: { week: everyDay('08:30', '18:00', 7), follows: 'WEEK' },
  OFFICE: { week: everyDay('09:00', '18:00', 5), follows: 'WORK_DAYS' },
};

async function readVersion(app: App): Promise<number> {
  const [row] = await app.database.read.rows('SELECT version FROM calendar_version WHERE id = 1');
  return Number(row?.[0] ?? 0);
}

async function readState(app: App, version: number): Promise<CalendarState> {
  const { read } = app.database;
  const weeks = await read.rows('SELECT unit_id, week, follows FROM opening_week');
  const exceptions = await read.rows('SELECT unit_id, date, windows FROM opening_exception');
  const days = await read.rows('SELECT date, working FROM work_calendar_day WHERE country = ?', [COUNTRY]);
  const years = await read.rows('SELECT year FROM work_calendar_year WHERE country = ?', [COUNTRY]);
  const changes = await read.rows('SELECT unit_id, MAX(version) FROM calendar_change GROUP BY unit_id');
  const byUnit = new Map<string, Map<string, readonly OpenWindow[]>>();
  for (const [unit, date, windows] of exceptions as [string, string, string][]) {
    const unitId = wireId('org', unit);
    byUnit.set(unitId, (byUnit.get(unitId) ?? new Map()).set(date, JSON.parse(windows) as OpenWindow[]));
  }
  return {
    version,
    weeks: new Map((weeks as [string, string, OpeningHours['follows']][]).map(([unit, week, follows]) => [wireId('org', unit), { week: JSON.parse(week) as OpeningWeek, follows }])),
    exceptions: byUnit,
    calendar: {
      country: COUNTRY, version,
      publishedYears: new Set(years.map(([year]) => Number(year))),
      days: new Map((days as [string, number][]).map(([date, working]) => [date, Number(working) === 1])),
    },
    changedIn: new Map(changes.map(([unit, last]) => [unit === null ? null : wireId('org', String(unit)), Number(last)])),
  };
}

/** What was read while somebody changed it belongs to no version: once more. */
async function readWhole(app: App): Promise<CalendarState> {
  for (;;) {
    const version = await readVersion(app);
    const state = await readState(app, version);
    if (await readVersion(app) === version) return state;
  }
}

const states = new Remembered<CalendarState>(async (app, _key, before) => (before && before.version === await readVersion(app) ? before : readWhole(app)));

export const calendarState = (app: App): Promise<CalendarState> => states.get(app);

/** After a change in this process. */
export function forgetCalendar(app: App): void {
  states.forget(app);
}

/** The unit's own week or the nearest one above it, and all exceptions down the tree, the nearest winning. */
export function composeUnitTime(state: Pick<CalendarState, 'version' | 'weeks' | 'exceptions' | 'calendar'>, chain: readonly TreeUnit[]): UnitTime & { version: number } {
  const own = chain.map(({ id }) => state.weeks.get(id)).find(Boolean);
  const week = own ?? shipped[chain[0]?.type === 'DEALER' ? 'DEALER' : 'OFFICE'];
  const exceptions = new Map([...chain].reverse().flatMap(({ id }) => [...(state.exceptions.get(id) ?? [])]));
  return {
    hours: { zone: chain[0]?.timezone ?? 'Asia/Shanghai', week: week.week, follows: week.follows, exceptions },
    calendar: state.calendar, version: state.version,
  };
}

export const placeOf = (chain: readonly TreeUnit[]): string => chain.map(({ id, timezone }) => `${id}@${timezone}`).join('>');

/** One object a unit as long as neither its hours nor its place change: what is worked out about its days hangs on it. */
const composed = new WeakMap<CalendarState, Map<string, UnitTime & { version: number }>>();

/** When a unit opens: its own week or the nearest one above it, and all exceptions down the tree, the nearest winning. */
export async function unitTime(app: App, unitId: string): Promise<UnitTime & { version: number }> {
  const state = await calendarState(app);
  const chain = (await orgTree(app)).chain(unitId);
  const place = placeOf(chain);
  const units = composed.get(state) ?? new Map<string, UnitTime & { version: number }>();
  composed.set(state, units);
  const known = units.get(place) ?? composeUnitTime(state, chain);
  units.set(place, known);
  return known;
}
