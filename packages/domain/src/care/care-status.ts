/** Where a care task stands (domain.md 3.4, 3.7). */
export const careStatuses = [
  'PLANNED', 'READY', 'IN_PROGRESS', 'DONE', 'MERGED', 'DEFERRED', 'SUPPRESSED', 'MISSED', 'FAILED', 'CANCELLED',
] as const;
export type CareStatus = (typeof careStatuses)[number];

/** Something is still to be done by somebody. */
export const openCareStatuses = ['PLANNED', 'DEFERRED', 'READY', 'IN_PROGRESS'] as const satisfies readonly CareStatus[];

const open: ReadonlySet<string> = new Set(openCareStatuses);

export function isOpenTask(status: CareStatus): boolean {
  return open.has(status);
}

/** These take a place under the caps (CAP-1). */
export const countedCareStatuses = ['IN_PROGRESS', 'DONE'] as const satisfies readonly CareStatus[];

/** What came of a task. NOT_REACHED: three tries, or no slot left inside the window (B10). */
export const taskOutcomes = ['REACHED', 'REFUSED', 'NOT_REACHED', 'MESSAGE_DELIVERED'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

/** Why the purpose of a task is gone (T11, B8, EX-087). */
export const cancelCauses = ['BOOKED', 'SERVICED', 'RENEWED', 'INSPECTED', 'CAR_SOLD', 'ERASED', 'CAMPAIGN_FINISHED', 'RULE_CHANGED'] as const;
export type CancelCause = (typeof cancelCauses)[number];
