import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildVehicle, plan, saysConsent, tasksOf } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { publishedYears, register } from '../../../test/kit/complaint.js';
import { importFile } from '../../../test/kit/imports.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildUnit, type Group } from '../../../test/kit/people.js';
import { stepUp } from '../../../test/kit/proof.js';
import { customerTables } from '../../customer/customer-tables.js';
import { Customer } from '../../customer/customer.entity.js';
import { logContacts } from '../../messaging/contact-log.service.js';
import { brokenLinks } from '../../platform/audit/verify.js';
import { newId } from '../../platform/ids.js';
import { retentionJob } from '../../privacy/retention.job.js';

const kit = useKit();
const FILE = `query ($id: ID!) { customer(id: $id) { id version name status phone phone2 idNumber occupation address externalNo doNotContactUntil consents { channel status }
  vehicles { id } lastOrders { id } complaints { id } contacts { id note } merges { id mergedId mergedByName undoable undoneAt undoUntil stayed { table rows } } } }`;
const MERGE = 'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { id mergedId undoable customer { id } } }';
const UNDO = 'mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { id undoneAt stayed { table rows } } }';
const COMPARE = 'query ($a: ID!, $b: ID!) { mergeComparison(customerId: $a, otherCustomerId: $b) { score reasons fields { field survivor other differs takesOther } moves { table rows } } }';
interface File {
  id: string; version: number; name: string; status: string; phone: string | null; phone2: string | null; idNumber: string | null; occupation: string | null; address: string | null; externalNo: string | null; doNotContactUntil: string | null;
  consents: { channel: string; status: string }[]; vehicles: { id: string }[]; lastOrders: { id: string }[]; complaints: { id: string }[]; contacts: { id: string; note: string | null }[];
  merges: { id: string; mergedId: string; mergedByName: string; undoable: boolean; undoneAt: string | null; stayed: { table: string; rows: number }[] }[];
}
interface Merged { id: string; mergedId: string; undoable: boolean; customer: { id: string } }
let group: Group;
let head: Client;
let nth = 0;

const file = async (id: string, by = head): Promise<File> => (await by.ask<{ customer: File }>(FILE, { id })).customer;
const input = async (survivorId: string, mergedId: string, more: object = {}): Promise<Record<string, unknown>> => {
  const versions = async (id: string): Promise<number> => Number((await kit.app.database.read.rows('SELECT version FROM customer WHERE id = ?', [id.slice(-26)]))[0]![0]);
  return { survivorId, survivorVersion: await versions(survivorId), mergedId, mergedVersion: await versions(mergedId), take: [], operationId: `operation-${(nth += 1)}`, ...more };
};
const merge = async (survivorId: string, mergedId: string, more: object = {}, by = head): Promise<Merged> => (await by.ask<{ mergeCustomers: Merged }>(MERGE, { input: await input(survivorId, mergedId, more) })).mergeCustomers;
const refused = async (survivorId: string, mergedId: string, more: object = {}, by = head): Promise<string> => by.refused(MERGE, { input: await input(survivorId, mergedId, more) });
const undo = async (mergeId: string, by = head): Promise<{ undoneAt: string; stayed: { table: string; rows: number }[] }> => (await by.ask<{ undoMerge: { undoneAt: string; stayed: { table: string; rows: number }[] } }>(UNDO, { input: { mergeId, reason: '判断有误' } })).undoMerge;
const create = async (told: object): Promise<string> =>
  (await head.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, ...told } })).createCustomer.id;
const row = async (id: string): Promise<Customer> => asSystem(kit, (tx) => tx.db.manager.findOneByOrFail(Customer, { id }));
const talks = (id: string, note: string): Promise<unknown> => asSystem(kit, async (tx) =>
  logContacts(tx, [{ customer: await tx.db.manager.findOneByOrFail(Customer, { id }), entry: { channel: 'PHONE', direction: 'OUT', purpose: 'FOLLOW_UP', capClass: 'FOLLOW_UP', outcome: 'REACHED', at: tx.now, note } }]));
const notes = async (id: string): Promise<(string | null)[]> => (await file(id)).contacts.map(({ note }) => note).sort();

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  head = await stepUp(await as(kit, 'GENERAL_MANAGER', group.d1));
});

