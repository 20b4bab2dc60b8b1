import { errorText } from '@dealercare/schema/error-codes';
import { orgTree } from '../organisation/org-tree.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { requirePage } from '../platform/paging/connection.js';
import { pageOf } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion } from '../platform/versioned.js';
import { readHead } from './cells.js';
import { importKind, importKinds, type Finding, type Verdict } from './import-kind.js';
import type { CorrectImportInput } from './import.inputs.js';
import { ImportRun, type ColumnMapping, type ImportStatus } from './import-run.entity.js';
import type { ImportCounts, ImportColumn, ImportFinding, ImportRowType } from './import.types.js';
import { saveRun } from './progress.js';
import { missingFields, recogniseColumns, recogniseKind } from './recognise.js';
import { cellsPlace } from './stage.js';
import { isStored } from './stored-file.js';
import { openUpload } from './upload-key.js';

type ImportAction = 'import:read' | 'import:run';

/**
 * Whose imports may be seen or run. Files of a dealer hold its customers in the clear: only who may read their names there
 * sees them, so neither levels above nor partners (K4, INV-32).
 */
function importUnits(ctx: Ctx, action: ImportAction): string[] {
  const below = new Set(ctx.principal.dealers(action).every);
  const named = new Set(ctx.principal.dealers('customer:name').every);
  return ctx.principal.units(action).filter((id) => !below.has(id) || named.has(id));
}

const mayImport = (ctx: Ctx, unitId: string, action: ImportAction): boolean => ctx.principal.everywhere || importUnits(ctx, action).includes(unitId);

export function requireImportUnit(ctx: Ctx, unitId: string, action: ImportAction): void {
  requireId('org', unitId);
  if (!mayImport(ctx, unitId, action)) throw refuse('NOT_FOUND');
}

export async function findRun(ctx: Ctx, id: string, action: ImportAction): Promise<ImportRun> {
  requireId('imp', id);
  const run = await ctx.db.manager.findOneBy(ImportRun, { id });
  if (!run || !mayImport(ctx, run.unitId, action)) throw refuse('NOT_FOUND');
  return run;
}

export async function listRuns(ctx: Ctx, page: PageArgs): Promise<Connection<ImportRun>> {
  const units = inList(importUnits(ctx, 'import:read').map(bareId));
  const where = units.params.length > 0 ? `unit_id IN (${units.sql})` : '1 = 0';
  if (page.after && !/^[0-9a-z]{26}$/.test(page.after)) throw refuse('CURSOR_INVALID');
  const after = page.after ? `AND id < ?` : '';
  const rows = await ctx.db.rows(`SELECT id FROM import_run WHERE ${where} ${after} ORDER BY id DESC LIMIT ${requirePage(page) + 1}`, [...units.params, ...(page.after ? [page.after] : [])]);
  const ids = rows.map(([id]) => wireId('imp', String(id)));
  const found = new Map((await ctx.db.manager.find(ImportRun, { where: ids.map((id) => ({ id })) })).map((run) => [run.id, run]));
  const runs = ids.flatMap((id) => found.get(id) ?? []);
  const connection = pageOf(page, runs, (run) => run.id, async () => Number((await ctx.db.rows(`SELECT COUNT(*) FROM import_run WHERE ${where}`, units.params))[0]![0]));
  const last = connection.nodes[connection.nodes.length - 1];
  return { ...connection, pageInfo: { ...connection.pageInfo, endCursor: last ? bareId(last.id) : null } };
}

/** The time of a file is over, or a person in it was erased. */
async function requireStored(ctx: Ctx, run: ImportRun): Promise<void> {
  if (!await isStored(ctx.app, run.id)) throw refuse('FILE_GONE');
}

/** What is shown of a column: its header, its field, its first cells. Cells hold people in the clear, so they are for those who import. */
export async function columnsOf(ctx: Ctx, run: ImportRun): Promise<ImportColumn[]> {
  if (!await isStored(ctx.app, run.id)) return run.columns.map(({ header, field }) => ({ header, field, samples: [] }));
  const SAMPLES = 3;
  const showsCells = mayImport(ctx, run.unitId, 'import:run');
  const head = await readHead(await openUpload(ctx.app, run), run.encoding, run.separator, SAMPLES);
  return run.columns.map(({ header, field }, index) => ({ header, field, samples: showsCells ? head.slice(1).map(({ cells }) => cells[index] ?? '') : [] }));
}

function requireStatus(run: ImportRun, ...allowed: ImportStatus[]): void {
  if (!allowed.includes(run.status)) throw refuse('IMPORT_STATE', { status: run.status });
}

async function recognisedColumns(tx: TxCtx, run: ImportRun, input: CorrectImportInput): Promise<{ kind: string | null; columns: ColumnMapping[] }> {
  await requireStored(tx, run);
  const head = await readHead(await openUpload(tx.app, run), input.encoding ?? run.encoding, input.separator ?? run.separator, 1);
  const headers = head[0]?.cells ?? [];
  const kind = input.kind !== undefined ? importKind(input.kind) : importKind(run.kind) ?? recogniseKind(headers, importKinds());
  return { kind: kind?.code ?? null, columns: recogniseColumns(headers, kind) };
}

