import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { Readable } from 'node:stream';
import type { FileEncoding } from './import-run.entity.js';

/** A line of the file as it stands there. */
export interface RawLine {
  line: number;
  cells: string[];
}

const MAX_RECORD = 1_000_000;

const decoder = (encoding: FileEncoding): NodeJS.ReadWriteStream =>
  iconv.decodeStream(encoding === 'utf16be' ? 'utf16-be' : encoding === 'utf16le' ? 'utf16-le' : encoding);

/** The header line as text, to see what separates its columns. */
export async function readFirstLine(bytes: Readable, encoding: FileEncoding): Promise<string> {
  let text = '';
  for await (const chunk of bytes.pipe(decoder(encoding))) {
    text += String(chunk).replace(/^\uFEFF/, '');
    const end = text.trimStart().search(/[\r\n]/);
    if (end >= 0 || text.length > MAX_RECORD) {
      bytes.destroy();
      return text.trimStart().slice(0, end < 0 ? MAX_RECORD : end);
    }
  }
  return text.trim();
}

/** Reads a table of text line by line; memory does not grow with the file. Broken quotes and uneven rows do not stop it. */
export async function* readLines(bytes: Readable, encoding: FileEncoding, separator: string): AsyncGenerator<RawLine> {
  const decoded = bytes.pipe(decoder(encoding));
  const parser = decoded.pipe(parse({
    delimiter: separator, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, max_record_size: MAX_RECORD, info: true,
  }));
  bytes.once('error', (error) => parser.destroy(error));
  decoded.once('error', (error) => parser.destroy(error));
  let previousEnd = 0;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const line = previousEnd + 1;
    previousEnd = info.lines;
    if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record };
  }
}

/** The header and the first rows, to show what was recognised. */
export async function readHead(bytes: Readable, encoding: FileEncoding, separator: string, rows: number): Promise<RawLine[]> {
  const head: RawLine[] = [];
  for await (const line of readLines(bytes, encoding, separator)) {
    head.push(line);
    if (head.length > rows) break;
  }
  bytes.destroy();
  return head;
}
