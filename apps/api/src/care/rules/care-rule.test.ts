import { answerFaults } from '@dealercare/domain/survey/answer';
import { careRefusals } from '@dealercare/domain/care/refusal';
import { responseRefusals } from '@dealercare/domain/survey/survey-response';
import { ruleProblemCodes } from '@dealercare/domain/care/rule-problems';
import { versionRefusals } from '@dealercare/domain/survey/publishing';
import { errorTexts, isErrorCode } from '@dealercare/schema/error-codes';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildRenewal, buildVehicle, dayBatch, plan, taskOf, tasksOf } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { checksums } from '../../../test/kit/database.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../../test/kit/people.js';
import { forgetRules } from './rules-state.js';

const kit = useKit();
let group: Group;
let manager: Client;
let region: Client;
let maker: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  region = await as(kit, 'REGION_MANAGER', group.north);
  maker = await as(kit, 'MFR_ADMIN', group.maker);
});

interface Rule { code: string; active: boolean; offsetDays: number; windowDays: number; priority: number; version: number; from: { id: string } | null; steps: { channel: string; timing: string; day: number | null; from: string | null }[]; firstMaintenanceMonths: number | null }
const FIELDS = 'code nameZh nameEn active trigger offsetDays windowDays ifImpossible capClass priority version firstMaintenanceMonths surveyCode from { id } steps { channel timing day from until }';
const rulesOf = async (client: Client, unitId: string): Promise<Rule[]> => (await client.ask<{ careRules: Rule[] }>(`query ($u: ID!) { careRules(unitId: $u) { ${FIELDS} } }`, { u: unitId })).careRules;
const ruleOf = async (client: Client, unitId: string, code: string): Promise<Rule> => (await rulesOf(client, unitId)).find((rule) => rule.code === code)!;
const SET = `mutation ($input: SetCareRuleInput!) { setCareRule(input: $input) { ${FIELDS} } }`;
const set = async (client: Client, input: object): Promise<Rule> => (await client.ask<{ setCareRule: Rule }>(SET, { input })).setCareRule;

describe('the rules that ship (DT-CARE)', () => {
  test('each is there, with the parts of its sentence', async () => {
    const rules = await rulesOf(manager, group.d1);
    expect(rules.map(({ code }) => code)).toEqual(['CR-01', 'CR-02', 'CR-03', 'CR-11-SOLAR', 'CR-11-LUNAR', 'CR-20', 'CR-21', 'CR-23', 'CR-24']);
    expect(rules.find(({ code }) => code === 'CR-23')).toEqual({
      code: 'CR-23', nameZh: '续保提醒', nameEn: 'Insurance renewal invitation', active: true, trigger: 'POLICY_END', offsetDays: -30, windowDays: 30, ifImpossible: 'EARLIER', capClass: 'INVITE', priority: 30, version: 0,
      firstMaintenanceMonths: null, surveyCode: null, from: null,
      steps: [{ channel: 'SMS', timing: 'DAY', day: -1, from: '10:00', until: null }, { channel: 'PHONE', timing: 'DAY', day: 0, from: null, until: null }],
    });
  });
});

