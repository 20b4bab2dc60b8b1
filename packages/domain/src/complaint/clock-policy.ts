import type { ClockSpan } from '../time/clock-span.js';
import type { ClockKind } from './clock-kind.js';
import { levels, type Level } from './level.js';
import type { Severity } from './severity-scale.js';

/** A length, or that there is none because it is to be done at once. */
export type ClockLength = ClockSpan | 'AT_ONCE';

/** One row of DT-SLA. The key names it in the settings: `sla.<key>.<severity>`. */
export interface PolicyRow {
  kind: ClockKind;
  levels: readonly Level[];
  key: string;
  /** Holds only while the car cannot be driven (rulings 1). */
  immobile?: boolean;
  lengths: Readonly<Record<Severity, ClockLength>>;
  nameZh: string;
  nameEn: string;
}

const HOUR = 60;

const wall = (minutes: number): ClockSpan => ({ mode: 'WALL', amount: minutes });
const business = (minutes: number): ClockSpan => ({ mode: 'BUSINESS', amount: minutes });
const workDays = (amount: number): ClockSpan => ({ mode: 'WORK_DAYS', amount });
/** A due day on which the dealer is closed rolls on, but not for MAJOR (3.6). */
const days = (amount: number): ClockSpan => ({ mode: 'CAL_DAYS', amount, rolls: true });
const strictDays = (amount: number): ClockSpan => ({ mode: 'CAL_DAYS', amount, rolls: false });

const lengths = (GENERAL: ClockLength, MEDIUM: ClockLength, MAJOR: ClockLength) => ({ GENERAL, MEDIUM, MAJOR });
const same = (length: ClockLength) => lengths(length, length, length);

const dealer: readonly Level[] = ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT'];
const above: readonly Level[] = ['REGION', 'MANUFACTURER'];

/** The promise of 2 hours and that of 3 days are the source's (C-121); who sets others may only shorten (INV-30). */
export const clockPolicy: readonly PolicyRow[] = [
  { kind: 'FIRST_CONTACT', levels: ['DEALER_FRONTLINE'], key: 'firstContact', lengths: lengths(business(2 * HOUR), business(2 * HOUR), wall(2 * HOUR)),
    nameZh: '首次联系', nameEn: 'First contact' },
  { kind: 'FEEDBACK', levels: dealer, key: 'feedback', lengths: lengths(days(3), days(3), strictDays(1)),
    nameZh: '反馈进展', nameEn: 'Feedback' },
  { kind: 'HANDOVER', levels: ['DEALER_FRONTLINE'], key: 'handover', lengths: lengths(workDays(1), business(4 * HOUR), 'AT_ONCE'),
    nameZh: '移交管理层', nameEn: 'Handover to management' },
  // "Within 1 business day" after the customer rejected management's offer: the next day on which the dealer opens (DT-ESC, EX-170).
  { kind: 'HANDOVER', levels: ['DEALER_MANAGEMENT'], key: 'handover.region', lengths: lengths(days(1), days(1), 'AT_ONCE'),
    nameZh: '上报区域', nameEn: 'Handover to the region' },
  { kind: 'DECISION', levels: ['DEALER_MANAGEMENT'], key: 'decision', lengths: lengths(workDays(2), workDays(1), wall(4 * HOUR)),
    nameZh: '管理层决定', nameEn: 'Decision' },
  { kind: 'LEVEL_CONTACT', levels: ['REGION'], key: 'levelContact.region', lengths: lengths(business(2 * HOUR), business(2 * HOUR), wall(2 * HOUR)),
    nameZh: '区域联系客户', nameEn: 'Contact by the region' },
  { kind: 'LEVEL_PLAN', levels: ['REGION'], key: 'levelPlan.region', lengths: lengths(workDays(2), workDays(2), workDays(1)),
    nameZh: '区域处理方案', nameEn: 'Plan of the region' },
  { kind: 'LEVEL_CONTACT', levels: ['MANUFACTURER'], key: 'levelContact.manufacturer', lengths: lengths(business(4 * HOUR), business(4 * HOUR), wall(2 * HOUR)),
    nameZh: '厂家联系客户', nameEn: 'Contact by the manufacturer' },
  { kind: 'LEVEL_PLAN', levels: ['MANUFACTURER'], key: 'levelPlan.manufacturer', lengths: lengths(workDays(3), workDays(3), workDays(1)),
    nameZh: '厂家处理方案', nameEn: 'Plan of the manufacturer' },
  { kind: 'CALLBACK', levels, key: 'callback', lengths: lengths(days(3), days(3), strictDays(1)),
    nameZh: '回访', nameEn: 'Call-back' },
  { kind: 'RESOLVE', levels, key: 'resolve', lengths: lengths(workDays(10), workDays(10), workDays(5)),
    nameZh: '解决目标', nameEn: 'Resolve target' },
  { kind: 'CONSUMER_NOTICE', levels, key: 'consumerNotice', lengths: same(workDays(7)),
    nameZh: '告知消费者', nameEn: 'Consumer notice' },
  { kind: 'LEGAL_REPLY', levels, key: 'legalReply', lengths: same(workDays(10)),
    nameZh: '三包答复', nameEn: 'Three-guarantee reply' },
  { kind: 'LEGAL_COMPLETE', levels, key: 'legalComplete', lengths: same(workDays(20)),
    nameZh: '三包办结', nameEn: 'Three-guarantee completion' },
  { kind: 'ODR', levels, key: 'odr', lengths: same(workDays(10)),
    nameZh: '在线纠纷和解', nameEn: 'Online settlement' },
  { kind: 'REQUEST_TO_DEALER', levels: above, key: 'requestToDealer', lengths: lengths(days(3), days(3), strictDays(3)),
    nameZh: '要求经销商处理', nameEn: 'Request to the dealer' },
  { kind: 'REQUEST_TO_DEALER', levels: above, key: 'requestToDealer.immobile', immobile: true, lengths: lengths(days(1), days(1), strictDays(1)),
    nameZh: '要求经销商处理(车辆无法行驶)', nameEn: 'Request to the dealer (immobile car)' },
  { kind: 'RETURN_ANSWER', levels: ['DEALER_MANAGEMENT'], key: 'returnAnswer', lengths: same(workDays(1)),
    nameZh: '退回后答复', nameEn: 'Answer after a return' },
  { kind: 'SUGGESTION_REPLY', levels: dealer, key: 'suggestionReply', lengths: same(workDays(2)),
    nameZh: '建议答复', nameEn: 'Suggestion reply' },
];

/** The row that holds for a clock, or null when that rung has no such clock. */
export function policyRow(kind: ClockKind, level: Level, immobile = false): PolicyRow | null {
  const rows = clockPolicy.filter((row) => row.kind === kind && row.levels.includes(level));
  return rows.find((row) => Boolean(row.immobile) === immobile) ?? rows[0] ?? null;
}
