import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../../test/kit/people.js';

const kit = useKit();
const PERSONS = 'id contactPersons { id version kind name mobile homePhone isPrimary }';
const verb = (name: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${PERSONS} } }`;
const [ADD, UPDATE, REMOVE] = ['addContactPerson', 'updateContactPerson', 'removeContactPerson'].map(verb) as [string, string, string];
const REVEAL = 'mutation ($input: RevealContactInput!) { revealContact(input: $input) }';
interface Contact { id: string; version: number; kind: string; name: string; mobile: string | null; homePhone: string | null; isPrimary: boolean }

let group: Group;
let specialist: Client;
let customerId: string;
beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  customerId = await buildCustomer(kit, group.d1, { name: '恒信车队' });
});

const told = async (document: string, input: object, by = specialist): Promise<Contact[]> => Object.values(await by.ask<Record<string, { contactPersons: Contact[] }>>(document, { input }))[0]!.contactPersons;
const add = (input: object): Promise<Contact[]> => told(ADD, { customerId, kind: 'DRIVER', name: '马师傅', mobile: '13800001111', ...input });

describe('whom to speak with about a customer (C-024)', () => {
  test('leader and driver stand beside the firm, the first to call in front', async () => {
    await add({});
    const contacts = await add({ kind: 'LEADER', name: ' 欧 阳 主任 ', mobile: '+86 139-0000-2222', homePhone: '025-88887777', isPrimary: true });
    expect(contacts).toMatchObject([
      { kind: 'LEADER', name: '欧阳主任', mobile: '139****2222', homePhone: expect.stringMatching(/\*/) as string, isPrimary: true }, { kind: 'DRIVER', name: '马师傅', mobile: '138****1111', homePhone: null, isPrimary: false }]);
  });

  test('one alone is called first', async () => {
    const [leader, driver] = await told(UPDATE, { contactPersonId: (await add({ name: '赵六', mobile: '13800003333' }))[1]!.id, expectedVersion: 1, isPrimary: true }) as [Contact, Contact];
    expect([leader.name, leader.isPrimary, driver.isPrimary]).toEqual(['马师傅', true, false]);
  });

  test('names and numbers stand nowhere in the clear', async () => {
    const tables = await Promise.all(['contact_person', 'audit_entry', 'outbox', 'idempotency_key'].map((table) => kit.app.database.read.rows(`SELECT * FROM ${table}`)));
    const text = JSON.stringify(tables);
    for (const word of ['13800001111', '13900002222', '欧阳主任', '88887777']) expect([word, text.includes(word)]).toEqual([word, false]);
  });

  test.each([
    ['no name', { name: '先生' }, [{ path: 'input.name', code: 'NAME_MISSING' }]],
    ['a number that is none', { mobile: '12' }, [{ path: 'input.mobile', code: 'PHONE_INVALID' }]],
    ['nothing to call', { mobile: null }, [{ path: 'input.mobile', code: 'REQUIRED' }]],
  ])('%s is named', async (_what, input, expected) => {
    const { errors } = await specialist.send(ADD, { input: { customerId, kind: 'SENDER', name: '钱七', mobile: '13800004444', ...input } });
    expect(errors[0]!.extensions['fields']).toMatchObject(expected);
  });

  test('the last number cannot be emptied, another can', async () => {
    const leader = (await told(UPDATE, { contactPersonId: (await add({ name: '孙八', mobile: '13800005555', homePhone: '025-66667777' })).at(-1)!.id, expectedVersion: 1, mobile: null })).find(({ name }) => name === '孙八')!;
    expect(leader).toMatchObject({ mobile: null, version: 2 });
    expect(await specialist.refused(UPDATE, { input: { contactPersonId: leader.id, expectedVersion: 2, homePhone: null } })).toBe('INVALID_INPUT');
    expect(await specialist.refused(UPDATE, { input: { contactPersonId: leader.id, expectedVersion: 1, kind: 'SENDER' } })).toBe('CONFLICT');
    expect((await told(REMOVE, { contactPersonId: leader.id, expectedVersion: 2 })).some(({ name }) => name === '孙八')).toBe(false);
  });

  test('a number is shown for a reason that stands in the audit; not to a region, not to a neighbour', async () => {
    const [first] = await add({ name: '李九', mobile: '13800006666' });
    const contact = (await add({ name: '周十', mobile: '13800007777' })).find(({ name }) => name === '周十')!;
    const input = { contactPersonId: contact.id, field: 'MOBILE', reason: '司机到店' };
    expect(await specialist.ask(REVEAL, { input })).toEqual({ revealContact: '13800007777' });
    expect(await specialist.ask(REVEAL, { input: { ...input, field: 'HOME_PHONE' } })).toEqual({ revealContact: null });
    expect(await kit.app.database.read.rows("SELECT COUNT(*) FROM audit_entry WHERE action = 'customer.reveal' AND entity_id = ?", [customerId]).then(([row]) => Number(row![0]))).toBe(2);
    expect(await (await as(kit, 'REGION_OFFICER', group.north)).refused(REVEAL, { input })).toBe('FORBIDDEN');
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    for (const [document, named] of [[REVEAL, input], [REMOVE, { contactPersonId: first!.id, expectedVersion: 1 }], [ADD, { customerId, kind: 'DRIVER', name: '某人', mobile: '13800008888' }]] as const) {
      expect(await neighbour.refused(document, { input: named })).toBe('NOT_FOUND');
    }
  });

  test('a region reads names masked', async () => {
    const region = await as(kit, 'REGION_OFFICER', group.north);
    const { customer } = await region.ask<{ customer: { contactPersons: Contact[] } }>(`query ($id: ID!) { customer(id: $id) { ${PERSONS} } }`, { id: customerId });
    expect(customer.contactPersons[0]!.name).toMatch(/^马\*+$/);
  });
});
