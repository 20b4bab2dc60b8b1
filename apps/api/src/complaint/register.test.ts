import { beforeAll, describe, expect, test } from 'vitest';
import { act, caseFile, clock, clockShown, intake, publishedYears, REGISTER, register, shown, verb, wallTime } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, buildUnit, type Group, type Person } from '../../test/kit/people.js';

const kit = useKit();
let group: Group;
let desk: Client & { person: Person };
let manager: Client & { person: Person };

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  kit.timeIs('2026-02-12 10:00');
  for (const date of ['2026-02-16', '2026-02-17', '2026-02-18']) {
    await (await as(kit, 'MFR_ADMIN', group.maker)).ask('mutation ($input: AddOpeningExceptionInput!) { addOpeningException(input: $input) { id } }', { input: { unitId: group.d1, date, windows: [], reason: '春节' } });
  }
});

const MAJOR = { description: '行驶中刹车失灵' };

describe('the two-hour promise (C-121, DT-SLA)', () => {
  test.each([
    ['EX-020', '2026-03-02 10:00', {}, '2026-03-02 12:00'],
    ['EX-021: due exactly at closing stays on the day', '2026-03-02 16:00', {}, '2026-03-02 18:00'],
    ['EX-022', '2026-03-02 16:00:01', {}, '2026-03-03 08:30:01'],
    ['EX-024', '2026-03-02 18:00', {}, '2026-03-03 10:30'],
    ['EX-025', '2026-03-02 23:10', {}, '2026-03-03 10:30'],
    ['EX-026', '2026-03-02 06:15', {}, '2026-03-02 10:30'],
    ['EX-027: three closed days', '2026-02-15 17:30', {}, '2026-02-19 10:00'],
    ['EX-029: MAJOR runs at night', '2026-02-16 22:00', MAJOR, '2026-02-17 00:00'],
    ['one millisecond before opening', '2026-03-03 08:29:59.999', {}, '2026-03-03 10:30'],
    ['over the end of the year', '2026-12-31 17:00', {}, '2027-01-01 09:30'],
  ] as const)('%s: received %s', async (_id, received, told, due) => {
    kit.timeIs(received);
    expect(clockShown(await register(desk, group.d1, told), 'FIRST_CONTACT')).toEqual(['RUNNING', due]);
  });

  test.each([
    ['EX-030', '2026-03-02 17:00', '2026-03-02 18:30'],
    ['EX-031: already past, so half an hour is left', '2026-03-02 19:00', '2026-03-02 19:30'],
  ])('%s: GENERAL of 16:30 raised to MAJOR at %s', async (_id, raised, due) => {
    kit.timeIs('2026-03-02 16:30');
    const { id } = await register(desk, group.d1);
    kit.timeIs(raised);
    const after = await act(manager, 'changeSeverity', id, { severity: 'MAJOR', reason: '客户称有安全隐患' });
    expect([after.severity, after.severityReasons.at(-1), clockShown(after, 'FIRST_CONTACT')]).toEqual(['MAJOR', 'CHANGED', ['RUNNING', due]]);
  });
});

describe('feedback within three days (C-121)', () => {
  test.each([
    ['EX-040', '2026-03-02 10:00', {}, '2026-03-05 18:00'],
    ['EX-041: a closed due day rolls on', '2026-02-13 15:00', {}, '2026-02-19 18:00'],
    ['EX-042: not for MAJOR', '2026-02-15 20:00', MAJOR, '2026-02-16 18:00'],
  ] as const)('%s: received %s', async (_id, received, told, due) => {
    kit.timeIs(received);
    expect(clockShown(await register(desk, group.d1, told), 'FEEDBACK')).toEqual(['RUNNING', due]);
  });

  test('EX-014: the consumer is told within seven working days, over the National Day', async () => {
    kit.timeIs('2026-09-30 10:00');
    expect(clockShown(await register(desk, group.d1), 'CONSUMER_NOTICE')).toEqual(['RUNNING', '2026-10-15 18:00']);
  });

  test('a demand for the money back starts the legal clocks and tells general manager and region (R-10, DT-ESC)', async () => {
    kit.timeIs('2026-03-02 10:00');
    const complaint = await register(desk, group.d1, { replacementOrReturn: true });
    expect([complaint.severity, complaint.subtype, clockShown(complaint, 'LEGAL_REPLY'), clockShown(complaint, 'LEGAL_COMPLETE')]).toEqual(
      ['MEDIUM', 'THREE_GUARANTEE', ['RUNNING', '2026-03-16 18:00'], ['RUNNING', '2026-03-30 18:00']]);
  });

  test('EX-180: a case of the online settlement of 10 February is due on 2 March, the region may open it', async () => {
    kit.timeIs('2026-02-10 10:00');
    const officer = await as(kit, 'REGION_OFFICER', group.north);
    const { id, severity, external, ...complaint } = await register(desk, group.d1, { channel: 'REGULATOR', externalCase: { channel: 'ODR_12315', caseNo: 'ODR-1', receivedOn: '2026-02-10' } });
    expect([severity, external, clockShown({ id, severity, external, ...complaint }, 'ODR')]).toEqual(['MEDIUM', true, ['RUNNING', '2026-03-02 18:00']]);
    expect((await caseFile(officer, id)).number).toBe(complaint.number);
  });

  test('clocks never begin before the dealer\'s go-live (rulings 17)', async () => {
    const late = await buildUnit(kit, { type: 'DEALER', code: 'NEW1', parentId: group.north, goLiveOn: '2026-03-05' });
    const newDesk = await as(kit, 'CARE_SPECIALIST', late);
    kit.timeIs('2026-03-02 10:00');
    const complaint = await register(newDesk, late);
    expect([clockShown(complaint, 'FIRST_CONTACT'), clockShown(complaint, 'FEEDBACK')]).toEqual([['RUNNING', '2026-03-05 10:30'], ['RUNNING', '2026-03-08 18:00']]);
  });
});

