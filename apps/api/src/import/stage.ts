import type { App, TxCtx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import type { Lease } from '../platform/jobs/lease.js';
import { addCounts, BATCH_ROWS, judgeBatch, mapCells } from './batch.js';
import { readLines, type RawLine } from './cells.js';
import type { ImportKind, ImportScope, Judged } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';
import { failRun, scopeOf, step } from './progress.js';
import { openUpload } from './upload-key.js';

export const MAX_ROWS = 200_000;
const ROWS_PER_INSERT = 250;

/** The dry run: every line is staged with the verdict that the run would give it. Goes on where it was broken off. */
export async function judgeRun(app: App, lease: Lease, run: ImportRun, kind: ImportKind): Promise<void> {
  const scope = await scopeOf(app, run);
  const [row] = await app.database.read.rows('SELECT MAX(line) FROM import_row WHERE run_id = ?', [bareId(run.id)]);
  const reached = Number(row?.[0] ?? 1);
  let batch: RawLine[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await stageBatch(app, lease, run, kind, scope, batch);
    batch = [];
  };
  for await (const line of readLines(await openUpload(app, run), run.encoding, run.separator)) {
    if (line.line <= reached) continue;
    batch.push(line);
    if (run.rowsTotal + batch.length > MAX_ROWS) return failRun(app, lease, run, 'FILE_TOO_MANY_ROWS', { limit: MAX_ROWS });
    if (batch.length >= BATCH_ROWS) await flush();
  }
  await flush();
  if (run.rowsTotal === 0) return failRun(app, lease, run, 'FILE_EMPTY');
  await step(app, lease, run, async () => ({ result: null, changes: { status: 'JUDGED' } }));
}

async function stageBatch(app: App, lease: Lease, run: ImportRun, kind: ImportKind, scope: ImportScope, lines: readonly RawLine[]): Promise<void> {
  await step(app, lease, run, async (tx) => {
    const judged = await judgeBatch(tx, kind, scope, lines.map(({ line, cells }) => ({ line, values: mapCells(run.columns, cells) })));
    await insertRows(tx, run, lines, judged);
    return { result: null, changes: { rowsTotal: run.rowsTotal + lines.length, rowsDone: run.rowsTotal + lines.length, counts: addCounts(run.counts, judged) } };
  });
}

const COLUMNS = 'run_id, line, cells, verdict, findings, business_key, person_index';

async function insertRows(tx: TxCtx, run: ImportRun, lines: readonly RawLine[], judged: readonly Judged[]): Promise<void> {
  for (let from = 0; from < lines.length; from += ROWS_PER_INSERT) {
    const part = lines.slice(from, from + ROWS_PER_INSERT);
    const params = await Promise.all(part.map(async ({ line, cells }, index) => {
      const row = judged[from + index]!;
      const sealed = await tx.app.subjectKeys.seal(tx.db, run.subjectKeyId, JSON.stringify(cells), cellsPlace(run.id, line));
      return [bareId(run.id), line, sealed, row.verdict, JSON.stringify(row.findings), row.businessKey, row.personIndex ?? null];
    }));
    await tx.db.run(`INSERT INTO import_row (${COLUMNS}) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`, params.flat());
  }
}

/** Where a row's sealed cells belong. */
export const cellsPlace = (runId: string, line: number): string => `import_row|${runId}|${line}`;
