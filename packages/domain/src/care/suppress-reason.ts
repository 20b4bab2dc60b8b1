/** Why a task is not done although its time has come (T4, T12). Stored with it. */
export const suppressReasons = [
  'CONSENT', 'COMPLAINT', 'CAP', 'ERASED', 'SOLD_CAR', 'DONE_ALREADY',
  'MERGED_CUSTOMER', 'FOLLOW_UP_REFUSED', 'DO_NOT_CONTACT', 'UNREACHABLE', 'NO_CALLABLE_DAY',
] as const;
export type SuppressReason = (typeof suppressReasons)[number];

/** Why an occurrence leaves no task at all. */
export const notPlannedReasons = ['BEFORE_GO_LIVE', 'RULE_INACTIVE', 'NO_OWNER', 'NOT_IN_AUDIENCE'] as const;
export type NotPlannedReason = (typeof notPlannedReasons)[number];
