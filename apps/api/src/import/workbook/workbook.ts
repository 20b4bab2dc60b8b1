import { refuse } from '../../platform/refusal.js';
import type { RawLine } from '../raw-line.js';
import type { SealedFile } from '../sealed-file.js';
import { Archive } from './archive.js';
import { readBook, type Book } from './book.js';
import { readSharedTexts, type SharedTexts } from './shared-texts.js';
import { sheetRows, type SheetRow } from './sheet.js';

const SHARED = 'xl/sharedStrings.xml';
const isFilled = (cell: string): boolean => cell.trim() !== '';

const lineOf = ({ line, cells }: SheetRow, texts: SharedTexts): RawLine => ({ line, cells: cells.map((cell) => (typeof cell === 'number' ? texts.at(cell) : cell)) });

/** An XLSX file, read where it lies, in constant memory but for its shared texts. */
export class Workbook {
  private constructor(private readonly archive: Archive, readonly book: Book) {}

  static async open(file: SealedFile): Promise<Workbook> {
    const archive = await Archive.open(file);
    try {
      return new Workbook(archive, await readBook(archive));
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** The first rows of a sheet, without reading all that they might share. */
  async top(sheet: string, count: number): Promise<RawLine[]> {
    const rows: SheetRow[] = [];
    for await (const row of sheetRows(await this.#part(sheet), this.book)) {
      rows.push(row);
      if (rows.length >= count) break;
    }
    const last = rows.flatMap(({ cells }) => cells).reduce<number>((highest, cell) => (typeof cell === 'number' && cell > highest ? cell : highest), -1);
    const texts = await readSharedTexts(last < 0 ? null : await this.archive.part(SHARED), last);
    return rows.map((row) => lineOf(row, texts)).filter(({ cells }) => cells.some(isFilled));
  }

  async *lines(sheet: string): AsyncGenerator<RawLine> {
    const texts = await readSharedTexts(await this.archive.part(SHARED));
    for await (const row of sheetRows(await this.#part(sheet), this.book)) {
      const line = lineOf(row, texts);
      if (line.cells.some(isFilled)) yield line;
    }
  }

  close(): void {
    this.archive.close();
  }

  async #part(name: string) {
    const part = this.book.sheets.find((sheet) => sheet.name === name)?.part;
    const bytes = part && await this.archive.part(part);
    if (!bytes) throw refuse('FILE_DAMAGED');
    return bytes;
  }
}
