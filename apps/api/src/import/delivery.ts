import type { Ctx } from '../platform/context.js';
import { system } from '../platform/access/principal.js';
import { audit } from '../platform/audit/audit.js';
import { isDuplicate } from '../platform/database/retry.js';
import { publish } from '../platform/events/event.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import { ImportRun, type ImportWay } from './import-run.entity.js';
import { takeUpload, type UploadedFile } from './upload.js';

/** TAKEN: its dry run goes on. KNOWN: this very file came before. REFUSED: it is no table that we can read. */
export type Received = { state: 'TAKEN' | 'REFUSED'; runId: string } | { state: 'KNOWN'; runId: null };

/** A file that comes by itself: recognised by template, judged and written without anybody, reported to those who import. Never twice, whatever it is called. */
export async function receiveDelivery(caller: Ctx, unitId: string, way: ImportWay, file: UploadedFile): Promise<Received> {
  const ctx: Ctx = { ...caller, principal: system };
  try {
    return { state: 'TAKEN', runId: (await takeUpload(ctx, unitId, file, way)).id };
  } catch (error) {
    if (isDuplicate(error)) return { state: 'KNOWN', runId: null };
    if (!(error instanceof Refusal)) throw error;
    return { state: 'REFUSED', runId: await noteRefused(ctx, unitId, way, file.fileName, error) };
  }
}

/** A file that was refused stands among the imports with its reason. */
async function noteRefused(ctx: Ctx, unitId: string, way: ImportWay, fileName: string, { code, params }: Refusal): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const [key] = tx.app.subjectKeys.make(1);
    await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
    const id = newId('imp');
    await tx.db.manager.insert(ImportRun, {
      id, unitId, way, fileName: fileName.slice(0, 200), fileHash: '', sizeBytes: 0, kind: null, format: 'CSV', encoding: 'utf8', separator: ',', columns: [], status: 'FAILED', counts: {},
      failureCode: code, failureParams: params as Record<string, string | number>, subjectKeyId: key!.id, finishedAt: tx.now, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
    } as object);
    audit(tx, { unitId, action: 'import.refuse', entity: 'import_run', entityId: id, after: { way, failureCode: code } });
    publish(tx, 'import.came', unitId, { runId: id, unitId, state: 'FAILED' });
    return id;
  });
}
