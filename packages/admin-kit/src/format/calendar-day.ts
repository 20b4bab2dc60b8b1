import type { Language } from '../language/language.js';
import { dateFormatter } from './zone.js';

/** A calendar day has no zone: it is written from UTC noon, so that no machine moves it (B6). */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** 2026年3月2日, Mar 2, 2026; the weekday and the year as asked. */
export function calendarDayText(day: string, language: Language, { weekday = false, year = true } = {}): string {
  return dateFormatter(language, {
    ...(year && { year: 'numeric' }), month: language === 'en' ? 'short' : 'long', day: 'numeric', timeZone: 'UTC', ...(weekday && { weekday: 'short' }),
  }).format(noon(day));
}
