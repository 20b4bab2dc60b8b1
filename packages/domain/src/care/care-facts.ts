import type { LocalDate } from '../time/local-date.js';
import type { Channel } from './channel.js';
import type { CancelCause, CareStatus, TaskOutcome } from './care-status.js';
import type { CapClass } from './rule.js';
import type { ShieldFacts } from './shield.js';
import type { SuppressReason } from './suppress-reason.js';

/** How far the SMS of a task is. NONE: it has none, or consent took it away. */
export type SmsState = 'NONE' | 'WAITING' | 'SENT' | 'FAILED';

/** What the machine must know of a task. */
export interface CareFacts {
  taskId: string;
  status: CareStatus;
  suppressReason: SuppressReason | null;
  capClass: CapClass;
  windowFrom: LocalDate;
  windowTo: LocalDate;
  /** When an undone task is missed (`windowEndsAt`). */
  endsAt: Date;
  /** T-1 of a pair, T of a single step, the day of the next try (T5). */
  readyOn: LocalDate;
  hasCall: boolean;
  sms: SmsState;
  /** Failed tries so far, the one just made included. */
  tries: number;
  maxTries: number;
}

/** What is asked of the machine, with what the guards of T1 to T13 need. */
export type CareMove =
  | { action: 'MERGE'; hostId: string; hostStatus: CareStatus }
  /** `hostOpen`: the host may still tell it. */
  | { action: 'RELEASE'; hostOpen: boolean }
  | { action: 'DEFER'; t: LocalDate }
  | { action: 'REPLAN' }
  | { action: 'SUPPRESS'; reason: SuppressReason | null }
  | { action: 'MAKE_READY'; today: LocalDate }
  /** `inHours`: by `isCallTime` for a call or an agreed time, by `judgeSend` for a message. */
  | { action: 'START'; channel: Channel; inHours: boolean }
  | { action: 'RECORD'; outcome: TaskOutcome; appointment: boolean | null; slotLeft: boolean }
  | { action: 'TRY_AGAIN'; at: Date; now: Date }
  | { action: 'MISS'; now: Date }
  | { action: 'FAIL'; cause: 'SMS_FAILED' | 'WRONG_NUMBER' }
  | { action: 'CANCEL'; cause: CancelCause | null }
  | { action: 'STOP'; reason: SuppressReason }
  | { action: 'RESUME'; complaints: ShieldFacts; shieldDays: number; today: LocalDate };
