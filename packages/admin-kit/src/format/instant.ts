import { localDateOf } from '@dealercare/domain/time/zone';
import { daysBetween } from '@dealercare/domain/time/local-date';
import type { Language } from '../language/language.js';
import { dateFormatter } from './zone.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on the day says more than the distance. */
const RELATIVE_DAYS = 6;

/** Where and for whom a time is written. */
export interface TimeSetting {
  language: Language;
  /** IANA name of the dealer's zone. */
  zone: string;
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** 15:20 */
export function clockText(instant: Date, { language, zone }: TimeSetting): string {
  return dateFormatter(language, { ...CLOCK, timeZone: zone }).format(instant);
}

/** 3月2日, Mar 2; with the year when it is not the year of `now`. */
export function dayText(instant: Date, now: Date, { language, zone }: TimeSetting): string {
  const sameYear = localDateOf(instant, zone).slice(0, 4) === localDateOf(now, zone).slice(0, 4);
  return dateFormatter(language, { month: language === 'en' ? 'short' : 'long', day: 'numeric', timeZone: zone, ...(!sameYear && { year: 'numeric' }) }).format(instant);
}

/** 2026年3月2日周一 15:20, Mon, Mar 2, 2026, 15:20: everything, for hovers and records. */
export function absoluteText(instant: Date, { language, zone }: TimeSetting): string {
  return dateFormatter(language, {
    ...CLOCK, weekday: 'short', day: 'numeric', month: language === 'en' ? 'short' : 'long', year: 'numeric', timeZone: zone,
  }).format(instant);
}

const relative = new Map<Language, Intl.RelativeTimeFormat>();

function relativeFormatter(language: Language): Intl.RelativeTimeFormat {
  const known = relative.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relative.set(language, known);
  return known;
}

/** Whole units towards zero: what is not yet an hour is not called one. */
const whole = (ms: number, unitMs: number): number => Math.trunc(ms / unitMs);

/**
 * How far `instant` is from `now` as people say it: 现在, 5分钟前, 3小时后 on the same day of the dealer's zone, 昨天 15:20,
 * 3天前, and from a week on the day itself.
 */
export function relativeText(instant: Date, now: Date, setting: TimeSetting): string {
  const format = relativeFormatter(setting.language);
  const distance = instant.getTime() - now.getTime();
  const days = daysBetween(localDateOf(now, setting.zone), localDateOf(instant, setting.zone));
  if (Math.abs(distance) < MINUTE_MS) return format.format(0, 'second');
  if (Math.abs(distance) < HOUR_MS) return format.format(whole(distance, MINUTE_MS), 'minute');
  if (days === 0) return format.format(whole(distance, HOUR_MS), 'hour');
  if (Math.abs(days) === 1) return `${format.format(days, 'day')} ${clockText(instant, setting)}`;
  if (Math.abs(days) <= RELATIVE_DAYS) return format.format(days, 'day');
  return dayText(instant, now, setting);
}

/** 18:00 today, otherwise 3月5日 18:00: for deadlines, which must not be vague. */
export function momentText(instant: Date, now: Date, setting: TimeSetting): string {
  const clock = clockText(instant, setting);
  const isToday = localDateOf(instant, setting.zone) === localDateOf(now, setting.zone);
  return isToday ? clock : `${dayText(instant, now, setting)} ${clock}`;
}
