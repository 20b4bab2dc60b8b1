import { describe, expect, test } from 'vitest';
import { call, pair, smsOnTheDay, smsTheDayBefore, thanksSms } from './care-steps.js';
import { defaultRule } from './default-rules.js';
import { ruleProblemCodes, ruleProblems, type RuleProblem } from './rule-problems.js';
import type { CareRule, CareStep, DayTiming } from './rule.js';

const changed = (code: string, change: Partial<CareRule>): CareRule => ({ ...defaultRule(code)!, ...change }) as CareRule;
const sms = (timing: Partial<DayTiming>): CareStep => ({ channel: 'SMS', timing: { kind: 'DAY', day: 0, from: null, until: null, ifLate: 'NEXT_DAY', ...timing } });
const phone = (timing: Partial<DayTiming>): CareStep => ({ ...sms(timing), channel: 'PHONE' });
const window = (from: number, to: number): CareRule['window'] => ({ from: { of: 'ANCHOR', days: from }, to: { of: 'ANCHOR', days: to } });

const cases: [RuleProblem, string, CareRule][] = [
  ['CODE_MISSING', 'a blank code', changed('CR-01', { code: ' ' })],
  ['NAME_MISSING', 'no English name', changed('CR-01', { nameEn: '' })],
  ['NAME_MISSING', 'a Chinese name of blanks', changed('CR-01', { nameZh: '  ' })],
  ['PRIORITY_NOT_POSITIVE', 'priority 0', changed('CR-23', { priority: 0 })],
  ['STEPS_MISSING', 'no steps', changed('CR-23', { steps: [] })],
  ['DAYS_NOT_WHOLE', 'half a day', changed('CR-01', { offsetDays: 3.5 })],
  ['DAYS_NOT_WHOLE', 'a window edge that is no number', changed('CR-02', { window: window(7, Number.NaN) })],
  ['LEAD_NEGATIVE', 'an invitation after the policy has ended', changed('CR-23', { offsetDays: 5, window: window(0, 10) })],
  ['BEFORE_THE_EVENT', 'a follow-up before the delivery', changed('CR-02', { offsetDays: -1, window: window(-1, 5) })],
  ['WINDOW_BACKWARDS', 'ends before it begins', changed('CR-02', { window: window(7, 6) })],
  ['T_OUTSIDE_WINDOW', 'T before the window', changed('CR-02', { window: window(8, 14) })],
  ['T_OUTSIDE_WINDOW', 'T after the window', changed('CR-02', { offsetDays: 15, window: window(7, 14) })],
  ['MOVE_LIMIT_MISSING', 'earlier without an end', changed('CR-23', { moveLimit: null })],
  ['MOVE_LIMIT_ON_WRONG_SIDE', 'earlier, but the limit is later', changed('CR-23', { moveLimit: { of: 'T', days: 2 } })],
  ['MOVE_LIMIT_ON_WRONG_SIDE', 'later, but the limit is earlier', changed('CR-20', { moveLimit: { of: 'T', days: -1 } })],
  ['CALL_NOT_ON_T', 'the call a day after T', changed('CR-23', { steps: [phone({ day: 1 })] })],
  ['MESSAGE_AFTER_CALL_DAY', 'the SMS of the pair after the call', changed('CR-23', { steps: [call, sms({ day: 1 })] })],
  ['AFTER_CALL_WITHOUT_CALL', 'thanks for no call', changed('CR-01', { steps: [thanksSms] })],
  ['TIME_INVALID', '8.30', changed('CR-01', { steps: [sms({ from: '8.30' })] })],
  ['TIME_INVALID', '10:75', changed('CR-01', { steps: [sms({ until: '10:75' })] })],
  ['TIMES_BACKWARDS', 'from 12 to 10', changed('CR-01', { steps: [sms({ from: '12:00', until: '10:00' })] })],
  ['OUTSIDE_CONTACT_HOURS', 'an SMS at 07:30', changed('CR-01', { steps: [sms({ from: '07:30' })] })],
  ['OUTSIDE_CONTACT_HOURS', 'an SMS until 22:00', changed('CR-01', { steps: [sms({ until: '22:00' })] })],
  ['OUTSIDE_CONTACT_HOURS', 'an SMS from 21:00', changed('CR-01', { steps: [sms({ from: '21:00' })] })],
  ['OUTSIDE_CONTACT_HOURS', 'a call at noon', changed('CR-23', { steps: [phone({ from: '12:30', until: '13:30' })] })],
  ['CALL_ON_ANY_DAY', 'a call on New Year\'s Day', changed('CR-02', { ifImpossible: 'ANY_DAY' })],
  ['GREETING_MOVED', 'wishes a day later (INV-19)', changed('CR-11-SOLAR', { ifImpossible: 'LATER' })],
  ['GREETING_MOVED', 'wishes a day early', changed('CR-11-SOLAR', { offsetDays: -1, window: window(-1, 0) })],
  ['GREETING_MOVED', 'wishes that may come late', changed('CR-11-LUNAR', { steps: [smsOnTheDay] })],
  ['GREETING_MOVED', 'a window of two days', changed('CR-11-LUNAR', { window: window(0, 1) })],
  ['SURVEY_WITHOUT_CALL', 'a questionnaire by SMS', changed('CR-02', { steps: [smsOnTheDay] })],
  ['MERGEABLE_BUT_NO_INVITE', 'a follow-up as a guest', changed('CR-02', { mergeable: true })],
  ['CLASS_TOO_LENIENT', 'greetings as notices', changed('CR-11-SOLAR', { messageClass: 'TRANSACTIONAL' })],
  ['CLASS_TOO_LENIENT', 'a campaign as care', changed('CR-23', { purpose: 'CAMPAIGN' })],
  ['INTERVAL_NOT_POSITIVE', 'first maintenance after 0 months', changed('CR-20', { trigger: { kind: 'FIRST_MAINTENANCE', months: 0, monthsByModel: {} } })],
  ['INTERVAL_NOT_POSITIVE', 'a model at -6 months', changed('CR-21', { trigger: { kind: 'PERIODIC_MAINTENANCE', months: 6, monthsByModel: { 速派: -6 }, visitsAveraged: 4 } })],
  ['INTERVAL_NOT_POSITIVE', 'the mean of no visits', changed('CR-21', { trigger: { kind: 'PERIODIC_MAINTENANCE', months: 6, monthsByModel: {}, visitsAveraged: 0 } })],
];

