import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, buildPerson, type Group } from '../../test/kit/people.js';

const kit = useKit();
const FIELDS = 'id version kind sex solarBirthday idNumber idNumberVerified district ownerUserId keeperName relationLevel preferredChannel preferredTimeSlot doNotContactUntil reviewDueOn';
const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { ${FIELDS} } }`;
interface Told { id: string; version: number; kind: string; sex: string | null; idNumber: string | null; idNumberVerified: boolean; [field: string]: unknown }

let group: Group;
let specialist: Client;
beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const create = async (input: object, by = specialist): Promise<Told> => (await by.ask<{ createCustomer: Told }>(CREATE, { input: { dealerId: group.d1, name: '王小明', phone: '13900000001', ...input } })).createCustomer;
const update = async (of: Told, input: object): Promise<Told> => (await specialist.ask<{ updateCustomer: Told }>(UPDATE, { input: { id: of.id, expectedVersion: of.version, ...input } })).updateCustomer;
const faults = async (document: string, input: object): Promise<unknown> => (await specialist.send(document, { input })).errors[0]?.extensions['fields'];

describe('the wider file of a customer', () => {
  test('keeps how the customer likes to be approached and who is in charge', async () => {
    const advisor = await buildPerson(kit, 'SERVICE_ADVISOR', group.d1, '李顾问');
    const made = await create({ district: '鼓楼区', relationLevel: 'PARTNERSHIP', preferredChannel: 'WECHAT', preferredTimeSlot: 'EVENING', doNotContactUntil: '2026-04-01', reviewDueOn: '2026-06-30', ownerUserId: advisor.id });
    expect(made).toMatchObject({ district: '鼓楼区', relationLevel: 'PARTNERSHIP', preferredChannel: 'WECHAT', preferredTimeSlot: 'EVENING', doNotContactUntil: '2026-04-01', reviewDueOn: '2026-06-30', ownerUserId: advisor.id, keeperName: '李顾问' });
    expect(await update(made, { ownerUserId: null, reviewDueOn: null })).toMatchObject({ keeperName: null, reviewDueOn: null, relationLevel: 'PARTNERSHIP' });
  });

  test('opens to a service advisor with the charge of it, and closes with it', async () => {
    const advisor = await as(kit, 'SERVICE_ADVISOR', group.d1);
    const read = '{ customers { nodes { id } } }';
    const made = await create({ ownerUserId: advisor.person.id });
    expect((await advisor.ask<{ customers: { nodes: { id: string }[] } }>(read)).customers.nodes).toEqual([{ id: made.id }]);
    await update(made, { ownerUserId: null });
    expect((await advisor.ask<{ customers: { nodes: { id: string }[] } }>(read)).customers.nodes).toEqual([]);
  });

  test('nobody of another dealer, and nobody without customers, is put in charge', async () => {
    const neighbour = await buildPerson(kit, 'CARE_SPECIALIST', group.d2);
    const lounge = await buildPerson(kit, 'LOUNGE_STAFF', group.d1);
    for (const { id } of [neighbour, lounge]) {
      expect(await faults(CREATE, { dealerId: group.d1, name: '王小明', phone: '13900000002', ownerUserId: id })).toEqual([{ path: 'input.ownerUserId', code: 'KEEPER_NOT_FITTING', message: expect.any(String) as string }]);
    }
  });
});

describe('an organisation', () => {
  test('has a credit code instead of an ID card', async () => {
    const firm = await create({ name: '恒信物流', kind: 'ORGANISATION', idNumber: '9135 0100 m000 100y 43' });
    expect(firm).toMatchObject({ kind: 'ORGANISATION', idNumberVerified: true });
    expect(await update(firm, { idNumber: '91350100M000010Y43' })).toMatchObject({ idNumberVerified: false });
    expect(await faults(UPDATE, { id: firm.id, expectedVersion: firm.version + 1, idNumber: '11010519491231002X9' })).toMatchObject([{ path: 'input.idNumber', code: 'CREDIT_CODE_INVALID' }]);
  });

  test('has neither sex nor birthday: told ones are named, those of a file that turns out to be a firm go', async () => {
    expect(await faults(CREATE, { dealerId: group.d1, name: '宁波恒信商贸有限公司', phone: '13900000003', sex: 'MALE', lunarBirthday: '八月十五' })).toMatchObject([
      { path: 'input.sex', code: 'NOT_OF_ORGANISATION' }, { path: 'input.lunarBirthday', code: 'NOT_OF_ORGANISATION' }]);
    const person = await create({ sex: 'MALE', solarBirthday: '1980-05-05' });
    expect(await update(person, { kind: 'ORGANISATION' })).toMatchObject({ kind: 'ORGANISATION', sex: null, solarBirthday: null });
  });

  test('is one by its name alone, unless it is told', async () => {
    expect((await create({ name: '宁波恒信商贸有限公司' })).kind).toBe('ORGANISATION');
    expect((await create({ name: '张厂', kind: 'PERSON', sex: 'MALE' })).kind).toBe('PERSON');
  });
});

test('a region reads neither district nor wishes that tell of the person, and changes nothing', async () => {
  const id = await buildCustomer(kit, group.d1);
  await specialist.ask(UPDATE, { input: { id, expectedVersion: 1, district: '玄武区' } });
  const region = await as(kit, 'REGION_OFFICER', group.north);
  expect((await region.ask<{ customer: object }>('query ($id: ID!) { customer(id: $id) { district occupation } }', { id })).customer).toEqual({ district: null, occupation: null });
  expect(await region.refused(UPDATE, { input: { id, expectedVersion: 2, district: '秦淮区' } })).toBe('FORBIDDEN');
});

test('cards of key customers stand in the order of their review, page by page, for the own dealer alone (C-033)', async () => {
  const other = await as(kit, 'CARE_SPECIALIST', group.d3);
  const days = ['2026-03-09', '2026-03-01', '2026-03-05', '2026-03-05', '2026-06-01'];
  for (const [index, reviewDueOn] of days.entries()) await create({ dealerId: group.d3, phone: `1390000100${index}`, reviewDueOn }, other);
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { keyCards }: { keyCards: { nodes: { reviewDueOn: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await other.ask(
      'query ($after: String) { keyCards(dueBy: "2026-03-31", first: 2, after: $after) { nodes { reviewDueOn } pageInfo { hasNextPage endCursor } } }', { after });
    seen.push(...keyCards.nodes.map(({ reviewDueOn }) => reviewDueOn));
    if (!keyCards.pageInfo.hasNextPage) break;
    after = keyCards.pageInfo.endCursor;
  }
  expect(seen).toEqual(['2026-03-01', '2026-03-05', '2026-03-05', '2026-03-09']);
  const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
  expect((await neighbour.ask<{ keyCards: { nodes: object[] } }>('{ keyCards(dueBy: "2030-01-01") { nodes { id } } }')).keyCards.nodes).toEqual([]);
});