/** Two files of one person, both with a car, an order, a call with a note, and a word on SMS. */
async function twoFiles(): Promise<{ a: string; b: string; car: string }> {
  const a = await create({ name: '吕国强', phone: `139${String((nth += 1)).padStart(8, '0')}`, occupation: '教师' });
  const b = await create({ name: '呂國強', phone: `138${String(nth).padStart(8, '0')}`, idNumber: '11010519491231002X', address: '人民路1号' });
  const cars = [await buildVehicle(kit, group.d1, a), await buildVehicle(kit, group.d1, b)];
  await buildOrder(kit, group.d1, cars[0]!, a, { handedOverOn: '2026-01-05' });
  await buildOrder(kit, group.d1, cars[1]!, b, { handedOverOn: '2026-01-06' });
  await talks(a, '先说的');
  await talks(b, '后说的');
  await saysConsent(head, a, 'GRANTED');
  await saysConsent(head, b, 'WITHDRAWN');
  return { a, b, car: cars[1]! };
}

describe('two files of one person become one (G5)', () => {
  let a: string;
  let b: string;
  let mergeId: string;

  beforeAll(async () => {
    ({ a, b } = await twoFiles());
    mergeId = (await merge(a, b, { take: ['ADDRESS', 'ID_NUMBER'] })).id;
  });

  test('chosen values are taken, the others stay, and the phone that was not chosen is kept as the second one', async () => {
    const { name, occupation, address, idNumber, phone, phone2 } = await file(a);
    expect({ name, occupation, address, idNumber, second: phone2?.slice(0, 3) }).toEqual({ name: '吕国强', occupation: '教师', address: '人民路1号', idNumber: expect.stringMatching(/\*/), second: '138' });
    expect(phone?.slice(0, 3)).toBe('139');
  });

  test('cars, orders, calls with their words: all stand in the file that stays', async () => {
    const { vehicles, lastOrders } = await file(a);
    expect([vehicles.length, lastOrders.length, await notes(a)]).toEqual([2, 2, ['先说的', '后说的']]);
  });

  test('no row of any room names the other file any more, apart from those that say why they stay', async () => {
    const left: string[] = [];
    for (const { table, merge: how, dealerColumn = 'dealer_id' } of customerTables()) {
      if (how !== 'MOVE') continue;
      if ((await kit.app.database.read.rows(`SELECT 1 FROM ${table} WHERE ${dealerColumn} = ? AND customer_id = ?`, [group.d1.slice(-26), b.slice(-26)])).length > 0) left.push(table);
    }
    expect(left).toEqual([]);
  });

  test('of two words the stricter holds, and both stand in the ledger', async () => {
    expect((await file(a)).consents).toEqual([{ channel: 'SMS', status: 'WITHDRAWN' }]);
    expect((await kit.app.database.read.rows('SELECT status FROM consent_record WHERE customer_id = ? ORDER BY id', [a.slice(-26)])).flat()).toEqual(['GRANTED', 'WITHDRAWN']);
  });

  test('the id of the other one leads to the file that stays; lists know one of them', async () => {
    expect([(await file(b)).id, (await file(b)).status]).toEqual([a, 'ACTIVE']);
    const { customers } = await head.ask<{ customers: { nodes: { id: string }[] } }>('{ customers(search: "luguoqiang") { nodes { id } } }');
    expect(customers.nodes).toEqual([{ id: a }]);
  });

  test('the audit tells it of both files, and its chain is whole', async () => {
    const entries = await kit.app.database.read.rows("SELECT entity_id FROM audit_entry WHERE action = 'customer.merge' ORDER BY seq");
    expect([entries.flat(), await brokenLinks(kit.app)]).toEqual([[a, b], []]);
  });

  test('later rooms and partners hear of it', async () => {
    const [event] = await kit.app.database.read.rows("SELECT payload FROM outbox WHERE type = 'customer.merged'");
    expect(JSON.parse(String(event![0]))).toEqual({ customerId: a, mergedId: b, mergeId });
  });

  test('an undone merge puts both back as they were, and what came meanwhile stays with the one that stayed', async () => {
    kit.timeIs('2026-03-03 10:00');
    await talks(a, '合并之后说的');
    await head.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: a, expectedVersion: (await file(a)).version, occupation: '校长' } });
    const { stayed } = await undo(mergeId);
    kit.timeIs('2026-03-02 10:00');
    expect(stayed).toContainEqual({ table: 'contact_log', rows: 1 });
    const [own, other] = [await file(a), await file(b)];
    expect([own.occupation, own.address, own.idNumber, own.phone2, other.id, other.name, other.address, other.status]).toEqual(['校长', null, null, null, b, '呂國強', '人民路1号', 'ACTIVE']);
    expect([own.vehicles.length, other.vehicles.length, own.lastOrders.length, other.lastOrders.length]).toEqual([1, 1, 1, 1]);
    expect([await notes(a), await notes(b)]).toEqual([['先说的', '合并之后说的'], ['后说的']]);
    expect([own.consents, other.consents]).toEqual([[{ channel: 'SMS', status: 'GRANTED' }], [{ channel: 'SMS', status: 'WITHDRAWN' }]]);
    expect(await head.refused(UNDO, { input: { mergeId, reason: '再撤一次' } })).toBe('MERGE_UNDONE');
  });

  test('and they can be merged again, the other way round', async () => {
    await merge(b, a, { take: ['NAME'] });
    expect([(await file(a)).id, (await file(b)).name, await notes(b)]).toEqual([b, '吕国强', ['先说的', '合并之后说的', '后说的']]);
  });
});

