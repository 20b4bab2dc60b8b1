import type { Role } from '../access/role.js';
import type { Channel } from './channel.js';
import type { ContactPurpose, MessageClass } from './purpose.js';
import type { TriggerKind, TriggerSettings } from './trigger-kind.js';

/** How contacts are counted together (DT-CAP). */
export const capClasses = ['INVITE', 'GREETING', 'ALERT', 'FOLLOW_UP', 'EXEMPT'] as const;
export type CapClass = (typeof capClasses)[number];

/** LATER, EARLIER: the next or last callable day. DROP: no other day will do (INV-19). ANY_DAY: never moved. */
export type IfImpossible = 'LATER' | 'EARLIER' | 'DROP' | 'ANY_DAY';

/** MISS: a message that comes late is worse than none. NEXT_DAY: it may wait for the next morning. REPLAN: the whole pair moves. */
export type IfLate = 'MISS' | 'NEXT_DAY' | 'REPLAN';

/** Between two times of day on a day relative to T; null: as the channel's own hours say. Times like '08:30', `until` excluded. */
export interface DayTiming {
  kind: 'DAY';
  /** Days after T; -1 is the day before the call. */
  day: number;
  from: string | null;
  until: string | null;
  ifLate: IfLate;
}

/** AFTER_CALL: as soon as the call has ended (C-072). AT_ONCE: as soon as the task exists. */
export type StepTiming = DayTiming | { kind: 'AFTER_CALL' } | { kind: 'AT_ONCE' };

export interface CareStep {
  channel: Channel;
  timing: StepTiming;
}

/** A day counted from the anchor date, from T, or from the end of the thing (an alert, a campaign). */
export interface WindowEdge {
  of: 'ANCHOR' | 'T' | 'END';
  days: number;
}

/** Calls with a questionnaire are follow-ups and run on their own machine (rulings 5, C-097). */
export interface FollowUpSettings {
  kind: 'SALES' | 'SERVICE' | 'TOPIC';
  surveyCode: string;
}

/** Another contact that depends on what came of this one (C-076). */
export interface AfterFollow {
  when: 'NO_SHOW' | 'ARRIVED';
  /** Calendar days after the agreed arrival. */
  days: number;
}

/** Who is meant; an empty list means everybody (C-086, C-073). */
export interface Audience {
  tiers: readonly string[];
  usages: readonly VehicleUsage[];
  occupations: readonly string[];
}

export type VehicleUsage = 'PRIVATE' | 'OFFICIAL' | 'COMMERCIAL';

/** One row of DT-CARE. T is the call day, or the send day of a single SMS. */
export interface RuleOf<K extends TriggerKind> {
  code: string;
  nameZh: string;
  nameEn: string;
  active: boolean;
  trigger: { kind: K } & TriggerSettings[K];
  /** Days from the anchor date to T; negative: so many days of lead. */
  offsetDays: number;
  steps: readonly CareStep[];
  window: { from: WindowEdge; to: WindowEdge };
  /** How far T may move: the last day for LATER, the first day for EARLIER. Null: to the edge of the window. */
  moveLimit: WindowEdge | null;
  ifImpossible: IfImpossible;
  capClass: CapClass;
  /** 1 is the most important. */
  priority: number;
  /** Whether its topic may be told in another contact, and another's in this one (CAP-5). */
  mergeable: boolean;
  messageClass: MessageClass;
  purpose: ContactPurpose;
  followUp: FollowUpSettings | null;
  afterFollow: AfterFollow | null;
  ownerRole: Role;
  audience: Audience;
}

export type CareRule = { [K in TriggerKind]: RuleOf<K> }[TriggerKind];

/** Narrows a rule to the kind of its trigger. */
export function isRuleOf<K extends TriggerKind>(rule: CareRule, kind: K): rule is Extract<CareRule, RuleOf<K>> {
  return rule.trigger.kind === kind;
}

export function hasCall(steps: readonly CareStep[]): boolean {
  return steps.some((step) => step.channel === 'PHONE');
}

/** Days before T on which the first step takes place: 1 for a pair, 0 for a single call or SMS. */
export function leadDays(steps: readonly CareStep[]): number {
  return Math.max(0, ...steps.map(({ timing }) => (timing.kind === 'DAY' ? -timing.day : 0)));
}
