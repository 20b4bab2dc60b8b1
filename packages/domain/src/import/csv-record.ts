/** A record of a table of text as it was understood. OPEN: a quoted cell goes on in the next line. BROKEN: its quotes cannot be right. */
export type CsvRecord = { state: 'WHOLE'; cells: string[] } | { state: 'OPEN' } | { state: 'BROKEN' };

/** The end of a quoted cell that begins at `from`, the place behind its closing quote; null while it is open. */
function quotedEnd(text: string, from: number, separator: string): number | null | 'BROKEN' {
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    if (at + 1 === text.length || text[at + 1] === separator || text[at + 1] === '\n') return at + 1;
    // A closing quote in the middle of a cell: within a line it is part of the text, over several lines the cell was never meant to be quoted.
    if (text.slice(from, at).includes('\n')) return 'BROKEN';
  }
}

const unquoted = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"');

/** Splits what begins a record into its cells; lines of one record are joined by line feeds. Quotes count at the beginning of a cell only. */
export function splitRecord(text: string, separator: string): CsvRecord {
  if (!text.includes('"')) return { state: 'WHOLE', cells: text.split(separator) };
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    if (text[at] === '"') {
      const end = quotedEnd(text, at, separator);
      if (end === 'BROKEN') return { state: 'BROKEN' };
      if (end === null) return { state: 'OPEN' };
      cells.push(unquoted(text.slice(at, end)));
      at = end;
    } else {
      const next = text.indexOf(separator, at);
      cells.push(text.slice(at, next < 0 ? text.length : next));
      at = next < 0 ? text.length : next;
    }
    if (at >= text.length) return { state: 'WHOLE', cells };
  }
}

const SEPARATORS = [',', '\t', ';', '|'] as const;
/** `sep=;` in the first line is how some programs tell Excel. */
const TOLD = /^\uFEFF?sep=([,\t;|])\s*$/i;

/** Which line, if any, only says what separates the columns. */
export const toldSeparator = (firstLine: string): string | null => TOLD.exec(firstLine)?.[1] ?? null;

const WIDEST = 50;

/** The separator that cuts the first lines into the most columns; quoted parts do not count. */
export function recogniseSeparator(lines: readonly string[]): string {
  const told = toldSeparator(lines[0] ?? '');
  if (told) return told;
  const plain = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  const cuts = SEPARATORS.map((separator) => plain.reduce((sum, line) => sum + Math.min(WIDEST, line.split(separator).length - 1), 0));
  return SEPARATORS[cuts.indexOf(Math.max(...cuts))]!;
}
