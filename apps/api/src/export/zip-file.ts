import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw) as (bytes: Buffer, options: object) => Promise<Buffer>;

/** Deflated, sizes behind the bytes, names in UTF-8. */
const FLAGS = 0x0808;
const METHOD = 8;
const VERSION = 20;
/** 1 January 1980: a file's age is told by the export, not by its archive. */
const DAY = 0x21;
const END_OF_DEFLATED = Buffer.from([0x03, 0x00]);

interface ZipEntry {
  name: string;
  at: number;
  crc: number;
  size: number;
  packed: number;
}

/** All that is needed to go on with an archive whose bytes so far lie elsewhere. */
export interface ZipState {
  bytes: number;
  entries: ZipEntry[];
}

export const emptyZip = (): ZipState => ({ bytes: 0, entries: [] });

/**
 * Writes a ZIP archive forward only, and can be put down after any call and taken up again from its state: every piece is deflated for
 * itself and ends on a byte. The libraries keep that in memory, so a killed export would begin anew.
 */
export class ZipFile {
  #pieces: Buffer[] = [];

  constructor(readonly state: ZipState) {}

  get #last(): ZipEntry {
    return this.state.entries[this.state.entries.length - 1]!;
  }

  /** Uncompressed bytes of the entry under way. */
  get entrySize(): number {
    return this.#last.size;
  }

  begin(name: string): void {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(VERSION, 4);
    head.writeUInt16LE(FLAGS, 6);
    head.writeUInt16LE(METHOD, 8);
    head.writeUInt16LE(DAY, 12);
    head.writeUInt16LE(bytes.length, 26);
    this.state.entries.push({ name, at: this.state.bytes, crc: 0, size: 0, packed: 0 });
    this.#put(head, bytes);
  }

  async add(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    if (bytes.length === 0) return;
    const packed = await deflate(bytes, { level: constants.Z_BEST_SPEED, finishFlush: constants.Z_SYNC_FLUSH });
    const entry = this.#last;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    entry.packed += packed.length;
    this.#put(packed);
  }

  end(): void {
    const entry = this.#last;
    entry.packed += END_OF_DEFLATED.length;
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50, 0);
    sizes.writeUInt32LE(entry.crc, 4);
    sizes.writeUInt32LE(entry.packed, 8);
    sizes.writeUInt32LE(entry.size, 12);
    this.#put(END_OF_DEFLATED, sizes);
  }

  async whole(name: string, text: string): Promise<void> {
    this.begin(name);
    await this.add(text);
    this.end();
  }

  /** The directory, with which the archive is complete. */
  finish(): void {
    const from = this.state.bytes;
    for (const entry of this.state.entries) this.#put(...directoryOf(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.state.entries.length, 8);
    end.writeUInt16LE(this.state.entries.length, 10);
    end.writeUInt32LE(this.state.bytes - from, 12);
    end.writeUInt32LE(from, 16);
    this.#put(end);
  }

  /** The bytes written since this was last asked. */
  take(): Buffer {
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    return bytes;
  }

  #put(...pieces: Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.state.bytes += piece.length;
    }
  }
}

function directoryOf({ name, at, crc, size, packed }: ZipEntry): Buffer[] {
  const bytes = Buffer.from(name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(METHOD, 10);
  head.writeUInt16LE(DAY, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(bytes.length, 28);
  head.writeUInt32LE(at, 42);
  return [head, bytes];
}
