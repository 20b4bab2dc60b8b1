import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId } from '../platform/ids.js';
import type { ImportCells, ImportKind, ImportScope, Judged, Verdict } from './import-kind.js';
import type { ColumnMapping } from './import-run.entity.js';

export const BATCH_ROWS = 1000;

/** Cells by field name, as the columns are mapped. */
export function mapCells(columns: readonly ColumnMapping[], cells: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  columns.forEach(({ field }, index) => { if (field) values[field] = cells[index] ?? ''; });
  return values;
}

/** Keys of records that stand further up in the same file and were not refused there. */
async function keysAbove(ctx: Ctx, runId: string, keys: readonly string[], line: number): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const list = inList(keys);
  const rows = await ctx.db.rows(
    `SELECT DISTINCT business_key FROM import_row WHERE run_id = ? AND line < ? AND verdict <> 'REFUSED' AND business_key IN (${list.sql})`, [bareId(runId), line, ...list.params]);
  return new Set(rows.map(([key]) => String(key)));
}

/**
 * The verdict of each row: what its kind says, and REPEATED where the record stood further up already. Dry run and run
 * both come through here (rulings 35).
 */
export async function judgeBatch(ctx: Ctx, kind: ImportKind, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged[]> {
  const judged = await kind.judge(ctx, scope, rows);
  const keys = judged.flatMap(({ businessKey }) => (businessKey ? [businessKey] : []));
  const seen = await keysAbove(ctx, scope.runId, [...new Set(keys)], rows[0]?.line ?? 0);
  return judged.map((row) => {
    if (row.verdict === 'REFUSED' || !row.businessKey) return row;
    if (seen.has(row.businessKey)) return { ...row, verdict: 'REPEATED', plan: undefined };
    seen.add(row.businessKey);
    return row;
  });
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
