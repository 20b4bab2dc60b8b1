import { beforeAll, describe, expect, test } from 'vitest';
import { act, actAbove, caseFile, clock, publishedYears, REGISTER, intake, register, verb, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let manager: Someone;
let officer: Someone;
let maker: Someone;
/** At the desk, with the region, above every dealer. */
let plain: CaseView;
let climbed: CaseView;
let above: CaseView;

const reached = { channel: 'PHONE', outcome: 'REACHED' };

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  officer = await as(kit, 'REGION_OFFICER', group.north);
  maker = await as(kit, 'MFR_SERVICE', group.maker);
  const { createCustomer } = await desk.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '周小燕', phone: '13900006666' } });
  plain = await register(desk, group.d1, { customerId: createCustomer.id, contactName: null, contactPhone: null });
  climbed = await register(manager, group.d1, { description: '行驶中刹车失灵' });
  await actAbove(officer, 'acceptEscalation', climbed.id);
  await actAbove(officer, 'contactAsLevel', climbed.id, { ...reached, note: '区域内部意见:经销商处理不当' });
  climbed = await actAbove(officer, 'planEscalation', climbed.id, { steps: [{ text: '拆检制动系统', ownerId: manager.person.id, dueAt: '2026-03-04T10:00:00Z' }] });
  above = await register(maker, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
});

const ONE = 'query ($id: ID!) { complaint(id: $id) { id } }';
const LIST = '{ complaints(order: NEWEST) { totalCount nodes { id number severity dealer { id } nextDueAt clocks { kind } complaint { id status } } } }';
interface Listed { id: string; number: string; severity: string; dealer: { id: string } | null; nextDueAt: string | null; clocks: { kind: string }[]; complaint: { id: string; status: string } | null }
const listed = async (client: Client): Promise<Listed[]> => (await client.ask<{ complaints: { nodes: Listed[] } }>(LIST)).complaints.nodes;
const sees = async (client: Client): Promise<string[]> => (await listed(client)).map(({ id, complaint }) => `${id === plain.id ? 'plain' : id === climbed.id ? 'climbed' : id === above.id ? 'above' : 'other'} ${complaint ? 'open' : 'stub'}`).sort();

