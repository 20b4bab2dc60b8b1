import type { Readable } from 'node:stream';
import type { App } from '../platform/context.js';
import { readFile } from './stored-file.js';
import type { ImportRun } from './import-run.entity.js';

/** The bytes of a run's upload. */
export async function openUpload(app: App, run: Pick<ImportRun, 'id' | 'subjectKeyId'>): Promise<Readable> {
  return readFile(app, run.id, await app.subjectKeys.keyOf(app.database.read, run.subjectKeyId));
}
