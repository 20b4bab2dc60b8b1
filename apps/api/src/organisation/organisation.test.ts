import { beforeAll, describe, expect, test } from 'vitest';
import { checksums } from '../../test/kit/database.js';
import { caseFile, publishedYears, register } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { upload } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { sweepJob } from '../complaint/sweep.job.js';

const kit = useKit();
let group: Group;
let administrator: Client;
let northern: Client;
let general: Client;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  administrator = await as(kit, 'MFR_ADMIN', group.maker);
  northern = await as(kit, 'REGION_MANAGER', group.north);
  general = await as(kit, 'GENERAL_MANAGER', group.d1);
});

interface Unit { id: string; code: string; nameZh: string; status: string; parentId: string | null; groupId: string | null; version: number; profile: { goLiveOn: string; smsSignature: string } | null }
const UNIT = 'id code nameZh status parentId groupId version profile { goLiveOn smsSignature }';
const door = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${UNIT} } }`;
const CREATE = door('createUnit', 'CreateUnitInput');
const UPDATE = door('updateUnit', 'UpdateUnitInput');
const CLOSE = door('closeUnit', 'UnitInput');
const REOPEN = door('reopenUnit', 'UnitInput');
const MOVE = door('moveDealer', 'MoveDealerInput');
const JOIN = door('setDealerGroup', 'SetDealerGroupInput');

const profile = { appointmentPhone: '025-88880000', rescuePhone: '025-88881111', address: '江东路 8 号', smsSignature: '江东' };
const newUnit = (type: string, parentId: string, code: string, more: object = {}) => ({ input: { type, parentId, code, nameZh: `${code}店`, nameEn: code, ...(type === 'DEALER' ? { profile } : {}), ...more } });
const create = async (client: Client, type: string, parentId: string, code: string, more: object = {}): Promise<Unit> => (await client.ask<{ createUnit: Unit }>(CREATE, newUnit(type, parentId, code, more))).createUnit;
const unitOf = async (client: Client, id: string): Promise<Unit> => (await client.ask<{ orgUnits: Unit[] }>(`{ orgUnits { ${UNIT} } }`)).orgUnits.find((unit) => unit.id === id)!;
const seen = async (client: Client): Promise<string[]> => (await client.ask<{ orgUnits: Unit[] }>('{ orgUnits { id } }')).orgUnits.map(({ id }) => id);
const versioned = async (id: string, more: object = {}) => ({ input: { unitId: id, expectedVersion: (await unitOf(administrator, id)).version, ...more } });
async function faults(client: Client, query: string, variables: Record<string, unknown>): Promise<[string, string][]> {
  const { errors } = await client.send(query, variables);
  return (errors[0]?.extensions.fields ?? []).map(({ path, code }) => [path, code]);
}

describe('making units', () => {
  test('a region and its dealer stand in the tree at once, the dealer live from today with its profile', async () => {
    const west = await create(administrator, 'REGION', group.maker, 'WEST');
    const dealer = await create(administrator, 'DEALER', west.id, 'D9');
    expect(dealer).toMatchObject({ parentId: west.id, status: 'ACTIVE', profile: { goLiveOn: '2026-03-02', smsSignature: '江东' } });
    expect(await seen(administrator)).toContain(dealer.id);
    expect(await seen(await as(kit, 'REGION_MANAGER', west.id))).toEqual(expect.arrayContaining([west.id, dealer.id]));
  });

  test('a region\'s manager makes dealers in the own region and nowhere else', async () => {
    expect((await create(northern, 'DEALER', group.north, 'D8')).parentId).toBe(group.north);
    expect(await northern.refused(CREATE, newUnit('DEALER', group.south, 'D7'))).toBe('NOT_FOUND');
    expect(await northern.refused(CREATE, newUnit('REGION', group.maker, 'R7'))).toBe('NOT_FOUND');
    expect(await general.refused(CREATE, newUnit('DEALER', group.north, 'D7'))).toBe('NOT_FOUND');
    expect(await (await as(kit, 'CARE_MANAGER', group.d1)).refused(CREATE, newUnit('DEALER', group.north, 'D7'))).toBe('FORBIDDEN');
  });

  test('what does not fit is refused at its field, and nothing is made', async () => {
    const before = await checksums(kit.app.database);
    const unfit: [string, ReturnType<typeof newUnit>, [string, string]][] = [
      ['a code that is taken', newUnit('DEALER', group.north, 'D1'), ['input.code', 'DUPLICATE']],
      ['a dealer without a profile', newUnit('DEALER', group.north, 'D6', { profile: null }), ['input.profile', 'REQUIRED']],
      ['a dealer below the manufacturer', newUnit('DEALER', group.maker, 'D6'), ['input.parentId', 'UNIT_WRONG_PLACE']],
      ['a region below a region', newUnit('REGION', group.north, 'R6'), ['input.parentId', 'UNIT_WRONG_PLACE']],
      ['a second manufacturer', newUnit('MANUFACTURER', group.maker, 'M6'), ['input.parentId', 'UNIT_WRONG_PLACE']],
      ['a zone that does not exist', newUnit('REGION', group.maker, 'R6', { timezone: 'Asia/Atlantis' }), ['input.timezone', 'VALUE_INVALID']],
    ];
    for (const [what, input, fault] of unfit) expect([what, await faults(administrator, CREATE, input)]).toEqual([what, [fault]]);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('of two who make the same code at once one wins', async () => {
    const answers = await Promise.all([1, 2].map(() => administrator.send(CREATE, newUnit('DEALER', group.north, 'TWIN'))));
    expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  });
});

describe('changing units', () => {
  test('a general manager changes the name and the profile of the own dealer, and neither its go-live day nor its zone', async () => {
    const { updateUnit } = await general.ask<{ updateUnit: Unit }>(UPDATE, await versioned(group.d1, { nameZh: ' 南京旗舰店 ', profile }));
    expect(updateUnit).toMatchObject({ nameZh: '南京旗舰店', profile: { smsSignature: '江东', goLiveOn: '2020-01-01' } });
    expect(await general.refused(UPDATE, await versioned(group.d1, { goLiveOn: '2026-06-01' }))).toBe('FORBIDDEN');
    expect(await general.refused(UPDATE, await versioned(group.d1, { timezone: 'Asia/Tokyo' }))).toBe('FORBIDDEN');
    expect(await general.refused(UPDATE, await versioned(group.d2, { nameZh: '别家' }))).toBe('NOT_FOUND');
    expect((await northern.ask<{ updateUnit: Unit }>(UPDATE, await versioned(group.d1, { goLiveOn: '2020-02-01' }))).updateUnit.profile?.goLiveOn).toBe('2020-02-01');
  });

  test('who comes with an old version is told so', async () => {
    const input = await versioned(group.d2, { nameZh: '一' });
    await administrator.ask(UPDATE, input);
    expect(await administrator.refused(UPDATE, input)).toBe('CONFLICT');
  });

  test('each change stands in the unit\'s audit with what it was before', async () => {
    await administrator.ask(UPDATE, await versioned(group.d3, { nameEn: 'South Star' }));
    const [row] = await kit.app.database.read.rows("SELECT image_before, image_after FROM audit_entry WHERE action = 'organisation.update-unit' AND unit_id = ? ORDER BY seq DESC LIMIT 1", [group.d3.slice(-26)]);
    expect(row!.map((image) => JSON.parse(String(image)) as unknown)).toEqual([{ nameEn: 'D3' }, { nameEn: 'South Star' }]);
  });
});

describe('closing and reopening', () => {
  test('a region with working dealers is not closed; from below upwards it is, and opens from above downwards', async () => {
    const region = await create(administrator, 'REGION', group.maker, 'EAST');
    const dealer = await create(administrator, 'DEALER', region.id, 'D5');
    expect(await administrator.refused(CLOSE, await versioned(region.id))).toBe('UNIT_HAS_WORKING');
    await administrator.ask(CLOSE, await versioned(dealer.id));
    await administrator.ask(CLOSE, await versioned(region.id));
    expect(await administrator.refused(REOPEN, await versioned(dealer.id))).toBe('UNIT_CLOSED');
    expect(await administrator.refused(CREATE, newUnit('DEALER', region.id, 'D4'))).toBe('UNIT_CLOSED');
    await administrator.ask(REOPEN, await versioned(region.id));
    expect((await administrator.ask<{ reopenUnit: Unit }>(REOPEN, await versioned(dealer.id))).reopenUnit.status).toBe('ACTIVE');
  });

  test('nobody closes the own unit, and a closed dealer takes in no complaint, no customer and no file', async () => {
    const dealer = await create(administrator, 'DEALER', group.north, 'D45');
    const own = await as(kit, ['GENERAL_MANAGER', 'CARE_SPECIALIST'], dealer.id);
    expect(await own.refused(CLOSE, await versioned(dealer.id))).toBe('FORBIDDEN');
    expect(await administrator.refused(CLOSE, await versioned(group.maker))).toBe('FORBIDDEN');
    await northern.ask(CLOSE, await versioned(dealer.id));
    expect(await own.refused('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id } }', { input: { unitId: dealer.id, channel: 'PHONE', contactName: '王', contactPhone: '13900001111', description: '异响' } })).toBe('UNIT_CLOSED');
    expect(await own.refused('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: dealer.id, name: '王一', phone: '13900001111' } })).toBe('UNIT_CLOSED');
    const { body } = await upload(await as(kit, 'CARE_MANAGER', dealer.id), dealer.id, 'customers.csv', '客户编号,姓名\n1,张三\n');
    expect(body.errors![0]!.extensions.code).toBe('UNIT_CLOSED');
  });
});

describe('moving a dealer (rulings 4)', () => {
  test('the new region sees the dealer at the next request, the old one no more, and no row of the dealer is rewritten', async () => {
    const dealer = await create(administrator, 'DEALER', group.north, 'MOVER');
    const desk = await as(kit, 'CARE_SPECIALIST', dealer.id);
    const southern = await as(kit, 'REGION_MANAGER', group.south);
    await register(desk, dealer.id);
    const before = await checksums(kit.app.database);
    await administrator.ask(MOVE, await versioned(dealer.id, { regionId: group.south }));
    expect([(await seen(northern)).includes(dealer.id), (await seen(southern)).includes(dealer.id)]).toEqual([false, true]);
    expect((await unitOf(desk, dealer.id)).parentId).toBe(group.south);
    const after = await checksums(kit.app.database);
    expect(Object.keys(before).filter((table) => after[table] !== before[table]).sort()).toEqual(expect.arrayContaining(['audit_chain', 'audit_entry', 'org_unit', 'outbox']));
    for (const table of ['complaint', 'clock', 'customer', 'care_task', 'complaint_event']) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  test('a complaint that is due to climb climbs to the new region, and its people are told', async () => {
    kit.timeIs('2026-03-02 10:00');
    const dealer = await create(administrator, 'DEALER', group.north, 'CLIMBER');
    const desk = await as(kit, 'CARE_SPECIALIST', dealer.id);
    const [old, next] = [await as(kit, 'REGION_OFFICER', group.north), await as(kit, 'REGION_OFFICER', group.south)];
    const { id } = await register(desk, dealer.id);
    await administrator.ask(MOVE, await versioned(dealer.id, { regionId: group.south }));
    kit.timeIs('2026-03-02 14:30');
    await kit.run(sweepJob);
    const file = await caseFile(desk, id);
    expect([file.level, file.escalations.find(({ toLevel }) => toLevel === 'REGION')?.toUnit.id]).toEqual(['REGION', group.south]);
    expect((await caseFile(next, id)).id).toBe(id);
    expect(await old.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    const told = (await kit.app.database.read.rows('SELECT DISTINCT recipient_id FROM notification WHERE subject_id = ?', [id])).map(([to]) => `usr_${String(to)}`);
    expect([told.includes(next.person.id), told.includes(old.person.id)]).toEqual([true, false]);
    kit.timeIs('2026-03-02 10:00');
  });

  test('what the old region held stands in the new one\'s queue, and in nobody else\'s', async () => {
    const dealer = await create(administrator, 'DEALER', group.north, 'HELD');
    const [old, next] = [await as(kit, 'REGION_MANAGER', group.north), await as(kit, 'REGION_MANAGER', group.south)];
    const { id } = await register(await as(kit, 'CARE_SPECIALIST', dealer.id), dealer.id);
    const manager = await as(kit, 'CARE_MANAGER', dealer.id);
    const escalate = async (): Promise<void> => {
      await manager.ask('mutation ($input: EscalateInput!) { escalateComplaint(input: $input) { id } }', { input: { complaintId: id, expectedVersion: (await caseFile(manager, id)).version, reason: '配件长期缺货，需要协调其他门店调拨' } });
    };
    await escalate();
    await escalate();
    const inQueue = async (reader: Client, unitId: string): Promise<boolean> =>
      (await reader.ask<{ complaintQueue: { nodes: { id: string }[] } }>('query ($unitId: ID!) { complaintQueue(unitId: $unitId) { nodes { id } } }', { unitId })).complaintQueue.nodes.some((node) => node.id === id);
    expect([await inQueue(old, group.north), await inQueue(next, group.south)]).toEqual([true, false]);
    await administrator.ask(MOVE, await versioned(dealer.id, { regionId: group.south }));
    expect([await inQueue(old, group.north), await inQueue(next, group.south)]).toEqual([false, true]);
  });

  test('one needs both regions, a region as the place, and a manufacturer of one\'s own', async () => {
    const foreign = await buildGroup(kit);
    const elsewhere = await as(kit, 'MFR_ADMIN', foreign.maker);
    expect(await northern.refused(MOVE, await versioned(group.d2, { regionId: group.south }))).toBe('NOT_FOUND');
    expect(await general.refused(MOVE, await versioned(group.d1, { regionId: group.south }))).toBe('FORBIDDEN');
    expect(await faults(administrator, MOVE, await versioned(group.d2, { regionId: group.d3 }))).toEqual([['input.regionId', 'UNIT_WRONG_PLACE']]);
    expect(await administrator.refused(MOVE, await versioned(group.d2, { regionId: foreign.north }))).toBe('NOT_FOUND');
    for (const query of [UPDATE, CLOSE]) expect(await elsewhere.refused(query, await versioned(group.d2))).toBe('NOT_FOUND');
    expect(await elsewhere.refused(JOIN, await versioned(group.d2, { groupId: null }))).toBe('NOT_FOUND');
  });
});

describe('dealer groups (A-30)', () => {
  test('a group\'s manager reads of the dealers in it and stands on no rung; out of the group he sees nothing', async () => {
    const firm = await create(administrator, 'GROUP', group.maker, 'G1');
    const manager = await as(kit, 'GROUP_MANAGER', firm.id);
    await administrator.ask(JOIN, await versioned(group.d1, { groupId: firm.id }));
    await administrator.ask(JOIN, await versioned(group.d3, { groupId: firm.id }));
    expect(await seen(manager)).toEqual(expect.arrayContaining([firm.id, group.d1, group.d3]));
    expect((await seen(manager)).includes(group.d2)).toBe(false);
    expect(await manager.refused('mutation ($input: EscalateInput!) { escalateComplaint(input: $input) { id } }', { input: { complaintId: 'cmp_01h455vb4pex5vsknk084sn02q', expectedVersion: 1, reason: '试试' } })).toBe('FORBIDDEN');
    await administrator.ask(JOIN, await versioned(group.d1, { groupId: null }));
    expect((await seen(manager)).includes(group.d1)).toBe(false);
  });

  test('regions do not join, and a dealer joins no region', async () => {
    const firm = await create(administrator, 'GROUP', group.maker, 'G2');
    expect(await faults(administrator, JOIN, await versioned(group.north, { groupId: firm.id }))).toEqual([['input.groupId', 'UNIT_WRONG_PLACE']]);
    expect(await faults(administrator, JOIN, await versioned(group.d2, { groupId: group.south }))).toEqual([['input.groupId', 'UNIT_WRONG_PLACE']]);
  });
});
