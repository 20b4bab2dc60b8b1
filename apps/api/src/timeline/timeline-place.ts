import { localDateOf, startOfDay, endOfDay } from '@dealercare/domain/time/zone';
import { instantFromText, instantText } from '../platform/database/column.js';
import { readCursor } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import type { SqlPart } from '../platform/scope.js';
import type { KeyRange, TimelineSource } from './timeline-source.js';

/** A row of a source with its place on the timeline: newest first, then by source, then by id. */
export interface Placed {
  source: TimelineSource;
  /** Stored text of an instant. */
  at: string;
  id: string;
  hasHour: boolean;
}

export const laterFirst = (a: Placed, b: Placed): number => compared(b.at, a.at) || compared(b.source.name, a.source.name) || compared(b.id, a.id);
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stands in a cursor beside the id. */
export const placeText = ({ at, source }: Pick<Placed, 'at' | 'source'>): string => `${at} ${source.name}`;

interface Place { at: string; name: string; id: string }

export function placeOf(after: string): Place {
  const [value, id] = readCursor(after);
  const parts = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}) ([A-Z_]+)$/.exec(String(value));
  if (!parts) throw refuse('CURSOR_INVALID');
  return { at: parts[1]!, name: parts[2]!, id };
}

/** The beginning of a day at the dealer, where the hour is not known. */
export const dayBegins = (day: string, zone: string): string => instantText(startOfDay(day, zone));

/** The rows of a source that stand behind a place: one index range each (performance.md 6). */
export function behind({ name }: TimelineSource, { at, id, isDay = false }: KeyRange, place: Place | null, zone: string): SqlPart | null {
  if (!place) return null;
  const day = isDay ? localDateOf(instantFromText(place.at), zone) : null;
  // A day that began before the instant stands behind it as a whole.
  if (day !== null && dayBegins(day, zone) !== place.at) return { sql: `${at} <= ?`, params: [day] };
  const value = day ?? place.at;
  if (name < place.name) return { sql: `${at} <= ?`, params: [value] };
  if (name > place.name) return { sql: `${at} < ?`, params: [value] };
  return { sql: `${at} <= ? AND (${at} < ? OR ${id} < ?)`, params: [value, value, place.id] };
}

export interface Period {
  from?: string | null;
  to?: string | null;
}

/** From the beginning of a day to the end of another, both in the dealer's zone. */
export function within({ at, isDay = false }: KeyRange, { from, to }: Period, zone: string): (SqlPart | null)[] {
  return [
    from ? { sql: `${at} >= ?`, params: [isDay ? from : dayBegins(from, zone)] } : null,
    to ? { sql: isDay ? `${at} <= ?` : `${at} < ?`, params: [isDay ? to : instantText(endOfDay(to, zone))] } : null,
  ];
}
