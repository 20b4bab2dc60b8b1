import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildVisit, plan, saysConsent, tasksOf } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { act, publishedYears, register } from '../../test/kit/complaint.js';
import { allRows, importFile } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { stepUp } from '../../test/kit/proof.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { customerTables } from '../customer/customer-tables.js';
import { logContacts } from '../messaging/contact-log.service.js';
import { queueMessages } from '../messaging/outbound.service.js';
import { Customer } from '../customer/customer.entity.js';
import { brokenLinks } from '../platform/audit/verify.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId, wireId } from '../platform/ids.js';
import { retentionJob } from './retention.job.js';

const folder = `${process.env['TEST_FOLDER']!}/erasure_${process.env['VITEST_POOL_ID'] ?? '0'}`;
const kit = useKit({ DATA_DIR: folder });
const ERASE = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { status name phone erasure { keptFor keptUntil erasedAt } } }';
const HEADER = '客户编号,客户姓名,手机,备用电话,身份证号,家庭住址,兴趣爱好,短信同意';
const PERSON = { number: 'Z-1', name: '司徒雷登', phone: '13912344321', phone2: '13912344322', idNumber: '11010519491231002X', address: '燕南园六十号', hobby: '临湖垂钓' };
const WORDS = Object.values(PERSON).filter((word) => word !== PERSON.number);
const row = ({ number, name, phone, phone2, idNumber, address, hobby }: typeof PERSON): string => `${HEADER}\n${number},${name},${phone},${phone2},${idNumber},${address},${hobby},是\n`;

let group: Group;
let head: Client;
let director: Client;
let customerId: string;

const versionOf = async (id: string): Promise<number> => (await head.ask<{ customer: { version: number } }>('query ($id: ID!) { customer(id: $id) { version } }', { id })).customer.version;
const erase = async (id: string, confirm: string, by = head): Promise<{ status: string; name: string; phone: string | null; erasure: { keptFor: string | null; keptUntil: string | null; erasedAt: string | null } }> =>
  (await by.ask<{ eraseCustomer: Awaited<ReturnType<typeof erase>> }>(ERASE, { input: { customerId: id, expectedVersion: await versionOf(id), confirm, reason: '本人书面申请' } })).eraseCustomer;

/** Every cell of every table as one text, and on SQLite the file itself with all that is still in its pages. */
async function everyCell(): Promise<string> {
  const texts: string[] = [];
  for (const { tableName } of kit.app.database.source.entityMetadatas) texts.push(JSON.stringify(await kit.app.database.read.rows(`SELECT * FROM ${tableName}`)));
  return texts.join('\n');
}
async function everyFile(): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return (await Promise.all(names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n');
}
const found = (text: string): string[] => WORDS.filter((word) => text.includes(word) || text.includes(Buffer.from(word).toString('latin1')));

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  head = await stepUp(await as(kit, 'GENERAL_MANAGER', group.d1));
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  await importFile(kit, director, group.d1, 'persons.csv', row(PERSON));
  customerId = (await head.ask<{ customers: { nodes: { id: string }[] } }>(`{ customers(search: "${PERSON.phone}") { nodes { id } } }`)).customers.nodes[0]!.id;
});

