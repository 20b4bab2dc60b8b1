import { onSqlite } from '../platform/database/dialect.js';

/** Reckoning with days inside a statement, in both databases alike. Lists of days and months are constants of our own. */
export const sqlDay = (day: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`not a day: ${day}`);
  return `'${day}'`;
};

export const sqlWhole = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value);
};

/** So many months later, at the end of a shorter month its last day. */
export const plusMonths = (column: string, months: number): string => (onSqlite()
  ? `MIN(DATE(${column}, 'start of month', '+${sqlWhole(months + 1)} months', '-1 day'), DATE(${column}, 'start of month', '+${sqlWhole(months)} months', '+' || (CAST(STRFTIME('%d', ${column}) AS INTEGER) - 1) || ' days'))`
  : `DATE_ADD(${column}, INTERVAL ${sqlWhole(months)} MONTH)`);

/** Days from one day to a later one. */
export const daysFrom = (from: string, to: string): string => (onSqlite() ? `CAST(JULIANDAY(${to}) - JULIANDAY(${from}) AS INTEGER)` : `DATEDIFF(${to}, ${from})`);

/** The smaller of two, or the one that is there. */
export const leastOf = (a: string, b: string): string => `CASE WHEN ${a} IS NULL THEN ${b} WHEN ${b} IS NULL OR ${a} <= ${b} THEN ${a} ELSE ${b} END`;

/** Whether two values differ, where both may be missing. */
export const differs = (a: string, b: string): string => (onSqlite() ? `${a} IS NOT ${b}` : `NOT (${a} <=> ${b})`);
