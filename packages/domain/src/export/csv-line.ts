import { safeCell } from './safe-cell.js';

/** What stands in a cell: a number stays one, everything else is text. */
export type ExportCell = string | number | null;

const quoted = (text: string): string => `"${safeCell(text).replaceAll('"', '""')}"`;

/** A line of a CSV file; texts in quotes, so that separators and line breaks in them do no harm. */
export const csvLine = (cells: readonly ExportCell[]): string =>
  `${cells.map((cell) => (cell === null || cell === '' ? '' : typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;
