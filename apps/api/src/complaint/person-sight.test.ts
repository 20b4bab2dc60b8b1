import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@dealercare/domain/access/role';
import { actAbove, publishedYears, register } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group, type Person } from '../../test/kit/people.js';

const kit = useKit();
let group: Group;
let customerId: string;
let ofCustomer: string;
let ofStranger: string;
let officer: Client & { person: Person };

const PERSON = { name: '周小燕', phone: '13900006666', idNumber: '11010519491231002X', address: '江苏省苏州市姑苏区密街七号', solarBirthday: '1988-03-09', occupation: '教师', hobbies: '钓鱼' };
const CLEAR = { name: '周小燕', phone: '139****6666', idNumber: '******************', address: '江苏省苏州市姑苏区密街七号', solarBirthday: '1988-03-09', occupation: '教师', hobbies: '钓鱼' };
const MASKED = { name: '周**', phone: '139****6666', idNumber: '******************', address: '江苏省苏州市姑苏区****', solarBirthday: null, occupation: null, hobbies: null };

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  officer = await as(kit, 'REGION_OFFICER', group.north);
  const manager = await as(kit, 'CARE_MANAGER', group.d1);
  customerId = (await manager.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, ...PERSON } })).createCustomer.id;
  ofCustomer = (await register(manager, group.d1, { customerId, contactName: null, contactPhone: null, description: '行驶中刹车失灵' })).id;
  ofStranger = (await register(manager, group.d1, { contactName: '钱多多', contactPhone: '13900007777', description: '行驶中刹车失灵' })).id;
  await actAbove(officer, 'acceptEscalation', ofCustomer);
  await actAbove(officer, 'acceptEscalation', ofStranger);
});

const FILE = 'query ($id: ID!) { customer(id: $id) { name phone idNumber address solarBirthday occupation hobbies } }';
const CASE = 'query ($id: ID!) { complaint(id: $id) { contactName contactPhone customer { name phone } } }';
const LIST = '{ customers { nodes { name phone } } }';
const file = async (client: Client): Promise<object> => (await client.ask<{ customer: object }>(FILE, { id: customerId })).customer;
const onCase = async (client: Client, id: string): Promise<object> => (await client.ask<{ complaint: object }>(CASE, { id })).complaint;

describe('what of a person stands in the clear, by role (K3, 3.2)', () => {
  test.each<[Role, keyof Group, object | string]>([
    ['CARE_SPECIALIST', 'd1', CLEAR], ['CARE_MANAGER', 'd1', CLEAR], ['CARE_DIRECTOR', 'd1', CLEAR], ['SERVICE_MANAGER', 'd1', CLEAR], ['SERVICE_DIRECTOR', 'd1', CLEAR], ['STATION_HEAD', 'd1', CLEAR], ['GENERAL_MANAGER', 'd1', CLEAR], ['CLUB_ADMIN', 'd1', CLEAR],
    ['REGION_OFFICER', 'north', MASKED], ['REGION_MANAGER', 'north', MASKED], ['MFR_SERVICE', 'maker', MASKED], ['MFR_ADMIN', 'maker', MASKED],
    ['SERVICE_ADVISOR', 'd1', 'NOT_FOUND'], ['CARE_MANAGER', 'd2', 'NOT_FOUND'], ['REGION_MANAGER', 'south', 'NOT_FOUND'],
    ['LOUNGE_STAFF', 'd1', 'FORBIDDEN'], ['MFR_SALES', 'maker', 'FORBIDDEN'], ['MFR_PR', 'maker', 'FORBIDDEN'], ['AUDITOR', 'd1', 'FORBIDDEN'],
  ])('%s of %s', async (role, unit, sees) => {
    const client = await as(kit, role, group[unit]);
    expect(typeof sees === 'string' ? await client.refused(FILE, { id: customerId }) : await file(client)).toEqual(sees);
  });

  test('the officer who took the escalation reads the name on the file and the case, masked in lists, and the number only by a reveal', async () => {
    expect(await file(officer)).toEqual({ ...MASKED, name: '周小燕' });
    expect(await onCase(officer, ofCustomer)).toEqual({ contactName: null, contactPhone: null, customer: { name: '周小燕', phone: '139****6666' } });
    expect(await onCase(officer, ofStranger)).toEqual({ contactName: '钱多多', contactPhone: '139****7777', customer: null });
    expect((await officer.ask<{ customers: { nodes: object[] } }>(LIST)).customers.nodes).toEqual([{ name: '周**', phone: '139****6666' }]);
  });

  test('a colleague of the officer reads it masked, and so does the officer when the case goes on without the region', async () => {
    const colleague = await as(kit, 'REGION_OFFICER', group.north);
    expect(await onCase(colleague, ofCustomer)).toEqual({ contactName: null, contactPhone: null, customer: { name: '周**', phone: '139****6666' } });
    expect(await onCase(colleague, ofStranger)).toEqual({ contactName: '钱**', contactPhone: '139****7777', customer: null });
    await actAbove(officer, 'passUpEscalation', ofCustomer, { reason: '经销商能力不足需要厂家介入' });
    expect(await file(officer)).toEqual(MASKED);
  });
});

test('people are masked in one place: no other file asks the rules of masking', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const asking = sources.filter((name) => /\b(maskName|maskPhone|maskIdNumber|maskAddress)\b/.test(readFileSync(join('src', name), 'utf8')));
  // Senders write down what they sent, outside of any reader's rights.
  expect(asking.sort()).toEqual(['customer/person-sight.ts', 'messaging/console-sender.ts', 'messaging/file-sender.ts']);
});
