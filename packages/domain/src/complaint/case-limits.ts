/** The figures of the complaint rules that are settings (`DEF` unless a source stands beside them). */
export interface CaseLimits {
  /** K14: a case may be reopened up to this many days after its end, the last day included. */
  reopenDays: number;
  /** K3: so many failed attempts ... */
  firstContactAttempts: number;
  /** ... on so many channels meet FIRST_CONTACT as ATTEMPTED. */
  firstContactChannels: number;
  /** K11: a case is closed unreached after calls on so many different days. */
  callBackAttemptDays: number;
  /** A5: characters of a reason for escalating, handing back and returning. */
  escalationReasonLength: number;
  /** E10: from so many rejections at the region on, passing up is offered. */
  rejectionsBeforePassUp: number;
  /** K15: what is left when a recomputed clock would already be past, in minutes. */
  raisedGraceMinutes: number;
  /** Rulings 13: an entry later than this after its event needs a manager's confirmation, in minutes. */
  lateEntryMinutes: number;
  /** 3.6: pauses of one clock. */
  maxPauses: number;
  /** A11: paused national working days of one case in total. */
  maxPausedWorkDays: number;
  /** A17: the complaint on the same topic that raises the severity ... */
  repeatThreshold: number;
  /** ... when it comes within so many days of the earlier ones. */
  repeatWindowDays: number;
}

export const defaultCaseLimits: CaseLimits = {
  reopenDays: 30,
  firstContactAttempts: 3,
  firstContactChannels: 2,
  callBackAttemptDays: 3,
  escalationReasonLength: 10,
  rejectionsBeforePassUp: 2,
  raisedGraceMinutes: 30,
  lateEntryMinutes: 30,
  maxPauses: 2,
  maxPausedWorkDays: 5,
  repeatThreshold: 3,
  repeatWindowDays: 180,
};
