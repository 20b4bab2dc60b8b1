import { numberText, serialText } from '@dealercare/domain/import/spreadsheet-cell';
import type { Readable } from 'node:stream';
import type { Book } from './book.js';
import { readXml, type Attributes } from './xml.js';

/** A cell's text, or the number of the text that it shares. */
export type SheetCell = string | number;

export interface SheetRow {
  line: number;
  cells: SheetCell[];
}

/** Columns behind are not looked at: some programs paint cells up to the last column of all. */
const MAX_PLACE = 1100;
const A = 64;

/** 0 for A, 26 for AA. */
function placeOf(reference: string): number {
  let place = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - A;
    if (letter < 1 || letter > 26) break;
    place = place * 26 + letter;
  }
  return place - 1;
}

/** Gathers the cells of a sheet from its XML. */
class SheetReader {
  rows: SheetRow[] = [];
  #row: SheetRow = { line: 0, cells: [] };
  #place = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula = '';
  #hasValue = false;
  #hasFormula = false;
  #into: 'value' | 'formula' | null = null;

  constructor(private readonly book: Book) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#row = { line: Number(attributes['r'] ?? this.#row.line + 1), cells: [] };
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') [this.#into, this.#hasFormula] = ['formula', true];
    else if (name === 'v' || name === 't') [this.#into, this.#hasValue] = ['value', true];
    if (name === 'row') this.#place = -1;
  }

  text(part: string): void {
    if (this.#into === 'value') this.#value += part;
    else if (this.#into === 'formula') this.#formula += part;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#into = null;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row.cells.length > 0) this.rows.push(this.#row);
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#place = r ? placeOf(r) : this.#place + 1;
    [this.#type, this.#style, this.#value, this.#formula, this.#hasValue, this.#hasFormula] = [t ?? 'n', Number(s ?? 0), '', '', false, false];
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell === '' || this.#place < 0 || this.#place > MAX_PLACE) return;
    const { cells } = this.#row;
    while (cells.length < this.#place) cells.push('');
    cells[this.#place] = cell;
  }

  #cell(): SheetCell {
    // A formula counts with the value that was worked out when the file was saved; without one the row must say so.
    if (!this.#hasValue) return this.#hasFormula ? `=${this.#formula || '(…)'}` : '';
    const value = this.#value;
    switch (this.#type) {
      case 's': return Number(value);
      case 'b': return value === '1' ? 'TRUE' : 'FALSE';
      case 'd': return value.replace('T', ' ');
      case 'n': return this.book.dateStyles[this.#style] && value !== '' ? serialText(Number(value), this.book.from1904) : numberText(value);
      default: return value;
    }
  }
}

/** The rows of a sheet that hold anything, as they come from the file. */
export async function* sheetRows(bytes: Readable, book: Book): AsyncGenerator<SheetRow> {
  const reader = new SheetReader(book);
  for await (const _piece of readXml(bytes, reader)) {
    yield* reader.rows;
    reader.rows = [];
  }
}
