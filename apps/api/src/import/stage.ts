import { mayRunByItself } from '@dealercare/domain/import/by-itself';
import { audit } from '../platform/audit/audit.js';
import type { App, TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import type { Lease } from '../platform/jobs/lease.js';
import { addCounts, BATCH_ROWS, judgeBatch } from './batch.js';
import type { RawLine } from './raw-line.js';
import type { ImportKind, ImportScope, Judged } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';
import { failRun, scopeOf, step } from './progress.js';
import { uploadOf } from './run-upload.js';
import { addUnknownWords } from './unknown-words.js';
import { tableLines } from './table.js';

export const MAX_ROWS = 200_000;
const ROWS_PER_INSERT = 250;

/** The dry run: every line is staged with the verdict that the run would give it. Goes on where it was broken off. */
export async function judgeRun(app: App, lease: Lease, run: ImportRun, kind: ImportKind): Promise<void> {
  const scope = await scopeOf(app, run);
  const [row] = await app.database.read.rows('SELECT MAX(line) FROM import_row WHERE run_id = ?', [bareId(run.id)]);
  const reached = Number(row?.[0] ?? 0);
  let batch: RawLine[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await stageBatch(app, lease, run, kind, scope, batch);
    batch = [];
  };
  for await (const line of tableLines(await uploadOf(app, run), run)) {
    if (line.line <= reached) continue;
    batch.push(line);
    if (run.rowsTotal + batch.length > MAX_ROWS) return failRun(app, lease, run, 'FILE_TOO_MANY_ROWS', { limit: MAX_ROWS });
    if (batch.length >= BATCH_ROWS) await flush();
  }
  await flush();
  if (run.rowsTotal === 0) return failRun(app, lease, run, 'FILE_EMPTY');
  await step(app, lease, run, async (tx) => ({ result: null, changes: afterDryRun(tx, run) }));
}

/** What nobody watches is written at once, unless so much of it is refused that somebody must look. */
function afterDryRun(tx: TxCtx, run: ImportRun): Partial<ImportRun> {
  if (run.way === 'DESK') return { status: 'JUDGED' };
  if (mayRunByItself({ rows: run.rowsTotal, refused: run.counts['REFUSED'] ?? 0 })) {
    audit(tx, { unitId: run.unitId, action: 'import.start', entity: 'import_run', entityId: run.id, before: { status: run.status }, after: { status: 'RUNNING', kind: run.kind, rows: run.rowsTotal, way: run.way } });
    return { status: 'RUNNING', rowsDone: 0, cursorLine: 0, counts: {} };
  }
  publish(tx, 'import.came', run.unitId, { runId: run.id, unitId: run.unitId, state: 'WAITING' });
  return { status: 'JUDGED' };
}

async function stageBatch(app: App, lease: Lease, run: ImportRun, kind: ImportKind, scope: ImportScope, lines: readonly RawLine[]): Promise<void> {
  await step(app, lease, run, async (tx) => {
    const judged = await judgeBatch(tx, kind, scope, run, lines);
    await insertRows(tx, run, lines, judged);
    return { result: null, changes: { rowsTotal: run.rowsTotal + lines.length, rowsDone: run.rowsTotal + lines.length, counts: addCounts(run.counts, judged), unknownWords: addUnknownWords(run.unknownWords, kind, run, lines, judged) } };
  });
}

const COLUMNS = 'run_id, line, cells, verdict, findings, business_key, person_index, changes';

async function insertRows(tx: TxCtx, run: ImportRun, lines: readonly RawLine[], judged: readonly Judged[]): Promise<void> {
  for (let from = 0; from < lines.length; from += ROWS_PER_INSERT) {
    const part = lines.slice(from, from + ROWS_PER_INSERT);
    const params = await Promise.all(part.map(async ({ line, cells }, index) => {
      const row = judged[from + index]!;
      const sealed = await tx.app.subjectKeys.seal(tx.db, run.subjectKeyId, JSON.stringify(cells), cellsPlace(run.id, line));
      return [bareId(run.id), line, sealed, row.verdict, JSON.stringify(row.findings), row.businessKey, row.personIndex ?? null, await sealChanges(tx, run, row)];
    }));
    await tx.db.run(`INSERT INTO import_row (${COLUMNS}) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`, params.flat());
  }
}

/** The old and the new values of a known record are somebody's data: sealed like the cells. */
export async function sealChanges(tx: TxCtx, run: ImportRun, { line, changes }: Judged): Promise<string | null> {
  return changes?.length ? tx.app.subjectKeys.seal(tx.db, run.subjectKeyId, JSON.stringify(changes), changesPlace(run.id, line)) : null;
}

export const changesPlace = (runId: string, line: number): string => `import_changes|${runId}|${line}`;

/** Where a row's sealed cells belong. */
export const cellsPlace = (runId: string, line: number): string => `import_row|${runId}|${line}`;
