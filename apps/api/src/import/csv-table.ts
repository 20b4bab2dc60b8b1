import { recogniseSeparator, splitRecord, toldSeparator } from '@dealercare/domain/import/csv-record';
import iconv from 'iconv-lite';
import type { Readable } from 'node:stream';
import type { FileEncoding } from './import-run.entity.js';
import type { RawLine } from './raw-line.js';

/** A line longer than this is no line of a table. */
const MAX_LINE = 1_000_000;
/** A quoted cell that goes on for longer was never meant to be quoted: its first line is broken, the others are read anew. */
const MAX_OPEN_LINES = 100;
const MAX_SHOWN = 2000;

const decoder = (encoding: FileEncoding): NodeJS.ReadWriteStream =>
  iconv.decodeStream(encoding === 'utf16be' ? 'utf16-be' : encoding === 'utf16le' ? 'utf16-le' : encoding);

/** The lines of a text, however they end; memory does not grow with the file. */
async function* textLines(bytes: Readable, encoding: FileEncoding): AsyncGenerator<string[]> {
  const decoded = bytes.pipe(decoder(encoding)) as NodeJS.ReadWriteStream & { destroy(error?: Error): void };
  bytes.once('error', (error) => { decoded.destroy(error); });
  let rest = '';
  let isFirst = true;
  for await (const chunk of decoded) {
    rest += isFirst ? String(chunk).replace(/^\uFEFF/, '') : String(chunk);
    isFirst &&= rest === '';
    // A carriage return at the end may have its line feed in the next piece.
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines = (held ? rest.slice(0, -1) : rest).split(/\r\n|\n|\r/);
    rest = lines.pop()! + held;
    if (rest.length > MAX_LINE) {
      lines.push(rest);
      rest = '';
    }
    yield lines;
  }
  yield [rest.replace(/\r$/, '')];
}

/** What separates the columns, as the first lines say. */
export async function csvSeparator(bytes: Readable, encoding: FileEncoding): Promise<string> {
  const FIRST = 20;
  const first: string[] = [];
  for await (const lines of textLines(bytes, encoding)) {
    first.push(...lines.filter((line) => line.trim() !== ''));
    if (first.length > FIRST) break;
  }
  bytes.destroy();
  return recogniseSeparator(first.slice(0, FIRST));
}

/** Puts lines together to records, and takes records apart that were never meant to be one. */
class Records {
  #open: string[] = [];
  #line = 0;

  constructor(private readonly separator: string) {}

  *take(lines: readonly string[], isEnd: boolean): Generator<RawLine> {
    const waiting = [...lines];
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) {
        this.#open.push(next);
        yield* this.#close(waiting);
      } else if (isEnd && this.#open.length > 0) yield* this.#giveUp(waiting);
      else return;
    }
  }

  *#close(waiting: string[]): Generator<RawLine> {
    const text = this.#open.join('\n');
    const record = text.length > MAX_LINE ? { state: 'BROKEN' as const } : splitRecord(text, this.separator);
    if (record.state === 'BROKEN' || (record.state === 'OPEN' && this.#open.length >= MAX_OPEN_LINES)) yield* this.#giveUp(waiting);
    else if (record.state === 'WHOLE') yield* this.#done(record.cells);
  }

  *#done(cells: string[], broken = false): Generator<RawLine> {
    const line = this.#line + 1;
    this.#line += broken ? 1 : this.#open.length;
    this.#open = [];
    const isTold = line === 1 && toldSeparator(cells.join(this.separator)) !== null;
    if (!isTold && cells.some((cell) => cell.trim() !== '')) yield broken ? { line, cells, broken } : { line, cells };
  }

  /** The first line alone is broken; what was taken for its continuation is looked at anew. */
  *#giveUp(waiting: string[]): Generator<RawLine> {
    const [first = '', ...others] = this.#open;
    yield* this.#done(first.slice(0, MAX_SHOWN).split(this.separator), true);
    waiting.unshift(...others);
  }
}

/** Reads a table of text record by record. Broken quotes and uneven rows do not stop it. */
export async function* csvLines(bytes: Readable, encoding: FileEncoding, separator: string): AsyncGenerator<RawLine> {
  const records = new Records(separator);
  for await (const lines of textLines(bytes, encoding)) yield* records.take(lines, false);
  yield* records.take([], true);
}
