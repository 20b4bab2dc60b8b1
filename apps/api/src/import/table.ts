import { findHeader } from '@dealercare/domain/import/header-row';
import type { App } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { csvLines, csvSeparator } from './csv-table.js';
import type { ImportRun } from './import-run.entity.js';
import type { RawLine } from './raw-line.js';
import type { Recogniser } from './recognise.js';
import { openSealed } from './sealed-file.js';
import { readFile } from './stored-file.js';
import { Workbook } from './workbook/workbook.js';

/** An upload and the key that opens it. */
export interface Upload {
  app: App;
  id: string;
  key: Buffer;
}

/** How the table of an upload is read. */
export type TableShape = Pick<ImportRun, 'format' | 'encoding' | 'separator' | 'sheet' | 'headerLine' | 'headerEnd'>;
/** What of it was told, or is known already. */
export type TableHints = Partial<Pick<ImportRun, 'encoding' | 'separator' | 'sheet' | 'headerLine'>>;

export interface RecognisedTable extends TableShape {
  headers: string[];
  sheets: ImportRun['sheets'];
}

const LOOKED_AT = 25;

const bytesOf = ({ app, id, key }: Upload) => readFile(app, id, key);
const bookOf = async ({ app, id, key }: Upload): Promise<Workbook> => Workbook.open(await openSealed(app, id, key));

async function firstOf(lines: AsyncGenerator<RawLine>, count: number): Promise<RawLine[]> {
  const first: RawLine[] = [];
  for await (const line of lines) {
    first.push(line);
    if (first.length >= count) break;
  }
  return first;
}

/** The first lines of the file, header and titles included. */
export async function topLines(upload: Upload, shape: Pick<TableShape, 'format' | 'encoding' | 'separator' | 'sheet'>, count = LOOKED_AT): Promise<RawLine[]> {
  if (shape.format === 'CSV') return firstOf(csvLines(await bytesOf(upload), shape.encoding, shape.separator), count);
  const book = await bookOf(upload);
  try {
    return await book.top(shape.sheet!, count);
  } finally {
    book.close();
  }
}

/** Everything below the header. */
export async function* tableLines(upload: Upload, shape: TableShape): AsyncGenerator<RawLine> {
  if (shape.format === 'CSV') {
    for await (const line of csvLines(await bytesOf(upload), shape.encoding, shape.separator)) if (line.line > shape.headerEnd) yield line;
    return;
  }
  // Read from any place on, a sealed file does not prove itself: reading it whole once does.
  for await (const _chunk of await bytesOf(upload));
  const book = await bookOf(upload);
  try {
    for await (const line of book.lines(shape.sheet!)) if (line.line > shape.headerEnd) yield line;
  } finally {
    book.close();
  }
}

function headerIn(top: readonly RawLine[], told: number | undefined, known: (names: readonly string[]) => number): Pick<RecognisedTable, 'headers' | 'headerLine' | 'headerEnd'> {
  const rows = told === undefined ? top : top.filter(({ line }) => line >= told).slice(0, 2);
  const found = findHeader(rows.map(({ cells }) => cells), known);
  // A line that was told is the header's first, whether or not its names are known.
  const header = told === undefined || found?.first === 0 ? found : findHeader(rows.slice(0, 1).map(({ cells }) => cells), known);
  if (!header) throw refuse('FILE_EMPTY');
  return { headers: header.names, headerLine: rows[header.first]!.line, headerEnd: rows[header.last]!.line };
}

/** What separates the columns, which sheet, where the names of the columns stand: as told, otherwise as recognised. `known` counts how many names are known. */
export async function recogniseTable(upload: Upload, file: Pick<Recogniser, 'isWorkbook' | 'encoding'>, known: (names: readonly string[]) => number, hints: TableHints = {}): Promise<RecognisedTable> {
  if (file.isWorkbook) return recogniseBook(upload, known, hints);
  const encoding = hints.encoding ?? file.encoding;
  const separator = hints.separator ?? await csvSeparator(await bytesOf(upload), encoding);
  const shape = { format: 'CSV', encoding, separator, sheet: null, sheets: null } as const;
  return { ...shape, ...headerIn(await topLines(upload, shape), hints.headerLine, known) };
}

/** Of several sheets the one whose names are known best; hidden ones are named but not looked into. */
async function recogniseBook(upload: Upload, known: (names: readonly string[]) => number, hints: TableHints): Promise<RecognisedTable> {
  const book = await bookOf(upload);
  try {
    const sheets = book.book.sheets.map(({ name, hidden }) => ({ name, hidden }));
    const candidates = sheets.filter(({ name, hidden }) => (hints.sheet ? name === hints.sheet : !hidden));
    let best: { table: RecognisedTable; score: number } | null = null;
    for (const { name } of candidates) {
      const top = await book.top(name, LOOKED_AT);
      if (!top.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) continue;
      const header = headerIn(top, hints.headerLine, known);
      const score = known(header.headers);
      if (score > (best?.score ?? -1)) best = { score, table: { format: 'XLSX', encoding: 'utf8', separator: ',', sheet: name, sheets, ...header } };
    }
    if (!best) throw refuse(hints.sheet && candidates.length === 0 ? 'SHEET_UNKNOWN' : 'FILE_EMPTY');
    return best.table;
  } finally {
    book.close();
  }
}
