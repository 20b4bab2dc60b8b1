import type { Readable } from 'node:stream';
import { refuse } from '../../platform/refusal.js';
import { readXml } from './xml.js';

/** A cell of a workbook holds no more. */
const MAX_TEXT = 32_767;
const PAGE_BITS = 20;
const PAGE_BYTES = 2 ** PAGE_BITS;
const MAX_PAGES = 256;

/** The texts that cells of a workbook share, as bytes in pages: a hundred thousand texts as objects would weigh several times as much. */
export class SharedTexts {
  readonly #pages: Buffer[] = [];
  #places = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #used = PAGE_BYTES;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    const bytes = Buffer.from(text.slice(0, MAX_TEXT));
    if (this.#used + bytes.length > PAGE_BYTES) this.#newPage();
    if (this.#count === this.#places.length) this.#grow();
    this.#places[this.#count] = (this.#pages.length - 1) * PAGE_BYTES + this.#used;
    this.#lengths[this.#count] = bytes.length;
    this.#used += bytes.copy(this.#pages.at(-1)!, this.#used);
    this.#count += 1;
  }

  at(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    const place = this.#places[index]!;
    const start = place % PAGE_BYTES;
    return this.#pages[Math.floor(place / PAGE_BYTES)]!.toString('utf8', start, start + this.#lengths[index]!);
  }

  #newPage(): void {
    if (this.#pages.length === MAX_PAGES) throw refuse('FILE_UNSAFE');
    this.#pages.push(Buffer.allocUnsafe(PAGE_BYTES));
    this.#used = 0;
  }

  #grow(): void {
    const twice = (array: Uint32Array): Uint32Array<ArrayBuffer> => {
      const grown = new Uint32Array(array.length * 2);
      grown.set(array);
      return grown;
    };
    this.#places = twice(this.#places);
    this.#lengths = twice(this.#lengths);
  }
}

/** Reads the shared texts, all or up to the one with the number `last`. Runs of a rich text are joined, phonetic hints left out. */
export async function readSharedTexts(bytes: Readable | null, last = Infinity): Promise<SharedTexts> {
  const texts = new SharedTexts();
  if (!bytes) return texts;
  let text = '';
  let isText = false;
  let isHint = false;
  const pieces = readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isHint = true;
    },
    text(part) { if (isText && !isHint) text += part; },
    close(name) {
      if (name === 'si') texts.add(text);
      else if (name === 't') isText = false;
      else if (name === 'rPh') isHint = false;
    },
  });
  for await (const _piece of pieces) if (texts.count > last) break;
  return texts;
}
