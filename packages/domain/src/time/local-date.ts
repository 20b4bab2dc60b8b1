/** A calendar day in some dealer's zone, 'YYYY-MM-DD'. Compares correctly as text. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; the only place where a calendar day becomes a number. */
export function dayNumber(date: LocalDate): number {
  const parts = PATTERN.exec(date);
  if (!parts) throw new RangeError(`not a calendar day: ${date}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
}

/** The calendar day of that number. */
export function fromDayNumber(days: number): LocalDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that exists: 2026-02-30 and 20260201 do not. */
export function isLocalDate(text: string): boolean {
  return PATTERN.test(text) && fromDayNumber(dayNumber(text)) === text;
}

export function localDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day number `months` later, or the last day of a shorter month (Civil Code art. 202, R-82). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return localDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

export function endOfMonth(date: LocalDate): LocalDate {
  return localDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

/** 1 = Monday .. 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((dayNumber(date) + 3) % 7 + 7) % 7 + 1;
}

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** Every day from `from` to `to`, both included. */
export function* eachDay(from: LocalDate, to: LocalDate): Generator<LocalDate> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}
