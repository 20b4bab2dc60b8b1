import { ImportVerdict, type ImportCounts } from '@dealercare/schema/types';

/** Which rows of a file are shown. */
export type RowChoice = 'ALL' | ImportVerdict | 'REMARKS';

/** In the order of what one looks for. */
const verdicts = [ImportVerdict.CREATE, ImportVerdict.UPDATE, ImportVerdict.UNCHANGED, ImportVerdict.REPEATED, ImportVerdict.REFUSED] as const;

const countOf = { CREATE: 'create', UPDATE: 'update', UNCHANGED: 'unchanged', REPEATED: 'repeated', REFUSED: 'refused' } as const satisfies Record<ImportVerdict, keyof ImportCounts>;

export interface RowPart {
  choice: RowChoice;
  count: number;
}

/** The parts of a file that have rows, with how many. `warnings` counts rows that are imported and yet have a remark. */
export function rowParts(counts: Omit<ImportCounts, '__typename'>, rowsTotal: number): RowPart[] {
  const parts = verdicts.map((verdict): RowPart => ({ choice: verdict, count: counts[countOf[verdict]] }));
  const remarks: RowPart = { choice: 'REMARKS', count: counts.warnings + counts.refused };
  return [{ choice: 'ALL', count: rowsTotal }, ...[...parts, ...(counts.warnings > 0 ? [remarks] : [])].filter(({ count }) => count > 0)];
}

/** What an address chooses; a part without rows chooses all. */
export function rowChoiceIn(text: string | null, parts: readonly RowPart[]): RowChoice {
  return parts.find(({ choice }) => choice === text)?.choice ?? 'ALL';
}

/** The choice as the API takes it. */
export function rowArguments(choice: RowChoice): { verdict: ImportVerdict | null; remarksOnly: boolean } {
  return { verdict: choice === 'ALL' || choice === 'REMARKS' ? null : choice, remarksOnly: choice === 'REMARKS' };
}
