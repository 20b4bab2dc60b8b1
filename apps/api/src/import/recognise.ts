import { cellText } from '@dealercare/domain/customer/cell-text';
import type { FileEncoding } from './import-run.entity.js';
import type { ColumnMapping } from './import-run.entity.js';
import type { ImportKind } from './import-kind.js';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Watches an upload go by and learns what it is: its first bytes, and whether all of it is strict UTF-8 (H3). */
export class Recogniser {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  #head = Buffer.alloc(0);
  #utf8 = true;
  #zeroBytes = 0;

  hear(chunk: Buffer): void {
    if (this.#head.length < 4096) this.#head = Buffer.concat([this.#head, chunk.subarray(0, 4096)]);
    for (const byte of chunk) if (byte === 0) this.#zeroBytes += 1;
    if (!this.#utf8) return;
    try {
      this.#strict.decode(chunk, { stream: true });
    } catch {
      this.#utf8 = false;
    }
  }

  /** A workbook, a PDF or something else that is no table of text. */
  get isForeign(): boolean {
    if ([ZIP, OLE, PDF].some((mark) => startsWith(this.#head, mark))) return true;
    return this.#zeroBytes > 0 && !this.#byteOrderMark;
  }

  get encoding(): FileEncoding {
    if (this.#byteOrderMark) return this.#byteOrderMark;
    try {
      this.#strict.decode();
    } catch {
      this.#utf8 = false;
    }
    return this.#utf8 ? 'utf8' : 'gb18030';
  }

  get #byteOrderMark(): FileEncoding | null {
    if (startsWith(this.#head, [0xff, 0xfe])) return 'utf16le';
    if (startsWith(this.#head, [0xfe, 0xff])) return 'utf16be';
    return null;
  }
}

const SEPARATORS = [',', '\t', ';', '|'];

/** The separator that cuts the header line into the most columns; quoted parts do not count. */
export function recogniseSeparator(headerLine: string): string {
  const plain = headerLine.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => plain.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

/** Headers are compared without blanks, brackets and their contents, underscores and case. */
const headerKey = (header: string): string => cellText(header).toLowerCase().replace(/[((][^))]*[))]/g, '').replace(/[\s_*:：.\-/]/g, '');

/** Which field each column fills, by the synonyms of both languages; each field once, first come first served. */
export function recogniseColumns(headers: readonly string[], kind: ImportKind | undefined): ColumnMapping[] {
  const fields = new Map((kind?.fields ?? []).flatMap((field) =>
    [field.name, field.nameZh, field.nameEn, ...field.synonyms].map((synonym) => [headerKey(synonym), field.name] as const)));
  const taken = new Set<string>();
  return headers.map((header) => {
    const field = fields.get(headerKey(header));
    if (!field || taken.has(field)) return { header, field: null };
    taken.add(field);
    return { header, field };
  });
}

/** The kind of file whose fields fit the headers best, all of its required ones included. */
export function recogniseKind(headers: readonly string[], kinds: readonly ImportKind[]): ImportKind | undefined {
  const scored = kinds.map((kind) => {
    const fields = new Set(recogniseColumns(headers, kind).map(({ field }) => field));
    const complete = kind.fields.every(({ name, required }) => !required || fields.has(name));
    return { kind, score: complete ? kind.fields.filter(({ name }) => fields.has(name)).length : 0 };
  });
  const best = scored.reduce<(typeof scored)[number] | null>((found, next) => (next.score > (found?.score ?? 0) ? next : found), null);
  return best?.kind;
}

/** Fields that the kind cannot do without and no column fills. */
export function missingFields(columns: readonly ColumnMapping[], kind: ImportKind): string[] {
  const filled = new Set(columns.map(({ field }) => field));
  return kind.fields.filter(({ name, required }) => required && !filled.has(name)).map(({ name }) => name);
}