/** Something of the person in every table that the list of tables names. */
async function seedEverywhere(): Promise<void> {
  await head.ask('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '司徒美堂', phone: '13900000009' } });
  await saysConsent(head, customerId, 'GRANTED');
  const { id: caseId } = await register(head, group.d1, { customerId, contactName: PERSON.name, contactPhone: PERSON.phone, description: `${PERSON.name}说：${PERSON.phone} 打不通` });
  await act(head, 'withdrawComplaint', caseId, { note: `${PERSON.name}撤回` }).catch(() => undefined);
  await asSystem(kit, async (tx) => {
    const customer = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
    const stamps = { createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
    const vehicleId = newId('veh');
    await insertRows(tx.db, 'vehicle', [{ id: vehicleId, dealerId: group.d1, masterId: newId('vhm'), vin: 'LSVA3S3E4J8900169', plate: '苏A12345', usage: 'PRIVATE', ownerId: customerId, inspectionUnrelaxed: false, status: 'ACTIVE', ...stamps }]);
    await insertRows(tx.db, 'vehicle_ownership', [{ id: newId('own'), dealerId: group.d1, vehicleId, customerId, validFrom: '2019-01-01', ...stamps }]);
    await insertRows(tx.db, 'repair_order', [{ id: newId('ord'), dealerId: group.d1, orderNo: 'RO-1', vehicleId, customerId, openedOn: '2019-05-05', handedOverOn: '2019-05-05', workType: 'MINOR', labourFen: 0, partsFen: 0, totalFen: 0, ...stamps }]);
    await insertRows(tx.db, 'insurance_policy', [{ id: newId('ins'), dealerId: group.d1, vehicleId, kind: 'COMMERCIAL', insurer: null, endDate: '2026-04-01', soldHere: false, ...stamps }]);
    await insertRows(tx.db, 'appointment', [{ id: newId('apt'), dealerId: group.d1, customerId, vehicleId, plannedAt: tx.now, status: 'BOOKED', ...stamps }]);
    await logContacts(tx, [{ customer, entry: { channel: 'PHONE', direction: 'OUT', purpose: 'FOLLOW_UP', capClass: 'FOLLOW_UP', outcome: 'REACHED', at: tx.now, note: `${PERSON.name}住${PERSON.address}` } }]);
  });
  await plan(kit, group.d1);
  await asSystem(kit, async (tx) => {
    const customer = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
    const [task] = await tx.db.rows('SELECT id FROM care_task WHERE customer_id = ? LIMIT 1', [customerId.slice(-26)]);
    const stamps = { dealerId: group.d1, customerId, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
    const seal = (place: string): Promise<string> => tx.app.subjectKeys.seal(tx.db, customer.subjectKeyId, `${PERSON.name}${PERSON.phone}`, place);
    const [response, suggestion] = [newId('svr'), newId('sug')];
    await tx.db.run('UPDATE care_task SET end_reason = ? WHERE id = ?', [`${PERSON.name}说过了`, task![0]!]);
    await insertRows(tx.db, 'survey_response', [{ id: response, taskId: wireId('tsk', String(task![0])), survey: 'SERVICE', surveyNumber: 1, mode: 'PHONE', respondentRole: 'OWNER', status: 'SUBMITTED', extent: 'OVERALL_ONLY', createdOn: '2026-03-02', complains: false, transferred: false, wordsCipher: await seal(`survey_response|${response}|words`), ...stamps }]);
    await insertRows(tx.db, 'suggestion', [{ id: suggestion, status: 'OPEN', openedAt: tx.now, answerDueAt: tx.now, provisional: false, textCipher: await seal(`suggestion|${suggestion}|text`), ...stamps }]);
    await queueMessages(tx, [{ customer, vehicleId: null, taskId: null, onceKey: 'erasure-test', template: 'CR-11', channel: 'SMS', messageClass: 'CARE', purpose: 'GREETING', capClass: 'GREETING', text: `${PERSON.name}您好`, notBefore: tx.now, notAfter: tx.now }]);
  });
}

describe('everything held is given out once, to who asked (R-70)', () => {
  const EXPORT = 'mutation ($input: ExportCustomerInput!) { exportCustomer(input: $input) { id jsonPath pagePath } }';

  test('in the clear, as JSON and as a page; to nobody else, and not for long', async () => {
    await seedEverywhere();
    const { exportCustomer } = await head.ask<{ exportCustomer: { jsonPath: string; pagePath: string } }>(EXPORT, { input: { customerId, reason: '本人申请' } });
    const json = await (await head.fetch(exportCustomer.jsonPath)).text();
    expect(WORDS.filter((word) => !json.includes(word))).toEqual([]);
    expect(Object.keys(JSON.parse(json) as object)).toEqual(expect.arrayContaining(['customer', 'consent_record', 'vehicle', 'repair_order', 'appointment', 'complaint', 'contact_log', 'access_entry']));
    const page = await head.fetch(exportCustomer.pagePath);
    expect([page.headers.get('content-security-policy'), (await page.text()).includes(PERSON.address)]).toEqual(["default-src 'none'; sandbox", true]);
    const colleague = await as(kit, 'GENERAL_MANAGER', group.d1);
    expect([(await colleague.fetch(exportCustomer.jsonPath)).status, (await kit.anyone().fetch(exportCustomer.jsonPath)).status]).toEqual([404, 401]);
    kit.timeIs('2026-03-02 10:20');
    expect((await head.fetch(exportCustomer.jsonPath)).status).toBe(400);
    kit.timeIs('2026-03-02 10:00');
  });

  test('by who may: neither a specialist nor a neighbour', async () => {
    const [specialist, neighbour] = [await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'GENERAL_MANAGER', group.d2)];
    expect([await specialist.refused(EXPORT, { input: { customerId, reason: '本人申请' } }), await neighbour.refused(EXPORT, { input: { customerId, reason: '本人申请' } })]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
  });
});

describe('a person is erased (INV-29)', () => {
  test('not by a wrong name, a stale version, a specialist or a neighbour', async () => {
    const input = { customerId, expectedVersion: await versionOf(customerId), confirm: PERSON.name, reason: '本人书面申请' };
    const [specialist, neighbour] = [await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'GENERAL_MANAGER', group.d2)];
    expect(await (await as(kit, 'GENERAL_MANAGER', group.d1)).refused(ERASE, { input })).toBe('STEP_UP_REQUIRED');
    expect([
      await head.refused(ERASE, { input: { ...input, confirm: '司徒' } }), await head.refused(ERASE, { input: { ...input, expectedVersion: 77 } }), await specialist.refused(ERASE, { input }), await neighbour.refused(ERASE, { input }),
    ]).toEqual(['CONFIRMATION_WRONG', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND']);
  });

  test('while a complaint is not ended the file is restricted: nobody calls, lists or changes it', async () => {
    const other = await buildVisit(kit, group.d1, '2026-02-20', { name: '慕容复' });
    await register(head, group.d1, { customerId: other.customerId, description: '等了两小时' });
    const { status, erasure } = await erase(other.customerId, '慕容复');
    expect([status, erasure]).toEqual(['BLOCKED', { keptFor: 'COMPLAINT', keptUntil: null, erasedAt: null }]);
    expect((await head.ask<{ customers: { nodes: object[] } }>('{ customers(search: "慕容复") { nodes { id } } }')).customers.nodes).toEqual([]);
    expect(await head.refused('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: other.customerId, expectedVersion: await versionOf(other.customerId), hobbies: '读书' } })).toBe('CUSTOMER_NOT_ACTIVE');
    expect((await tasksOf(head, other.customerId)).filter(({ workState }) => workState !== 'ENDED')).toEqual([]);
  });

  test('a legal hold comes before all', async () => {
    const held = await buildCustomer(kit, group.d1, { name: '任我行' });
    const hold = (text: string | null): Promise<unknown> => head.ask('mutation ($input: HoldCustomerInput!) { holdCustomer(input: $input) { id } }', { input: { customerId: held, hold: text, reason: '法院通知' } });
    await hold('（2026）民初 77 号');
    expect((await erase(held, '任我行')).erasure.keptFor).toBe('HOLD');
    await hold(null);
    await kit.run(retentionJob);
    expect((await kit.app.database.read.rows('SELECT status, name FROM customer WHERE id = ?', [held.slice(-26)]))[0]).toEqual(['ERASED', '']);
  });

  test('with nothing to be kept: in no table, no file, no export; the audit chain stays whole', async () => {
    await asSystem(kit, async (tx) => {
      const bare = customerId.slice(-26);
      await tx.db.run("UPDATE complaint SET is_open = 0, status = 'WITHDRAWN', received_on = '2019-01-01', closed_at = '2019-01-05 00:00:00.000' WHERE customer_id = ?", [bare]);
    });
    const before = await kit.app.database.read.rows('SELECT COUNT(*) FROM complaint');
    const seeded = customerTables().map(({ table }) => table);
    const holding = await Promise.all(seeded.map(async (table) => [table, (await kit.app.database.read.rows(`SELECT 1 FROM ${table} WHERE customer_id = ? LIMIT 1`, [customerId.slice(-26)])).length]));
    expect(holding.filter(([, rows]) => rows === 0).map(([table]) => table).sort()).toEqual(['erasure']);
    expect(await erase(customerId, PERSON.name)).toMatchObject({ status: 'ERASED', name: '', phone: null, erasure: { keptFor: null } });
    expect(found(await everyCell())).toEqual([]);
    expect(found(await everyFile())).toEqual([]);
    expect(await kit.app.database.read.rows('SELECT COUNT(*) FROM complaint')).toEqual(before);
    expect(await brokenLinks(kit.app)).toEqual([]);
    const { recordHistory } = await head.ask<{ recordHistory: { nodes: { erased: boolean; action: string }[] } }>('query ($recordId: ID!) { recordHistory(recordId: $recordId) { nodes { action erased } } }', { recordId: customerId });
    expect(recordHistory.nodes.find(({ action }) => action === 'import.create')).toEqual({ action: 'import.create', erased: true });
    expect(await head.refused(ERASE, { input: { customerId, expectedVersion: await versionOf(customerId), confirm: '', reason: '再删' } })).toBe('INVALID_INPUT');
  });

  test('nothing is written about who was erased: no complaint, no consent, no edit', async () => {
    const version = await versionOf(customerId);
    expect([
      await head.refused('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id } }', { input: { unitId: group.d1, customerId, channel: 'PHONE', contactName: '某人', contactPhone: '13900001111', description: '空调不制冷' } }),
      await head.refused('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input: { customerId, purpose: 'CARE', channels: ['SMS'], status: 'GRANTED', evidence: '当面告知' } }),
      await head.refused('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customerId, expectedVersion: version, hobbies: '读书' } }),
      await head.refused('mutation ($input: ExportCustomerInput!) { exportCustomer(input: $input) { id } }', { input: { customerId, reason: '本人申请' } }),
    ]).toEqual(['CUSTOMER_NOT_ACTIVE', 'CUSTOMER_NOT_ACTIVE', 'CUSTOMER_NOT_ACTIVE', 'PERSON_ERASED']);
  });

  test('neither a file nor the API brings the person back; the person does', async () => {
    const { dry, done } = await importFile(kit, director, group.d1, 'again.csv', row(PERSON));
    expect([dry.counts.refused, done.counts.create]).toEqual([1, 0]);
    expect((await allRows(director, done.id))[0]!.findings.map(({ code }) => code)).toEqual(['PERSON_ERASED']);
    const byPhone = await importFile(kit, director, group.d1, 'phone.csv', row({ ...PERSON, number: 'Z-2' }));
    expect(byPhone.done.counts.refused).toBe(1);
    const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }';
    const input = { dealerId: group.d1, name: PERSON.name, phone: PERSON.phone };
    expect(await head.refused(CREATE, { input })).toBe('ERASED_PERSON_COMES_BACK');
    const elsewhere = await as(kit, 'CARE_SPECIALIST', group.d2);
    await elsewhere.ask(CREATE, { input: { ...input, dealerId: group.d2 } });
    await head.ask(CREATE, { input: { ...input, comesBack: true } });
    await head.ask(CREATE, { input: { ...input, name: '司徒雷' } });
  });

  test('repair records keep it for six years; then the rest goes by itself', async () => {
    const visit = await buildVisit(kit, group.d1, '2026-02-20', { name: '令狐冲' });
    await plan(kit, group.d1);
    expect((await erase(visit.customerId, '令狐冲')).erasure).toEqual({ keptFor: 'RECORDS', keptUntil: '2032-02-20', erasedAt: null });
    expect((await tasksOf(head, visit.customerId)).every(({ workState }) => workState === 'ENDED')).toBe(true);
    kit.timeIs('2032-02-19 10:00');
    await kit.run(retentionJob);
    const status = async (): Promise<unknown> => (await kit.app.database.read.rows('SELECT status FROM customer WHERE id = ?', [visit.customerId.slice(-26)]))[0]![0];
    expect(await status()).toBe('BLOCKED');
    kit.timeIs('2032-02-20 10:00');
    await kit.run(retentionJob);
    expect(await status()).toBe('ERASED');
    kit.timeIs('2026-03-02 10:00');
  });
});

test('the ledger of consents is told as it was said, newest first (C4)', async () => {
  const id = await buildCustomer(kit, group.d1, { sms: 'UNKNOWN' });
  for (const status of ['GRANTED', 'WITHDRAWN', 'GRANTED'] as const) await saysConsent(head, id, status);
  const { customer } = await head.ask<{ customer: { consentHistory: { status: string; source: string; evidence: string; capturedBy: string }[]; consents: object[] } }>(
    'query ($id: ID!) { customer(id: $id) { consents { status } consentHistory { status source evidence capturedBy } } }', { id });
  expect(customer.consentHistory.map(({ status }) => status)).toEqual(['GRANTED', 'WITHDRAWN', 'GRANTED']);
  expect(customer.consentHistory[0]).toEqual({ status: 'GRANTED', source: 'DESK', evidence: '当面告知', capturedBy: 'GENERAL_MANAGER' });
  expect(customer.consents).toEqual([{ status: 'GRANTED' }]);
});

