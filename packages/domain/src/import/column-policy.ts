import type { LocalDate } from '../time/local-date.js';

/** What a column of a file does with what is known already (H7). An empty cell never erases. */
export const columnPolicies = ['OVERWRITE', 'FILL_EMPTY', 'NEWEST_WINS'] as const;
export type ColumnPolicy = (typeof columnPolicies)[number];

export interface Replacement {
  isEmpty: boolean;
  /** The day on which the file's system last changed the row; the day of the upload when it does not say. */
  saidOn: LocalDate;
  /** The day on which the record here was last changed. */
  recordedOn: LocalDate;
}

/** Whether what the file says takes the place of what stands here. On one and the same day the file is the newer. */
export function mayReplace(policy: ColumnPolicy, { isEmpty, saidOn, recordedOn }: Replacement): boolean {
  if (isEmpty || policy === 'OVERWRITE') return true;
  return policy === 'NEWEST_WINS' && saidOn >= recordedOn;
}
