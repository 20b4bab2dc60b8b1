import type { App } from '../platform/context.js';
import type { ImportRun } from './import-run.entity.js';
import type { Upload } from './table.js';

/** A run's upload, with the key that opens it. */
export async function uploadOf(app: App, run: Pick<ImportRun, 'id' | 'subjectKeyId'>): Promise<Upload> {
  return { app, id: run.id, key: await app.subjectKeys.keyOf(app.database.read, run.subjectKeyId) };
}
