import type { ImportCounts, ImportRun } from '@dealercare/schema/types';

/** How far the step under way is; no total while the file is still being read. */
export interface Work {
  done: number;
  total: number | null;
}

type Run = Pick<ImportRun, 'status' | 'rowsDone' | 'rowsTotal'> & { counts: Omit<ImportCounts, '__typename'> };

export function workOf({ status, rowsDone, rowsTotal, counts }: Run): Work {
  if (status === 'JUDGING') return { done: rowsDone, total: null };
  // Only what the import wrote is taken back.
  if (status === 'UNDOING') return { done: counts.reverted + counts.kept, total: counts.create + counts.update };
  return { done: rowsDone, total: rowsTotal };
}
