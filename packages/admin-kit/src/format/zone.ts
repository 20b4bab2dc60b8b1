import type { Language } from '../language/language.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using it does, so each kind is made once. */
export function dateFormatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formatters.set(key, made);
  return made;
}

const offsetOf = (instant: Date, timeZone: string): string | undefined =>
  dateFormatter('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;

/** True when clocks in both zones show the same at `instant`; names may differ (Asia/Shanghai, Asia/Chongqing). */
export function sameClock(instant: Date, zone: string, otherZone: string): boolean {
  return zone === otherZone || offsetOf(instant, zone) === offsetOf(instant, otherZone);
}

/** What people call the zone: 中国时间, China Time. */
export function zoneName(instant: Date, timeZone: string, language: Language): string {
  const parts = dateFormatter(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The zone of this machine. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
