import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/kit/client.js';
import { buildCustomer, buildOrder, buildPolicy, buildRenewal, buildVehicle, buildVisit, dayBatch, plan, tasksOf, taskOf, type SeenTask } from '../../../test/kit/care.js';
import { checksums } from '../../../test/kit/database.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildUnit, type Group } from '../../../test/kit/people.js';
import { addOpeningException } from '../../calendar/calendar.service.js';
import { planDealer } from './plan.service.js';
import { systemContext } from '../../platform/system-context.js';

const kit = useKit();
let group: Group;
let carer: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const days = ({ steps }: SeenTask): string => steps.map(({ channel, when, date }) => `${channel} ${date?.slice(5) ?? when}`).join(', ');

describe('the day batch (T1) writes what DT-CARE says', () => {
  test.each([
    ['CR-01', 'EX-080', '2026-02-12', 'SMS 02-15'], ['CR-02', 'EX-080', '2026-02-12', 'PHONE 02-20'], ['CR-02', 'EX-081', '2024-02-26', 'PHONE 03-04'], ['CR-01', 'EX-081', '2024-02-26', 'SMS 02-29'],
    ['CR-20', 'first maintenance', '2026-01-15', 'SMS 04-07, PHONE 04-08'],
  ])('%s %s: delivered %s -> %s', async (code, _id, deliveryDate, expected) => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: `DEL-${code}-${deliveryDate}`, parentId: group.north });
    const customer = await buildCustomer(kit, dealer);
    await buildVehicle(kit, dealer, customer, { deliveryDate });
    kit.timeIs(code === 'CR-20' ? '2026-03-01 01:00' : `${deliveryDate} 01:00`);
    await asSystem(kit, async (tx) => {
      if (deliveryDate === '2026-02-12') for (const date of ['2026-02-16', '2026-02-17', '2026-02-18']) await addOpeningException(tx, { unitId: dealer, date, windows: [], reason: '春节' });
    });
    await plan(kit, dealer);
    const seen = await taskOf(await as(kit, 'CARE_SPECIALIST', dealer), customer, code);
    expect(days(seen)).toBe(expected);
  });

  test('CR-03: call three days after handover with its questionnaire; the thanks follow the call', async () => {
    kit.timeIs('2026-03-10 00:40');
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-09');
    await plan(kit, group.d1);
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ kind: 'FOLLOW_UP', status: 'PENDING', workState: 'OPEN', t: '2026-03-12', windowTo: '2026-03-16', dueAt: '2026-03-12T01:00:00.000Z' });
  });

  test('EX-060, EX-066: both birthdays are planned, two on one day are one message (CAP-9)', async () => {
    kit.timeIs('2026-04-20 00:40');
    const twice = await buildCustomer(kit, group.d1, { solarBirthday: '1969-05-12', lunarBirthday: '三月廿六' });
    const both = await buildCustomer(kit, group.d1, { solarBirthday: '1985-05-30', lunarBirthday: '四月初十' });
    await plan(kit, group.d1);
    expect((await tasksOf(carer, twice)).map(({ ruleCode, status, t, mergedInto }) => [ruleCode, status, t, mergedInto?.ruleCode])).toEqual(expect.arrayContaining([
      ['CR-11-LUNAR', 'PLANNED', '2026-05-12', undefined], ['CR-11-SOLAR', 'MERGED', '2026-05-12', 'CR-11-LUNAR'],
    ]));
    expect((await tasksOf(carer, both)).map(({ ruleCode, t }) => [ruleCode, t])).toEqual([['CR-11-LUNAR', '2026-05-26'], ['CR-11-SOLAR', '2026-05-30']]);
  });

  test.each([
    ['EX-070: 29 February in a common year', { solarBirthday: '1988-02-29' }, '2027-02-01', 'CR-11-SOLAR', '2027-02-28'], ['EX-070: 29 February in a leap year', { solarBirthday: '1988-02-29' }, '2028-02-01', 'CR-11-SOLAR', '2028-02-29'],
    ['EX-061: 闰五月初三 in a year without that leap month', { lunarBirthday: '闰五月初三' }, '2026-05-20', 'CR-11-LUNAR', '2026-06-17'],
    ['A-20: 闰六月初一 in the year of the leap month', { lunarBirthday: '闰六月初一' }, '2025-07-01', 'CR-11-LUNAR', '2025-07-25'],
  ])('%s', async (_what, born, day, code, expected) => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: `BORN-${day}`, parentId: group.north });
    const customer = await buildCustomer(kit, dealer, born);
    kit.timeIs(`${day} 00:40`);
    await plan(kit, dealer);
    expect(await taskOf(await as(kit, 'CARE_SPECIALIST', dealer), customer, code)).toMatchObject({ status: 'PLANNED', t: expected });
  });

  test('EX-090: renewal and maintenance four days apart are one call with two topics (CAP-5)', async () => {
    kit.timeIs('2026-03-01 00:40');
    const { customerId, vehicleId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2025-09-27', workType: 'FIRST_LEVEL' });
    await plan(kit, group.d1);
    const renewal = await taskOf(carer, customerId, 'CR-23');
    const maintenance = await taskOf(carer, customerId, 'CR-21');
    expect([renewal.status, days(renewal), renewal.topics.map(({ ruleCode }) => ruleCode)]).toEqual(['PLANNED', 'SMS 03-15, PHONE 03-16', ['CR-21']]);
    expect([maintenance.status, maintenance.t, maintenance.mergedInto?.id, maintenance.why.capRule]).toEqual(['MERGED', '2026-03-20', renewal.id, 'CAP-5']);
  });

  test('EX-095: a follow-up call two days before absorbs the renewal (CAP-4)', async () => {
    kit.timeIs('2026-03-13 00:40');
    const { customerId, vehicleId } = await buildVisit(kit, group.d1, '2026-03-13');
    await buildPolicy(kit, group.d1, vehicleId, '2026-04-17');
    await plan(kit, group.d1);
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'MERGED', wantedT: '2026-03-18', mergedInto: { ruleCode: 'CR-03' }, why: { capRule: 'CAP-4' } });
  });

  test('EX-100: one person at two dealers of a group has one cap, and two calls are never merged', async () => {
    const owner = await buildUnit(kit, { type: 'GROUP', code: 'GRP' });
    const east = await buildUnit(kit, { type: 'DEALER', code: 'EAST', parentId: group.north });
    const west = await buildUnit(kit, { type: 'DEALER', code: 'WEST', parentId: group.south });
    await asSystem(kit, async (tx) => { for (const id of [east, west]) await tx.db.run('UPDATE org_unit SET group_id = ? WHERE id = ?', [owner.slice(-26), id.slice(-26)]); });
    await buildUnit(kit, { type: 'REGION', code: 'FORGET', parentId: group.maker });
    kit.timeIs('2026-03-01 00:40');
    const phone = '13800138000';
    const first = await buildRenewal(kit, east, '2026-04-15', { phone });
    const second = await buildRenewal(kit, west, '2026-04-17', { phone });
    await plan(kit, east, west);
    const at = async (dealer: string, customerId: string) => taskOf(await as(kit, 'CARE_SPECIALIST', dealer), customerId, 'CR-23');
    expect([(await at(east, first.customerId)).t, (await at(west, second.customerId)).t]).toEqual(['2026-03-16', '2026-03-23']);
    expect((await at(west, second.customerId)).why).toMatchObject({ moved: 'LATER', movedFrom: '2026-03-18', capRule: 'CAP-6' });
  });
});

