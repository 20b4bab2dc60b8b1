import { CareTaskKind, TaskCancelCause } from '@dealercare/schema/types';

const careCauses = [TaskCancelCause.BOOKED, TaskCancelCause.SERVICED, TaskCancelCause.RENEWED, TaskCancelCause.INSPECTED, TaskCancelCause.CAR_SOLD, TaskCancelCause.CAMPAIGN_FINISHED] as const;
export type StatedCause = (typeof careCauses)[number] | typeof TaskCancelCause.ORDER_REOPENED;

/** The causes that somebody can know of before the system does (T11, F11); none where the tasks have none in common. */
export function causesFor(kinds: readonly CareTaskKind[]): readonly StatedCause[] {
  if (kinds.every((kind) => kind === CareTaskKind.CARE)) return careCauses;
  return kinds.every((kind) => kind === CareTaskKind.FOLLOW_UP) ? [TaskCancelCause.ORDER_REOPENED] : [];
}
