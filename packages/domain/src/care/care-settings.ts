import type { SettingDefinition } from '../policy/setting.js';
import { defaultRetryPlan, type RetryPlan } from './attempt.js';
import { defaultContactHours } from './callable-days.js';
import { defaultCapPolicy, type CapPolicy } from './cap-policy.js';
import { defaultConsentSettings } from './consent.js';
import { defaultPlanSettings, type PlanSettings } from './plan-facts.js';

type WholeNumber = SettingDefinition<number>;
type Bilingual = readonly [zh: string, en: string];

const DAYS: Bilingual = ['天', 'days'];
const CONTACTS: Bilingual = ['次', 'contacts'];
const TRIES: Bilingual = ['次', 'tries'];
const PRIORITY: Bilingual = ['级', 'priority'];

function wholeNumber(key: string, shipped: number, [low, high]: readonly [number, number], name: Bilingual, unit: Bilingual): WholeNumber {
  return { key, shipped, kind: { type: 'whole', low, high, unitZh: unit[0], unitEn: unit[1] }, nameZh: name[0], nameEn: name[1] };
}

/** How far ahead the day batch plans (T1, DEF). */
export const DEFAULT_HORIZON_DAYS = 45;

const cap = defaultCapPolicy;
const [inviteShort, inviteLong] = cap.invite;
const [alertShort, alertLong] = cap.alert;

const wholeNumbers: readonly WholeNumber[] = [
  wholeNumber('cap.invite.short.units', inviteShort!.units, [1, 10], ['邀约：短期内最多', 'Invitations: at most in the short period'], CONTACTS),
  wholeNumber('cap.invite.short.days', inviteShort!.inDays, [1, 60], ['邀约：短期', 'Invitations: short period'], DAYS),
  wholeNumber('cap.invite.long.units', inviteLong!.units, [1, 30], ['邀约：长期内最多', 'Invitations: at most in the long period'], CONTACTS),
  wholeNumber('cap.invite.long.days', inviteLong!.inDays, [1, 365], ['邀约：长期', 'Invitations: long period'], DAYS),
  wholeNumber('cap.greetingsADay', cap.greetingsADay, [1, 3], ['每天祝福最多', 'Greetings a day'], CONTACTS),
  wholeNumber('cap.alert.short.units', alertShort!.units, [1, 5], ['天气提醒：每天最多', 'Weather alerts: at most a day'], CONTACTS),
  wholeNumber('cap.alert.long.units', alertLong!.units, [1, 20], ['天气提醒：一段时间内最多', 'Weather alerts: at most in a period'], CONTACTS),
  wholeNumber('cap.alert.long.days', alertLong!.inDays, [1, 30], ['天气提醒：时间段', 'Weather alerts: period'], DAYS),
  wholeNumber('cap.absorbDays', cap.absorbDays, [0, 14], ['回访电话前后合并邀约', 'Invitations told in a follow-up call so near'], DAYS),
  wholeNumber('cap.mergeEarlyDays', cap.mergeEarlyDays, [0, 60], ['合并时可提前', 'How early a merged topic may be told'], DAYS),
  wholeNumber('cap.smsOnlyUpToPriority', cap.smsOnlyUpToPriority, [0, 100], ['无空档时仍发短信的最低优先级', 'Priority up to which the SMS still goes'], PRIORITY),
  wholeNumber('care.horizonDays', DEFAULT_HORIZON_DAYS, [7, 120], ['提前排期', 'Planned ahead'], DAYS),
  wholeNumber('care.shieldDays', defaultPlanSettings.shieldDays, [0, 30], ['投诉结束后恢复关怀', 'Care resumes after a complaint'], DAYS),
  wholeNumber('survey.restDays', defaultPlanSettings.surveyRestDays, [0, 365], ['两次完整问卷间隔', 'Rest between two full surveys'], DAYS),
  wholeNumber('care.tries', defaultRetryPlan.tries, [1, 10], ['电话最多尝试', 'Tries to reach a customer'], TRIES),
];

const CALLS_AT_UNKNOWN = 'consent.calls.unknown';
const NO_CALL_DATES = 'contact.noCallDates';

/** The numbers of care as settings with what ships (section "Setting scope" of domain.md). */
export const careSettings: readonly SettingDefinition[] = [
  ...(wholeNumbers as readonly SettingDefinition[]),
  {
    key: CALLS_AT_UNKNOWN, shipped: defaultConsentSettings.callsAtUnknown, kind: { type: 'choice', choices: ['ALLOW', 'REFUSE'] },
    nameZh: '未表态客户的服务电话', nameEn: 'Service calls to customers who said neither yes nor no',
  },
  {
    key: NO_CALL_DATES, shipped: defaultContactHours.noCallDays.dates, kind: { type: 'days' },
    nameZh: '另行停打电话的日期', nameEn: 'Further days without calls',
  },
];

/** Resolved values by key; what is absent is as shipped. */
export type CareValues = ReadonlyMap<string, unknown>;

function whole(values: CareValues, key: string): number {
  const value = values.get(key);
  const shipped = wholeNumbers.find((setting) => setting.key === key)?.shipped;
  if (shipped === undefined) throw new RangeError(`no care setting ${key}`);
  return typeof value === 'number' ? value : shipped;
}

/** DT-CAP with a dealer's own numbers. Invites merge within the days of the short limit, so that exactly colliding ones do. */
export function capPolicyOf(values: CareValues): CapPolicy {
  const shortDays = whole(values, 'cap.invite.short.days');
  return {
    invite: [
      { units: whole(values, 'cap.invite.short.units'), inDays: shortDays },
      { units: whole(values, 'cap.invite.long.units'), inDays: whole(values, 'cap.invite.long.days') },
    ],
    greetingsADay: whole(values, 'cap.greetingsADay'),
    alert: [
      { units: whole(values, 'cap.alert.short.units'), inDays: alertShort!.inDays },
      { units: whole(values, 'cap.alert.long.units'), inDays: whole(values, 'cap.alert.long.days') },
    ],
    absorbDays: whole(values, 'cap.absorbDays'),
    mergeWithinDays: shortDays,
    mergeEarlyDays: whole(values, 'cap.mergeEarlyDays'),
    smsOnlyUpToPriority: whole(values, 'cap.smsOnlyUpToPriority'),
  };
}

export function planSettingsOf(values: CareValues): PlanSettings {
  return {
    consent: { callsAtUnknown: values.get(CALLS_AT_UNKNOWN) === 'REFUSE' ? 'REFUSE' : defaultConsentSettings.callsAtUnknown },
    shieldDays: whole(values, 'care.shieldDays'), surveyRestDays: whole(values, 'survey.restDays'),
  };
}

/** Days that the day batch plans ahead. */
export const horizonDaysOf = (values: CareValues): number => whole(values, 'care.horizonDays');

export function retryPlanOf(values: CareValues): RetryPlan {
  return { tries: whole(values, 'care.tries') };
}
