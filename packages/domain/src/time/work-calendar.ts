import { addDays, daysBetween, localDate, weekday, yearOf, type LocalDate } from './local-date.js';
import { QINGMING_TERM, solarOf, solarTermDay } from './lunar.js';

/** The national calendar of adjusted working days (调休). Days of a published year that are not listed follow the week. */
export interface WorkCalendar {
  country: string;
  /** Goes up with every import; stands on each clock that was computed with it. */
  version: number;
  publishedYears: ReadonlySet<number>;
  /** Listed days: true = works although a weekend, false = off. */
  days: ReadonlyMap<LocalDate, boolean>;
}

export interface DayVerdict {
  working: boolean;
  /** True while the State Council has not published that year and the answer is computed. */
  provisional: boolean;
}

const SPRING_FESTIVAL_DAYS = 4; // lunar New Year's Eve and the 1st to 3rd

function lunarDay(year: number, month: number, day: number): LocalDate {
  const date = solarOf({ year, month, day, leap: false });
  if (!date) throw new RangeError(`no lunar day ${month}/${day} in ${year}`);
  return date;
}

function computeStatutoryHolidays(year: number): ReadonlySet<LocalDate> {
  const eve = addDays(lunarDay(year, 1, 1), -1);
  return new Set([
    localDate(year, 1, 1),
    ...Array.from({ length: SPRING_FESTIVAL_DAYS }, (_, index) => addDays(eve, index)),
    solarTermDay(year, QINGMING_TERM),
    localDate(year, 5, 1), localDate(year, 5, 2),
    lunarDay(year, 5, 5),
    lunarDay(year, 8, 15),
    localDate(year, 10, 1), localDate(year, 10, 2), localDate(year, 10, 3),
  ]);
}

const computed = new Map<number, ReadonlySet<LocalDate>>();

/** The thirteen days of the 2024 holiday law, without the yearly adjustment. */
export function statutoryHolidays(year: number): ReadonlySet<LocalDate> {
  let known = computed.get(year);
  if (!known) computed.set(year, (known = computeStatutoryHolidays(year)));
  return known;
}

export function judgeDay(calendar: WorkCalendar, date: LocalDate): DayVerdict {
  const listed = calendar.days.get(date);
  const provisional = !calendar.publishedYears.has(yearOf(date));
  if (listed !== undefined) return { working: listed, provisional };
  const weekend = weekday(date) > 5;
  return { working: !weekend && !(provisional && statutoryHolidays(yearOf(date)).has(date)), provisional };
}

export interface WorkDaySpan {
  date: LocalDate;
  provisional: boolean;
  /** The working days counted, the last one being `date`. */
  counted: LocalDate[];
  /** Days in between that did not count, for the explanation of the deadline. */
  skipped: LocalDate[];
}

const SEARCH_LIMIT_DAYS = 400;

/** The nth national working day after `start`; the start day itself is not counted (R-82, 4.1). */
export function addWorkDays(calendar: WorkCalendar, start: LocalDate, days: number): WorkDaySpan {
  const span: WorkDaySpan = { date: start, provisional: false, counted: [], skipped: [] };
  while (span.counted.length < days) {
    span.date = addDays(span.date, 1);
    const verdict = judgeDay(calendar, span.date);
    span.provisional ||= verdict.provisional;
    (verdict.working ? span.counted : span.skipped).push(span.date);
    if (daysBetween(start, span.date) > days * 3 + SEARCH_LIMIT_DAYS) throw new RangeError('the calendar has no working days');
  }
  return span;
}
