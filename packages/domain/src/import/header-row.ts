import { cellText } from '../customer/cell-text.js';

/** Where the names of the columns stand: places in the rows that were looked at, both ends included. */
export interface HeaderRow {
  first: number;
  last: number;
  names: string[];
}

/** Titles, dates of export and empty lines above the header are not more than these. */
const LOOKED_AT = 20;

const isFilled = (cell: string | undefined): boolean => cellText(cell ?? '') !== '';
const filled = (row: readonly string[]): number => row.filter(isFilled).length;

/** Columns behind the last name are none: spreadsheets export them with their borders. */
export function withoutTrailing(names: readonly string[]): string[] {
  return names.slice(0, names.reduce((last, name, place) => (isFilled(name) ? place : last), -1) + 1);
}

/** Two header rows as one: a cell merged downwards stands in the upper one, the parts of a cell merged sideways in the lower one. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => (isFilled(lower[place]) ? lower[place]! : upper[place] ?? ''));
}

/**
 * Finds the header among the first rows: the row, or pair of rows, whose names are best known. Where nothing is known, the
 * first row that is nearly as wide as the widest.
 */
export function findHeader(rows: readonly (readonly string[])[], known: (names: readonly string[]) => number): HeaderRow | null {
  let best: { header: HeaderRow; score: number } | null = null;
  const consider = (first: number, last: number, names: string[]): void => {
    const score = known(names);
    if (score > (best?.score ?? 1)) best = { header: { first, last, names: withoutTrailing(names) }, score };
  };
  const top = rows.slice(0, LOOKED_AT);
  top.forEach((row, place) => { consider(place, place, [...row]); });
  top.slice(0, -1).forEach((row, place) => { consider(place, place + 1, joined(row, top[place + 1]!)); });
  return (best as { header: HeaderRow } | null)?.header ?? widestRow(top);
}

function widestRow(rows: readonly (readonly string[])[]): HeaderRow | null {
  const widest = Math.max(0, ...rows.map(filled));
  const place = rows.findIndex((row) => filled(row) > 0 && filled(row) >= widest * 0.6);
  return place < 0 ? null : { first: place, last: place, names: withoutTrailing(rows[place]!) };
}
