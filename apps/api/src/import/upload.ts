import type { Readable } from 'node:stream';
import { audit } from '../platform/audit/audit.js';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { readFirstLine, readHead } from './cells.js';
import { importKinds } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';
import { requireImportUnit } from './import.service.js';
import { Recogniser, recogniseColumns, recogniseKind, recogniseSeparator } from './recognise.js';
import { readFile, removeFile, storeFile } from './stored-file.js';

export const MAX_FILE_BYTES = 100 * 1024 * 1024;
const MAX_COLUMNS = 200;
/** Tables of text, however they are separated. What is inside is looked at as well. */
const TABLE_NAME = /\.(?:csv|tsv|txt)$/i;

/** An upload that can be asked whether it was cut off at the size limit. */
export interface UploadedFile {
  fileName: string;
  bytes: Readable & { truncated?: boolean };
}

/**
 * Takes a file in: sealed on disk, its encoding, separator, kind and columns recognised. FILE_TOO_LARGE, FILE_TYPE,
 * FILE_EMPTY and FILE_TOO_MANY_COLUMNS leave nothing behind.
 */
export async function takeUpload(ctx: Ctx, unitId: string, { fileName, bytes }: UploadedFile): Promise<ImportRun> {
  requireImportUnit(ctx, unitId, 'import:run');
  await requireActive(ctx.app, unitId);
  if (!TABLE_NAME.test(fileName)) throw refuse('FILE_TYPE');
  const id = newId('imp');
  const [key] = ctx.app.subjectKeys.make(1);
  const secret = await ctx.app.subjectKeys.keyOf(ctx.db, key!.id);
  const recogniser = new Recogniser();
  const { sizeBytes, hash } = await storeFile(ctx.app, id, secret, bytes, (chunk) => recogniser.hear(chunk));
  try {
    if (bytes.truncated) throw refuse('FILE_TOO_LARGE', { limitMb: MAX_FILE_BYTES / 1024 / 1024 });
    if (recogniser.isForeign) throw refuse('FILE_TYPE');
    const recognised = await recogniseTable(ctx, id, secret, unitId, recogniser);
    return await inTransaction(ctx, async (tx) => {
      await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
      const run = tx.db.manager.create(ImportRun, {
        id, unitId, fileName: fileName.slice(0, 200), fileHash: hash, sizeBytes, ...recognised, status: 'UPLOADED', counts: {}, subjectKeyId: key!.id,
        kind: recognised.kind, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
      });
      await tx.db.manager.insert(ImportRun, run as object);
      audit(tx, { unitId, action: 'import.upload', entity: 'import_run', entityId: id, after: { sizeBytes, hash, kind: recognised.kind } });
      return run;
    });
  } catch (error) {
    await removeFile(ctx.app, id);
    throw error;
  }
}

async function recogniseTable(ctx: Ctx, id: string, secret: Buffer, unitId: string, recogniser: Recogniser) {
  const { encoding } = recogniser;
  const headerLine = await readFirstLine(await readFile(ctx.app, id, secret), encoding);
  if (!headerLine) throw refuse('FILE_EMPTY');
  const separator = recogniseSeparator(headerLine);
  const [header] = await readHead(await readFile(ctx.app, id, secret), encoding, separator, 0);
  const headers = header?.cells ?? [];
  if (headers.length > MAX_COLUMNS) throw refuse('FILE_TOO_MANY_COLUMNS', { count: headers.length, limit: MAX_COLUMNS });
  const unitType = (await orgTree(ctx.app)).unit(unitId)?.type;
  const kind = recogniseKind(headers, importKinds().filter(({ at }) => at === unitType));
  return { encoding, separator, kind: kind?.code ?? null, columns: recogniseColumns(headers, kind) };
}