describe('what is written down', () => {
  beforeAll(() => kit.timeIs('2026-03-02 10:00'));

  test('number, first owner, sealed words, history', async () => {
    const complaint = await register(desk, group.d1, { remedySought: '道歉' });
    expect(complaint.number).toMatch(/^TS-D1-20260302-\d{3}$/);
    expect(complaint).toMatchObject({ status: 'RECEIVED', level: 'DEALER_FRONTLINE', severity: 'GENERAL', severityReasons: ['OTHERWISE'], dealer: { id: group.d1 }, ownerUnit: { id: group.d1 }, owner: { id: desk.person.id }, firstOwner: { id: desk.person.id } });
    expect(complaint.description).toBe('保养后车门异响,等了两小时没人接待');
    expect(complaint.events.map(({ seq, type, transition, fromStatus, toStatus }) => [seq, type, transition, fromStatus, toStatus])).toEqual([[1, 'REGISTER', 'K1', null, 'RECEIVED']]);
    const stored = JSON.stringify(await kit.app.database.read.rows('SELECT * FROM complaint'));
    expect([stored.includes('异响'), stored.includes('13900001111'), stored.includes('王小明')]).toEqual([false, false, false]);
  });

  test('numbers of a day count on, also for two at once', async () => {
    const both = await Promise.all([register(desk, group.d1), register(manager, group.d1), register(desk, group.d1)]);
    expect(new Set(both.map(({ number }) => number)).size).toBe(3);
  });

  test('EX-171: an airbag that failed with somebody hurt, at 19:00', async () => {
    kit.timeIs('2026-03-02 19:00');
    const complaint = await register(desk, group.d1, { description: '撞车时安全气囊未弹出,司机受伤', injury: true });
    expect([complaint.severity, complaint.crisis, complaint.level, clockShown(complaint, 'FIRST_CONTACT'), clockShown(complaint, 'LEVEL_CONTACT')]).toEqual(
      ['MAJOR', 'INJURY', 'REGION', ['RUNNING', '2026-03-02 21:00'], ['RUNNING', '2026-03-02 21:00']]);
    expect(complaint.escalations.map(({ toLevel, trigger, status }) => [toLevel, trigger, status])).toEqual([['REGION', 'MAJOR_CASE', 'REQUESTED']]);
    const pr = await as(kit, 'MFR_PR', group.maker);
    const { crisisAlerts } = await pr.ask<{ crisisAlerts: { nodes: object[] } }>('{ crisisAlerts(first: 1) { nodes { kind status number severity dealer { id } } } }');
    expect(crisisAlerts.nodes).toEqual([{ kind: 'INJURY', status: 'OPEN', number: complaint.number, severity: 'MAJOR', dealer: { id: group.d1 } }]);
    expect(await pr.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id: complaint.id })).toBe('FORBIDDEN');
  });

  test.each([
    ['late because the year 2027 is not published yet (rulings 16)', '2026-12-30 10:00', 'RESOLVE', true],
    ['a published year', '2026-03-02 10:00', 'RESOLVE', false],
  ])('%s', async (_what, received, kind, provisional) => {
    kit.timeIs(received);
    expect(clock(await register(desk, group.d1), kind)?.provisional).toBe(provisional);
  });

  test('the receipt may lie back, never ahead', async () => {
    kit.timeIs('2026-03-02 15:00');
    const complaint = await register(desk, group.d1, { receivedAt: wallTime('2026-03-02 10:00') });
    expect([clockShown(complaint, 'FIRST_CONTACT'), shown(complaint.events[0]!.at), shown(complaint.events[0]!.enteredAt)]).toEqual([['RUNNING', '2026-03-02 12:00'], '2026-03-02 10:00', '2026-03-02 15:00']);
    expect(await desk.refused(REGISTER, { input: intake(group.d1, { receivedAt: wallTime('2026-03-02 15:01') }) })).toBe('EVENT_IN_FUTURE');
  });
});

