import { describe, expect, test } from 'vitest';
import { resolveCollisions } from './cap.js';
import type { CapDecision, CapUnit, ContactHistory } from './cap-unit.js';

/** Campaigns come later; for the caps they are a unit like others (CAP-7). */
const kinds: Record<string, Partial<CapUnit>> = {
  insurance: { ruleCode: 'CR-23', priority: 30 }, inspection: { ruleCode: 'CR-24', priority: 30 },
  maintenance: { ruleCode: 'CR-21', priority: 40 }, firstMaintenance: { ruleCode: 'CR-20', priority: 40 },
  winBack: { ruleCode: 'CR-25', priority: 50, hasSms: false }, campaign: { ruleCode: 'CR-30', priority: 80, alwaysGuest: true },
  followUp: { ruleCode: 'CR-03', priority: 20, capClass: 'FOLLOW_UP', mergeable: false, hasSurvey: true },
  deliverySms: { ruleCode: 'CR-01', priority: 20, capClass: 'FOLLOW_UP', mergeable: false, hasCall: false },
  birthday: { ruleCode: 'CR-11-SOLAR', priority: 60, capClass: 'GREETING', hasCall: false, mergeable: false, isBirthday: true },
  lunarBirthday: { ruleCode: 'CR-11-LUNAR', priority: 60, capClass: 'GREETING', hasCall: false, mergeable: false, isBirthday: true },
  festival: { ruleCode: 'CR-10', priority: 70, capClass: 'GREETING', hasCall: false, mergeable: false },
  alert: { ruleCode: 'CR-12', priority: 10, capClass: 'ALERT', hasCall: false, mergeable: false },
  recall: { ruleCode: 'CR-40', priority: 1, capClass: 'EXEMPT', mergeable: false },
};

/** unit('insurance', '03-16', '04-15'): T and the end of its window in 2026. */
function unit(kind: string, t: string, windowTo = t, extra: Partial<CapUnit> = {}): CapUnit {
  const [day, end] = [`2026-${t}`, `2026-${windowTo}`];
  return {
    id: kind, dealerId: 'east', ruleCode: kind, capClass: 'INVITE', priority: 50, t: day, windowFrom: day, windowTo: end, earliestT: day, latestT: end,
    hasCall: true, hasSms: true, hasSurvey: false, refusedChannels: [], mergeable: true, alwaysGuest: false, isBirthday: false, redAlert: false, settled: false, smsOnly: false,
    ...kinds[kind], ...extra,
  };
}

const done = (...days: string[]): ContactHistory => ({ contacts: days.map((day) => ({ capClass: 'INVITE', t: `2026-${day}` })), complaintOpen: false });
const openCase: ContactHistory = { contacts: [], complaintOpen: true };

function told(decision: CapDecision): string {
  switch (decision.kind) {
    case 'MOVE': return `MOVE ${decision.t.slice(5)}`;
    case 'MERGE': return `MERGE ${decision.hostId}`;
    case 'SUPPRESS': return `SUPPRESS ${decision.reason}`;
    default: return decision.kind;
  }
}

const resolve = (units: CapUnit[], history: ContactHistory = done(), isCallable = (_dealer: string, _day: string): boolean => true): Record<string, string> =>
  Object.fromEntries([...resolveCollisions(units, history, isCallable)].map(([id, decision]) => [id, told(decision)]));

