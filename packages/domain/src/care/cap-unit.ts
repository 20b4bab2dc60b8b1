import type { LocalDate } from '../time/local-date.js';
import type { Channel } from './channel.js';
import { isConsentReason } from './kept-steps.js';
import type { PlannedTask } from './planned-task.js';
import type { CapClass, CareRule } from './rule.js';
import type { TriggerKind } from './trigger-kind.js';

/** One planned contact of a person: a single call or SMS, or a pair, which counts once (INV-17). */
export interface CapUnit {
  id: string;
  dealerId: string;
  ruleCode: string;
  capClass: CapClass;
  priority: number;
  t: LocalDate;
  windowFrom: LocalDate;
  windowTo: LocalDate;
  /** First and last T after a move. */
  earliestT: LocalDate;
  latestT: LocalDate;
  hasCall: boolean;
  hasSms: boolean;
  hasSurvey: boolean;
  /** Channels of the rule that the customer does not consent to: its topic is not told there in another's contact either (INV-15). */
  refusedChannels: readonly Channel[];
  mergeable: boolean;
  /** Season campaigns never host (CAP-7). */
  alwaysGuest: boolean;
  /** Birthdays beat festivals (CAP-2, CAP-9). */
  isBirthday: boolean;
  /** A weather alert of level RED (CAP-3). */
  redAlert: boolean;
  /** READY: neither moved, merged nor judged by the caps any more, but still a host. */
  settled: boolean;
  /** An earlier run left only the SMS of it (CAP-6); it takes no place under the caps. */
  smsOnly: boolean;
}

/** A unit that is IN_PROGRESS or DONE at any dealer of the legal group (INV-18, rulings 3); those left with their SMS only do not count. */
export interface PastContact {
  capClass: CapClass;
  t: LocalDate;
}

/** What is known of a person besides the planned units. */
export interface ContactHistory {
  contacts: readonly PastContact[];
  complaintOpen: boolean;
}

export type CapRule = 'CAP-1' | 'CAP-2' | 'CAP-3' | 'CAP-4' | 'CAP-5' | 'CAP-6' | 'CAP-8' | 'CAP-9';

/** What becomes of a unit, and the row of DT-CAP that says so. A guest has no SMS of its own (rulings 8, EX-095). */
export type CapDecision =
  | { kind: 'KEEP' }
  | { kind: 'MOVE'; t: LocalDate; rule: CapRule }
  | { kind: 'MERGE'; hostId: string; rule: CapRule }
  | { kind: 'SMS_ONLY'; rule: CapRule }
  | { kind: 'SUPPRESS'; reason: 'CAP' | 'COMPLAINT'; rule: CapRule };

export type CapDecisions = Map<string, CapDecision>;

const birthdays: ReadonlySet<TriggerKind> = new Set<TriggerKind>(['SOLAR_BIRTHDAY', 'LUNAR_BIRTHDAY']);

/** A planned task as the caps see it. */
export function capUnit(task: PlannedTask, rule: CareRule, dealerId: string): CapUnit {
  const { t, windowFrom, windowTo, earliestT, latestT, steps } = task;
  return {
    id: task.dedupeKey, dealerId, ruleCode: rule.code, capClass: rule.capClass, priority: rule.priority,
    t, windowFrom, windowTo, earliestT, latestT,
    hasCall: steps.some(({ channel }) => channel === 'PHONE'),
    hasSms: steps.some(({ channel }) => channel === 'SMS'),
    hasSurvey: task.survey !== null,
    refusedChannels: task.droppedSteps.filter(({ reason }) => isConsentReason(reason)).map(({ channel }) => channel),
    mergeable: rule.mergeable, alwaysGuest: rule.trigger.kind === 'CAMPAIGN', isBirthday: birthdays.has(rule.trigger.kind),
    redAlert: false, settled: false, smsOnly: false,
  };
}

/** Whom the caps serve first: always-guests last, then priority, earlier T, lower rule code; the id settles what is left (CAP-5, CAP-7). */
export function byRank(a: CapUnit, b: CapUnit): number {
  if (a.alwaysGuest !== b.alwaysGuest) return a.alwaysGuest ? 1 : -1;
  if (a.priority !== b.priority) return a.priority - b.priority;
  return textOrder(a.t, b.t) || textOrder(a.ruleCode, b.ruleCode) || textOrder(a.id, b.id);
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
