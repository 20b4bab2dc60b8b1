import { beforeAll, describe, expect, test } from 'vitest';
import { buildVisit } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { importFile, undoImport } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';

const kit = useKit();
interface Change { field: string; before: string | null; after: string | null; masked: boolean; restorable: boolean }
interface Entry { id: string; action: string; entityId: string; actorName: string | null; reason: string | null; erased: boolean; changes: Change[] }
const ENTRY = 'nodes { id action entityId actorName reason erased changes { field before after masked restorable } }';
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id version } }';
const UPDATE = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id version } }';
const RESTORE = 'mutation ($input: RestoreValuesInput!) { restoreCustomerValues(input: $input) { id version name phone hobbies } }';

let group: Group;
let head: Client & { person: Person };
let specialist: Client & { person: Person };
let region: Client;
let auditor: Client;
let customer: { id: string; version: number };

const history = async (by: Client, recordId: string, reason?: string): Promise<Entry[]> =>
  (await by.ask<{ recordHistory: { nodes: Entry[] } }>(`query ($recordId: ID!, $reason: String) { recordHistory(recordId: $recordId, reason: $reason) { ${ENTRY} } }`, { recordId, reason })).recordHistory.nodes;
const looks = async (by: Client, filter: object): Promise<{ door: string; actorName: string; customerId: string | null; reason: string | null }[]> =>
  (await by.ask<{ accessEntries: { nodes: { door: string; actorName: string; customerId: string | null; reason: string | null }[] } }>(
    'query ($filter: AccessFilter) { accessEntries(filter: $filter) { nodes { door actorName customerId reason } } }', { filter })).accessEntries.nodes;

beforeAll(async () => {
  group = await buildGroup(kit);
  head = await as(kit, 'GENERAL_MANAGER', group.d1);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  region = await as(kit, 'REGION_MANAGER', group.north);
  auditor = await as(kit, 'AUDITOR', group.d1);
  const { createCustomer } = await specialist.ask<{ createCustomer: typeof customer }>(CREATE, { input: { dealerId: group.d1, name: '王建国', phone: '13811110001', hobbies: '钓鱼' } });
  const { updateCustomer } = await specialist.ask<{ updateCustomer: typeof customer }>(UPDATE, { input: { id: createCustomer.id, expectedVersion: createCustomer.version, name: '王建军', phone: '13811110002', hobbies: null } });
  customer = updateCustomer;
});