describe('refused or the same again (G7, G8)', () => {
  test('the same operation gives the same answer, another pair under its name does not', async () => {
    const [{ a, b }, third] = [await twoFiles(), await create({ name: '第三人', phone: '13700000001' })];
    const sent = await input(a, b, { operationId: 'once-and-again' });
    const [first, second] = [await head.ask<{ mergeCustomers: Merged }>(MERGE, { input: sent }), await head.ask<{ mergeCustomers: Merged }>(MERGE, { input: sent })];
    expect(second).toEqual(first);
    expect(await refused(a, third, { operationId: 'once-and-again' })).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('with itself, a file that went in, a stale version, another dealer\'s, an erased or held one', async () => {
    const [{ a, b }, c] = [await twoFiles(), await create({ name: '第四人', phone: '13700000002' })];
    await merge(a, b);
    const foreign = await buildCustomer(kit, group.d2, { name: '外店人' });
    expect([await refused(a, a), await refused(b, c), await refused(c, b), await refused(a, c, { survivorVersion: 1 }), await refused(a, foreign)])
      .toEqual(['MERGE_WITH_ITSELF', 'CUSTOMER_MERGED', 'CUSTOMER_MERGED', 'CONFLICT', 'NOT_FOUND']);
    await head.ask('mutation ($input: HoldCustomerInput!) { holdCustomer(input: $input) { id } }', { input: { customerId: c, hold: '法院来函', reason: '保全' } });
    expect(await refused(a, c)).toBe('MERGE_HELD');
  });

  test('two at once, each into the other: one wins, and no ring is closed', async () => {
    const { a, b } = await twoFiles();
    const [there, back] = [await input(a, b), await input(b, a)];
    const answers = await Promise.all([head.send(MERGE, { input: there }), head.send(MERGE, { input: back })]);
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort()).toEqual(['CUSTOMER_MERGED', 'DONE']);
    expect([await row(a), await row(b)].map(({ status }) => status).sort()).toEqual(['ACTIVE', 'MERGED']);
  });

  test('without a fresh proof, without the right, and by a stranger', async () => {
    const { a, b } = await twoFiles();
    const [unproved, specialist, stranger] = [await as(kit, 'CARE_DIRECTOR', group.d1), await stepUp(await as(kit, 'CARE_SPECIALIST', group.d1)), await stepUp(await as(kit, 'GENERAL_MANAGER', group.d2))];
    expect([await refused(a, b, {}, unproved), await refused(a, b, {}, specialist), await refused(a, b, {}, stranger)]).toEqual(['STEP_UP_REQUIRED', 'FORBIDDEN', 'NOT_FOUND']);
    const { id } = await merge(a, b);
    expect(await stranger.refused(UNDO, { input: { mergeId: id, reason: '越权' } })).toBe('NOT_FOUND');
    expect(await stranger.refused(COMPARE, { a, b })).toBe('NOT_FOUND');
  });

  test('undone while the thirty days last and the file that stayed is its own', async () => {
    const [{ a, b }, c] = [await twoFiles(), await create({ name: '第五人', phone: '13700000003' })];
    const { id } = await merge(a, b);
    const on = await merge(c, a);
    expect([await head.refused(UNDO, { input: { mergeId: id, reason: '撤销' } }), (await file(b)).id]).toEqual(['MERGE_WENT_ON', c]);
    await undo(on.id);
    expect([(await file(b)).id, (await file(a)).merges.map(({ undoable }) => undoable)]).toEqual([a, [true]]);
    kit.timeIs('2026-04-02 10:00');
    expect(await head.refused(UNDO, { input: { mergeId: id, reason: '撤销' } })).toBe('MERGE_TOO_OLD');
    await kit.run(retentionJob);
    expect([(await row(b)).name, (await row(b)).phoneCipher, (await file(b)).id, await notes(a)]).toEqual(['', null, a, ['先说的', '后说的']]);
    kit.timeIs('2026-03-02 10:00');
  });
});

describe('work and caps', () => {
  test('two birthday tasks of one person become one; the caps and the ledger count for the person', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D9', parentId: group.north });
    const boss = await stepUp(await as(kit, 'GENERAL_MANAGER', dealer));
    const [a, b] = [await buildCustomer(kit, dealer, { name: '钱一', solarBirthday: '1980-03-05' }), await buildCustomer(kit, dealer, { name: '钱一', solarBirthday: '1980-03-05' })];
    await plan(kit, dealer);
    expect([(await tasksOf(boss, a)).length, (await tasksOf(boss, b)).length]).toEqual([1, 1]);
    const { id } = await merge(a, b, {}, boss);
    const tasks = await tasksOf(boss, a);
    expect(tasks.map(({ status, why }) => `${status} ${why.cancelCause ?? ''}`).sort()).toEqual(['CANCELLED CUSTOMER_MERGED', 'PLANNED ']);
    await plan(kit, dealer);
    expect((await tasksOf(boss, a)).filter(({ workState }) => workState !== 'ENDED')).toHaveLength(1);
    const { personKey } = await row(a);
    expect((await kit.app.database.read.rows('SELECT DISTINCT person_key FROM care_task WHERE customer_id = ?', [a.slice(-26)])).flat()).toEqual([personKey]);
    await undo(id, boss);
    expect([(await tasksOf(boss, a)).map(({ status }) => status), (await tasksOf(boss, b)).map(({ status }) => status)]).toEqual([['PLANNED'], ['PLANNED']]);
  });

  test('a greeting that one file has had this year is not sent again', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D8', parentId: group.north });
    const boss = await stepUp(await as(kit, 'GENERAL_MANAGER', dealer));
    const b = await buildCustomer(kit, dealer, { name: '孙一', solarBirthday: '1980-03-05' });
    await plan(kit, dealer);
    const a = await buildCustomer(kit, dealer, { name: '孙一', solarBirthday: '1980-03-05' });
    await asSystem(kit, (tx) => tx.db.run("UPDATE care_task SET status = 'DONE', work_state = 'ENDED', ended_at = '2026-03-02 01:00:00.000' WHERE customer_id = ?", [b.slice(-26)]));
    await merge(a, b, {}, boss);
    await plan(kit, dealer);
    expect((await tasksOf(boss, a)).map(({ status }) => status)).toEqual(['DONE']);
  });

  test('an open complaint of one file gives the person peace; undone, the other one\'s care goes on', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D7', parentId: group.north });
    const boss = await stepUp(await as(kit, 'GENERAL_MANAGER', dealer));
    const [a, b] = [await buildCustomer(kit, dealer, { name: '李一', solarBirthday: '1980-03-05' }), await buildCustomer(kit, dealer, { name: '李一' })];
    await plan(kit, dealer);
    const { id: caseId } = await register(boss, dealer, { customerId: b });
    const clocks = await kit.app.database.read.rows('SELECT id, due_at, status FROM clock WHERE subject_id = ? ORDER BY id', [caseId.slice(-26)]);
    const { id } = await merge(a, b, {}, boss);
    expect([(await tasksOf(boss, a)).map(({ why }) => why.suppressReason), (await row(a)).openComplaints, (await row(b)).openComplaints]).toEqual([['COMPLAINT'], 1, 0]);
    expect(await kit.app.database.read.rows('SELECT id, due_at, status FROM clock WHERE subject_id = ? ORDER BY id', [caseId.slice(-26)])).toEqual(clocks);
    await undo(id, boss);
    expect([(await row(a)).openComplaints, (await row(b)).openComplaints]).toEqual([0, 1]);
  });
});