describe('invites that come near each other (CAP-5 to CAP-7)', () => {
  test.each<[string, CapUnit[], Record<string, string>]>([
    ['EX-090 one unit with both topics', [unit('insurance', '03-16', '04-15'), unit('maintenance', '03-20', '04-10')], { insurance: 'KEEP', maintenance: 'MERGE insurance' }],
    ['EX-091 a campaign is the guest', [unit('maintenance', '03-20', '04-10'), unit('campaign', '03-24', '03-31', { windowFrom: '2026-03-10' })], { maintenance: 'KEEP', campaign: 'MERGE maintenance' }],
    ['EX-092 thirteen days apart', [unit('insurance', '05-28', '06-27'), unit('campaign', '06-10', '06-30')], { insurance: 'KEEP', campaign: 'KEEP' }],
    ['exactly seven days apart is near no more', [unit('insurance', '03-16', '04-15'), unit('maintenance', '03-23', '04-10')], { insurance: 'KEEP', maintenance: 'KEEP' }],
    ['the more important one hosts although it is later', [unit('maintenance', '03-14', '04-04'), unit('insurance', '03-18', '04-17')], { insurance: 'KEEP', maintenance: 'MERGE insurance' }],
    ['ties: the earlier T hosts', [unit('insurance', '03-18', '04-17'), unit('inspection', '03-16', '04-15')], { inspection: 'KEEP', insurance: 'MERGE inspection' }],
    ['ties on one day: the lower rule code hosts', [unit('inspection', '03-16', '04-15'), unit('insurance', '03-16', '04-15')], { insurance: 'KEEP', inspection: 'MERGE insurance' }],
    ['compulsory and commercial cover end together', [unit('insurance', '03-16', '04-15', { id: 'pol_2' }), unit('insurance', '03-16', '04-15', { id: 'pol_1' })], { pol_1: 'KEEP', pol_2: 'MERGE pol_1' }],
    ['three topics in one call', [unit('insurance', '03-16', '04-15'), unit('inspection', '03-18', '04-17'), unit('maintenance', '03-21', '04-10')], { insurance: 'KEEP', inspection: 'MERGE insurance', maintenance: 'MERGE insurance' }],
    ['a guest of a guest stands for itself', [unit('insurance', '03-16', '04-15'), unit('maintenance', '03-21', '04-10'), unit('winBack', '03-25', '04-24')], { insurance: 'KEEP', maintenance: 'MERGE insurance', winBack: 'KEEP' }],
    ['CAP-7 a campaign never hosts, whatever its priority', [unit('campaign', '03-16', '04-15', { priority: 1 }), unit('winBack', '03-18', '04-17')], { winBack: 'KEEP', campaign: 'MERGE winBack' }],
    ['CAP-7 two campaigns: the second one moves', [unit('campaign', '03-16', '04-15', { id: 'summer' }), unit('campaign', '03-18', '04-17', { id: 'tyres' })], { summer: 'KEEP', tyres: 'MOVE 03-23' }],
    ['the window opens 14 days early', [unit('insurance', '03-10', '04-09'), unit('campaign', '03-16', '03-31', { windowFrom: '2026-03-24' })], { insurance: 'KEEP', campaign: 'MERGE insurance' }],
    ['but not 15: the guest moves', [unit('insurance', '03-10', '04-09'), unit('campaign', '03-16', '03-31', { windowFrom: '2026-03-25' })], { insurance: 'KEEP', campaign: 'MOVE 03-17' }],
    ['never told after it has ended', [unit('insurance', '03-18', '04-17'), unit('winBack', '03-14', '03-17')], { insurance: 'KEEP', winBack: 'SUPPRESS CAP' }],
    ['nor when it is important: then the SMS goes alone', [unit('insurance', '03-18', '04-17', { priority: 29 }), unit('inspection', '03-14', '03-17')], { insurance: 'KEEP', inspection: 'SMS_ONLY' }],
    ['not mergeable by its rule', [unit('insurance', '03-16', '04-15'), unit('maintenance', '03-20', '04-10', { mergeable: false })], { insurance: 'KEEP', maintenance: 'MOVE 03-23' }],
    ['not where the customer does not want to hear of it (INV-15)', [unit('insurance', '03-16', '04-15'), unit('campaign', '03-20', '04-10', { refusedChannels: ['PHONE'], hasCall: false })], { insurance: 'KEEP', campaign: 'MOVE 03-23' }],
  ])('%s', (_what, units, expected) => {
    expect(resolve(units)).toEqual(expected);
  });
});

