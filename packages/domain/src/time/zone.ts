import { addDays, type LocalDate } from './local-date.js';

const HALF_HOUR_MS = 1_800_000;
const MINUTE_MS = 60_000;
const CACHE_LIMIT = 20_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'gregory', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formatters.set(zone, found);
  }
  return found;
}

/** How far the zone's wall clock is ahead of UTC at that instant, in ms. Asking Intl costs 10 us, so answers are kept per half hour. */
function offsetAt(epochMs: number, zone: string): number {
  const slot = Math.floor(epochMs / HALF_HOUR_MS);
  const key = `${zone}|${slot}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts: Record<string, number> = {};
  for (const part of formatter(zone).formatToParts(slot * HALF_HOUR_MS)) parts[part.type] = Number(part.value);
  const wall = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!, parts['second']!);
  const offset = wall - slot * HALF_HOUR_MS;
  if (offsets.size > CACHE_LIMIT) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The calendar day that a wall clock in `zone` shows at `instant`. */
export function localDateOf(instant: Date, zone: string): LocalDate {
  const ms = instant.getTime();
  return new Date(ms + offsetAt(ms, zone)).toISOString().slice(0, 10);
}

/** Minutes since midnight on the wall clock in `zone`, with fractions for seconds. */
export function minuteOfDay(instant: Date, zone: string): number {
  const ms = instant.getTime();
  const wall = ms + offsetAt(ms, zone);
  return (((wall % 86_400_000) + 86_400_000) % 86_400_000) / MINUTE_MS;
}

/**
 * The instant at which a wall clock in `zone` shows `minutes` after midnight of `date`; 1,440 and more run into the next day.
 * A time that summer time skips becomes the first instant after the gap; one that occurs twice is the first of the two.
 */
export function instantOf(date: LocalDate, minutes: number, zone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  const before = wall - offsetAt(wall - 86_400_000, zone);
  const after = wall - offsetAt(wall + 86_400_000, zone);
  const first = Math.min(before, after);
  if (first + offsetAt(first, zone) === wall) return new Date(first);
  const second = Math.max(before, after);
  if (second + offsetAt(second, zone) === wall) return new Date(second);
  return firstInstantAfterGap(first, second, zone);
}

function firstInstantAfterGap(low: number, high: number, zone: string): Date {
  const target = offsetAt(high, zone);
  let from = Math.floor(low / HALF_HOUR_MS);
  const to = Math.ceil(high / HALF_HOUR_MS);
  while (from < to && offsetAt(from * HALF_HOUR_MS, zone) !== target) from += 1;
  return new Date(from * HALF_HOUR_MS);
}

export function startOfDay(date: LocalDate, zone: string): Date {
  return instantOf(date, 0, zone);
}

/** The last millisecond boundary of the day: midnight that begins the next one. */
export function endOfDay(date: LocalDate, zone: string): Date {
  return instantOf(addDays(date, 1), 0, zone);
}

/** Parses '08:30', '24:00' or '26:00' (two hours after midnight) into minutes. */
export function minutesOf(clock: string): number {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(clock);
  const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN;
  if (!parts || Number(parts[2]) > 59 || minutes > 2880) throw new RangeError(`not a time of day: ${clock}`);
  return minutes;
}

export function clockText(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