describe('imports and erasure afterwards', () => {
  const CSV = (lines: string): string => `客户编号,客户姓名,手机,职业\n${lines}`;

  test('a file\'s row of the number that went in is passed over; taking the first import back leaves both alone', async () => {
    const first = await importFile(kit, head, group.d1, 'both.csv', CSV('U-1,周一凡,13600000001,教师\nU-2,周一帆,13600000001,医生\n'));
    const [a, b] = (await kit.app.database.read.rows("SELECT id FROM customer WHERE external_no IN ('U-1', 'U-2') ORDER BY external_no")).map(([id]) => `cus_${String(id)}`);
    await merge(a!, b!, { take: ['OCCUPATION'] });
    const again = await importFile(kit, head, group.d1, 'again.csv', CSV('U-1,周一凡,13600000001,医生\nU-2,周一帆,13600000099,司机\n'));
    expect([again.done.counts, (await file(a!)).occupation, (await row(b!)).occupation]).toEqual([expect.objectContaining({ unchanged: 2 }), '医生', '医生']);
    await head.ask('mutation ($id: ID!) { undoImport(id: $id) { id } }', { id: first.done.id }).catch(() => undefined);
    expect([(await file(a!)).name, (await file(b!)).id]).toEqual(['周一凡', a]);
  });

  test('a car whose owner is told by the number that went in comes to the file that stayed', async () => {
    const [a, b] = [await create({ name: '吴一', phone: '13600000011', externalNo: 'W-1' }), await create({ name: '吴一', phone: '13600000012', externalNo: 'W-2' })];
    await merge(a, b);
    await importFile(kit, head, group.d1, 'cars.csv', '客户编号,底盘号,车牌号\nW-2,LSVA3S3E4J8900172,苏A8Z9Q9\n');
    expect((await file(a)).vehicles).toHaveLength(1);
  });

  test('whoever is erased is erased with the files that went in: values, keys and words', async () => {
    const [a, b] = [await create({ name: '郑一凡', phone: '13600000021' }), await create({ name: '郑一帆', phone: '13600000022', address: '密街七号', externalNo: 'Z-2' })];
    await talks(b, '密语');
    const { id } = await merge(a, b);
    await head.ask('mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { status } }', { input: { customerId: a, expectedVersion: (await file(a)).version, confirm: '郑一凡', reason: '本人申请' } });
    const other = await row(b);
    expect([other.status, other.name, other.address, other.phoneCipher]).toEqual(['ERASED', '', null, null]);
    const keys = await kit.app.database.read.rows('SELECT wrapped FROM subject_key WHERE id IN (?, ?)', [(await row(a)).subjectKeyId.slice(-26), other.subjectKeyId.slice(-26)]);
    expect(keys.flat()).toEqual([null, null]);
    expect(await head.refused(UNDO, { input: { mergeId: id, reason: '撤销' } })).toBe('PERSON_ERASED');
    const { done } = await importFile(kit, head, group.d1, 'back.csv', CSV('Z-2,郑一帆,13600000022,医生\n'));
    expect(done.counts.refused).toBe(1);
    expect(await brokenLinks(kit.app)).toEqual([]);
  });
});

