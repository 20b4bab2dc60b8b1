import { exportKeptHours } from '@dealercare/domain/export/export-settings';
import type { ErrorCode } from '@dealercare/schema/error-codes';
import { notify } from '../messaging/notify.js';
import { audit } from '../platform/audit/audit.js';
import type { App, TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import type { Lease } from '../platform/jobs/lease.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';
import { setting } from '../policy/settings-state.js';
import { askerOf } from './asker.js';
import { exportKind } from './export-kinds.js';
import { ExportJob } from './export-job.entity.js';
import { giveRowsBack } from './export-limit.js';
import { nextBatch } from './export-rows.js';
import { removeParts, storePart } from './export-parts.js';
import { openQuery } from './stored-query.js';
import { tableFile, type TableFile } from './table-file.js';
import { watermarkOf } from './watermark.js';

/** Few enough that nobody else waits for them, many enough that a million are soon done. */
const BATCH_ROWS = 2000;
const HOUR_MS = 3_600_000;

/** Writes what changed of an export that is still wanted; false when it was given up meanwhile. */
export async function saveExport(tx: TxCtx, job: ExportJob, changes: Partial<ExportJob>): Promise<boolean> {
  const next = { attempts: 0, ...changes, version: job.version + 1, updatedAt: tx.now };
  const result = await tx.db.manager.update(ExportJob, { id: job.id, status: 'RUNNING' }, next as object);
  if (result.affected !== 1) return false;
  Object.assign(job, next);
  publish(tx, 'export.progressed', null, { exportId: job.id, askedBy: job.askedBy });
  return true;
}

const step = (app: App, lease: Lease, work: (tx: TxCtx) => Promise<boolean>): Promise<boolean> => inTransaction(systemContext(app, 'export'), async (tx) => {
  await lease.hold(tx.db);
  return work(tx);
});

/**
 * Writes the file piece by piece. A piece lies sealed on disk before the row of the export counts it, in one transaction with the place
 * where the next one begins: whatever is killed goes on behind the last piece that counts, and no row comes twice (H10).
 */
export async function runExport(app: App, lease: Lease, job: ExportJob): Promise<void> {
  const kind = exportKind(job.kind);
  const file = tableFile(job.format, { watermark: await watermarkOf(app, job, kind), headers: kind.columns.filter(({ name }) => job.columns.includes(name)).map(({ nameZh, nameEn }) => (job.locale === 'en' ? nameEn : nameZh)) }, job.fileState);
  const key = await app.subjectKeys.keyOf(app.database.read, job.subjectKeyId);
  while (job.status === 'RUNNING') if (!await writePiece(app, lease, job, file, key)) return removeParts(app, job.id);
}

async function writePiece(app: App, lease: Lease, job: ExportJob, file: TableFile, key: Buffer): Promise<boolean> {
  const kind = exportKind(job.kind);
  // Rights are those of this moment, not of the one in which it was asked for.
  const asker = await askerOf(app, job);
  if (!asker) return failExport(app, lease, job, 'EXPORT_RIGHT_GONE');
  const columns = kind.columns.filter(({ name }) => job.columns.includes(name));
  const batch = await nextBatch(asker, kind, columns, await openQuery(app, job, kind), { after: job.afterRow, lastId: job.lastId, size: BATCH_ROWS });
  if (job.parts.length === 0) await file.begin();
  await file.add(batch.cells);
  if (batch.next === null) await file.end();
  const bytes = file.take();
  const part = await storePart(app, job.id, key, job.parts.length, bytes);
  const changes: Partial<ExportJob> = {
    rowsDone: job.rowsDone + batch.cells.length, afterRow: batch.next, parts: [...job.parts, part], sizeBytes: job.sizeBytes + bytes.length, fileState: file.state,
    dealerIds: [...new Set([...job.dealerIds, ...batch.dealerIds])],
  };
  return step(app, lease, async (tx) => {
    if (batch.next !== null) return saveExport(tx, job, changes);
    const keptMs = await setting(app, job.unitId, exportKeptHours) * HOUR_MS;
    return finish(tx, job, { ...changes, status: 'READY', finishedAt: tx.now, expiresAt: new Date(tx.now.getTime() + keptMs) });
  });
}

async function finish(tx: TxCtx, job: ExportJob, changes: Partial<ExportJob>): Promise<boolean> {
  if (!await saveExport(tx, job, changes)) return false;
  const { rowsDone, sizeBytes, dealerIds } = job;
  audit(tx, { unitId: job.unitId, action: 'export.finish', entity: 'export_job', entityId: job.id, after: { rows: rowsDone, bytes: sizeBytes, dealers: dealerIds.length } });
  await notify(tx, [job.askedBy], { onceKey: `export-ready-${job.id}`, kind: 'EXPORT_READY', params: { kind: job.kind, rows: rowsDone }, subjectId: job.id });
  return true;
}

/** Ends an export that cannot be done; its rows were not taken. */
export async function failExport(app: App, lease: Lease, job: ExportJob, code: ErrorCode): Promise<boolean> {
  await step(app, lease, async (tx) => {
    if (!await saveExport(tx, job, { status: 'FAILED', failureCode: code, finishedAt: tx.now })) return false;
    await dropFile(tx, job);
    await giveRowsBack(tx, job.askedBy, job.countedOn, job.rowsTotal);
    audit(tx, { unitId: job.unitId, action: 'export.fail', entity: 'export_job', entityId: job.id, after: { code } });
    await notify(tx, [job.askedBy], { onceKey: `export-failed-${job.id}`, kind: 'EXPORT_FAILED', params: { kind: job.kind }, subjectId: job.id });
    return true;
  });
  return false;
}

/** Destroys the file for good: its key with the row, its bytes once the row stands. */
export async function dropFile(tx: TxCtx, job: Pick<ExportJob, 'id' | 'subjectKeyId'>): Promise<void> {
  await tx.app.subjectKeys.destroy(tx.db, [job.subjectKeyId], tx.now);
  await tx.db.run("UPDATE export_job SET query_cipher = '', parts = '[]', file_state = NULL WHERE id = ?", [bareId(job.id)]);
  tx.unit.afterwards.push(() => { void removeParts(tx.app, job.id).catch((error: unknown) => { tx.app.log.error({ err: error, exportId: job.id }, 'the file of an export could not be removed'); }); });
}
