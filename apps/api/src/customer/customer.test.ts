import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';

const kit = useKit();
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id version name phone idNumber kind lunarBirthday } }';
const UPDATE = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id version name phone hobbies } }';
const REVEAL = 'mutation ($input: RevealSecretInput!) { revealSecret(input: $input) }';
interface Created { id: string; version: number; name: string; phone: string; idNumber: string | null; kind: string; lunarBirthday: string | null }

let group: Group;
let specialist: Client;
let serial = 0;

beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const nextPhone = (): string => `1390000${String((serial += 1)).padStart(4, '0')}`;
const create = async (input: Record<string, unknown> = {}, by = specialist): Promise<Created> =>
  (await by.ask<{ createCustomer: Created }>(CREATE, { input: { dealerId: group.d1, name: '王小明', phone: nextPhone(), ...input } })).createCustomer;

describe('a customer\'s file', () => {
  test('is begun with what was typed, read and normalised; numbers are shown masked', async () => {
    const created = await create({ name: ' 欧 阳 修 ', phone: '+86 138-0013 8000', idNumber: '11010519491231002x', lunarBirthday: '农历八月十五' });
    expect(created).toMatchObject({ name: '欧阳修', phone: '138****8000', kind: 'PERSON', lunarBirthday: '八月十五' });
    expect(created.idNumber).not.toContain('0002');
    expect((await create({ name: '宁波恒信商贸有限公司' })).kind).toBe('ORGANISATION');
  });

  test('phone and ID number are nowhere in the clear', async () => {
    await create({ phone: '13912345678', idNumber: '440524188001010014' });
    const tables = await Promise.all(['customer', 'audit_entry', 'outbox', 'idempotency_key'].map((table) => kit.app.database.read.rows(`SELECT * FROM ${table}`)));
    const text = JSON.stringify(tables);
    expect(text).not.toContain('13912345678');
    expect(text).not.toContain('440524188001010014');
  });

  test.each([
    ['no phone', { phone: '无' }, 'phone', 'PHONE_INVALID'], ['no name', { name: '先生' }, 'name', 'NAME_MISSING'], ['a short ID number', { idNumber: '123' }, 'idNumber', 'ID_NUMBER_INVALID'],
    ['a lunar day that is none', { lunarBirthday: '十三月初一' }, 'lunarBirthday', 'LUNAR_DAY_INVALID'], ['a birthday in the future', { solarBirthday: '2099-01-01' }, 'solarBirthday', 'DATE_IN_FUTURE'],
  ])('%s is named and nothing is saved', async (_what, wrong, field, code) => {
    const before = await checksums(kit.app.database);
    const { errors } = await specialist.send(CREATE, { input: { dealerId: group.d1, name: '王小明', phone: '13900000000', ...wrong } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: `input.${field}`, code }] });
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('families share phones: a second file with the same phone is allowed', async () => {
    const phone = nextPhone();
    await create({ name: '张父', phone });
    expect((await create({ name: '张子', phone })).name).toBe('张子');
  });

  test('a customer number belongs to one file', async () => {
    await create({ externalNo: 'K-1' });
    expect(await specialist.refused(CREATE, { input: { dealerId: group.d1, name: '李四', phone: nextPhone(), externalNo: 'K-1' } })).toBe('DUPLICATE');
  });

  test('two editors: one wins, the other sees the current version', async () => {
    const { id, version } = await create();
    const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => specialist.send(UPDATE, { input: { id, expectedVersion: version, hobbies: `钓鱼${index}` } })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(lost.map(({ errors }) => [errors[0]!.extensions.code, errors[0]!.extensions.params])).toEqual(Array.from({ length: 4 }, () => ['CONFLICT', { version: version + 1 }]));
  });

  test('what did not change leaves no trace', async () => {
    const phone = nextPhone();
    const { id, version } = await create({ phone });
    const entries = async (): Promise<number> => (await kit.app.database.read.rows('SELECT COUNT(*) FROM audit_entry'))[0]![0] as number;
    const before = await entries();
    const { updateCustomer } = await specialist.ask<{ updateCustomer: { version: number } }>(UPDATE, { input: { id, expectedVersion: version, phone, name: '王小明' } });
    expect([updateCustomer.version, await entries()]).toEqual([version, before]);
  });

  test('a number is revealed with a reason, and each time leaves one audit row', async () => {
    const { id } = await create({ phone: '13711112222' });
    const count = async (): Promise<number> => (await kit.app.database.read.rows("SELECT COUNT(*) FROM audit_entry WHERE action = 'customer.reveal' AND entity_id = ?", [id]))[0]![0] as number;
    expect((await specialist.ask<{ revealSecret: string }>(REVEAL, { input: { customerId: id, field: 'PHONE', reason: '回访' } })).revealSecret).toBe('13711112222');
    expect(await count()).toBe(1);
    expect(await specialist.refused(REVEAL, { input: { customerId: id, field: 'PHONE', reason: '' } })).toBe('INVALID_INPUT');
    const region = await as(kit, 'REGION_OFFICER', group.north);
    expect(await region.refused(REVEAL, { input: { customerId: id, field: 'PHONE', reason: '回访' } })).toBe('FORBIDDEN');
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(await neighbour.refused(REVEAL, { input: { customerId: id, field: 'PHONE', reason: '回访' } })).toBe('NOT_FOUND');
    expect(await count()).toBe(1);
  });

  test('a word on contacts goes into the ledger and holds at once', async () => {
    const { id } = await create();
    const record = (status: string) => specialist.ask<{ recordConsent: { consents: object[] } }>(
      'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consents { purpose channel status } } }', { input: { customerId: id, purpose: 'CARE', channels: ['SMS'], status, evidence: '到店口述' } });
    await record('GRANTED');
    expect((await record('WITHDRAWN')).recordConsent.consents).toEqual([{ purpose: 'CARE', channel: 'SMS', status: 'WITHDRAWN' }]);
    expect(await kit.app.database.read.rows('SELECT status FROM consent_record WHERE customer_id = ? ORDER BY id', [id.slice(-26)])).toEqual([['GRANTED'], ['WITHDRAWN']]);
  });
});