test('side by side: what somebody typed is proposed before what a file brought, and numbers stay masked', async () => {
  await importFile(kit, head, group.d1, 'one.csv', '客户编号,客户姓名,手机,职业\nS-1,冯一凡,13600000031,教师\n');
  const [[bare]] = await kit.app.database.read.rows("SELECT id FROM customer WHERE external_no = 'S-1'") as [[string]];
  const typed = await create({ name: '冯一帆', phone: '13600000031', occupation: '医生', hobbies: '钓鱼' });
  const { mergeComparison: seen } = await head.ask<{ mergeComparison: { score: number; reasons: string[]; fields: { field: string; survivor: string | null; other: string | null; differs: boolean; takesOther: boolean }[] } }>(COMPARE, { a: `cus_${bare}`, b: typed });
  expect([seen.score, seen.reasons]).toEqual([72, ['PHONE', 'NAME_PINYIN']]);
  const of = (name: string) => seen.fields.find(({ field }) => field === name);
  expect(of('OCCUPATION')).toEqual({ field: 'OCCUPATION', survivor: '教师', other: '医生', differs: true, takesOther: true });
  expect(of('HOBBIES')).toEqual({ field: 'HOBBIES', survivor: null, other: '钓鱼', differs: true, takesOther: true });
  expect([of('PHONE')?.differs, of('PHONE')?.survivor]).toEqual([false, '136****0031']);
  expect(of('EXTERNAL_NO')).toMatchObject({ survivor: 'S-1', other: null, takesOther: false });
  expect(await head.refused(COMPARE, { a: newId('cus'), b: typed })).toBe('NOT_FOUND');
});
