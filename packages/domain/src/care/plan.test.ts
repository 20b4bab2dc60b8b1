import { describe, expect, test } from 'vitest';
import { exampleDealer } from '../testing/example-dealer.js';
import { defaultContactHours } from './callable-days.js';
import type { Consent } from './consent.js';
import { defaultRule } from './default-rules.js';
import { occurrenceAt } from './occurrence.js';
import { planOccurrence, type PlanVerdict } from './plan.js';
import { defaultPlanSettings, type CustomerFacts, type PlanningDealer, type PlanSubject } from './plan-facts.js';
import type { CareRule } from './rule.js';
import { noComplaint } from './shield.js';

const smsGranted: Consent = { purpose: 'CARE', channel: 'SMS', status: 'GRANTED', validTo: null, vehicleId: null };
const customer = (extra: Partial<CustomerFacts> = {}): CustomerFacts => ({
  status: 'ACTIVE', phone: 'MOBILE', consents: [smsGranted], doNotContactUntil: null, followUpRefused: false, tier: 'B', occupation: '教师', ...extra,
});
const subject = (extra: Partial<PlanSubject> = {}): PlanSubject => ({
  subjectId: 'veh_1', customer: customer(), vehicle: { vehicleId: 'veh_1', usage: 'PRIVATE', ownedByCustomer: true }, complaints: noComplaint, lastSurveyOn: null, ...extra,
});
const dealer = (today: string, extra: Partial<PlanningDealer> = {}): PlanningDealer =>
  ({ time: exampleDealer(), hours: defaultContactHours, today, goLive: '2024-01-01', settings: defaultPlanSettings, ...extra });
const rule = (code: string, extra: Partial<CareRule> = {}): CareRule => ({ ...defaultRule(code)!, ...extra }) as CareRule;

const plan = (code: string, anchorDate: string, today: string, who: Partial<PlanSubject> = {}, by: Partial<PlanningDealer> = {}, ruleExtra: Partial<CareRule> = {}): PlanVerdict => {
  const careRule = rule(code, ruleExtra);
  return planOccurrence(careRule, subject(who), occurrenceAt(careRule, 'key', anchorDate), dealer(today, by));
};

function said(verdict: PlanVerdict): string {
  if (verdict.verdict === 'MISSED') return 'MISSED';
  if (verdict.verdict !== 'PLANNED') return `${verdict.verdict} ${verdict.reason}`;
  return verdict.task.steps.map((step) => (step.when === 'DAY' ? `${step.channel} ${step.date.slice(5)}` : `${step.channel} ${step.when}`)).join(', ');
}

describe('tasks with their days', () => {
  test.each([
    ['EX-080', 'CR-01', '2026-02-12', 'SMS 02-15'], ['EX-080', 'CR-02', '2026-02-12', 'PHONE 02-20'],
    ['EX-082', 'CR-03', '2026-02-13', 'PHONE 02-20, SMS AFTER_CALL'], ['EX-084', 'CR-23', '2026-03-19', 'SMS 02-14, PHONE 02-15'],
    ['EX-085', 'CR-21', '2026-02-24', 'SMS 02-19, PHONE 02-20'], ['EX-060', 'CR-11-SOLAR', '2026-03-12', 'SMS 03-12'],
    ['EX-051', 'CR-21', '2026-08-26', 'SMS 08-18, PHONE 08-19'],
  ])('%s %s of %s: %s', (_id, code, anchorDate, expected) => {
    expect(said(plan(code, anchorDate, '2026-02-01'))).toBe(expected);
  });

  test('everything the day batch writes', () => {
    expect(plan('CR-23', '2026-03-19', '2026-02-01')).toEqual({
      verdict: 'PLANNED',
      task: {
        dedupeKey: 'CR-23|veh_1|key', ruleCode: 'CR-23', subjectId: 'veh_1', anchorKey: 'key', anchorDate: '2026-03-19', variant: null,
        wantedT: '2026-02-17', t: '2026-02-15', windowFrom: '2026-02-15', windowTo: '2026-03-19', earliestT: '2026-02-02', latestT: '2026-03-19',
        steps: [
          { channel: 'SMS', when: 'DAY', date: '2026-02-14', from: 600, until: null, ifLate: 'REPLAN' },
          { channel: 'PHONE', when: 'DAY', date: '2026-02-15', from: null, until: null, ifLate: 'NEXT_DAY' },
        ],
        droppedSteps: [], moved: 'EARLIER', late: false, survey: null,
      },
    });
  });

  test('INV-11, B3: planning again gives the same key and the same task', () => {
    expect(plan('CR-23', '2026-03-19', '2026-02-01')).toEqual(plan('CR-23', '2026-03-19', '2026-02-01'));
  });

  test.each([[null, 'FULL'], ['2026-01-10', 'OVERALL_ONLY'], ['2025-11-01', 'FULL']])('rulings 9: last survey %s, the follow-up asks %s', (lastSurveyOn, scope) => {
    const verdict = plan('CR-03', '2026-03-02', '2026-03-03', { lastSurveyOn });
    expect(verdict.verdict === 'PLANNED' && verdict.task.survey).toEqual({ kind: 'SERVICE', surveyCode: 'SERVICE_CALL', scope });
  });
});

