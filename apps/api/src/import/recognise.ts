import { cellText } from '@dealercare/domain/customer/cell-text';
import { refuse } from '../platform/refusal.js';
import type { FileEncoding } from './import-run.entity.js';
import type { ColumnMapping } from './import-run.entity.js';
import type { ImportKind } from './import-kind.js';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const HEAD_BYTES = 4096;
/** Text has tabs and line breaks; whatever else stands below the blank is rare in it. */
const MAX_CONTROL_SHARE = 0.02;

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

/** Watches an upload go by and learns what it is: its first bytes, and whether all of it is strict UTF-8 (H3). */
export class Recogniser {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  #head = Buffer.alloc(0);
  #utf8 = true;
  #zeroBytes = 0;

  hear(chunk: Buffer): void {
    if (this.#head.length < HEAD_BYTES) this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES)]);
    for (let at = chunk.indexOf(0); at >= 0 && this.#zeroBytes === 0; at = chunk.indexOf(0, at + 1)) this.#zeroBytes += 1;
    if (!this.#utf8) return;
    try {
      this.#strict.decode(chunk, { stream: true });
    } catch {
      this.#utf8 = false;
    }
  }

  get isWorkbook(): boolean {
    return startsWith(this.#head, ZIP);
  }

  /** A workbook as Excel wrote them before 2007, or one with a password. */
  get isOldWorkbook(): boolean {
    return startsWith(this.#head, OLE);
  }

  /** A PDF, a picture or something else that is no table. */
  get isForeign(): boolean {
    if (startsWith(this.#head, PDF)) return true;
    if (this.isWorkbook || this.#wide) return false;
    if (this.#zeroBytes > 0) return true;
    const controls = this.#head.filter(isControl).length;
    return controls > this.#head.length * MAX_CONTROL_SHARE;
  }

  get encoding(): FileEncoding {
    if (this.#wide) return this.#wide;
    try {
      this.#strict.decode();
    } catch {
      this.#utf8 = false;
    }
    return this.#utf8 ? 'utf8' : 'gb18030';
  }

  /** Two bytes a character: told by a mark, or by zero bytes that stand on one side only. */
  get #wide(): FileEncoding | null {
    if (startsWith(this.#head, [0xff, 0xfe])) return 'utf16le';
    if (startsWith(this.#head, [0xfe, 0xff])) return 'utf16be';
    if (this.#zeroBytes === 0) return null;
    const zeros = [0, 0];
    this.#head.forEach((byte, at) => { if (byte === 0) zeros[at % 2]! += 1; });
    const [even, odd] = zeros as [number, number];
    const hasBreak = (pair: readonly [number, number]): boolean => this.#head.some((byte, at) => at % 2 === 0 && byte === pair[0] && this.#head[at + 1] === pair[1]);
    if (odd > 0 && even === 0 && hasBreak([0x0a, 0])) return 'utf16le';
    return even > 0 && odd === 0 && hasBreak([0, 0x0a]) ? 'utf16be' : null;
  }
}

/** Headers are compared without blanks, brackets and their contents, underscores and case. */
export const headerKey = (header: string): string => cellText(header).toLowerCase().replace(/[((][^))]*[))]/g, '').replace(/[\s_*:：.\-/]/g, '');

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

/** How many of the names are known to the kind that knows them best; a kind whose needed fields are all there counts more than any that lacks one. */
export const knownBy = (kinds: readonly ImportKind[]) => (headers: readonly string[]): number => Math.max(0, ...kinds.map((kind) => {
  const fields = new Set(recogniseColumns(headers, kind).flatMap(({ field }) => field ?? []));
  const complete = kind.fields.every(({ name, required }) => !required || fields.has(name));
  return fields.size + (complete ? COMPLETE : 0);
}));

const COMPLETE = 100;

const MAX_COLUMNS = 200;

export function requireColumns(headers: readonly string[]): void {
  if (headers.length > MAX_COLUMNS) throw refuse('FILE_TOO_MANY_COLUMNS', { count: headers.length, limit: MAX_COLUMNS });
}

/** Fields that the kind cannot do without and no column fills. */
export function missingFields(columns: readonly ColumnMapping[], kind: ImportKind): string[] {
  const filled = new Set(columns.map(({ field }) => field));
  return kind.fields.filter(({ name, required }) => required && !filled.has(name)).map(({ name }) => name);
}