describe('reasons stand with what is not done (T4, B7)', () => {
  test.each<[string, Parameters<typeof buildCustomer>[2], string, string | null]>([
    ['no word on SMS: no greeting', { sms: 'UNKNOWN' }, 'SUPPRESSED', 'CONSENT'], ['refused', { sms: 'REFUSED' }, 'SUPPRESSED', 'CONSENT'], ['no number', { phone: null, sms: 'GRANTED' }, 'SUPPRESSED', 'UNREACHABLE'],
    ['a landline takes no SMS', { phone: '02512345678' }, 'SUPPRESSED', 'UNREACHABLE'], ['peace until after the day', { doNotContactUntil: '2026-06-30' }, 'SUPPRESSED', 'DO_NOT_CONTACT'],
    ['consent given', {}, 'PLANNED', null],
  ])('%s', async (_what, options, status, reason) => {
    kit.timeIs('2026-05-20 00:40');
    const customerId = await buildCustomer(kit, group.d1, { ...options, solarBirthday: '1990-06-10' });
    await plan(kit, group.d1);
    expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status, t: '2026-06-10', why: { suppressReason: reason } });
  });

  test('rulings 6: without consent to SMS a pair keeps its call, and says so', async () => {
    kit.timeIs('2026-05-20 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-07-03', { sms: 'UNKNOWN' });
    await plan(kit, group.d1);
    const task = await taskOf(carer, customerId, 'CR-23');
    expect([days(task), task.sms, task.why.droppedSteps]).toEqual(['PHONE 06-03', 'NONE', [{ channel: 'SMS', reason: 'UNKNOWN' }]]);
  });

  test('internal work is not followed up, a car without an owner leaves nothing', async () => {
    kit.timeIs('2026-05-20 00:40');
    const customerId = await buildCustomer(kit, group.d1);
    const vehicleId = await buildVehicle(kit, group.d1, customerId);
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2026-05-19', jobType: 'INTERNAL' });
    await buildPolicy(kit, group.d1, await buildVehicle(kit, group.d1, null), '2026-07-03');
    await plan(kit, group.d1);
    expect(await tasksOf(carer, customerId)).toEqual([]);
  });
});

