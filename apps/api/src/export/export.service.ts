import { MOST_ROWS } from '@dealercare/domain/export/export-settings';
import { withoutNumbers } from '@dealercare/domain/customer/masking';
import { staffCaller } from '../identity/staff-caller.js';
import { requireStepUp } from '../platform/access/step-up.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId, requireId, wireId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import { ExportJob } from './export-job.entity.js';
import type { ExportKind, ExportKindCode, ExportQuery } from './export-kind.js';
import { exportKind, exportKinds } from './export-kinds.js';
import { countRows, giveRowsBack } from './export-limit.js';
import { countExport } from './export-rows.js';
import type { ExportQueryInput, StartExportInput } from './export.inputs.js';
import { dropFile } from './run-export.js';
import { sealQuery } from './stored-query.js';

const filterOf: Readonly<Record<ExportKindCode, keyof ExportQueryInput>> = { CUSTOMERS: 'customers', VEHICLES: 'vehicles', REPAIR_ORDERS: 'orders', CARE_TASKS: 'tasks', CONTACTS: 'contacts', COMPLAINTS: 'complaints' };
const searchable: readonly ExportKindCode[] = ['CUSTOMERS', 'VEHICLES', 'COMPLAINTS'];

/** What the caller may take out. */
export const kindsOf = (ctx: Ctx): ExportKind[] => exportKinds.filter(({ action }) => ctx.principal.actions.has(action));

/** The kind and the one filter that belongs to it; anything else would be left out silently, and more would leave than was meant. */
function requireQuery(ctx: Ctx, input: ExportQueryInput): { kind: ExportKind; query: ExportQuery } {
  const kind = exportKind(input.kind);
  if (!ctx.principal.actions.has(kind.action)) throw refuse('FORBIDDEN', { action: kind.action });
  const foreign = Object.entries(filterOf).find(([code, name]) => code !== input.kind && input[name] != null);
  if (foreign) throw refuse('FILTER_NOT_ALLOWED', { field: foreign[1] });
  if (input.search?.trim() && !searchable.includes(input.kind)) throw refuse('FILTER_NOT_ALLOWED', { field: 'search' });
  return { kind, query: { filter: input[filterOf[input.kind]] as ExportQuery['filter'] ?? null, search: input.search?.trim() || null } };
}

async function countWithin(ctx: Ctx, kind: ExportKind, query: ExportQuery): Promise<number> {
  const rows = await countExport(ctx, kind, query, MOST_ROWS);
  if (rows > MOST_ROWS) throw refuse('EXPORT_TOO_LARGE', { limit: MOST_ROWS });
  return rows;
}

/** How many rows would leave; what the page asks to be confirmed. */
export async function countOf(ctx: Ctx, input: ExportQueryInput): Promise<number> {
  const { kind, query } = requireQuery(ctx, input);
  return countWithin(ctx, kind, query);
}

function requireColumns(kind: ExportKind, names: readonly string[]): string[] {
  const unknown = names.find((name) => !kind.columns.some((column) => column.name === name));
  if (unknown !== undefined) throw refuse('INVALID_INPUT', {}, [{ path: 'input.columns', code: 'VALUE_INVALID', params: { value: unknown } }]);
  return kind.columns.map(({ name }) => name).filter((name) => names.includes(name));
}

const SHORTEST_REASON = 2;

/** Numbers leave whole only with the right, a fresh proof and a reason (H11, K3). */
function requireClear(tx: TxCtx, reason: string | null): void {
  if (!tx.principal.actions.has('export:clear')) throw refuse('FORBIDDEN', { action: 'export:clear' });
  if (Array.from(reason ?? '').length < SHORTEST_REASON) throw refuse('INVALID_INPUT', {}, [{ path: 'input.reason', code: 'REASON_REQUIRED', params: { limit: SHORTEST_REASON } }]);
  requireStepUp(tx);
}