describe('room under the caps (CAP-1, CAP-6)', () => {
  test.each<[string, CapUnit[], ContactHistory, Record<string, string>]>([
    ['EX-094 done 04-17, wanted 04-23', [unit('maintenance', '04-23', '05-14')], done('04-17'), { maintenance: 'MOVE 04-24' }],
    ['wanted 04-24', [unit('maintenance', '04-24', '05-14')], done('04-17'), { maintenance: 'KEEP' }],
    ['running, its call is tomorrow', [unit('maintenance', '04-16', '05-14')], done('04-17'), { maintenance: 'MOVE 04-24' }],
    ['three in 30 days', [unit('maintenance', '04-28', '05-14')], done('04-01', '04-09', '04-17'), { maintenance: 'MOVE 05-01' }],
    ['no day left: important ones send their SMS', [unit('insurance', '04-18', '04-20')], done('04-17'), { insurance: 'SMS_ONLY' }],
    ['no day left and no SMS to send', [unit('insurance', '04-18', '04-20', { hasSms: false })], done('04-17'), { insurance: 'SUPPRESS CAP' }],
    ['no day left: the others are suppressed', [unit('maintenance', '04-18', '04-20')], done('04-17'), { maintenance: 'SUPPRESS CAP' }],
    ['moving beside a host, it merges', [unit('maintenance', '04-20', '05-14'), unit('insurance', '04-27', '05-27')], done('04-17'), { insurance: 'KEEP', maintenance: 'MERGE insurance' }],
    ['a first maintenance at most on the day before it is due', [unit('firstMaintenance', '04-18', '04-24', { latestT: '2026-04-23' })], done('04-17'), { firstMaintenance: 'SUPPRESS CAP' }],
    ['greetings and follow-ups take no place of invites', [unit('maintenance', '04-20', '05-14')], { contacts: [{ capClass: 'GREETING', t: '2026-04-19' }, { capClass: 'FOLLOW_UP', t: '2026-04-18' }], complaintOpen: false }, { maintenance: 'KEEP' }],
    ['what was left with its SMS only takes none either', [unit('insurance', '04-18', '04-20', { smsOnly: true, hasCall: false }), unit('maintenance', '04-20', '05-14')], done(), { insurance: 'KEEP', maintenance: 'KEEP' }],
    ['a settled one stays, and hosts', [unit('maintenance', '04-18', '05-10', { settled: true }), unit('insurance', '04-20', '05-20')], done('04-17'), { maintenance: 'KEEP', insurance: 'MERGE maintenance' }],
  ])('%s', (_what, units, history, expected) => {
    expect(resolve(units, history)).toEqual(expected);
  });

  test('a unit moves to a day on which its dealer may call', () => {
    const closed = new Set(['2026-04-24', '2026-04-25']);
    expect(resolve([unit('maintenance', '04-23', '05-14')], done('04-17'), (_dealer, day) => !closed.has(day))).toEqual({ maintenance: 'MOVE 04-26' });
    expect(resolve([unit('maintenance', '04-23', '05-14', { hasCall: false })], done('04-17'), (_dealer, day) => !closed.has(day))).toEqual({ maintenance: 'MOVE 04-24' });
  });

  test('C7: the more important one of Friday keeps its place against Thursday\'s', () => {
    expect(resolve([unit('campaign', '04-16', '04-18', { mergeable: false }), unit('insurance', '04-17', '05-17')])).toEqual({ insurance: 'KEEP', campaign: 'SUPPRESS CAP' });
  });
});