describe('planning again', () => {
  const written = async () => {
    const { care_task, outbound_message, contact_log, audit_entry, outbox } = await checksums(kit.app.database);
    return { care_task, outbound_message, contact_log, audit_entry, outbox };
  };

  test('a second run on the same day writes nothing (B3)', async () => {
    kit.timeIs('2026-03-10 00:40');
    await dayBatch(kit);
    const before = await written();
    expect(await planDealer(systemContext(kit.app, 'test'), group.d1, '2026-03-10')).toEqual({ planned: 0, suppressed: 0, missed: 0, cancelled: 0, capped: 0 });
    expect(await written()).toEqual(before);
  });

  test('what comes in later the same day is planned when somebody asks for it', async () => {
    kit.timeIs('2026-03-10 11:00');
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-10');
    await dayBatch(kit);
    expect(await tasksOf(carer, customerId)).toEqual([]);
    const manager = await as(kit, 'CARE_MANAGER', group.d1);
    const PLAN = 'mutation ($id: ID!) { planCare(dealerId: $id) { day status } }';
    expect(await manager.ask(PLAN, { id: group.d1 })).toEqual({ planCare: { day: '2026-03-10', status: 'DUE' } });
    await dayBatch(kit);
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ t: '2026-03-13' });
    expect(await carer.ask('query ($id: ID!) { carePlan(dealerId: $id) { status planned } }', { id: group.d1 })).toEqual({ carePlan: { status: 'DONE', planned: 1 } });
    expect([await carer.refused(PLAN, { id: group.d1 }), await manager.refused(PLAN, { id: group.d2 })]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
  });

  test('B4: after an outage windows that are still open are planned late, those that closed are counted as missed', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'OUTAGE', parentId: group.north });
    const seeing = await as(kit, 'CARE_SPECIALIST', dealer);
    kit.timeIs('2026-03-01 00:40');
    await plan(kit, dealer);
    const lost = await buildVisit(kit, dealer, '2026-03-01');
    const late = await buildVisit(kit, dealer, '2026-03-08');
    kit.timeIs('2026-03-13 00:40');
    await plan(kit, dealer);
    expect(await taskOf(seeing, lost.customerId, 'CR-03')).toMatchObject({ status: 'EXPIRED', workState: 'ENDED', endedLate: true });
    expect(await taskOf(seeing, late.customerId, 'CR-03')).toMatchObject({ status: 'PENDING', late: true, t: '2026-03-13', why: { moved: 'NOT_BEFORE', movedFrom: '2026-03-11' } });
  });

  test('rulings 17: nothing is planned for what happened before go-live', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'NEW', parentId: group.north, goLiveOn: '2026-03-10' });
    const seeing = await as(kit, 'CARE_SPECIALIST', dealer);
    kit.timeIs('2026-03-10 00:40');
    const before = await buildVisit(kit, dealer, '2026-03-09', { solarBirthday: '1990-03-09' });
    const after = await buildVisit(kit, dealer, '2026-03-10', { solarBirthday: '1990-03-10' });
    await plan(kit, dealer);
    expect((await tasksOf(seeing, before.customerId)).map(({ ruleCode }) => ruleCode)).toEqual([]);
    expect((await tasksOf(seeing, after.customerId)).map(({ ruleCode }) => ruleCode).sort()).toEqual(['CR-03', 'CR-11-SOLAR']);
  });

  test('R13, EX-065: across the end of the year, with two lunar birthdays of two lunar years', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'YEAR', parentId: group.north });
    const seeing = await as(kit, 'CARE_SPECIALIST', dealer);
    const customerId = await buildCustomer(kit, dealer, { lunarBirthday: '腊月初一', solarBirthday: '1992-01-05' });
    for (const day of ['2026-12-30', '2026-12-31', '2027-01-01', '2027-11-20', '2027-12-01']) {
      kit.timeIs(`${day} 00:40`);
      await plan(kit, dealer);
    }
    expect((await tasksOf(seeing, customerId)).map(({ ruleCode, t }) => [ruleCode, t])).toEqual([['CR-11-SOLAR', '2027-01-05'], ['CR-11-LUNAR', '2027-01-08'], ['CR-11-LUNAR', '2027-12-28'], ['CR-11-SOLAR', '2028-01-05']]);
  });
});