export async function startExport(tx: TxCtx, input: StartExportInput): Promise<ExportJob> {
  const { id: userId, homeUnitId: unitId } = await staffCaller(tx);
  const { kind, query } = requireQuery(tx, input.query);
  const columns = requireColumns(kind, input.columns);
  const reason = input.reason?.trim() || null;
  if (input.clear) requireClear(tx, reason);
  const rows = await countWithin(tx, kind, query);
  if (rows === 0) throw refuse('EXPORT_EMPTY');
  if (input.confirmedRows != null && rows > input.confirmedRows) throw refuse('EXPORT_COUNT_CHANGED', { count: rows, confirmed: input.confirmedRows });
  const countedOn = await countRows(tx, { userId, unitId, rows });
  const id = newId('xpt');
  const [key] = tx.app.subjectKeys.make(1);
  await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
  const job = tx.db.manager.create(ExportJob, {
    id, askedBy: userId, unitId, kind: kind.code, format: input.format, columns, clear: input.clear, reason, locale: tx.locale, queryCipher: await sealQuery(tx, key!.id, id, query), subjectKeyId: key!.id,
    status: 'RUNNING', rowsTotal: rows, rowsDone: 0, afterRow: null, lastId: bareId(newId('xpt')), fileState: null, parts: [], sizeBytes: 0, dealerIds: [], attempts: 0, failureCode: null, countedOn,
    finishedAt: null, expiresAt: null, fetchedAt: null, createdAt: tx.now, createdBy: userId, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(ExportJob, job as object);
  const after = { kind: kind.code, format: input.format, columns, clear: input.clear, rows, filter: query.filter && withoutNumbers(JSON.stringify(query.filter)), search: query.search && withoutNumbers(query.search) };
  audit(tx, { unitId, action: 'export.start', entity: 'export_job', entityId: id, after, reason });
  return job;
}

/** One of the caller's own: exports of others are nobody's business, whatever posts one holds. */
export async function findExport(ctx: Ctx, id: string): Promise<ExportJob> {
  requireId('xpt', id);
  const job = ctx.actor.kind === 'STAFF' ? await ctx.db.manager.findOneBy(ExportJob, { id, askedBy: ctx.actor.id! }) : null;
  if (!job) throw refuse('NOT_FOUND');
  return job;
}

/** Gives an export up while it is being written. */
export async function cancelExport(tx: TxCtx, id: string): Promise<ExportJob> {
  const job = await findExport(tx, id);
  const result = await tx.db.manager.update(ExportJob, { id, status: 'RUNNING' }, { status: 'CANCELLED', finishedAt: tx.now, updatedAt: tx.now, version: job.version + 1 });
  if (result.affected !== 1) throw refuse('EXPORT_STATE', { status: job.status });
  await dropFile(tx, job);
  await giveRowsBack(tx, job.askedBy, job.countedOn, job.rowsTotal);
  audit(tx, { unitId: job.unitId, action: 'export.cancel', entity: 'export_job', entityId: id, before: { status: 'RUNNING' }, after: { status: 'CANCELLED' } });
  publish(tx, 'export.progressed', null, { exportId: id, askedBy: job.askedBy });
  return findExport(tx, id);
}

const ORDER = { column: 'j.id', idColumn: 'j.id', descending: true };

/** The caller's own exports, newest first. */
export async function listExports(ctx: Ctx, page: PageArgs): Promise<Connection<ExportJob>> {
  const mine = ctx.actor.kind === 'STAFF' ? { sql: 'j.asked_by = ?', params: [bareId(ctx.actor.id!)] } : { sql: '1 = 0', params: [] };
  const where = allOf(mine, afterCursor(ORDER, page.after));
  const rows = await ctx.db.rows(`SELECT j.id FROM export_job j WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const ids = rows.map(([id]) => wireId('xpt', String(id)));
  const found = new Map((ids.length === 0 ? [] : await ctx.db.manager.find(ExportJob, { where: ids.map((id) => ({ id })) })).map((job) => [job.id, job]));
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) FROM export_job j WHERE ${mine.sql}`, mine.params))[0]![0]);
  return pageOf(page, ids.flatMap((id) => found.get(id) ?? []), ({ id }) => bareId(id), count);
}
