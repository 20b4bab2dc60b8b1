import { describe, expect, test } from 'vitest';
import { exampleDealer } from '../testing/example-dealer.js';
import { applyDecision } from './apply-decision.js';
import { defaultContactHours, isCallableDay } from './callable-days.js';
import { resolveCollisions } from './cap.js';
import { capUnit, type PastContact } from './cap-unit.js';
import { defaultRule } from './default-rules.js';
import { occurrenceAt } from './occurrence.js';
import { planOccurrence } from './plan.js';
import { defaultPlanSettings, type PlanningDealer, type PlanSubject } from './plan-facts.js';
import type { PlannedTask } from './planned-task.js';
import { noComplaint } from './shield.js';

const dealer: PlanningDealer = { time: exampleDealer(), hours: defaultContactHours, today: '2026-02-01', goLive: '2026-01-01', settings: defaultPlanSettings };
const owner: PlanSubject = {
  subjectId: 'veh_1', vehicle: { vehicleId: 'veh_1', usage: 'PRIVATE', ownedByCustomer: true }, complaints: noComplaint, lastSurveyOn: null,
  customer: {
    status: 'ACTIVE', phone: 'MOBILE', doNotContactUntil: null, followUpRefused: false, tier: null, occupation: null,
    consents: [{ purpose: 'CARE', channel: 'SMS', status: 'GRANTED', validTo: null, vehicleId: null }],
  },
};

function planned(code: string, anchorDate: string): PlannedTask {
  const rule = defaultRule(code)!;
  const verdict = planOccurrence(rule, owner, occurrenceAt(rule, 'key', anchorDate), dealer);
  if (verdict.verdict !== 'PLANNED') throw new Error(`${code} is ${verdict.verdict}`);
  return verdict.task;
}

/** The whole way of the day batch for one person: plan, resolve, store. */
function run(occasions: [string, string][], contacts: PastContact[] = []): unknown[] {
  const tasks = occasions.map(([code, anchorDate]) => planned(code, anchorDate));
  const units = tasks.map((task) => capUnit(task, defaultRule(task.ruleCode)!, 'east'));
  const decisions = resolveCollisions(units, { contacts, complaintOpen: false }, (_dealer, day) => isCallableDay(dealer, day));
  return tasks.map((task) => applyDecision(task, decisions.get(task.dedupeKey)!)).map(({ status, t, steps, mergedInto, suppressReason }) =>
    [status, mergedInto ?? suppressReason ?? t, ...steps.map((step) => (step.when === 'DAY' ? `${step.channel} ${step.date.slice(5)}` : step.when))]);
}

describe('from occasion to stored task', () => {
  test('EX-090: SMS 03-15, call 03-16 with both topics', () => {
    expect(run([['CR-23', '2026-04-15'], ['CR-21', '2026-03-27']])).toEqual([
      ['PLANNED', '2026-03-16', 'SMS 03-15', 'PHONE 03-16'], ['MERGED', 'CR-23|veh_1|key', 'SMS 03-19', 'PHONE 03-20'],
    ]);
  });

  test('EX-094: the pair moves as one, to 04-24', () => {
    expect(run([['CR-21', '2026-04-30']], [{ capClass: 'INVITE', t: '2026-04-17' }])).toEqual([['PLANNED', '2026-04-24', 'SMS 04-23', 'PHONE 04-24']]);
  });

  test('EX-095: the invite is told in the follow-up call', () => {
    expect(run([['CR-03', '2026-03-13'], ['CR-23', '2026-04-17']])).toEqual([
      ['PLANNED', '2026-03-16', 'PHONE 03-16', 'AFTER_CALL'], ['MERGED', 'CR-03|veh_1|key', 'SMS 03-17', 'PHONE 03-18'],
    ]);
  });

  test('CAP-6: with a full month a renewal sends its SMS only', () => {
    const past = ['2026-03-17', '2026-03-25', '2026-04-02', '2026-04-10'].map((t) => ({ capClass: 'INVITE' as const, t }));
    expect(run([['CR-23', '2026-04-16']], past)).toEqual([['PLANNED', '2026-03-17', 'SMS 03-16']]);
  });

  test('CAP-6: a maintenance invitation is suppressed', () => {
    const past = ['2026-03-17', '2026-03-25', '2026-04-02', '2026-04-10'].map((t) => ({ capClass: 'INVITE' as const, t }));
    expect(run([['CR-21', '2026-03-25']], past)).toEqual([['SUPPRESSED', 'CAP', 'SMS 03-17', 'PHONE 03-18']]);
  });
});

test('a moved task keeps everything else', () => {
  const task = planned('CR-23', '2026-04-15');
  expect(applyDecision(task, { kind: 'MOVE', t: '2026-03-20', rule: 'CAP-6' })).toEqual({
    ...task, t: '2026-03-20', moved: 'LATER', status: 'PLANNED', mergedInto: null, suppressReason: null, smsOnly: false,
    steps: [{ ...task.steps[0], date: '2026-03-19' }, { ...task.steps[1], date: '2026-03-20' }],
  });
});

test('a task as the caps see it', () => {
  expect(capUnit(planned('CR-20', '2026-06-10'), defaultRule('CR-20')!, 'east')).toEqual({
    id: 'CR-20|veh_1|key', dealerId: 'east', ruleCode: 'CR-20', capClass: 'INVITE', priority: 40, t: '2026-06-03', windowFrom: '2026-06-03', windowTo: '2026-06-10',
    earliestT: '2026-02-02', latestT: '2026-06-09', hasCall: true, hasSms: true, hasSurvey: false, refusedChannels: [], mergeable: true, alwaysGuest: false,
    isBirthday: false, redAlert: false, settled: false, smsOnly: false,
  });
  expect(capUnit(planned('CR-11-LUNAR', '2026-05-12'), defaultRule('CR-11-LUNAR')!, 'east').isBirthday).toBe(true);
  expect(capUnit(planned('CR-03', '2026-05-12'), defaultRule('CR-03')!, 'east').hasSurvey).toBe(true);
});