describe('the history of a record (J1)', () => {
  test('field by field, before and after; numbers stay masked for everybody', async () => {
    const [changed, made] = await history(head, customer.id);
    expect([changed!.action, changed!.actorName, made!.action]).toEqual(['customer.update', 'CARE_SPECIALIST', 'customer.create']);
    expect(changed!.changes).toEqual(expect.arrayContaining([
      { field: 'name', before: '王建国', after: '王建军', masked: false, restorable: true }, { field: 'phone', before: '138****0001', after: '138****0002', masked: true, restorable: true }, { field: 'hobbies', before: '钓鱼', after: null, masked: false, restorable: true },
    ]));
  });

  test('a region sees that something changed, and nobody behind it', async () => {
    const text = JSON.stringify(await history(region, customer.id));
    expect(text).toContain('王**');
    expect(['王建国', '王建军', '钓鱼', '13811110001'].filter((word) => text.includes(word))).toEqual([]);
  });

  test('another dealer gets the answer of what is not there, a specialist none at all', async () => {
    const neighbour = await as(kit, 'GENERAL_MANAGER', group.d2);
    const query = 'query ($recordId: ID!) { recordHistory(recordId: $recordId) { nodes { id } } }';
    expect([await neighbour.refused(query, { recordId: customer.id }), await specialist.refused(query, { recordId: customer.id })]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
  });

  test('an auditor says why he looks, and that stands in the access log', async () => {
    const query = 'query ($reason: String) { auditEntries(reason: $reason) { totalCount } }';
    expect(await auditor.refused(query)).toBe('REASON_REQUIRED');
    await auditor.ask(query, { reason: '年度合规检查' });
    expect((await looks(head, { door: { in: ['AUDIT'] } }))[0]).toEqual({ door: 'AUDIT', actorName: 'AUDITOR', customerId: null, reason: '年度合规检查' });
  });

  test('is found by verb, kind, person and time', async () => {
    const count = async (filter: object): Promise<number> => (await head.ask<{ auditEntries: { totalCount: number } }>('query ($filter: AuditFilter) { auditEntries(filter: $filter) { totalCount } }', { filter })).auditEntries.totalCount;
    expect(await count({ action: { in: ['customer.update'] }, actor: { in: [specialist.person.id] } })).toBe(1);
    expect(await count({ entity: { in: ['customer'] }, at: { lt: '2020-01-01T00:00:00Z' } })).toBe(0);
    expect(await count({ unit: { in: [group.d2] } })).toBe(0);
  });

  test('an imported customer has all its fields there, sealed in the table', async () => {
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    await importFile(kit, director, group.d1, 'c.csv', '客户编号,客户姓名,手机,家庭住址\nA-1,欧阳锋,13811110077,白驼山庄\n');
    const { auditEntries } = await head.ask<{ auditEntries: { nodes: Entry[] } }>(`query { auditEntries(filter: { action: { in: ["import.create"] } }) { ${ENTRY} } }`);
    expect(auditEntries.nodes[0]!.changes.map(({ field, after }) => [field, after])).toEqual(expect.arrayContaining([['name', '欧阳锋'], ['phone', '138****0077'], ['address', '白驼山庄'], ['externalNo', 'A-1']]));
    expect(JSON.stringify(await kit.app.database.read.rows('SELECT image_after FROM audit_entry'))).not.toContain('欧阳锋');
  });
});

describe('an old value is put back (J2)', () => {
  test('with the version that was seen, and an entry of its own', async () => {
    const [changed] = await history(head, customer.id);
    const input = { entryId: changed!.id, expectedVersion: customer.version, fields: ['name', 'phone'], reason: '录入错误' };
    expect(await head.refused(RESTORE, { input: { ...input, expectedVersion: 1 } })).toBe('CONFLICT');
    expect(await specialist.refused(RESTORE, { input })).toBe('FORBIDDEN');
    expect(await region.refused(RESTORE, { input })).toBe('NOT_FOUND');
    const { restoreCustomerValues } = await head.ask<{ restoreCustomerValues: object }>(RESTORE, { input });
    expect(restoreCustomerValues).toEqual({ id: customer.id, version: customer.version + 1, name: '王建国', phone: '138****0001', hobbies: null });
    const [restored] = await history(head, customer.id);
    expect([restored!.action, restored!.reason, restored!.changes.map(({ field }) => field).sort()]).toEqual(['customer.restore', '录入错误', ['name', 'phone']]);
  });

  test('what the change did not touch cannot be put back by it', async () => {
    const [, , made] = await history(head, customer.id);
    expect(await head.refused(RESTORE, { input: { entryId: made!.id, expectedVersion: 3, reason: '录入错误' } })).toBe('NOTHING_TO_RESTORE');
  });

  test('of a car, after an import has changed its plate', async () => {
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    const file = (plate: string): string => `客户编号,底盘号,车牌号\n,LSVA3S3E4J8900169,${plate}\n`;
    await importFile(kit, director, group.d1, 'v.csv', file('苏A11111'));
    await importFile(kit, director, group.d1, 'v2.csv', file('苏A22222'));
    const [[bare, version]] = await kit.app.database.read.rows("SELECT id, version FROM vehicle WHERE plate = '苏A22222'") as [[string, number]];
    const keeper = await as(kit, ['GENERAL_MANAGER'], group.d1);
    const [changed] = await history(keeper, `veh_${bare}`);
    const { restoreVehicleValues } = await keeper.ask<{ restoreVehicleValues: { plate: string } }>('mutation ($input: RestoreValuesInput!) { restoreVehicleValues(input: $input) { plate } }', { input: { entryId: changed!.id, expectedVersion: version, reason: '录入错误' } });
    expect(restoreVehicleValues.plate).toBe('苏A11111');
  });

  test('an import that is taken back stands there with both sides as well', async () => {
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    const file = (job: string): string => `客户编号,客户姓名,手机,职业\nU-1,黄蓉,13811110088,${job}\n`;
    await importFile(kit, director, group.d1, 'u.csv', file('教师'));
    const { done } = await importFile(kit, director, group.d1, 'u2.csv', file('医生'));
    await undoImport(kit, director, done.id);
    const [[bare]] = await kit.app.database.read.rows("SELECT id FROM customer WHERE external_no = 'U-1'") as [[string]];
    const [undone] = await history(head, `cus_${bare}`);
    expect([undone!.action, undone!.changes.map(({ field, before, after }) => [field, before, after])]).toEqual(['import.undo', [['occupation', '医生', '教师']]]);
  });
});

describe('who looks is noted (J4)', () => {
  const FILE = 'query ($id: ID!) { customer(id: $id) { name } }';

  test('a file, a search by phone, a number in the clear: who, whose, by which door', async () => {
    const { customerId } = await buildVisit(kit, group.d1, '2026-02-20', { name: '李秀英', phone: '13711117777' });
    const nurse = await as(kit, 'CARE_SPECIALIST', group.d1);
    await nurse.ask(FILE, { id: customerId });
    await nurse.ask(FILE, { id: customerId });
    await nurse.ask('{ customers(search: "13711117777") { nodes { id } } }');
    await nurse.ask('{ customers(search: "李") { nodes { id } } }');
    await nurse.ask('mutation ($input: RevealSecretInput!) { revealSecret(input: $input) }', { input: { customerId, field: 'PHONE', reason: '客户要求回电' } });
    expect((await looks(head, { customer: { in: [customerId] } })).map(({ door, reason }) => [door, reason])).toEqual([['REVEAL', '客户要求回电'], ['SEARCH', null], ['FILE', null]]);
    expect(await looks(head, { actor: { in: [nurse.person.id] } })).toHaveLength(3);
  });

  test('a phone that nobody has leaves a look as well, without the number', async () => {
    await specialist.ask('{ customers(search: "13700000000") { nodes { id } } }');
    expect((await looks(head, { actor: { in: [specialist.person.id] }, door: { in: ['SEARCH'] } })).map(({ customerId }) => customerId)).toEqual([null]);
    expect(JSON.stringify(await kit.app.database.read.rows('SELECT * FROM access_entry'))).not.toContain('13700000000');
  });

  test('a refused look leaves nothing, a list of masked people neither', async () => {
    const count = async (): Promise<unknown> => (await kit.app.database.read.rows('SELECT COUNT(*) FROM access_entry'))[0]![0];
    const before = await count();
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    await neighbour.refused(FILE, { id: customer.id });
    await specialist.ask('{ customers(first: 50) { nodes { name } } }');
    expect(await count()).toBe(before);
  });

  test('fifty files at once: fifty looks, in a few writes', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => buildVisit(kit, group.d1, '2026-02-20')));
    const reader = await as(kit, 'CARE_SPECIALIST', group.d1);
    await Promise.all(ids.map(({ customerId }) => reader.ask(FILE, { id: customerId })));
    expect(await looks(head, { actor: { in: [reader.person.id] } })).toHaveLength(50);
  });

  test('the system does not look', async () => {
    const before = await kit.app.database.read.rows('SELECT COUNT(*) FROM access_entry');
    await asSystem(kit, async () => undefined);
    expect(await kit.app.database.read.rows('SELECT COUNT(*) FROM access_entry')).toEqual(before);
  });
});
