import type { Readable } from 'node:stream';
import { audit } from '../platform/audit/audit.js';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { importKind, importKinds } from './import-kind.js';
import { ImportRun, type ColumnMapping, type ImportWay } from './import-run.entity.js';
import { requireImportUnit } from './import-units.js';
import { knownBy, missingFields, Recogniser, recogniseColumns, recogniseKind, requireColumns } from './recognise.js';
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
export async function takeUpload(ctx: Ctx, unitId: string, { fileName, bytes }: UploadedFile, way: ImportWay = 'DESK'): Promise<ImportRun> {
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
      if (way !== 'DESK') await noteDelivery(tx, unitId, hash);
      const status = way !== 'DESK' && isReady(recognised) ? 'JUDGING' : 'UPLOADED';
      const run = tx.db.manager.create(ImportRun, {
        id, unitId, way, fileName: fileName.slice(0, 200), fileHash: hash, sizeBytes, ...recognised, status, counts: {}, subjectKeyId: key!.id,
        createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
      });
      await tx.db.manager.insert(ImportRun, run as object);
      audit(tx, { unitId, action: 'import.upload', entity: 'import_run', entityId: id, after: { sizeBytes, hash, kind: recognised.kind } });
      if (way !== 'DESK' && status === 'UPLOADED') publish(tx, 'import.came', unitId, { runId: id, unitId, state: 'WAITING' });
      return run;
    });
  } catch (error) {
    await removeFile(ctx.app, id);
    throw error;
  }
}

/** Of one file with the same contents the second one fails here. */
async function noteDelivery(tx: TxCtx, unitId: string, hash: string): Promise<void> {
  await tx.db.run('INSERT INTO import_delivery (unit_id, mark, created_at) VALUES (?, ?, ?)', [bareId(unitId), hash, instantText(tx.now)]);
}

/** Recognised so far that nobody need be asked. */
function isReady({ kind: code, columns }: { kind: string | null; columns: ColumnMapping[] }): boolean {
  const kind = importKind(code);
  return kind !== undefined && missingFields(columns, kind).length === 0;
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
