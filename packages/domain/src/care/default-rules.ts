import { birthdaySms, call, pair, smsOnTheDay, thanksSms } from './care-steps.js';
import { shippedInspectionLaw } from './inspection-schedule.js';
import type { CareRule, WindowEdge } from './rule.js';

const fromAnchor = (days: number): WindowEdge => ({ of: 'ANCHOR', days });
const fromT = (days: number): WindowEdge => ({ of: 'T', days });

/** A reminder that cannot be made on its day is made at most this much earlier; as early as CAP-5 opens windows for merging. */
const EARLIEST_BEFORE_T: WindowEdge = fromT(-14);

/** What most rules of the kind share. */
const shared = {
  active: true, moveLimit: null, mergeable: false, messageClass: 'CARE', followUp: null, afterFollow: null,
  ownerRole: 'CARE_SPECIALIST', audience: { tiers: [], usages: [], occupations: [] },
} as const satisfies Partial<CareRule>;

const followUp = { ...shared, capClass: 'FOLLOW_UP', purpose: 'FOLLOW_UP', priority: 20 } as const;
const greeting = {
  ...shared, capClass: 'GREETING', purpose: 'GREETING', priority: 60, ifImpossible: 'DROP', offsetDays: 0,
  steps: [birthdaySms], window: { from: fromAnchor(0), to: fromAnchor(0) },
} as const;
const invite = { ...shared, capClass: 'INVITE', steps: pair, mergeable: true } as const;
const expiry = {
  ...invite, priority: 30, offsetDays: -30, ifImpossible: 'EARLIER', moveLimit: EARLIEST_BEFORE_T, window: { from: fromT(0), to: fromAnchor(0) },
} as const;
const maintenance = {
  ...invite, purpose: 'MAINTENANCE', priority: 40, offsetDays: -7, ifImpossible: 'LATER', afterFollow: { when: 'NO_SHOW', days: 1 },
} as const;

/** The care rules that ship (DT-CARE). Every number is a starting value; the settings page writes others. */
export const defaultRules: readonly CareRule[] = [
  {
    ...followUp, code: 'CR-01', nameZh: '交车后短信', nameEn: 'SMS after delivery', trigger: { kind: 'DELIVERY' }, offsetDays: 3,
    steps: [smsOnTheDay], window: { from: fromAnchor(3), to: fromAnchor(5) }, ifImpossible: 'ANY_DAY',
  },
  {
    ...followUp, code: 'CR-02', nameZh: '交车后电话回访', nameEn: 'Follow-up call after delivery', trigger: { kind: 'DELIVERY' }, offsetDays: 7,
    steps: [call], window: { from: fromAnchor(7), to: fromAnchor(14) }, ifImpossible: 'LATER',
    followUp: { kind: 'SALES', surveyCode: 'DELIVERY_7' },
  },
  {
    ...followUp, code: 'CR-03', nameZh: '维修保养后电话回访', nameEn: 'Follow-up call after service',
    trigger: { kind: 'ORDER_HANDED_OVER', jobTypes: ['CUSTOMER_PAY', 'WARRANTY', 'FREE_MAINTENANCE', 'INSURANCE'] }, offsetDays: 3,
    steps: [call, thanksSms], window: { from: fromAnchor(3), to: fromAnchor(7) }, ifImpossible: 'LATER',
    followUp: { kind: 'SERVICE', surveyCode: 'SERVICE_CALL' },
  },
  {
    ...greeting, code: 'CR-11-SOLAR', nameZh: '公历生日祝福', nameEn: 'Birthday wishes, solar calendar',
    trigger: { kind: 'SOLAR_BIRTHDAY', leapDay: 'FEB_28' },
  },
  {
    ...greeting, code: 'CR-11-LUNAR', nameZh: '农历生日祝福', nameEn: 'Birthday wishes, Chinese calendar',
    trigger: { kind: 'LUNAR_BIRTHDAY', leapPolicy: 'LEAP_FIRST' },
  },
  {
    ...maintenance, code: 'CR-20', nameZh: '首保提醒', nameEn: 'First maintenance invitation',
    trigger: { kind: 'FIRST_MAINTENANCE', months: 3, monthsByModel: {} },
    window: { from: fromT(0), to: fromAnchor(0) }, moveLimit: fromAnchor(-1),
  },
  {
    ...maintenance, code: 'CR-21', nameZh: '定保提醒', nameEn: 'Periodic maintenance invitation',
    trigger: { kind: 'PERIODIC_MAINTENANCE', months: 6, monthsByModel: {}, visitsAveraged: 4 },
    window: { from: fromT(0), to: fromAnchor(14) },
  },
  { ...expiry, code: 'CR-23', nameZh: '续保提醒', nameEn: 'Insurance renewal invitation', purpose: 'INSURANCE', trigger: { kind: 'POLICY_END' } },
  {
    ...expiry, code: 'CR-24', nameZh: '年检提醒', nameEn: 'Inspection reminder', purpose: 'INSPECTION',
    trigger: { kind: 'INSPECTION_DUE', doneEarlyMonths: 3, oldestMonths: 480, law: shippedInspectionLaw },
  },
];

/** A shipped rule by its code; null for codes that do not ship. */
export function defaultRule(code: string): CareRule | null {
  return defaultRules.find((rule) => rule.code === code) ?? null;
}