describe('one person at two dealers of a legal group (rulings 3, INV-18)', () => {
  const west = { dealerId: 'west' };
  test.each<[string, CapUnit[], Record<string, string>]>([
    ['EX-100 the lower-priority one moves', [unit('insurance', '03-16', '04-15'), unit('maintenance', '03-18', '04-10', west)], { insurance: 'KEEP', maintenance: 'MOVE 03-23' }],
    ['EX-100 although it is earlier', [unit('maintenance', '03-16', '04-10', west), unit('insurance', '03-18', '04-17')], { insurance: 'KEEP', maintenance: 'MOVE 03-25' }],
    ['EX-100 equal ones: the later moves', [unit('insurance', '03-16', '04-15'), unit('inspection', '03-18', '04-17', west)], { insurance: 'KEEP', inspection: 'MOVE 03-23' }],
    ['a follow-up of another dealer absorbs nothing', [unit('followUp', '03-16'), unit('insurance', '03-18', '04-17', west)], { followUp: 'KEEP', insurance: 'KEEP' }],
    ['two birthday greetings: one is enough, and never merged', [unit('birthday', '03-12'), unit('birthday', '03-12', '03-12', { id: 'other', ...west })], { birthday: 'KEEP', other: 'SUPPRESS CAP' }],
  ])('%s', (_what, units, expected) => {
    expect(resolve(units)).toEqual(expected);
  });

  test('days are asked of the dealer who calls', () => {
    const units = [unit('insurance', '03-16', '04-15'), unit('maintenance', '03-18', '04-10', west)];
    expect(resolve(units, done(), (dealer, day) => dealer !== 'west' || day > '2026-03-27')).toEqual({ insurance: 'KEEP', maintenance: 'MOVE 03-28' });
  });
});

describe('follow-up calls absorb invites (CAP-4, rulings 8)', () => {
  test.each<[string, CapUnit[], Record<string, string>]>([
    ['EX-095', [unit('followUp', '03-16'), unit('insurance', '03-18', '04-17')], { followUp: 'KEEP', insurance: 'MERGE followUp' }],
    ['three days after', [unit('followUp', '03-16'), unit('insurance', '03-19', '04-18')], { followUp: 'KEEP', insurance: 'MERGE followUp' }],
    ['three days before', [unit('followUp', '03-16'), unit('insurance', '03-13', '04-12')], { followUp: 'KEEP', insurance: 'MERGE followUp' }],
    ['four days after', [unit('followUp', '03-16'), unit('insurance', '03-20', '04-19')], { followUp: 'KEEP', insurance: 'KEEP' }],
    ['four days before', [unit('followUp', '03-16'), unit('insurance', '03-12', '04-11')], { followUp: 'KEEP', insurance: 'KEEP' }],
    ['campaigns too', [unit('followUp', '03-16'), unit('campaign', '03-17', '03-31')], { followUp: 'KEEP', campaign: 'MERGE followUp' }],
    ['not after what it is about has ended', [unit('followUp', '03-16'), unit('insurance', '03-14', '03-15')], { followUp: 'KEEP', insurance: 'KEEP' }],
    ['a message is no call', [unit('deliverySms', '03-16'), unit('insurance', '03-18', '04-17')], { deliverySms: 'KEEP', insurance: 'KEEP' }],
    ['the nearer of two calls', [unit('followUp', '03-15'), unit('followUp', '03-19', '03-19', { id: 'second' }), unit('insurance', '03-18', '04-17')], { followUp: 'KEEP', second: 'KEEP', insurance: 'MERGE second' }],
    ['of two as near the earlier', [unit('followUp', '03-20', '03-20', { id: 'second' }), unit('followUp', '03-16'), unit('insurance', '03-18', '04-17')], { followUp: 'KEEP', second: 'KEEP', insurance: 'MERGE followUp' }],
    ['an absorbed invite takes no place under the caps', [unit('followUp', '03-16'), unit('insurance', '03-18', '04-17'), unit('maintenance', '03-21', '04-10')], { followUp: 'KEEP', insurance: 'MERGE followUp', maintenance: 'KEEP' }],
    ['follow-ups themselves are not capped', [unit('followUp', '03-16'), unit('followUp', '03-17', '03-17', { id: 'second' })], { followUp: 'KEEP', second: 'KEEP' }],
  ])('%s', (_what, units, expected) => {
    expect(resolve(units)).toEqual(expected);
  });
});