describe('finding customers', () => {
  const names = async (by: Client, args: string): Promise<string[]> => (await by.ask<{ customers: { nodes: { name: string }[] } }>(`{ customers(${args}) { nodes { name } } }`)).customers.nodes.map(({ name }) => name);

  test('by two characters, pinyin, initials, phone, its last four digits and the number', async () => {
    await create({ name: '单雄信', phone: '18699887766', externalNo: 'F-77' });
    for (const search of ['雄信', 'shanxiong', 'sxx', '18699887766', '186 9988 7766', '7766', 'F-77']) expect([search, await names(specialist, `search: "${search}"`)]).toEqual([search, ['单雄信']]);
    expect(await names(specialist, 'search: "信雄"')).toEqual([]);
    expect(await names(specialist, 'search: "%"')).toEqual([]);
  });

  test('rare characters are told apart', async () => {
    await create({ name: '𠮷田' });
    await create({ name: '𡃁田' });
    expect(await names(specialist, 'filter: { name: { contains: "𠮷田" } }')).toEqual(['𠮷田']);
  });

  test('page by page in a stable order, without skipping or repeating while others are added', async () => {
    const own = await as(kit, 'CARE_SPECIALIST', group.d3);
    const total = 25;
    for (let index = 0; index < total; index += 1) await create({ dealerId: group.d3, name: `赵${index}` }, own);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { customers }: { customers: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await own.ask(
        'query ($after: String) { customers(first: 10, after: $after, order: NAME) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after });
      seen.push(...customers.nodes.map(({ id }) => id));
      if (!customers.pageInfo.hasNextPage) break;
      after = customers.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  test('a region reads names masked and cannot ask for them', async () => {
    const region = await as(kit, 'REGION_MANAGER', group.north);
    await create({ name: '司马光' });
    expect(await names(region, 'first: 1')).toEqual([expect.stringMatching(/^司马\*+$/)]);
    expect(await region.refused('{ customers(search: "司马") { nodes { id } } }')).toBe('FILTER_NOT_ALLOWED');
    const southern = await as(kit, 'REGION_MANAGER', group.south);
    expect((await southern.ask<{ customers: { nodes: { dealer: { id: string } }[] } }>('{ customers(first: 100) { nodes { dealer { id } } } }')).customers.nodes.every(({ dealer }) => dealer.id === group.d3)).toBe(true);
  });
});