test.each(cases)('%s: %s', (problem, _what, rule) => {
  expect(ruleProblems(rule)).toContain(problem);
});

test('every problem has a case', () => {
  expect([...new Set(cases.map(([problem]) => problem))].sort()).toEqual([...ruleProblemCodes].sort());
});

describe('rules that are right, also the ones that come later', () => {
  const audience = { tiers: [], usages: [], occupations: [] };
  const base = { nameZh: '规则', nameEn: 'Rule', active: true, moveLimit: null, mergeable: false, messageClass: 'CARE', followUp: null, afterFollow: null, ownerRole: 'CARE_SPECIALIST', audience } as const;
  const onTheDay = window(0, 0);
  const untilEnd: CareRule['window'] = { from: { of: 'T', days: 0 }, to: { of: 'END', days: 0 } };
  const thirtyDays: CareRule['window'] = { from: { of: 'T', days: 0 }, to: { of: 'T', days: 30 } };
  const later: CareRule[] = [
    { ...base, code: 'CR-10', trigger: { kind: 'FESTIVAL', festivalCode: 'MID_AUTUMN' }, offsetDays: 0, steps: [sms({ from: '08:00', until: '12:00', ifLate: 'MISS' })], window: onTheDay, ifImpossible: 'DROP', capClass: 'GREETING', priority: 70, purpose: 'GREETING' },
    { ...base, code: 'CR-12', trigger: { kind: 'WEATHER_ALERT' }, offsetDays: 0, steps: [{ channel: 'SMS', timing: { kind: 'AT_ONCE' } }], window: untilEnd, ifImpossible: 'ANY_DAY', capClass: 'ALERT', priority: 10, purpose: 'WEATHER' },
    { ...base, code: 'CR-22', trigger: { kind: 'WARRANTY_END' }, offsetDays: -30, steps: pair, window: { from: { of: 'T', days: 0 }, to: { of: 'ANCHOR', days: 0 } }, moveLimit: { of: 'T', days: -14 }, ifImpossible: 'EARLIER', capClass: 'INVITE', priority: 30, purpose: 'WARRANTY', mergeable: true },
    { ...base, code: 'CR-25', trigger: { kind: 'NO_VISIT', months: 6 }, offsetDays: 7, steps: [call], window: thirtyDays, ifImpossible: 'LATER', capClass: 'INVITE', priority: 50, purpose: 'WIN_BACK', mergeable: true },
    { ...base, code: 'CR-26', trigger: { kind: 'LICENCE_REVIEW' }, offsetDays: -30, steps: [smsOnTheDay], window: { from: { of: 'T', days: 0 }, to: { of: 'ANCHOR', days: 0 } }, moveLimit: { of: 'T', days: -14 }, ifImpossible: 'EARLIER', capClass: 'INVITE', priority: 50, purpose: 'LICENCE_REVIEW', mergeable: true },
    { ...base, code: 'CR-30', trigger: { kind: 'CAMPAIGN' }, offsetDays: 0, steps: pair, window: untilEnd, ifImpossible: 'LATER', capClass: 'INVITE', priority: 80, purpose: 'CAMPAIGN', messageClass: 'MARKETING', mergeable: true },
    { ...base, code: 'CR-40', trigger: { kind: 'RECALL' }, offsetDays: 0, steps: [{ channel: 'SMS', timing: { kind: 'AT_ONCE' } }, call], window: untilEnd, ifImpossible: 'LATER', capClass: 'EXEMPT', priority: 1, purpose: 'RECALL', messageClass: 'TRANSACTIONAL' },
    { ...base, code: 'CR-50', trigger: { kind: 'APPOINTMENT' }, offsetDays: -1, steps: [sms({ from: '17:00' })], window: { from: { of: 'T', days: 0 }, to: { of: 'ANCHOR', days: 0 } }, ifImpossible: 'ANY_DAY', capClass: 'EXEMPT', priority: 5, purpose: 'APPOINTMENT', messageClass: 'TRANSACTIONAL' },
    { ...base, code: 'CR-60', trigger: { kind: 'TOPIC' }, offsetDays: 0, steps: [smsTheDayBefore, call], window: thirtyDays, ifImpossible: 'LATER', capClass: 'INVITE', priority: 75, purpose: 'FOLLOW_UP', mergeable: true, followUp: { kind: 'TOPIC', surveyCode: 'TOPIC_1' } },
  ];

  test.each(later.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
    expect(ruleProblems(rule)).toEqual([]);
  });
});

test('hours are those of the dealer', () => {
  const early = { ...changed('CR-01', { steps: [sms({ from: '07:30' })] }) };
  expect(ruleProblems(early, { call: [], sms: { from: 420, to: 1260 }, noCallDays: { springFestival: null, dates: [] } })).toEqual([]);
});