describe('consent (rulings 6)', () => {
  test('a pair whose SMS lacks consent keeps its call, with the reason on the task', () => {
    const verdict = plan('CR-23', '2026-04-15', '2026-02-01', { customer: customer({ consents: [{ ...smsGranted, status: 'REFUSED' }] }) });
    expect(said(verdict)).toBe('PHONE 03-16');
    expect(verdict.verdict === 'PLANNED' && verdict.task.droppedSteps).toEqual([{ channel: 'SMS', reason: 'REFUSED' }]);
  });

  test.each<[string, string, Partial<CustomerFacts>, string]>([
    ['EX-099 refused by word', 'CR-23', { consents: [{ ...smsGranted, status: 'WITHDRAWN' }] }, 'SUPPRESSED CONSENT'],
    ['wishes without a yes', 'CR-11-SOLAR', { consents: [] }, 'SUPPRESSED CONSENT'],
    ['a landline and an SMS', 'CR-01', { phone: 'LANDLINE' }, 'SUPPRESSED UNREACHABLE'],
    ['no number', 'CR-02', { phone: 'NONE' }, 'SUPPRESSED UNREACHABLE'],
    ['asked never to be followed up', 'CR-03', { followUpRefused: true }, 'SUPPRESSED FOLLOW_UP_REFUSED'],
    ['which closes follow-ups only', 'CR-23', { followUpRefused: true }, 'SMS 03-15, PHONE 03-16'],
  ])('%s', (_what, code, extra, expected) => {
    expect(said(plan(code, '2026-04-15', '2026-03-01', { customer: customer(extra) }))).toBe(expected);
  });

  test('a word about one car', () => {
    const consents: Consent[] = [smsGranted, { ...smsGranted, status: 'REFUSED', vehicleId: 'veh_1' }];
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', { customer: customer({ consents }) }))).toBe('PHONE 03-16');
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', { customer: customer({ consents }), vehicle: { vehicleId: 'veh_2', usage: 'PRIVATE', ownedByCustomer: true } }))).toBe('SMS 03-15, PHONE 03-16');
  });
});

