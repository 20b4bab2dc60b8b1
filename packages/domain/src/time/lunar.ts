import { LunarDay, LunarMonth, LunarYear, SolarDay, SolarTerm } from 'tyme4ts';
import { dayOf, localDate, monthOf, yearOf, type LocalDate } from './local-date.js';

/*
 * The only room that knows the calendar library. Never the Intl Chinese calendar: it shows 7 Feb 2027 for Spring
 * Festival and misplaces the leap month of 1987.
 */

/** A day of the Chinese calendar as people tell it: month 1..12, day 1..30, in the leap month or not. */
export interface LunarMonthDay {
  month: number;
  day: number;
  leap: boolean;
}

export interface LunarDate extends LunarMonthDay {
  year: number;
}

/** What a person born in a leap month celebrates (setting `lunar.leapPolicy`, A-20). */
export type LeapPolicy = 'LEAP_FIRST' | 'ORDINARY_ONLY' | 'BOTH';

export const FIRST_LUNAR_YEAR = 1900;
export const LAST_LUNAR_YEAR = 2100;

function toLocalDate(day: SolarDay): LocalDate {
  return localDate(day.getYear(), day.getMonth(), day.getDay());
}

export function lunarOf(date: LocalDate): LunarDate {
  const lunar = SolarDay.fromYmd(yearOf(date), monthOf(date), dayOf(date)).getLunarDay();
  const month = lunar.getMonth();
  return { year: lunar.getYear(), month: Math.abs(month), day: lunar.getDay(), leap: month < 0 };
}

/** The number of the year's leap month, 0 when it has none. */
export function leapMonthOf(lunarYear: number): number {
  return LunarYear.fromYear(lunarYear).getLeapMonth();
}

function lengthOf(lunarYear: number, month: number, leap: boolean): number {
  return LunarMonth.fromYm(lunarYear, leap ? -month : month).getDayCount();
}

/** The solar day of an existing lunar day; null when that year lacks the leap month or the month lacks a 30th. */
export function solarOf(lunar: LunarDate): LocalDate | null {
  if (lunar.month < 1 || lunar.month > 12 || lunar.day < 1) return null;
  if (lunar.leap && leapMonthOf(lunar.year) !== lunar.month) return null;
  if (lunar.day > lengthOf(lunar.year, lunar.month, lunar.leap)) return null;
  return toLocalDate(LunarDay.fromYmd(lunar.year, lunar.leap ? -lunar.month : lunar.month, lunar.day).getSolarDay());
}

/** The solar day of a yearly lunar day in one lunar year, the 30th falling back to the 29th. */
function celebratedIn(lunarYear: number, month: number, day: number, leap: boolean): LocalDate | null {
  if (leap && leapMonthOf(lunarYear) !== month) return null;
  return solarOf({ year: lunarYear, month, leap, day: Math.min(day, lengthOf(lunarYear, month, leap)) });
}

/** The days on which a lunar birthday is celebrated in one lunar year: one, or two under policy BOTH in a leap year. */
export function lunarAnniversary(birthday: LunarMonthDay, lunarYear: number, policy: LeapPolicy = 'LEAP_FIRST'): LocalDate[] {
  const ordinary = celebratedIn(lunarYear, birthday.month, birthday.day, false);
  const leap = birthday.leap ? celebratedIn(lunarYear, birthday.month, birthday.day, true) : null;
  if (policy === 'BOTH') return [ordinary, leap].filter((date) => date !== null);
  const chosen = policy === 'LEAP_FIRST' ? leap ?? ordinary : ordinary;
  return chosen ? [chosen] : [];
}

/** The day on which a solar term (24 节气) begins; terms are counted from 小寒 = 1 to 冬至 = 24. */
export function solarTermDay(year: number, term: number): LocalDate {
  return toLocalDate(SolarTerm.fromIndex(year, term).getJulianDay().getSolarDay());
}

export const QINGMING_TERM = 7;

const MONTH_NAMES = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const MONTH_SYNONYMS: Record<string, number> = { 一: 1, 元: 1, 十一: 11, 十二: 12, 臘: 12 };
const DIGITS = '一二三四五六七八九十';

function dayName(day: number): string {
  if (day <= 10) return `初${DIGITS[day - 1]!}`;
  if (day < 20) return `十${DIGITS[day - 11]!}`;
  if (day === 20) return '二十';
  return day < 30 ? `廿${DIGITS[day - 21]!}` : '三十';
}

const DAY_NUMBERS = new Map<string, number>(Array.from({ length: 30 }, (_, index) => [dayName(index + 1), index + 1]));

/** 农历三月廿六, as dealers' files and people write it. */
export function lunarText(lunar: LunarMonthDay): string {
  return `${lunar.leap ? '闰' : ''}${MONTH_NAMES[lunar.month - 1]!}月${dayName(lunar.day)}`;
}

function monthNumber(text: string): number | undefined {
  const index = MONTH_NAMES.indexOf(text);
  if (index >= 0) return index + 1;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return MONTH_SYNONYMS[text];
}

function dayNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return DAY_NUMBERS.get(text.replace(/^二十(.)$/, '廿$1').replace(/^卅$/, '三十').replace(/^十$/, '初十'));
}

/** Reads 八月十五, 农历闰五月初三, 腊月三十, 8月15日 or 闰5/3; null when it is no lunar day. */
export function parseLunarText(text: string): LunarMonthDay | null {
  const found = /^(?:农历|阴历)?(闰)?(.{1,2}?)(?:月|[/.-])(.{1,3}?)日?$/u.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return null;
  const month = monthNumber(found[2]!);
  const day = dayNumber(found[3]!);
  if (!month || !day || month > 12 || day > 30) return null;
  return { month, day, leap: found[1] !== undefined };
}