describe('greetings (CAP-2, CAP-9)', () => {
  test.each<[string, CapUnit[], Record<string, string>]>([
    ['EX-096 birthday and Dragon Boat: one SMS before 08:30 naming both', [unit('festival', '06-19'), unit('birthday', '06-19')], { birthday: 'KEEP', festival: 'MERGE birthday' }],
    ['EX-066 both birthdays on one day', [unit('birthday', '05-12'), unit('lunarBirthday', '05-12')], { lunarBirthday: 'KEEP', birthday: 'MERGE lunarBirthday' }],
    ['EX-060 three days apart: both', [unit('birthday', '03-12'), unit('lunarBirthday', '03-09')], { birthday: 'KEEP', lunarBirthday: 'KEEP' }],
    ['birthdays beat festivals whatever the priority numbers say', [unit('festival', '06-19', '06-19', { priority: 1 }), unit('birthday', '06-19')], { birthday: 'KEEP', festival: 'MERGE birthday' }],
    ['two birthdays and a festival', [unit('festival', '06-19'), unit('birthday', '06-19'), unit('lunarBirthday', '06-19')], { lunarBirthday: 'KEEP', birthday: 'MERGE lunarBirthday', festival: 'MERGE lunarBirthday' }],
    ['greetings and invites do not collide', [unit('birthday', '06-19'), unit('insurance', '06-19', '07-19')], { birthday: 'KEEP', insurance: 'KEEP' }],
  ])('%s', (_what, units, expected) => {
    expect(resolve(units)).toEqual(expected);
  });

  test('one was sent today already', () => {
    expect(resolve([unit('festival', '06-19')], { contacts: [{ capClass: 'GREETING', t: '2026-06-19' }], complaintOpen: false })).toEqual({ festival: 'SUPPRESS CAP' });
  });

  test('which row of DT-CAP decided', () => {
    const rules = (units: CapUnit[]) => [...resolveCollisions(units, done(), () => true).values()].map((decision) => ('rule' in decision ? decision.rule : null)).filter(Boolean);
    expect(rules([unit('birthday', '05-12'), unit('lunarBirthday', '05-12')])).toEqual(['CAP-9']);
    expect(rules([unit('birthday', '06-19'), unit('festival', '06-19')])).toEqual(['CAP-2']);
    expect(rules([unit('insurance', '03-16', '04-15'), unit('maintenance', '03-20', '04-10')])).toEqual(['CAP-5']);
    expect(rules([unit('followUp', '03-16'), unit('insurance', '03-18', '04-17')])).toEqual(['CAP-4']);
  });
});

describe('weather alerts (CAP-3, EX-101)', () => {
  const sent = (...days: string[]): ContactHistory => ({ contacts: days.map((day) => ({ capClass: 'ALERT', t: `2026-${day}` })), complaintOpen: false });
  test.each<[string, CapUnit[], ContactHistory, Record<string, string>]>([
    ['EX-101 ORANGE on 07-23', [unit('alert', '07-23')], sent('07-20', '07-21', '07-22'), { alert: 'SUPPRESS CAP' }],
    ['EX-101 RED on 07-23', [unit('alert', '07-23', '07-23', { redAlert: true })], sent('07-20', '07-21', '07-22'), { alert: 'KEEP' }],
    ['RED beside ORANGE on one day', [unit('alert', '07-23'), unit('alert', '07-23', '07-23', { id: 'red', redAlert: true })], sent(), { red: 'KEEP', alert: 'SUPPRESS CAP' }],
    ['the first of the week', [unit('alert', '07-27')], sent('07-20'), { alert: 'KEEP' }],
  ])('%s', (_what, units, history, expected) => {
    expect(resolve(units, history)).toEqual(expected);
  });
});

test('CAP-8, EX-102: during a complaint only alerts, the message after delivery and a recall go out', () => {
  const units = [unit('insurance', '03-16', '04-15'), unit('birthday', '03-12'), unit('followUp', '03-16'), unit('deliverySms', '03-16'), unit('alert', '03-16'), unit('recall', '03-16'), unit('maintenance', '03-16', '04-06', { settled: true })];
  expect(resolve(units, openCase)).toEqual({
    insurance: 'SUPPRESS COMPLAINT', birthday: 'SUPPRESS COMPLAINT', followUp: 'SUPPRESS COMPLAINT', maintenance: 'SUPPRESS COMPLAINT',
    deliverySms: 'KEEP', alert: 'KEEP', recall: 'KEEP',
  });
});

test('nobody to contact', () => {
  expect(resolve([])).toEqual({});
});
