import { addDays, isLocalDate, localDate, yearOf, type LocalDate } from '../time/local-date.js';
import { meansNothing, valueText } from './cell-text.js';
import { read, unread, type Reading } from './reading.js';

export type DateFault = 'EMPTY' | 'FORMAT' | 'YEAR' | 'IMPOSSIBLE';

/** The years that the calendar of `domain/time` knows. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Day 0 of a spreadsheet's day numbers, as they count from March 1900 on (they hold a 29 February 1900 that never was). */
const SPREADSHEET_DAY_ZERO: LocalDate = '1899-12-30';
/** Five digits only, 1927 to 2173: fewer would take a year like 2025 for a day of 1905. */
const SPREADSHEET_DAY = /^(\d{5})(?:\.\d+)?$/u;

const SEPARATED = /^(\d+)\s*[-/\\.,、。·_年\s]\s*(\d{1,2})\s*[-/\\.,、。·_月\s]\s*(\d{1,2})\s*[日号.。]?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\s?[0-2]\d[0-5]\d[0-5]\d)?$/u;
/** A time of day without a zone. One with a zone could belong to another day here, so it is not dropped but refused. */
const TIME = /(?:t|\s+|(?<=[日号]))(?:上午|下午|am\s*|pm\s*)?(?:[01]?\d|2[0-3])(?::[0-5]?\d){1,2}(?:\.\d{1,9})?(?:\s*[ap]m)?$/iu;
const CHINESE_TIME = /(?:\s+|(?<=[日号]))(?:上午|下午)?(?:[01]?\d|2[0-3])[时点](?:[0-5]?\d分)?(?:[0-5]?\d秒)?$/u;
const WEEKDAY = /\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/u;

function withoutTime(text: string): string {
  return text.replace(WEEKDAY, '').replace(TIME, '').replace(CHINESE_TIME, '').replace(WEEKDAY, '').trim();
}

function dayOf(year: string, month: string, day: string): Reading<LocalDate, DateFault> {
  if (year.length !== 4 || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return unread('YEAR');
  const date = localDate(Number(year), Number(month), Number(day));
  return isLocalDate(date) ? read(date) : unread('IMPOSSIBLE');
}

function spreadsheetDay(days: number): Reading<LocalDate, DateFault> {
  const date = addDays(SPREADSHEET_DAY_ZERO, days);
  return yearOf(date) > LAST_YEAR ? unread('YEAR') : read(date);
}

/**
 * Reads a calendar day: 2025/5/19, 2025-05-24, 2025年5月31日, 20250619, 2025.5.1, a spreadsheet's day number, each with or
 * without a time of day. Year first and four digits: 03/04/2025 and 25-5-19 could be two days and are refused (H4, H6).
 */
export function readDate(raw: string): Reading<LocalDate, DateFault> {
  const text = valueText(raw);
  if (meansNothing(text)) return unread('EMPTY');
  const day = withoutTime(text);
  const serial = SPREADSHEET_DAY.exec(day);
  if (serial) return spreadsheetDay(Number(serial[1]));
  const parts = COMPACT.exec(day) ?? SEPARATED.exec(day);
  return parts ? dayOf(parts[1]!, parts[2]!, parts[3]!) : unread('FORMAT');
}
