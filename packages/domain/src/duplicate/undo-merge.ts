import { addDays, type LocalDate } from '../time/local-date.js';

/** So long a merge can be undone (G6). */
export const UNDO_DAYS = 30;

/** The last day on which a merge can be undone. */
export const undoableUntil = (mergedOn: LocalDate): LocalDate => addDays(mergedOn, UNDO_DAYS);

export type UndoHindrance = 'UNDONE' | 'TOO_LATE' | 'ERASED' | 'MERGED_ON';

export interface MergeState {
  undone: boolean;
  mergedOn: LocalDate;
  /** How the surviving file stands today. */
  survivor: 'ACTIVE' | 'MERGED' | 'BLOCKED' | 'ERASED';
}

/** Why a merge cannot be undone today; null: it can. */
export function undoHindrance({ undone, mergedOn, survivor }: MergeState, today: LocalDate): UndoHindrance | null {
  if (undone) return 'UNDONE';
  if (survivor === 'ERASED' || survivor === 'BLOCKED') return 'ERASED';
  if (survivor === 'MERGED') return 'MERGED_ON';
  return today > undoableUntil(mergedOn) ? 'TOO_LATE' : null;
}
