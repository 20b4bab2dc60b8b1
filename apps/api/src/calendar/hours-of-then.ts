import type { OpenWindow, UnitTime } from '@dealercare/domain/time/opening-hours';
import { orgTree, type TreeUnit } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Replaced } from './calendar-change.entity.js';
import { calendarState, composeUnitTime, forgetCalendar, placeOf, unitTime, type CalendarState } from './calendar-state.js';

/** What a chain of units goes by, to be taken back change by change. */
function copyOf(state: CalendarState, chain: readonly TreeUnit[]) {
  const exceptionsOf = (id: string): Map<string, readonly OpenWindow[]> => new Map(state.exceptions.get(id));
  return {
    weeks: new Map(state.weeks), exceptions: new Map(chain.map(({ id }) => [id, exceptionsOf(id)])),
    days: new Map(state.calendar.days), publishedYears: new Set(state.calendar.publishedYears),
  };
}

function put<K, V>(map: Map<K, V>, key: K, held: V | null): void {
  if (held === null) map.delete(key);
  else map.set(key, held);
}

function takeBack(copy: ReturnType<typeof copyOf>, unitId: string, replaced: Replaced): void {
  switch (replaced.kind) {
    case 'WEEK': return put(copy.weeks, unitId, replaced.held);
    case 'EXCEPTION': return put(copy.exceptions.get(unitId)!, replaced.date, replaced.held);
    case 'YEAR': {
      for (const date of copy.days.keys()) if (date.startsWith(`${replaced.year}-`)) copy.days.delete(date);
      for (const [date, working] of replaced.held ?? []) copy.days.set(date, working);
      if (replaced.held === null) copy.publishedYears.delete(replaced.year);
    }
  }
}

/** Today's hours with every change since that version taken back, the latest first. */
async function readThen(app: App, state: CalendarState, chain: readonly TreeUnit[], version: number): Promise<UnitTime> {
  const units = inList(chain.map(({ id }) => bareId(id)));
  const changes = await app.database.read.rows(
    `SELECT unit_id, replaced FROM calendar_change WHERE version > ? AND version <= ? AND (unit_id IS NULL OR unit_id IN (${units.sql})) ORDER BY version DESC`,
    [version, state.version, ...units.params]);
  const copy = copyOf(state, chain);
  for (const [unit, replaced] of changes) takeBack(copy, wireId('org', String(unit)), JSON.parse(String(replaced)) as Replaced);
  const { weeks, exceptions, days, publishedYears } = copy;
  return composeUnitTime({ version, weeks, exceptions, calendar: { ...state.calendar, version, days, publishedYears } }, chain);
}

/** The past of a unit stays what it was; it is kept as long as today's hours are. */
const recalled = new WeakMap<CalendarState, Map<string, UnitTime>>();

/** When a unit opened under an earlier version; today's own object where nothing of it has changed since. */
export async function unitTimeAt(app: App, unitId: string, version: number): Promise<UnitTime> {
  if ((await calendarState(app)).version < version) forgetCalendar(app);
  const state = await calendarState(app);
  const chain = (await orgTree(app)).chain(unitId);
  if ([null, ...chain.map(({ id }) => id)].every((id) => (state.changedIn.get(id) ?? 0) <= version)) return unitTime(app, unitId);
  const key = `${version} ${placeOf(chain)}`;
  const known = recalled.get(state) ?? new Map<string, UnitTime>();
  recalled.set(state, known);
  const then = known.get(key) ?? await readThen(app, state, chain, version);
  known.set(key, then);
  return then;
}

/** A unit's time today, with the hours of the versions that somebody still goes by. */
export async function unitTimeSince(app: App, unitId: string, versions: Iterable<number>): Promise<UnitTime> {
  const today = await unitTime(app, unitId);
  const earlier = new Map<number, UnitTime>();
  for (const version of new Set(versions)) {
    const then = await unitTimeAt(app, unitId, version);
    if (then !== today) earlier.set(version, then);
  }
  return earlier.size > 0 ? { ...today, earlier } : today;
}