describe('who sees which case (K4, rulings 4)', () => {
  test.each([
    ['CARE_SPECIALIST', 'd1', ['climbed open', 'plain open']], ['SERVICE_MANAGER', 'd1', ['climbed open', 'plain open']], ['SERVICE_ADVISOR', 'd1', []], ['CARE_MANAGER', 'd2', []], ['CARE_MANAGER', 'd3', []],
    ['REGION_OFFICER', 'north', ['climbed open', 'plain stub']], ['REGION_MANAGER', 'north', ['climbed open', 'plain stub']], ['REGION_MANAGER', 'south', []],
    ['MFR_SERVICE', 'maker', ['above open', 'climbed stub', 'plain stub']], ['MFR_SALES', 'maker', ['above open', 'climbed stub', 'plain stub']],
  ] as const)('%s of %s: %j', async (role, unit, expected) => {
    const client = await as(kit, role, group[unit]);
    expect(await sees(client)).toEqual(expected);
    const { complaints } = await client.ask<{ complaints: { totalCount: number } }>('{ complaints { totalCount } }');
    expect(complaints.totalCount).toBe(expected.length);
  });

  test('a stub holds number, dealer, severity and clocks; by id it does not exist', async () => {
    const stub = (await listed(officer)).find(({ id }) => id === plain.id)!;
    expect(stub).toEqual({ id: plain.id, number: plain.number, severity: 'GENERAL', dealer: { id: group.d1 }, nextDueAt: plain.nextDueAt, clocks: plain.clocks.map(({ kind }) => ({ kind })), complaint: null });
    expect(await officer.refused(ONE, { id: plain.id })).toBe('NOT_FOUND');
    expect(await officer.refused(ONE, { id: `cmp_${'0'.repeat(26)}` })).toBe('NOT_FOUND');
  });

  test('an advisor sees the cases that came in through them', async () => {
    const advisor = await as(kit, 'SERVICE_ADVISOR', group.d1);
    const own = (await advisor.ask<{ registerComplaint: { id: string } }>('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id } }', { input: intake(group.d1) })).registerComplaint;
    expect((await listed(advisor)).map(({ id }) => id)).toEqual([own.id]);
    expect(await advisor.refused(ONE, { id: plain.id })).toBe('NOT_FOUND');
    const manager2 = await as(kit, 'CARE_MANAGER', group.d1);
    await act(manager2, 'judgeInvalid', own.id, { reason: '测试', customerInformed: true });
  });

  test('a dealer group reads stubs of its own dealers; PR, lounge and partners without a scope read nothing', async () => {
    for (const [role, unit] of [['MFR_PR', group.maker], ['LOUNGE_STAFF', group.d1], ['CLUB_ADMIN', group.d1]] as const) expect(await (await as(kit, role, unit)).refused(LIST)).toBe('FORBIDDEN');
    expect(await kit.anyone().refused(LIST)).toBe('UNAUTHENTICATED');
  });

  test('a partner\'s key opens its dealer\'s cases with people masked, and may register where its scopes say so', async () => {
    const CREATE = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
    const keyFor = async (by: Client, unitId: string, scopes: string[]): Promise<Client> => {
      const { createApiKey } = await (await proves(kit, by)).ask<{ createApiKey: { secret: string } }>(CREATE, { input: { unitId, name: '车管家', scopes } });
      return kit.anyone().with({ authorization: `Bearer ${createApiKey.secret}` });
    };
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    const reader = await keyFor(director, group.d1, ['complaints:read', 'customers:read']);
    const { complaints } = await reader.ask<{ complaints: { nodes: { complaint: { customer: object | null } | null }[] } }>('{ complaints(order: NEWEST, filter: { isOpen: true }) { nodes { complaint { customer { name phone } } } } }');
    expect(complaints.nodes.map(({ complaint }) => complaint?.customer ?? null)).toContainEqual({ name: '周**', phone: '139****6666' });
    expect(await reader.refused(REGISTER, { input: intake(group.d1) })).toBe('FORBIDDEN');
    const writer = await keyFor(director, group.d1, ['complaints:write']);
    expect(await writer.refused(LIST)).toBe('FORBIDDEN');
    const plainAnswer = 'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id number status severity channel } }';
    const { registerComplaint } = await writer.ask<{ registerComplaint: { id: string } }>(plainAnswer, { input: intake(group.d1, { channel: 'PARTNER' }) });
    expect(registerComplaint).toEqual({ id: registerComplaint.id, number: expect.stringMatching(/^TS-D1-/) as string, status: 'RECEIVED', severity: 'GENERAL', channel: 'PARTNER' });
    await act(manager, 'judgeInvalid', registerComplaint.id, { reason: '测试', customerInformed: true });
    expect(await writer.refused('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { events { type } } }', { input: intake(group.d1) })).toBe('FORBIDDEN');
    expect(await writer.refused('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { owner { name } } }', { input: intake(group.d1) })).toBe('FORBIDDEN');
    expect(await writer.refused(plainAnswer, { input: intake(group.d2) })).toBe('NOT_FOUND');
    expect(await writer.refused(plainAnswer, { input: intake(group.d1, { customerId: plain.id.replace('cmp_', 'cus_') }) })).toBe('NOT_FOUND');
    const neighbour = await keyFor(await as(kit, 'CARE_DIRECTOR', group.d2), group.d2, ['complaints:read']);
    expect(await listed(neighbour)).toEqual([]);
    expect(await neighbour.refused(ONE, { id: plain.id })).toBe('NOT_FOUND');
  });
});

describe('what one may not read one may not ask for (rule 3)', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['status', { status: { in: ['RECEIVED'] } }, ['climbed open']], ['another status', { status: { notIn: ['RECEIVED'] } }, []], ['channel', { channel: { in: ['PHONE'] } }, ['climbed open']], ['not a channel', { not: { channel: { in: ['VISIT'] } } }, ['climbed open']],
    ['or', { or: [{ channel: { in: ['PHONE'] } }, { severity: { in: ['GENERAL'] } }] }, ['climbed open']], ['severity', { severity: { in: ['GENERAL', 'MAJOR'] } }, ['climbed open', 'plain stub']],
    ['level', { level: { in: ['DEALER_FRONTLINE'] } }, ['plain stub']],
  ])('the region filters by %s', async (_what, filter, expected) => {
    const { complaints } = await officer.ask<{ complaints: { totalCount: number; nodes: Listed[] } }>(`query ($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount nodes { id complaint { id } } } }`, { filter: { and: [filter, { isOpen: true }] } });
    expect(complaints.nodes.map(({ id, complaint }) => `${id === plain.id ? 'plain' : 'climbed'} ${complaint ? 'open' : 'stub'}`).sort()).toEqual(expected);
    expect(complaints.totalCount).toBe(complaints.nodes.length);
  });

  test('a foreign number finds nothing', async () => {
    const search = async (client: Client, text: string): Promise<number> => (await client.ask<{ complaints: { totalCount: number } }>('query ($text: String) { complaints(search: $text) { totalCount } }', { text })).complaints.totalCount;
    const neighbour = await as(kit, 'CARE_MANAGER', group.d2);
    expect([await search(desk, plain.number), await search(desk, plain.number.toLowerCase().replaceAll('-', ' ')), await search(neighbour, plain.number), await search(officer, plain.number)]).toEqual([1, 1, 0, 1]);
  });
});

