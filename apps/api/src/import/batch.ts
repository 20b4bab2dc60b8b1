import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { isTransient } from '../platform/database/retry.js';
import { bareId } from '../platform/ids.js';
import type { ImportCells, ImportKind, ImportScope, Judged, Verdict } from './import-kind.js';
import type { RawLine } from './raw-line.js';
import { soundRow, type FileReading } from './sound-row.js';

export const BATCH_ROWS = 1000;

/** Keys of records that stand further up in the same file and were not refused there. */
async function keysAbove(ctx: Ctx, runId: string, keys: readonly string[], line: number): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const list = inList(keys);
  const rows = await ctx.db.rows(
    `SELECT DISTINCT business_key FROM import_row WHERE run_id = ? AND line < ? AND verdict <> 'REFUSED' AND business_key IN (${list.sql})`, [bareId(runId), line, ...list.params]);
  return new Set(rows.map(([key]) => String(key)));
}

/**
 * The verdict of each row: what its kind says, and REPEATED where the record stood further up already. Rows that cannot be
 * read get theirs here, so that one of them never stops the file. Dry run and run both come through here (rulings 35).
 */
export async function judgeBatch(ctx: Ctx, kind: ImportKind, scope: ImportScope, reading: FileReading, lines: readonly RawLine[]): Promise<Judged[]> {
  const sound = lines.map((line) => soundRow(kind, reading, line));
  const judged = await judgeRows(ctx, kind, scope, sound.flatMap((one) => ('row' in one ? [one.row] : [])));
  const byLine = new Map(judged.map((row) => [row.line, row]));
  const all = lines.map(({ line }, index): Judged => {
    const one = sound[index]!;
    if ('refused' in one) return { line, verdict: 'REFUSED', findings: one.refused, businessKey: null };
    const row = byLine.get(line)!;
    return one.findings.length > 0 ? { ...row, findings: [...one.findings, ...row.findings] } : row;
  });
  const keys = all.flatMap(({ businessKey }) => (businessKey ? [businessKey] : []));
  const seen = await keysAbove(ctx, scope.runId, [...new Set(keys)], lines[0]?.line ?? 0);
  return all.map((row) => {
    if (row.verdict === 'REFUSED' || !row.businessKey) return row;
    if (seen.has(row.businessKey)) return { ...row, verdict: 'REPEATED', plan: undefined, changes: undefined };
    seen.add(row.businessKey);
    return row;
  });
}

/** A row that its kind stumbles over is refused by itself; the others are judged without it. */
async function judgeRows(ctx: Ctx, kind: ImportKind, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged[]> {
  if (rows.length === 0) return [];
  try {
    return await kind.judge(ctx, scope, rows);
  } catch (error) {
    if (isTransient(error)) throw error;
    if (rows.length === 1) {
      ctx.app.log.warn({ err: error, runId: scope.runId, line: rows[0]!.line }, 'a row of an import could not be judged');
      return [{ line: rows[0]!.line, verdict: 'REFUSED', findings: [{ field: '', code: 'ROW_FAILED', gravity: 'ERROR' }], businessKey: null }];
    }
    const half = Math.ceil(rows.length / 2);
    return [...await judgeRows(ctx, kind, scope, rows.slice(0, half)), ...await judgeRows(ctx, kind, scope, rows.slice(half))];
  }
}

export type Counts = Record<string, number>;

/** Adds a batch to the totals that the run shows. */
export function addCounts(counts: Readonly<Counts>, judged: readonly Judged[]): Counts {
  const sums: Counts = { ...counts };
  const add = (name: string): void => { sums[name] = (sums[name] ?? 0) + 1; };
  for (const { verdict, findings } of judged) {
    add(verdict satisfies Verdict);
    if (verdict !== 'REFUSED' && findings.some(({ gravity }) => gravity === 'WARNING')) add('WARNINGS');
  }
  return sums;
}