describe('what has lost its purpose goes (T11)', () => {
  test('EX-087 the policy is renewed', async () => {
    kit.timeIs('2026-03-01 00:40');
    const { customerId, vehicleId } = await buildRenewal(kit, group.d1, '2026-04-10');
    await plan(kit, group.d1);
    expect((await taskOf(carer, customerId, 'CR-23')).status).toBe('PLANNED');
    await buildPolicy(kit, group.d1, vehicleId, '2027-04-10');
    kit.timeIs('2026-03-02 00:40');
    await plan(kit, group.d1);
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'CANCELLED', why: { cancelCause: 'RENEWED' } });
  });

  test('the guest goes on alone when its host has lost its purpose', async () => {
    kit.timeIs('2026-03-01 00:40');
    const { customerId, vehicleId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2025-09-27', workType: 'FIRST_LEVEL' });
    await plan(kit, group.d1);
    expect((await taskOf(carer, customerId, 'CR-21')).status).toBe('MERGED');
    await buildPolicy(kit, group.d1, vehicleId, '2027-04-15');
    kit.timeIs('2026-03-02 00:40');
    await plan(kit, group.d1);
    expect(await taskOf(carer, customerId, 'CR-21')).toMatchObject({ status: 'PLANNED', t: '2026-03-20', mergedInto: null });
  });

  test('a maintenance visit ends the invitation and makes the next one', async () => {
    kit.timeIs('2026-03-01 00:40');
    const customerId = await buildCustomer(kit, group.d1);
    const vehicleId = await buildVehicle(kit, group.d1, customerId);
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2025-09-20', workType: 'FIRST_LEVEL' });
    await plan(kit, group.d1);
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2026-03-02', workType: 'FIRST_LEVEL' });
    kit.timeIs('2026-03-03 00:40');
    await plan(kit, group.d1);
    expect(await taskOf(carer, customerId, 'CR-21')).toMatchObject({ status: 'CANCELLED', why: { cancelCause: 'SERVICED' } });
  });

  test('F2: sold on, the reminder goes over to the new owner, the follow-up of the old one ends', async () => {
    kit.timeIs('2026-03-01 00:40');
    const { customerId, vehicleId } = await buildRenewal(kit, group.d1, '2026-04-10');
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2026-02-28' });
    await plan(kit, group.d1);
    const next = await buildCustomer(kit, group.d1, { name: '李建国', sms: 'UNKNOWN' });
    await asSystem(kit, (tx) => tx.db.run('UPDATE vehicle SET owner_id = ? WHERE id = ?', [next.slice(-26), vehicleId.slice(-26)]));
    kit.timeIs('2026-03-02 00:40');
    await plan(kit, group.d1);
    expect((await tasksOf(carer, customerId)).map(({ ruleCode, status, why }) => [ruleCode, status, why.cancelCause])).toEqual([['CR-03', 'CANCELLED', 'CAR_SOLD']]);
    const moved = await taskOf(carer, next, 'CR-23');
    expect([moved.status, days(moved), moved.customer?.name]).toEqual(['PLANNED', 'PHONE 03-11', '李建国']);
  });
});
