import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../platform/context.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

const folderOf = (app: App, exportId: string): string => join(app.config.dataDir, 'exports', exportId);

/** Where a part belongs: it opens in no other file and in no other place of its own. */
const placeOf = (exportId: string, index: number): Buffer => Buffer.from(`export|${exportId}|${index}`);

/**
 * Writes a part of a file, sealed: nothing of it stands on disk in the clear. Its name is its own, so that a writer who was overtaken
 * spoils nobody's part; the row of the export says which ones count.
 */
export async function storePart(app: App, exportId: string, key: Buffer, index: number, bytes: Buffer): Promise<string> {
  const folder = folderOf(app, exportId);
  await mkdir(folder, { recursive: true });
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(placeOf(exportId, index));
  const sealed = Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const name = `${index}-${randomBytes(6).toString('hex')}`;
  const file = await open(join(folder, `${name}.sealed`), 'wx');
  try {
    await file.writeFile(sealed);
    await file.datasync();
  } finally {
    await file.close();
  }
  return name;
}

/** The parts one after the other, as the file that they are; never more than one of them in memory. */
export async function* readParts(app: App, exportId: string, key: Buffer, parts: readonly string[]): AsyncGenerator<Buffer> {
  for (const [index, name] of parts.entries()) {
    const sealed = await readFile(join(folderOf(app, exportId), `${name}.sealed`));
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(placeOf(exportId, index)).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    yield Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
  }
}

export async function removeParts(app: App, exportId: string): Promise<void> {
  await rm(folderOf(app, exportId), { recursive: true, force: true });
}
