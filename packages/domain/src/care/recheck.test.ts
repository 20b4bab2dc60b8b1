import { describe, expect, test } from 'vitest';
import { exampleDealer } from '../testing/example-dealer.js';
import { defaultContactHours } from './callable-days.js';
import type { Consent } from './consent.js';
import { defaultRule } from './default-rules.js';
import { defaultPlanSettings, type CustomerFacts, type PlanningDealer, type PlanSubject } from './plan-facts.js';
import { recheckTask, type RecheckVerdict, type WaitingTask } from './recheck.js';
import { noComplaint } from './shield.js';

const word = (channel: Consent['channel'], status: Consent['status']): Consent => ({ purpose: 'CARE', channel, status, validTo: null, vehicleId: null });
const customer = (extra: Partial<CustomerFacts> = {}): CustomerFacts => ({
  status: 'ACTIVE', phone: 'MOBILE', consents: [word('SMS', 'GRANTED')], doNotContactUntil: null, followUpRefused: false, tier: null, occupation: null, ...extra,
});
const subject = (extra: Partial<PlanSubject> = {}): PlanSubject => ({
  subjectId: 'veh_1', customer: customer(), vehicle: { vehicleId: 'veh_1', usage: 'PRIVATE', ownedByCustomer: true }, complaints: noComplaint, lastSurveyOn: null, ...extra,
});
const dealer = (today: string, closed: string[] = []): PlanningDealer =>
  ({ time: exampleDealer(closed), hours: defaultContactHours, today, goLive: '2024-01-01', settings: defaultPlanSettings });
/** A renewal: SMS 03-15, call 03-16, policy end 04-15. */
const task: WaitingTask = { t: '2026-03-16', windowFrom: '2026-03-16', windowTo: '2026-04-15', earliestT: '2026-03-02', latestT: '2026-04-15', smsOnly: false, begun: false };

const said = (verdict: RecheckVerdict): string => {
  if (verdict.verdict === 'SUPPRESSED') return `SUPPRESSED ${verdict.reason}`;
  if (verdict.verdict === 'MISSED') return 'MISSED';
  const steps = verdict.steps.map((step) => (step.when === 'DAY' ? `${step.channel} ${step.date.slice(5)}` : step.channel)).join(', ');
  return `${verdict.verdict}${verdict.verdict === 'DEFER' ? ` ${verdict.t.slice(5)}` : ''} ${steps}`;
};
const look = (today: string, who: Partial<PlanSubject> = {}, extra: Partial<WaitingTask> = {}, closed: string[] = [], code = 'CR-23'): string =>
  said(recheckTask(defaultRule(code)!, subject(who), { ...task, ...extra }, dealer(today, closed)));

describe('the second look at a pair when its day comes (T5)', () => {
  test.each<[string, string, Partial<PlanSubject>, Partial<WaitingTask>, string[], string]>([
    ['nothing has changed', '2026-03-15', {}, {}, [], 'READY SMS 03-15, PHONE 03-16'],
    ['consent to SMS is gone: only the call is left, tomorrow', '2026-03-15', { customer: customer({ consents: [word('SMS', 'REFUSED')] }) }, {}, [], 'WAIT PHONE 03-16'],
    ['consent to SMS is gone: the call of today', '2026-03-16', { customer: customer({ consents: [word('SMS', 'REFUSED')] }) }, {}, [], 'READY PHONE 03-16'],
    ['EX-099 withdrawn', '2026-03-15', { customer: customer({ consents: [word('SMS', 'WITHDRAWN')] }) }, {}, [], 'SUPPRESSED CONSENT'],
    ['INV-17 nobody looked on the day of the SMS: the pair moves', '2026-03-16', {}, {}, [], 'DEFER 03-17 SMS 03-16, PHONE 03-17'],
    ['the dealer closes on the call day: an expiry is told earlier, but those days are past', '2026-03-15', {}, {}, ['2026-03-16'], 'DEFER 03-17 SMS 03-16, PHONE 03-17'],
    ['a complaint is open', '2026-03-15', { complaints: { open: true, endedOn: null } }, {}, [], 'SUPPRESSED COMPLAINT'],
    ['EX-097 the case ended on 03-20: SMS not before R', '2026-03-23', { complaints: { open: false, endedOn: '2026-03-20' } }, {}, [], 'DEFER 03-24 SMS 03-23, PHONE 03-24'],
    ['the car was sold', '2026-03-15', { vehicle: { vehicleId: 'veh_1', usage: 'PRIVATE', ownedByCustomer: false } }, {}, [], 'SUPPRESSED SOLD_CAR'],
    ['nobody owns it any more', '2026-03-15', { customer: null }, {}, [], 'SUPPRESSED SOLD_CAR'],
    ['the number was taken off the file', '2026-03-15', { customer: customer({ phone: 'NONE' }) }, {}, [], 'SUPPRESSED UNREACHABLE'],
    ['peace until 03-31', '2026-03-15', { customer: customer({ doNotContactUntil: '2026-03-31' }) }, {}, [], 'DEFER 04-02 SMS 04-01, PHONE 04-02'],
    ['peace until after the end', '2026-03-15', { customer: customer({ doNotContactUntil: '2026-04-20' }) }, {}, [], 'SUPPRESSED DO_NOT_CONTACT'],
    ['the window is over', '2026-04-16', {}, {}, [], 'MISSED'],
  ])('%s', (_what, today, who, extra, closed, expected) => {
    expect(look(today, who, extra, closed)).toBe(expected);
  });

  test('CAP-6: only the SMS is left, on its day', () => {
    expect(look('2026-03-15', {}, { smsOnly: true })).toBe('READY SMS 03-15');
  });
});

describe('what has begun keeps its day', () => {
  test.each<[string, string, Partial<PlanSubject>, string]>([
    ['a second try after the SMS', '2026-03-18', {}, 'READY SMS 03-15, PHONE 03-16'],
    ['EX-097 a complaint in between', '2026-03-18', { complaints: { open: true, endedOn: null } }, 'SUPPRESSED COMPLAINT'],
    ['EX-099 the refusal word in between', '2026-03-18', { customer: customer({ consents: [word('SMS', 'WITHDRAWN')] }) }, 'SUPPRESSED CONSENT'],
  ])('%s', (_what, today, who, expected) => {
    expect(look(today, who, { begun: true })).toBe(expected);
  });
});

test('INV-19 a greeting is never sent on another day', () => {
  const day = { t: '2026-03-12', windowFrom: '2026-03-12', windowTo: '2026-03-12', earliestT: '2026-03-12', latestT: '2026-03-12' };
  expect(look('2026-03-12', { vehicle: null }, day, [], 'CR-11-SOLAR')).toBe('READY SMS 03-12');
  expect(look('2026-03-13', { vehicle: null }, day, [], 'CR-11-SOLAR')).toBe('MISSED');
});