describe('who may register, where', () => {
  beforeAll(() => kit.timeIs('2026-03-02 10:00'));

  test.each([
    ['CARE_SPECIALIST', 'd1'], ['SERVICE_ADVISOR', 'd1'], ['CARE_DIRECTOR', 'd1'], ['SERVICE_MANAGER', 'd1'], ['GENERAL_MANAGER', 'd1'], ['REGION_OFFICER', 'north'], ['MFR_SERVICE', 'maker'],
  ] as const)('%s registers at its own desk (%s)', async (role, unit) => {
    const client = await as(kit, role, group[unit]);
    const { id } = (await client.ask<{ registerComplaint: { id: string } }>('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id number } }', { input: intake(group[unit]) })).registerComplaint;
    expect(id).toMatch(/^cmp_/);
  });

  test('an advisor is the first owner, and the desk gets the case', async () => {
    const advisor = await as(kit, 'SERVICE_ADVISOR', group.d1);
    const complaint = await register(advisor, group.d1);
    expect([complaint.firstOwner, complaint.owner]).toEqual([{ id: advisor.person.id }, null]);
    expect((await act(desk, 'logComplaintContact', complaint.id, { channel: 'PHONE', outcome: 'REACHED' })).owner).toEqual({ id: desk.person.id });
  });

  test('a case of the hotline stands at the manufacturer and waits for its call', async () => {
    const hotline = await as(kit, 'MFR_SERVICE', group.maker);
    const complaint = await register(hotline, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
    expect([complaint.level, complaint.dealer, complaint.ownerUnit.id, clockShown(complaint, 'LEVEL_CONTACT'), clockShown(complaint, 'FIRST_CONTACT')]).toEqual(
      ['MANUFACTURER', null, group.maker, ['RUNNING', '2026-03-02 14:00'], null]);
  });

  test.each([
    ['LOUNGE_STAFF', 'd1', 'd1', 'FORBIDDEN'], ['CLUB_ADMIN', 'd1', 'd1', 'FORBIDDEN'], ['MFR_PR', 'maker', 'maker', 'FORBIDDEN'], ['AUDITOR', 'maker', 'd1', 'FORBIDDEN'], ['CARE_SPECIALIST', 'd2', 'd1', 'NOT_FOUND'],
    ['CARE_SPECIALIST', 'd1', 'maker', 'NOT_FOUND'], ['REGION_OFFICER', 'south', 'd1', 'NOT_FOUND'], ['REGION_OFFICER', 'north', 'd1', 'FORBIDDEN'], ['MFR_SERVICE', 'maker', 'north', 'FORBIDDEN'],
  ] as const)('%s of %s at %s: %s, and nothing is written', async (role, home, unit, code) => {
    const client = await as(kit, role, group[home]);
    const before = await checksums(kit.app.database);
    expect(await client.refused(REGISTER, { input: intake(group[unit]) })).toBe(code);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test.each([
    ['nothing said', { description: '  ' }, 'DESCRIPTION_REQUIRED'],
    ['nobody to call', { contactPhone: null }, 'CONTACT_OR_ANONYMOUS_REQUIRED'],
    ['no phone', { contactPhone: '12345' }, 'INVALID_INPUT'],
    ['an unknown cause', { causeCode: 'X9' }, 'INVALID_INPUT'],
    ['somebody who is not there is complained about', { accusedIds: ['usr_01jd0000000000000000000000'] }, 'INVALID_INPUT'],
    ['another record as customer', { customerId: 'veh_01jd0000000000000000000000' }, 'ID_OF_OTHER_TYPE'],
    ['a customer that does not exist', { customerId: 'cus_01jd0000000000000000000000' }, 'NOT_FOUND'],
    ['no id', { customerId: 'x' }, 'ID_MALFORMED'],
    ['an earlier complaint that does not exist', { repeatOfId: 'cmp_01jd0000000000000000000000' }, 'NOT_FOUND'],
  ])('%s: refused', async (_what, told, code) => {
    expect(await desk.refused(REGISTER, { input: intake(group.d1, told) })).toBe(code);
  });

  test.each([
    ['in person, without a phone', { contactPhone: null, channel: 'VISIT' }], ['anonymous', { contactPhone: null, contactName: null, anonymous: true }], ['a landline', { contactPhone: '025-84123456' }],
  ])('%s: taken', async (_what, told) => {
    expect((await register(desk, group.d1, told)).status).toBe('RECEIVED');
  });

  test('a desk that is complained about itself owns nothing of it', async () => {
    const complaint = await register(desk, group.d1, { accusedIds: [desk.person.id] });
    expect([complaint.firstOwner, complaint.owner]).toEqual([{ id: desk.person.id }, null]);
    expect(await desk.refused(verb('logComplaintContact'), { input: { complaintId: complaint.id, expectedVersion: complaint.version, channel: 'PHONE', outcome: 'REACHED' } })).toBe('CONFLICT_OF_INTEREST');
  });

  test('sent twice with one key it is one complaint; another body is refused (R7)', async () => {
    const once = desk.with({ 'idempotency-key': 'register-0001' });
    const first = await once.ask<{ registerComplaint: { id: string } }>('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id number } }', { input: intake(group.d1) });
    expect(await once.ask('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id number } }', { input: intake(group.d1) })).toEqual(first);
    expect(await once.refused('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id number } }', { input: intake(group.d1, { description: '别的' }) })).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});
