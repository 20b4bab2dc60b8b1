import { createDecipheriv } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { IV_BYTES, pathOf, TAG_BYTES } from './stored-file.js';
import type { App } from '../platform/context.js';

const BLOCK = 16;

/** An upload that can be read from any place on, as zip archives need it. */
export interface SealedFile {
  size: number;
  /** Bytes `start` up to `end`, the end left out. */
  range(start: number, end: number): Readable;
}

/** GCM counts its blocks from 2 on; block 1 seals the tag. */
function counterAt(iv: Buffer, block: number): Buffer {
  const counter = Buffer.alloc(BLOCK);
  iv.copy(counter);
  counter.writeUInt32BE(block + 2, IV_BYTES);
  return counter;
}

const withoutFirst = (count: number): Transform => {
  let left = count;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const skipped = Math.min(left, chunk.length);
      left -= skipped;
      done(null, chunk.subarray(skipped));
    },
  });
};

/** Opens a sealed upload at any place: its cipher is a counter, so a block can be opened without those before it. That nobody has touched it is proved by reading it whole once (`readFile`). */
export async function openSealed(app: App, runId: string, key: Buffer): Promise<SealedFile> {
  const path = pathOf(app, runId);
  const size = (await stat(path)).size - IV_BYTES - TAG_BYTES;
  const file = await open(path);
  const iv = Buffer.alloc(IV_BYTES);
  await file.read(iv, 0, IV_BYTES, 0);
  await file.close();
  return {
    size,
    range(start, end) {
      const block = Math.floor(start / BLOCK);
      const decipher = createDecipheriv('aes-256-ctr', key, counterAt(iv, block));
      const sealed = createReadStream(path, { start: IV_BYTES + block * BLOCK, end: IV_BYTES + end - 1 });
      const opened = sealed.pipe(decipher).pipe(withoutFirst(start - block * BLOCK));
      for (const part of [sealed, decipher]) part.once('error', (error: Error) => { opened.destroy(error); });
      opened.once('close', () => { sealed.destroy(); });
      return opened;
    },
  };
}