describe('a unit\'s own form', () => {
  test('the nearest wins: maker, region, dealer; taken back it is inherited again', async () => {
    kit.timeIs('2026-03-02 09:00');
    await set(maker, { unitId: group.maker, code: 'CR-23', offsetDays: -40 });
    await set(region, { unitId: group.north, code: 'CR-23', priority: 25 });
    expect(await ruleOf(manager, group.d1, 'CR-23')).toMatchObject({ offsetDays: -40, priority: 25, from: { id: group.north } });
    const own = await set(manager, { unitId: group.d1, code: 'CR-23', offsetDays: -20, smsFrom: '15:00' });
    expect(own).toMatchObject({ offsetDays: -20, windowDays: 20, priority: 25, version: 1, from: { id: group.d1 }, steps: [{ from: '15:00' }, { from: null }] });
    const south = await as(kit, 'CARE_MANAGER', group.d3);
    expect(await ruleOf(south, group.d3, 'CR-23')).toMatchObject({ offsetDays: -40, priority: 30, from: { id: group.maker } });
    await set(manager, { unitId: group.d1, code: 'CR-23', inherit: true });
    forgetRules(kit.app);
    expect(await ruleOf(manager, group.d1, 'CR-23')).toMatchObject({ offsetDays: -40, from: { id: group.north } });
  });

  test.each<[string, object, string, string[]]>([
    ['a call after the policy has ended', { code: 'CR-23', offsetDays: 3 }, 'RULE_NOT_SOUND', ['LEAD_NEGATIVE', 'WINDOW_BACKWARDS', 'T_OUTSIDE_WINDOW']], ['a greeting on another day', { code: 'CR-11-SOLAR', offsetDays: 1 }, 'RULE_NOT_SOUND', ['GREETING_MOVED']],
    ['an SMS at night', { code: 'CR-01', smsFrom: '23:00' }, 'RULE_NOT_SOUND', ['OUTSIDE_CONTACT_HOURS']], ['no time of day', { code: 'CR-01', smsFrom: '99:99' }, 'RULE_NOT_SOUND', ['TIME_INVALID', 'OUTSIDE_CONTACT_HOURS']],
    ['no such rule', { code: 'CR-77', active: false }, 'RULE_UNKNOWN', []], ['from yesterday on', { code: 'CR-23', active: false, validFrom: '2026-03-01' }, 'DAY_IS_PAST', []], ['a priority of 200', { code: 'CR-23', priority: 200 }, 'INVALID_INPUT', ['OUT_OF_RANGE']],
  ])('%s is refused', async (_what, input, code, faults) => {
    kit.timeIs('2026-03-02 09:00');
    const before = await checksums(kit.app.database);
    const { errors } = await manager.send(SET, { input: { unitId: group.d1, ...input } });
    expect([errors[0]!.extensions.code, errors[0]!.extensions.fields.map((fault) => fault.code)]).toEqual([code, faults]);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('who may: only above one\'s own dealers, and not with a stale version', async () => {
    const input = { unitId: group.d1, code: 'CR-24', offsetDays: -20 };
    expect(await (await as(kit, 'CARE_SPECIALIST', group.d1)).refused(SET, { input })).toBe('FORBIDDEN');
    expect(await (await as(kit, 'CARE_MANAGER', group.d2)).refused(SET, { input })).toBe('NOT_FOUND');
    expect(await manager.refused(SET, { input: { ...input, unitId: group.north } })).toBe('NOT_FOUND');
    const { version } = await set(manager, { ...input, expectedVersion: 0 });
    expect(await manager.refused(SET, { input: { ...input, expectedVersion: version - 1 } })).toBe('CONFLICT');
    expect((await set(manager, { ...input, offsetDays: -21, expectedVersion: version })).version).toBe(version + 1);
  });
});

describe('what a changed rule does', () => {
  test('a dealer below is planned again with it; a rule that is off plans nothing and takes back what has not begun', async () => {
    kit.timeIs('2026-05-01 00:40');
    const south = await as(kit, 'CARE_MANAGER', group.d3);
    const renewal = await buildRenewal(kit, group.d3, '2026-06-10');
    await dayBatch(kit);
    expect(await taskOf(south, renewal.customerId, 'CR-23')).toMatchObject({ t: '2026-05-02' });
    const customerId = await buildCustomer(kit, group.d3);
    await buildVehicle(kit, group.d3, customerId, { deliveryDate: '2026-04-30' });
    await set(south, { unitId: group.d3, code: 'CR-01', offsetDays: 4 });
    await set(south, { unitId: group.d3, code: 'CR-23', active: false });
    await dayBatch(kit);
    expect(await taskOf(south, customerId, 'CR-01')).toMatchObject({ t: '2026-05-04', windowTo: '2026-05-06' });
    expect(await taskOf(south, renewal.customerId, 'CR-23')).toMatchObject({ status: 'CANCELLED', why: { cancelCause: 'RULE_CHANGED' } });
    const another = await buildRenewal(kit, group.d3, '2026-06-12');
    await plan(kit, group.d3);
    expect(await tasksOf(south, another.customerId)).toEqual([]);
  });

  test('a form from a later day on holds from that day on', async () => {
    kit.timeIs('2026-06-01 09:00');
    const south = await as(kit, 'CARE_MANAGER', group.d3);
    await set(south, { unitId: group.d3, code: 'CR-20', firstMaintenanceMonths: 4, validFrom: '2026-06-10' });
    expect((await ruleOf(south, group.d3, 'CR-20')).firstMaintenanceMonths).toBe(3);
    kit.timeIs('2026-06-10 00:00');
    forgetRules(kit.app);
    expect((await ruleOf(south, group.d3, 'CR-20')).firstMaintenanceMonths).toBe(4);
  });
});

test.each([...new Set([...careRefusals, ...ruleProblemCodes, ...answerFaults, ...responseRefusals, ...versionRefusals])])('%s has a text in both languages', (code) => {
  expect(isErrorCode(code)).toBe(true);
  const texts = errorTexts[code];
  expect([/\p{Script=Han}/u.test(texts['zh-CN']), /\p{Script=Han}/u.test(texts.en), texts.en.length > 10]).toEqual([true, false, true]);
});