/** Puts right what was recognised wrongly; the dry run begins anew. */
export async function correctImport(tx: TxCtx, input: CorrectImportInput): Promise<ImportRun> {
  const run = await findRun(tx, input.runId, 'import:run');
  requireVersion(run, input.expectedVersion);
  requireStatus(run, 'UPLOADED', 'JUDGED', 'FAILED');
  if (input.kind && !importKind(input.kind)) throw refuse('IMPORT_KIND_UNKNOWN');
  const recognised = await recognisedColumns(tx, run, input);
  const columns = input.columns ? recognised.columns.map((column, index) => ({ ...column, field: input.columns![index]?.field ?? null })) : recognised.columns;
  await tx.db.run('DELETE FROM import_row WHERE run_id = ?', [bareId(run.id)]);
  await saveRun(tx, run, {
    kind: recognised.kind, columns, encoding: input.encoding ?? run.encoding, separator: input.separator ?? run.separator,
    status: 'UPLOADED', rowsTotal: 0, rowsDone: 0, cursorLine: 0, counts: {}, failureCode: null, failureParams: null,
  });
  return run;
}

/** Begins the dry run. IMPORT_COLUMNS_MISSING names the fields that no column fills. */
export async function judgeImport(tx: TxCtx, id: string): Promise<ImportRun> {
  const run = await findRun(tx, id, 'import:run');
  requireStatus(run, 'UPLOADED', 'JUDGED', 'FAILED');
  const kind = importKind(run.kind);
  if (!kind) throw refuse('IMPORT_KIND_UNKNOWN');
  await requireStored(tx, run);
  if ((await orgTree(tx.app)).unit(run.unitId)?.type !== kind.at) throw refuse('IMPORT_WRONG_UNIT', { unitType: kind.at });
  const missing = missingFields(run.columns, kind);
  const names = missing.map((name) => kind.fields.find((field) => field.name === name)![tx.locale === 'en' ? 'nameEn' : 'nameZh']);
  if (missing.length > 0) throw refuse('IMPORT_COLUMNS_MISSING', { fields: names });
  await tx.db.run('DELETE FROM import_row WHERE run_id = ?', [bareId(run.id)]);
  await saveRun(tx, run, { status: 'JUDGING', rowsTotal: 0, rowsDone: 0, cursorLine: 0, counts: {}, failureCode: null, failureParams: null });
  return run;
}

async function advance(tx: TxCtx, id: string, from: ImportStatus[], to: ImportStatus, action: string, changes: Partial<ImportRun> = {}): Promise<ImportRun> {
  const run = await findRun(tx, id, 'import:run');
  requireStatus(run, ...from);
  audit(tx, { unitId: run.unitId, action, entity: 'import_run', entityId: run.id, before: { status: run.status }, after: { status: to, kind: run.kind, rows: run.rowsTotal } });
  await saveRun(tx, run, { status: to, ...changes });
  return run;
}

export const startImport = (tx: TxCtx, id: string): Promise<ImportRun> => advance(tx, id, ['JUDGED'], 'RUNNING', 'import.start', { rowsDone: 0, cursorLine: 0, counts: {} });
export const cancelImport = (tx: TxCtx, id: string): Promise<ImportRun> => advance(tx, id, ['UPLOADED', 'JUDGING', 'JUDGED', 'FAILED'], 'CANCELLED', 'import.cancel');
/** Takes back what the import wrote, as far as nobody has changed it since (H8). */
export const undoImport = (tx: TxCtx, id: string): Promise<ImportRun> => advance(tx, id, ['DONE'], 'UNDOING', 'import.undo');

export function countsOf({ counts }: ImportRun): ImportCounts {
  const count = (name: Verdict | 'WARNINGS' | 'REVERTED' | 'KEPT'): number => counts[name] ?? 0;
  return {
    create: count('CREATE'), update: count('UPDATE'), unchanged: count('UNCHANGED'), repeated: count('REPEATED'), refused: count('REFUSED'),
    warnings: count('WARNINGS'), reverted: count('REVERTED'), kept: count('KEPT'),
  };
}

export const findingsOf = (ctx: Ctx, findings: readonly Finding[]): ImportFinding[] =>
  findings.map(({ field, code, gravity, params }) => ({ field, code, gravity, message: errorText(code, ctx.locale, params) }));

/** The rows of a run in the order of the file, of one verdict or with remarks only. */
export async function listRows(ctx: Ctx, run: ImportRun, page: PageArgs, verdict: Verdict | null, remarksOnly: boolean): Promise<Connection<ImportRowType>> {
  const conditions = ['run_id = ?', ...(verdict ? ['verdict = ?'] : []), ...(remarksOnly ? ["findings <> '[]'"] : [])];
  const params = [bareId(run.id), ...(verdict ? [verdict] : [])];
  const after = page.after ? Number(page.after) : 0;
  if (!Number.isInteger(after)) throw refuse('CURSOR_INVALID');
  const rows = await ctx.db.rows(
    `SELECT line, verdict, findings, business_key, cells FROM import_row WHERE ${conditions.join(' AND ')} AND line > ? ORDER BY line LIMIT ${requirePage(page) + 1}`, [...params, after]);
  const nodes = await Promise.all((rows as [number, Verdict, string, string | null, string][]).map(async ([line, found, findings, businessKey, cells]) => {
    const text = await ctx.app.subjectKeys.open(ctx.db, run.subjectKeyId, cells, cellsPlace(run.id, line));
    return { id: String(line), line, verdict: found, businessKey, findings: findingsOf(ctx, JSON.parse(findings) as Finding[]), cells: JSON.parse(text ?? '[]') as string[] };
  }));
  const connection = pageOf(page, nodes, ({ line }) => line, async () => Number((await ctx.db.rows(`SELECT COUNT(*) FROM import_row WHERE ${conditions.join(' AND ')}`, params))[0]![0]));
  const last = connection.nodes[connection.nodes.length - 1];
  return { ...connection, pageInfo: { ...connection.pageInfo, endCursor: last ? String(last.line) : null } };
}