describe('nothing to plan', () => {
  test.each<[string, string, string, Partial<PlanSubject>, string]>([
    ['an erased customer', 'CR-23', '2026-04-15', { customer: customer({ status: 'ERASED' }) }, 'SUPPRESSED ERASED'],
    ['a merged customer', 'CR-23', '2026-04-15', { customer: customer({ status: 'MERGED' }) }, 'SUPPRESSED MERGED_CUSTOMER'],
    ['INV-27 a sold car', 'CR-23', '2026-04-15', { vehicle: { vehicleId: 'veh_1', usage: 'PRIVATE', ownedByCustomer: false } }, 'SUPPRESSED SOLD_CAR'],
    ['rulings 19 a car whose customer row was refused', 'CR-23', '2026-04-15', { customer: null }, 'NOT_PLANNED NO_OWNER'],
    ['a customer\'s birthday needs no car', 'CR-11-LUNAR', '2026-03-09', { vehicle: null }, 'SMS 03-09'],
  ])('%s', (_what, code, anchorDate, who, expected) => {
    expect(said(plan(code, anchorDate, '2026-03-01', who))).toBe(expected);
  });

  test('a rule that is switched off, and one for other people', () => {
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', {}, {}, { active: false }))).toBe('NOT_PLANNED RULE_INACTIVE');
    const audience = (tiers: string[], occupations: string[], usages: ('PRIVATE' | 'OFFICIAL')[] = []) => ({ audience: { tiers, occupations, usages } });
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', {}, {}, audience(['A'], [])))).toBe('NOT_PLANNED NOT_IN_AUDIENCE');
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', {}, {}, audience(['A', 'B'], ['教师'])))).toBe('SMS 03-15, PHONE 03-16');
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', {}, {}, audience([], [], ['OFFICIAL'])))).toBe('NOT_PLANNED NOT_IN_AUDIENCE');
    expect(said(plan('CR-23', '2026-04-15', '2026-03-01', { vehicle: null }, {}, audience([], [], ['PRIVATE'])))).toBe('NOT_PLANNED NOT_IN_AUDIENCE');
  });

  test('a follow-up in a window that is closed throughout', () => {
    const closed = ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'];
    expect(said(plan('CR-03', '2026-03-02', '2026-03-03', {}, { time: exampleDealer(closed) }))).toBe('SUPPRESSED NO_CALLABLE_DAY');
  });
});

describe('go-live (rulings 17)', () => {
  test.each([
    ['an order handed over the day before is history', 'CR-03', '2026-02-28', '2026-03-01', 'NOT_PLANNED BEFORE_GO_LIVE'],
    ['an order of the first day is followed up', 'CR-03', '2026-03-01', '2026-03-01', 'PHONE 03-04, SMS AFTER_CALL'],
    ['a delivery of the week before', 'CR-02', '2026-02-25', '2026-03-01', 'NOT_PLANNED BEFORE_GO_LIVE'],
    ['a renewal whose call day was before', 'CR-23', '2026-03-30', '2026-03-01', 'NOT_PLANNED BEFORE_GO_LIVE'],
    ['a renewal whose call day is the first day', 'CR-23', '2026-03-31', '2026-03-01', 'SMS 03-01, PHONE 03-02'],
    ['old visits feed the next date', 'CR-21', '2026-03-20', '2026-03-01', 'SMS 03-12, PHONE 03-13'],
    ['a birthday of the first day', 'CR-11-SOLAR', '2026-03-01', '2026-03-01', 'SMS 03-01'],
  ])('%s', (_what, code, anchorDate, goLive, expected) => {
    expect(said(plan(code, anchorDate, goLive, {}, { goLive }))).toBe(expected);
  });
});

