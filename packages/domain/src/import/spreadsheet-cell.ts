import { addDays, type LocalDate } from '../time/local-date.js';

/** Built-in formats of a workbook that show a day or a time; 27 to 36 and 50 to 58 are those of Chinese Excel. */
const BUILT_IN = [[14, 22], [27, 36], [45, 47], [50, 58]] as const;

/** Whether a number format shows a day or a time. Quoted texts, colours and conditions in brackets say nothing about it. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([low, high]) => id >= low && id <= high);
  const plain = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';', 1)[0]!;
  return /[ymdhs\u5e74\u6708\u65e5]/i.test(plain) && !/^general$/i.test(plain.trim());
}

/** A workbook counts days from 1900 with a 29 February that never was, or, on old Macintoshes, from 1904. */
const DAY_ZERO: LocalDate = '1899-12-30';
const DAY_ZERO_1904: LocalDate = '1904-01-01';
/** The last of the year 9999. */
const LAST_SERIAL = 2_958_465;
const SECONDS = 86_400;

const two = (number: number): string => String(number).padStart(2, '0');

/** A spreadsheet's day number as people write it: 2026-03-02, with its time of day where it has one. Numbers that are no day stay numbers. */
export function serialText(serial: number, from1904: boolean): string {
  const seconds = Math.round(serial * SECONDS);
  const day = Math.floor(seconds / SECONDS);
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL) return String(serial);
  const time = seconds - day * SECONDS;
  const clock = `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}`;
  if (day === 0 && !from1904) return clock;
  // Before March 1900 the count of 1900 is one day short.
  const shift = from1904 || day > 60 ? 0 : 1;
  const date = addDays(from1904 ? DAY_ZERO_1904 : DAY_ZERO, day + shift);
  return time === 0 ? date : `${date} ${clock}`;
}

/** Excel keeps 15 digits; what it writes behind them is chance. */
const DIGITS = 15;

/** A number as a workbook shows it without a format: no exponent for phones and VIN parts, no traces of binary fractions. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS) return String(value);
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: DIGITS });
}

/** What a reader sees of a formula that was never worked out; kept so that the row can say so. */
const FORMULA = /^=\s*[-+]?[A-Za-z_($@]/;
const FORMULA_ERROR = /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;

export type CellFault = 'CELL_FORMULA' | 'CELL_ERROR_VALUE';

/** What is wrong with a cell whatever it stands for: a formula instead of its value, or the value of a formula that failed. */
export function cellFault(cell: string): CellFault | null {
  const text = cell.trim();
  if (FORMULA.test(text)) return 'CELL_FORMULA';
  return FORMULA_ERROR.test(text) ? 'CELL_ERROR_VALUE' : null;
}