describe('words from above (S4)', () => {
  const EVENTS = 'query ($id: ID!) { complaint(id: $id) { events { type note } escalations { reason plan { text } } } }';
  interface Words { complaint: { events: { type: string; note: string | null }[]; escalations: { reason: string | null; plan: { text: string }[] }[] } }

  test('the dealer reads the plan, and nothing that the region wrote for itself', async () => {
    const forDealer = await desk.ask<Words>(EVENTS, { id: climbed.id });
    expect(JSON.stringify(forDealer)).not.toContain('经销商处理不当');
    expect(forDealer.complaint.escalations.at(-1)!.plan).toEqual([{ text: '拆检制动系统' }]);
    expect(JSON.stringify(await officer.ask<Words>(EVENTS, { id: climbed.id }))).toContain('经销商处理不当');
  });

  test('a reason with which the region passes a case up stays above', async () => {
    const { id } = await register(manager, group.d1, { description: '行驶中刹车失灵' });
    await actAbove(officer, 'acceptEscalation', id);
    await actAbove(officer, 'passUpEscalation', id, { reason: '经销商能力不足需要厂家介入' });
    expect(JSON.stringify(await desk.ask<Words>(EVENTS, { id }))).not.toContain('能力不足');
    expect(JSON.stringify(await maker.ask<Words>(EVENTS, { id }))).toContain('能力不足');
  });
});

describe('foreign ids in verbs', () => {
  test.each(['logComplaintContact', 'giveFeedback', 'investigateComplaint', 'judgeInvalid', 'changeSeverity', 'raiseCrisis', 'addRemedy', 'escalateComplaint', 'reopenComplaint', 'withdrawComplaint'])('%s: a stranger\'s answer is that of an absent record, and nothing changes', async (name) => {
    const stranger = await as(kit, 'CARE_MANAGER', group.d2);
    const told: Record<string, Record<string, unknown>> = {
      logComplaintContact: reached, giveFeedback: { note: '好' }, investigateComplaint: { department: '服务部' }, judgeInvalid: { reason: '无', customerInformed: true }, changeSeverity: { severity: 'MAJOR', reason: '无' },
      raiseCrisis: { kind: 'MEDIA', note: '无' }, addRemedy: { kind: 'APOLOGY' }, escalateComplaint: { reason: '客户坚持要求区域经理出面' }, reopenComplaint: { sameMatter: true, note: '无' }, withdrawComplaint: { statement: '无', withoutPressure: true },
    };
    const before = await checksums(kit.app.database);
    const answer = async (complaintId: string): Promise<unknown> => {
      const { errors } = await stranger.send(verb(name), { input: { complaintId, expectedVersion: 1, ...told[name] } });
      return errors.map(({ message, extensions: { code, params } }) => [message, code, params]);
    };
    expect(await answer(plain.id)).toEqual(await answer(`cmp_${'0'.repeat(26)}`));
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('a case above the dealers is nobody\'s below', async () => {
    for (const client of [desk, manager, officer]) {
      expect(await client.refused(ONE, { id: above.id })).toBe('NOT_FOUND');
      expect(await client.refused('query ($id: ID!) { explainDeadline(clockId: $id) { mode } }', { id: clock(above, 'LEVEL_CONTACT')!.id })).toBe('NOT_FOUND');
    }
  });

  test('clocks of foreign cases stand in no list', async () => {
    const count = async (client: Client): Promise<number> => (await client.ask<{ clocks: { totalCount: number } }>('{ clocks { totalCount } }')).clocks.totalCount;
    expect([await count(await as(kit, 'CARE_MANAGER', group.d3)), await count(await as(kit, 'REGION_OFFICER', group.south))]).toEqual([0, 0]);
    expect(await count(officer)).toBeGreaterThan(0);
    expect((await caseFile(desk, plain.id)).clocks.length).toBeGreaterThan(0);
  });
});
