import type { App, TxCtx } from '../platform/context.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import type { Lease } from '../platform/jobs/lease.js';
import { addCounts, BATCH_ROWS, judgeBatch, mapCells } from './batch.js';
import type { ImportCells, ImportKind, ImportScope, Judged, Written } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';
import { scopeOf, step } from './progress.js';
import { cellsPlace } from './stage.js';

const beforePlace = (runId: string, line: number): string => `import_before|${runId}|${line}`;

/** The run: staged rows in batches, each batch with its cursor in one transaction, so that a kill loses and doubles nothing (H9). */
export async function writeRun(app: App, lease: Lease, run: ImportRun, kind: ImportKind): Promise<void> {
  const scope = await scopeOf(app, run);
  while (run.rowsDone < run.rowsTotal) await writeBatch(app, lease, run, kind, scope);
  await step(app, lease, run, async (tx) => {
    await kind.finished?.(tx, scope);
    publish(tx, 'import.finished', run.unitId, { runId: run.id, unitId: run.unitId, kind: kind.code });
    return { result: null, changes: { status: 'DONE', finishedAt: tx.now } };
  });
}

async function nextRows(tx: TxCtx, run: ImportRun): Promise<ImportCells[]> {
  const rows = await tx.db.rows(
    `SELECT line, cells FROM import_row WHERE run_id = ? AND line > ? ORDER BY line LIMIT ${BATCH_ROWS}`, [bareId(run.id), run.cursorLine]);
  return Promise.all((rows as [number, string][]).map(async ([line, cells]) => {
    const text = await tx.app.subjectKeys.open(tx.db, run.subjectKeyId, cells, cellsPlace(run.id, line));
    return { line, values: mapCells(run.columns, JSON.parse(text ?? '[]') as string[]) };
  }));
}

async function writeBatch(app: App, lease: Lease, run: ImportRun, kind: ImportKind, scope: ImportScope): Promise<void> {
  await step(app, lease, run, async (tx) => {
    const rows = await nextRows(tx, run);
    const judged = await judgeBatch(tx, kind, scope, rows);
    const written = await kind.write(tx, scope, judged.filter(({ plan }) => plan !== undefined));
    await noteVerdicts(tx, run, judged);
    await noteWritten(tx, run, written);
    return { result: null, changes: { rowsDone: run.rowsDone + rows.length, cursorLine: rows[rows.length - 1]!.line, counts: addCounts(run.counts, judged) } };
  });
}

/** Between dry run and run somebody may have changed the records: the run's verdict is the one that stays. */
async function noteVerdicts(tx: TxCtx, run: ImportRun, judged: readonly Judged[]): Promise<void> {
  const lines = judged.map(({ line }) => line);
  const staged = new Map((await tx.db.rows('SELECT line, verdict, findings FROM import_row WHERE run_id = ? AND line >= ? AND line <= ?', [bareId(run.id), lines[0]!, lines[lines.length - 1]!]))
    .map(([line, verdict, findings]) => [Number(line), `${verdict}${findings}`]));
  for (const { line, verdict, findings } of judged) {
    const text = JSON.stringify(findings);
    if (staged.get(line) === `${verdict}${text}`) continue;
    await tx.db.run('UPDATE import_row SET verdict = ?, findings = ? WHERE run_id = ? AND line = ?', [verdict, text, bareId(run.id), line]);
  }
}

const ROWS_PER_NOTE = 250;

/** All rows of a batch in a few statements: the row stands already, so its insert turns into the update that is wanted. */
async function noteWritten(tx: TxCtx, run: ImportRun, written: readonly Written[]): Promise<void> {
  const update = ['entity_id', 'image_before', 'version_after'].map((column) => `${column} = ${inserted(column)}`).join(', ');
  for (let from = 0; from < written.length; from += ROWS_PER_NOTE) {
    const part = written.slice(from, from + ROWS_PER_NOTE);
    const params = await Promise.all(part.map(async ({ line, entityId, before, versionAfter }) => {
      const image = before && await tx.app.subjectKeys.seal(tx.db, run.subjectKeyId, JSON.stringify(before), beforePlace(run.id, line));
      return [bareId(run.id), line, entityId, image, versionAfter];
    }));
    await tx.db.run(
      `INSERT INTO import_row (run_id, line, cells, verdict, findings, entity_id, image_before, version_after)
       VALUES ${part.map(() => "(?, ?, '', '', '', ?, ?, ?)").join(', ')} ${onDuplicate(['run_id', 'line'], update)}`, params.flat());
  }
}

/** Takes an import back, last row first: what was created goes, what was changed is as before; what somebody has edited since stays. */
export async function undoRun(app: App, lease: Lease, run: ImportRun, kind: ImportKind): Promise<void> {
  const scope = await scopeOf(app, run);
  for (let more = true; more;) more = await undoBatch(app, lease, run, kind, scope);
  await step(app, lease, run, async () => ({ result: null, changes: { status: 'UNDONE' } }));
}

async function undoBatch(app: App, lease: Lease, run: ImportRun, kind: ImportKind, scope: ImportScope): Promise<boolean> {
  return step(app, lease, run, async (tx) => {
    const rows = await tx.db.rows(
      `SELECT line, entity_id, image_before, version_after FROM import_row WHERE run_id = ? AND entity_id IS NOT NULL AND undo_result IS NULL ORDER BY line DESC LIMIT ${BATCH_ROWS}`, [bareId(run.id)]);
    const counts: Record<string, number> = { ...run.counts };
    for (const [line, entityId, image, versionAfter] of rows as [number, string, string | null, number][]) {
      const text = image && await tx.app.subjectKeys.open(tx.db, run.subjectKeyId, image, beforePlace(run.id, line));
      const reverted = await kind.revert(tx, scope, { entityId, before: text ? JSON.parse(text) as Record<string, unknown> : null, versionAfter });
      const result = reverted ? 'REVERTED' : 'KEPT';
      counts[result] = (counts[result] ?? 0) + 1;
      await tx.db.run('UPDATE import_row SET undo_result = ? WHERE run_id = ? AND line = ?', [result, bareId(run.id), line]);
    }
    return { result: rows.length === BATCH_ROWS, changes: { counts, rowsDone: Math.max(0, run.rowsDone - rows.length) } };
  });
}
