/**
 * Why a cell could not be read. EMPTY: nothing, or a word for nothing. FORMAT: not in a known form. YEAR: not a four-digit year
 * from 1900 to 2100. IMPOSSIBLE: a day that no calendar has. NEGATIVE, RANGE: outside what can be. UNIT: another unit or
 * currency. PRECISION: finer than the unit we keep. WORD: not in the value map.
 */
export type ReadingFault = 'EMPTY' | 'FORMAT' | 'YEAR' | 'IMPOSSIBLE' | 'NEGATIVE' | 'RANGE' | 'UNIT' | 'PRECISION' | 'WORD';

/** A cell of a dealer's file, read: its value, or the code of the reason why there is none (H6). */
export type Reading<Value, Fault extends ReadingFault = ReadingFault> =
  | { ok: true; value: Value }
  | { ok: false; code: Fault };

export function read<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function unread<Fault extends ReadingFault>(code: Fault): { ok: false; code: Fault } {
  return { ok: false, code };
}

/** What a finding does to a row on import: a WARNING is reported beside the imported value, an ERROR refuses the value. */
export type Gravity = 'OK' | 'WARNING' | 'ERROR';
