import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { App } from '../platform/context.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

const folder = (app: App): string => join(app.config.dataDir, 'uploads');
const pathOf = (app: App, runId: string): string => join(folder(app), `${runId}.sealed`);

/** Passes bytes on and tells each chunk to somebody. */
function tee(hear: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        hear(chunk);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** Writes an upload to disk, sealed with its own key: nothing of it stands there in the clear (rulings 27). */
export async function storeFile(app: App, runId: string, key: Buffer, from: Readable, hear: (chunk: Buffer) => void): Promise<{ sizeBytes: number; hash: string }> {
  await mkdir(folder(app), { recursive: true });
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const target = createWriteStream(pathOf(app, runId));
  target.write(iv);
  try {
    await pipeline(from, tee((chunk) => { sizeBytes += chunk.length; hash.update(chunk); hear(chunk); }), cipher, target, { end: false });
    await new Promise<void>((resolve, reject) => { target.once('error', reject); target.end(cipher.getAuthTag(), resolve); });
  } catch (error) {
    target.destroy();
    await removeFile(app, runId);
    throw error;
  }
  return { sizeBytes, hash: hash.digest('hex') };
}

/** The bytes of an upload as they came in. */
export async function readFile(app: App, runId: string, key: Buffer): Promise<Readable> {
  const path = pathOf(app, runId);
  const { size } = await stat(path);
  const file = await open(path);
  const iv = Buffer.alloc(IV_BYTES);
  const tag = Buffer.alloc(TAG_BYTES);
  await file.read(iv, 0, IV_BYTES, 0);
  await file.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
  await file.close();
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  if (size === IV_BYTES + TAG_BYTES) return decipher.end();
  const sealed = createReadStream(path, { start: IV_BYTES, end: size - TAG_BYTES - 1 });
  sealed.once('error', (error) => decipher.destroy(error));
  return sealed.pipe(decipher);
}

export async function removeFile(app: App, runId: string): Promise<void> {
  await rm(pathOf(app, runId), { force: true });
}

/** Whether the upload is still there: its time may be over. */
export const isStored = (app: App, runId: string): Promise<boolean> => stat(pathOf(app, runId)).then(() => true, () => false);