describe('the shield of an open complaint (INV-16, rulings 7)', () => {
  const open = { complaints: { open: true, endedOn: null } };
  test.each([
    ['invites', 'CR-23', '2026-04-15', 'SUPPRESSED COMPLAINT'], ['greetings', 'CR-11-SOLAR', '2026-03-12', 'SUPPRESSED COMPLAINT'], ['surveys', 'CR-03', '2026-03-02', 'SUPPRESSED COMPLAINT'],
    ['the message after delivery is no survey', 'CR-01', '2026-03-02', 'SMS 03-05'],
  ])('%s', (_what, code, anchorDate, expected) => {
    expect(said(plan(code, anchorDate, '2026-03-02', open))).toBe(expected);
  });

  test.each([
    ['EX-097 planned anew on R', 'CR-23', '2026-04-15', '2026-03-20', '2026-03-23', 'SMS 03-23, PHONE 03-24'],
    ['EX-097 or already on the day it ends', 'CR-23', '2026-04-15', '2026-03-20', '2026-03-20', 'SMS 03-23, PHONE 03-24'],
    ['R before T changes nothing', 'CR-23', '2026-04-15', '2026-03-01', '2026-03-02', 'SMS 03-15, PHONE 03-16'],
    ['R on T-1', 'CR-23', '2026-04-15', '2026-03-12', '2026-03-12', 'SMS 03-15, PHONE 03-16'],
    ['R on T', 'CR-23', '2026-04-15', '2026-03-13', '2026-03-13', 'SMS 03-16, PHONE 03-17'],
    ['no room before the policy ends', 'CR-23', '2026-04-15', '2026-04-12', '2026-04-12', 'SUPPRESSED COMPLAINT'],
    ['the last room before the policy ends', 'CR-23', '2026-04-15', '2026-04-11', '2026-04-11', 'SMS 04-14, PHONE 04-15'],
    ['a birthday behind the shield is lost', 'CR-11-SOLAR', '2026-03-12', '2026-03-10', '2026-03-10', 'SUPPRESSED COMPLAINT'],
    ['a birthday on R', 'CR-11-SOLAR', '2026-03-12', '2026-03-09', '2026-03-10', 'SMS 03-12'],
    ['a follow-up inside its window', 'CR-03', '2026-03-02', '2026-03-04', '2026-03-04', 'PHONE 03-07, SMS AFTER_CALL'],
    ['a follow-up after its window', 'CR-03', '2026-03-02', '2026-03-07', '2026-03-07', 'SUPPRESSED COMPLAINT'],
    ['R on a no-call day: the SMS goes, the call waits for the next one', 'CR-21', '2026-02-20', '2026-02-13', '2026-02-13', 'SMS 02-19, PHONE 02-20'],
  ])('%s', (_what, code, anchorDate, endedOn, today, expected) => {
    expect(said(plan(code, anchorDate, today, { complaints: { open: false, endedOn } }))).toBe(expected);
  });
});

describe('late and missed (B4, B7)', () => {
  test.each([
    ['an outage of a week', 'CR-23', '2026-04-15', '2026-03-23', 'SMS 03-23, PHONE 03-24'],
    ['an outage beyond the window', 'CR-03', '2026-03-02', '2026-03-10', 'MISSED'],
    ['a birthday of yesterday', 'CR-11-SOLAR', '2026-03-12', '2026-03-13', 'MISSED'],
  ])('%s', (_what, code, anchorDate, today, expected) => {
    expect(said(plan(code, anchorDate, today))).toBe(expected);
  });

  test.each([['2026-03-14', false], ['2026-03-15', false], ['2026-03-16', true]])('planned on %s a pair for 03-15/16 is late: %s', (today, late) => {
    const verdict = plan('CR-23', '2026-04-15', today);
    expect(verdict.verdict === 'PLANNED' && verdict.task.late).toBe(late);
  });
});

describe('a customer who wants peace for a time', () => {
  const quiet = (doNotContactUntil: string): Partial<PlanSubject> => ({ customer: customer({ doNotContactUntil }) });
  test.each([
    ['until before T', 'CR-23', '2026-04-15', '2026-03-10', 'SMS 03-15, PHONE 03-16'], ['into the window', 'CR-23', '2026-04-15', '2026-03-20', 'SMS 03-21, PHONE 03-22'],
    ['beyond the window', 'CR-23', '2026-04-15', '2026-05-01', 'SUPPRESSED DO_NOT_CONTACT'], ['over the birthday', 'CR-11-SOLAR', '2026-03-12', '2026-03-12', 'SUPPRESSED DO_NOT_CONTACT'],
  ])('%s', (_what, code, anchorDate, until, expected) => {
    expect(said(plan(code, anchorDate, '2026-03-01', quiet(until)))).toBe(expected);
  });
});
