import type { Readable } from 'node:stream';
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { Refusal, refuse } from '../../platform/refusal.js';
import type { SealedFile } from '../sealed-file.js';

const MAX_PARTS = 5000;
/** More than 200,000 rows of 200 columns need. */
const MAX_PART_BYTES = 1024 ** 3;
/** Tables shrink to a tenth or twentieth; what shrinks further was made to fill a disk. */
const MAX_RATIO = 300;
const RATIO_COUNTS_FROM = 16 * 1024 ** 2;

class SealedReader extends RandomAccessReader {
  constructor(private readonly file: SealedFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.file.range(start, end);
  }
}

/** Whatever is wrong inside an archive is the file's fault. */
export function damaged(error: unknown): Error {
  return error instanceof Refusal ? error : refuse('FILE_DAMAGED');
}

const opened = (file: SealedFile): Promise<ZipFile> => new Promise((resolve, reject) => {
  fromRandomAccessReader(new SealedReader(file), file.size, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
});

/** The parts of a zip archive. Nothing is unpacked to disk, and no part may be larger than it says or than a table can be. */
export class Archive {
  private constructor(private readonly zip: ZipFile, private readonly parts: ReadonlyMap<string, Entry>) {}

  static async open(file: SealedFile): Promise<Archive> {
    try {
      const zip = await opened(file);
      if (zip.entryCount > MAX_PARTS) throw refuse('FILE_UNSAFE');
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) parts.set(entry.fileName.toLowerCase(), entry);
      return new Archive(zip, parts);
    } catch (error) {
      throw damaged(error);
    }
  }

  /** The bytes of a part, or null when the archive has none of that name. */
  async part(name: string): Promise<Readable | null> {
    const entry = this.parts.get(name.replace(/^\//, '').toLowerCase());
    if (!entry) return null;
    const { compressedSize, uncompressedSize } = entry;
    const isBomb = uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize / Math.max(1, compressedSize) > MAX_RATIO;
    if (uncompressedSize > MAX_PART_BYTES || isBomb) throw refuse('FILE_UNSAFE');
    if (entry.isEncrypted()) throw refuse('FILE_OLD_WORKBOOK');
    return this.zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.zip.close();
  }
}
