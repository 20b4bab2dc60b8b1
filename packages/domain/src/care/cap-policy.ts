/** At most so many units in any so many days in a row. */
export interface CapLimit {
  units: number;
  inDays: number;
}

/** The numbers of DT-CAP; all of them settings (`cap.*`). */
export interface CapPolicy {
  /** CAP-1. */
  invite: readonly CapLimit[];
  /** CAP-2: greetings a day. */
  greetingsADay: number;
  /** CAP-3. */
  alert: readonly CapLimit[];
  /** CAP-4: an invite this many days before or after a follow-up call is told at its end. */
  absorbDays: number;
  /**
   * CAP-5: invites whose T lie within so many days in a row become one. The same days as the shortest limit of CAP-1, so that
   * exactly the colliding ones merge.
   */
  mergeWithinDays: number;
  /** CAP-5: how many days before its window a guest may be told. */
  mergeEarlyDays: number;
  /** CAP-6: rules up to this priority number still send their SMS when no day is free. */
  smsOnlyUpToPriority: number;
}

export const defaultCapPolicy: CapPolicy = {
  invite: [{ units: 1, inDays: 7 }, { units: 3, inDays: 30 }],
  greetingsADay: 1,
  alert: [{ units: 1, inDays: 1 }, { units: 3, inDays: 7 }],
  absorbDays: 3,
  mergeWithinDays: 7,
  mergeEarlyDays: 14,
  smsOnlyUpToPriority: 30,
};
