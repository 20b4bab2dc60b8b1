import { csvLine, type ExportCell } from '@dealercare/domain/export/csv-line';
import type { ExportFormat } from './export-job.entity.js';
import type { Watermark } from './watermark.js';
import { WorkbookFile, type WorkbookState } from './workbook-file.js';

export type Cells = readonly ExportCell[];

/** A file that is written forward in pieces, and can be gone on with from its state after any of them. */
export interface TableFile {
  begin(): Promise<void>;
  add(rows: readonly Cells[]): Promise<void>;
  end(): Promise<void>;
  /** The bytes since this was last asked. */
  take(): Buffer;
  /** Put away with the piece, and given back to go on. */
  readonly state: object;
}

export interface TableHead {
  headers: readonly string[];
  watermark: Watermark;
}

/** Where it comes from stands in the first line, which begins like a remark and can be skipped. */
class CsvFile implements TableFile {
  readonly state = {};
  #text = '';

  constructor(private readonly head: TableHead) {}

  async begin(): Promise<void> {
    this.#text += `\uFEFF# ${this.head.watermark.line}\r\n${csvLine(this.head.headers)}`;
  }

  async add(rows: readonly Cells[]): Promise<void> {
    this.#text += rows.map(csvLine).join('');
  }

  async end(): Promise<void> { /* A text needs no end. */ }

  take(): Buffer {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    return bytes;
  }
}

export const tableFile = (format: ExportFormat, head: TableHead, state: object | null): TableFile =>
  (format === 'CSV' ? new CsvFile(head) : new WorkbookFile(head, state as WorkbookState | null));
