import { audit } from '../platform/audit/audit.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { requireStepUp } from '../platform/access/step-up.js';
import { realTime } from '../platform/real-time.js';
import { refuse } from '../platform/refusal.js';
import { reachesDealer } from '../platform/scope.js';
import { inTransaction } from '../platform/transaction.js';
import { exportKind } from './export-kinds.js';
import { ExportJob } from './export-job.entity.js';
import { isMarked, LINK_MS, linkPath } from './export-link.js';
import { readParts } from './export-parts.js';
import { findExport } from './export.service.js';
import type { ExportLink } from './export.types.js';

/** Whoever has lost a dealer since may not fetch its rows any more, nor whole numbers without that right. */
function mayStillHave(ctx: Ctx, job: ExportJob): boolean {
  const { action } = exportKind(job.kind);
  if (!ctx.principal.actions.has('export:run') || !ctx.principal.actions.has(action)) return false;
  return job.dealerIds.every((id) => reachesDealer(ctx, 'export:run', id) && (!job.clear || reachesDealer(ctx, 'export:clear', id)));
}

const extensionOf = ({ format }: ExportJob): string => format.toLowerCase();

/** A way to the file for the caller, in the session that asks, for some minutes (H11). Needs a fresh proof: here the rows leave the house. */
export async function linkToExport(tx: TxCtx, id: string): Promise<ExportLink> {
  const job = await findExport(tx, id);
  requireStepUp(tx);
  if (job.status !== 'READY' || job.expiresAt! <= tx.now || !mayStillHave(tx, job)) throw refuse('EXPORT_STATE', { status: job.status });
  const until = realTime() + LINK_MS;
  return { path: linkPath(tx.app, { exportId: id, userId: tx.actor.id!, sessionId: tx.sessionId ?? '', until }, extensionOf(job)), fileName: fileName(job), expiresAt: new Date(until) };
}

const fileName = (job: ExportJob): string => `${job.kind.toLowerCase().replaceAll('_', '-')}-${job.createdAt.toISOString().slice(0, 10)}.${extensionOf(job)}`;

export interface FetchedExport {
  name: string;
  type: string;
  sizeBytes: number;
  bytes: AsyncIterable<Buffer>;
}

const types = { CSV: 'text/csv; charset=utf-8', XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** The file behind a link. Foreign, forged, expired, destroyed and never made are one answer. */
export async function fetchExport(ctx: Ctx, { id, extension, until, mark }: { id: string; extension: string; until: string; mark: string }): Promise<FetchedExport> {
  const at = /^\d{13}$/.test(until) ? Number(until) : 0;
  const holds = ctx.actor.kind === 'STAFF' && at > realTime() && isMarked(ctx.app, { exportId: id, userId: ctx.actor.id!, sessionId: ctx.sessionId ?? '', until: at }, mark);
  const job = holds ? await ctx.db.manager.findOneBy(ExportJob, { id, askedBy: ctx.actor.id!, status: 'READY' }) : null;
  if (!job || job.expiresAt! <= ctx.now || extension !== extensionOf(job) || !mayStillHave(ctx, job)) throw refuse('NOT_FOUND');
  const key = await ctx.app.subjectKeys.keyOf(ctx.db, job.subjectKeyId);
  await inTransaction(ctx, async (tx) => {
    await tx.db.manager.update(ExportJob, { id }, { fetchedAt: tx.now });
    audit(tx, { unitId: job.unitId, action: 'export.fetch', entity: 'export_job', entityId: id, after: { kind: job.kind, rows: job.rowsDone, clear: job.clear }, reason: job.reason });
    await noteAccess(tx, job.dealerIds.map((unitId) => ({ unitId, customerId: null, door: 'EXPORT' as const, subjectId: id, reason: job.reason })));
  });
  return { name: fileName(job), type: types[job.format], sizeBytes: job.sizeBytes, bytes: readParts(ctx.app, id, key, job.parts) };
}
