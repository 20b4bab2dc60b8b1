import type { Readable } from 'node:stream';
import { audit } from '../platform/audit/audit.js';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { importKinds } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';
import { requireImportUnit } from './import-units.js';
import { knownBy, Recogniser, recogniseColumns, recogniseKind, requireColumns } from './recognise.js';
import { removeFile, storeFile } from './stored-file.js';
import { recogniseTable, type Upload } from './table.js';
import { rememberedReading, shapeOf } from './template.service.js';

export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** Tables of text, however they are separated, and workbooks. What is inside is looked at as well. */
const TABLE_NAME = /\.(?:csv|tsv|txt|xlsx|xlsm)$/i;
const OLD_NAME = /\.(?:xls|xlsb|et)$/i;

/** An upload that can be asked whether it was cut off at the size limit. */
export interface UploadedFile {
  fileName: string;
  bytes: Readable & { truncated?: boolean };
}

/**
 * Takes a file in: sealed on disk, its encoding, separator, sheet, header, kind and columns recognised. What is refused
 * leaves nothing behind.
 */
export async function takeUpload(ctx: Ctx, unitId: string, { fileName, bytes }: UploadedFile): Promise<ImportRun> {
  requireImportUnit(ctx, unitId, 'import:run');
  await requireActive(ctx.app, unitId);
  if (OLD_NAME.test(fileName)) throw refuse('FILE_OLD_WORKBOOK');
  if (!TABLE_NAME.test(fileName)) throw refuse('FILE_TYPE');
  const id = newId('imp');
  const [key] = ctx.app.subjectKeys.make(1);
  const secret = await ctx.app.subjectKeys.keyOf(ctx.db, key!.id);
  const recogniser = new Recogniser();
  const { sizeBytes, hash } = await storeFile(ctx.app, id, secret, bytes, (chunk) => recogniser.hear(chunk));
  try {
    if (bytes.truncated) throw refuse('FILE_TOO_LARGE', { limitMb: MAX_FILE_BYTES / 1024 / 1024 });
    if (sizeBytes === 0) throw refuse('FILE_EMPTY');
    if (recogniser.isOldWorkbook) throw refuse('FILE_OLD_WORKBOOK');
    if (recogniser.isForeign) throw refuse('FILE_TYPE');
    const recognised = await recognise(ctx, { app: ctx.app, id, key: secret }, unitId, recogniser);
    return await inTransaction(ctx, async (tx) => {
      await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
      const run = tx.db.manager.create(ImportRun, {
        id, unitId, fileName: fileName.slice(0, 200), fileHash: hash, sizeBytes, ...recognised, status: 'UPLOADED', counts: {}, subjectKeyId: key!.id,
        createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
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

async function recognise(ctx: Ctx, upload: Upload, unitId: string, recogniser: Recogniser) {
  const unitType = (await orgTree(upload.app)).unit(unitId)?.type;
  const kinds = importKinds().filter(({ at }) => at === unitType);
  const { headers, ...table } = await recogniseTable(upload, recogniser, knownBy(kinds));
  requireColumns(headers);
  const shapeHash = shapeOf(headers);
  const kind = recogniseKind(headers, kinds);
  const remembered = await rememberedReading(ctx, unitId, headers, kind?.code);
  if (remembered) return { ...table, shapeHash, ...remembered };
  return { ...table, shapeHash, kind: kind?.code ?? null, columns: recogniseColumns(headers, kind) };
}
