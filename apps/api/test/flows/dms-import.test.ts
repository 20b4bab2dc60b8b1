import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { allRows, dryRun, importFile, importState, runImport, undoImport, upload, type RowVerdict } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';

const kit = useKit();
const file = (name: string): Buffer => readFileSync(new URL(`../data/dms-export/${name}`, import.meta.url));
const expected = JSON.parse(file('expected.json').toString()) as {
  customers_rows: number; customers_bad: [string, string][]; customers_same_person: [string, string][]; vehicles_rows: number; vehicles_bad: [string, string][]; vin_wrong_check_digit: string[];
  orders_rows: number; orders_bad: [string, string][]; orders_duplicate: string[]; id_number_wrong_check_digit: string[];
  customers_imported: number; vehicles_imported: number; vehicles_without_owner: number; orders_imported: number; sms_consent: Record<'granted' | 'refused' | 'unknown', number>;
};

let group: Group;
let director: Client;
const runs: Record<string, { id: string; dry: RowVerdict[] }> = {};

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  kit.timeIs('2026-11-21 10:00');
});

/** Line of each refused row's own number, for rows whose key is not known to the import. */
const refused = (rows: RowVerdict[], column: number): [string, string][] =>
  rows.filter(({ verdict }) => verdict === 'REFUSED').map(({ cells, findings }) => [cells[column]!, findings.find(({ gravity }) => gravity === 'ERROR')!.field]);

const warned = (rows: RowVerdict[], code: string): RowVerdict[] => rows.filter(({ findings }) => findings.some((finding) => finding.code === code));

async function take(name: string, kind: string): Promise<{ rows: RowVerdict[]; id: string }> {
  const { status, body } = await upload(director, group.d1, name, file(name));
  expect([status, body.kind]).toEqual([201, kind]);
  const dry = await dryRun(kit, director, body.id);
  expect(dry).toMatchObject({ status: 'JUDGED', encoding: 'GB18030', failure: null });
  const rows = await allRows(director, body.id);
  runs[kind] = { id: body.id, dry: rows };
  return { rows, id: body.id };
}

const strip = (rows: RowVerdict[]): unknown[] => rows.map(({ line, verdict, findings }) => [line, verdict, findings.map(({ field, code }) => [field, code])]);

describe('a dealer\'s own export (GB18030, Chinese headers)', () => {
  test('customers: every row\'s verdict, and the run does what the dry run said', async () => {
    const { rows, id } = await take('customers.csv', 'CUSTOMERS');
    expect(rows).toHaveLength(expected.customers_rows);
    expect(refused(rows, 0)).toEqual(expected.customers_bad);
    expect(warned(rows, 'ID_NUMBER_CHECK_DIGIT').map(({ businessKey }) => businessKey)).toEqual(expected.id_number_wrong_check_digit);
    expect(warned(rows, 'PHONE_SAME_PERSON').map(({ businessKey, findings }) => [findings.find(({ code }) => code === 'PHONE_SAME_PERSON')!.message.match(/D001-\w+/)![0], businessKey])).toEqual(expected.customers_same_person);
    const done = await runImport(kit, director, id);
    expect(done).toMatchObject({ status: 'DONE', counts: { create: expected.customers_imported, refused: expected.customers_bad.length, update: 0, unchanged: 0, repeated: 0 } });
    expect(strip(await allRows(director, id))).toEqual(strip(rows));
    const consents = await kit.app.database.read.rows("SELECT status, COUNT(*) FROM consent WHERE purpose = 'CARE' AND channel = 'SMS' GROUP BY status");
    const counts = Object.fromEntries(consents.map(([status, count]) => [String(status).toLowerCase(), Number(count)]));
    expect(counts).toEqual({ granted: expected.sms_consent.granted, refused: expected.sms_consent.refused });
    expect((await kit.app.database.read.rows("SELECT COUNT(*) FROM consent WHERE purpose = 'MARKETING'"))[0]![0]).toBe(0);
  });

  test('vehicles: refused VINs, warnings, and cars whose owner was refused come in without one', async () => {
    const { rows, id } = await take('vehicles.csv', 'VEHICLES');
    expect(rows).toHaveLength(expected.vehicles_rows);
    expect(refused(rows, 1).map(([vin, field]) => [vin.toUpperCase(), field])).toEqual(expected.vehicles_bad);
    expect(warned(rows, 'VIN_CHECK_DIGIT').map(({ businessKey }) => businessKey).sort()).toEqual(expected.vin_wrong_check_digit);
    expect(warned(rows, 'OWNER_UNKNOWN').filter(({ verdict }) => verdict !== 'REFUSED')).toHaveLength(expected.vehicles_without_owner);
    expect(await runImport(kit, director, id)).toMatchObject({ status: 'DONE', counts: { create: expected.vehicles_imported, refused: expected.vehicles_bad.length } });
    expect(strip(await allRows(director, id))).toEqual(strip(rows));
    expect((await kit.app.database.read.rows('SELECT COUNT(*) FROM vehicle WHERE owner_id IS NULL'))[0]![0]).toBe(expected.vehicles_without_owner);
  });

  test('repair orders: dates that do not exist, unknown vehicles, an order that stands twice', async () => {
    const { rows, id } = await take('repair_orders.csv', 'REPAIR_ORDERS');
    expect(rows).toHaveLength(expected.orders_rows);
    const reasons: Record<string, string> = { openedOn: 'date', handedOverOn: 'date', vin: 'vehicle' };
    expect(refused(rows, 0).map(([number, field]) => [number, reasons[field]])).toEqual(expected.orders_bad);
    expect(rows.filter(({ verdict }) => verdict === 'REPEATED').map(({ businessKey }) => businessKey).sort()).toEqual([...expected.orders_duplicate].sort());
    expect(await runImport(kit, director, id)).toMatchObject({ status: 'DONE', counts: { create: expected.orders_imported } });
    expect(strip(await allRows(director, id))).toEqual(strip(rows));
  });

  test('the same files again change nothing', async () => {
    const before = await kit.app.database.read.rows('SELECT (SELECT SUM(version) FROM customer), (SELECT SUM(version) FROM vehicle), (SELECT SUM(version) FROM repair_order), (SELECT COUNT(*) FROM consent_record), (SELECT COUNT(*) FROM insurance_policy)');
    for (const name of ['customers.csv', 'vehicles.csv', 'repair_orders.csv']) {
      const { done } = await importFile(kit, director, group.d1, name, file(name));
      expect(done.counts).toMatchObject({ create: 0, update: 0 });
    }
    expect(await kit.app.database.read.rows('SELECT (SELECT SUM(version) FROM customer), (SELECT SUM(version) FROM vehicle), (SELECT SUM(version) FROM repair_order), (SELECT COUNT(*) FROM consent_record), (SELECT COUNT(*) FROM insurance_policy)')).toEqual(before);
  });

  test('the refused rows come back as a file with reasons in the reader\'s language', async () => {
    const english = director.with({ 'accept-language': 'en' });
    const text = await (await english.fetch(`/files/imports/${runs['CUSTOMERS']!.id}/errors.csv`)).text();
    const lines = text.split('\r\n').filter(Boolean);
    expect(lines).toHaveLength(1 + expected.customers_bad.length);
    expect(lines[0]).toContain('"Line","Reason","客户编号"');
    expect(text).toContain('This is no mobile number');
    const chinese = await (await director.fetch(`/files/imports/${runs['CUSTOMERS']!.id}/errors.csv`)).text();
    expect(chinese).toContain('不是有效的手机号');
  });

  test('corrected, the file of refused rows can be imported again', async () => {
    const text = await (await director.fetch(`/files/imports/${runs['CUSTOMERS']!.id}/errors.csv`)).text();
    const corrected = text.replace('"无"', '"19900000001"').replace('"abc"', '"199 0000 0002"');
    const { done } = await importFile(kit, director, group.d1, 'errors.csv', corrected);
    expect(done.counts).toMatchObject({ create: 2, refused: expected.customers_bad.length - 2 });
  });

  test('an import is taken back: what it made goes, what it changed is as before, what somebody has edited stays', async () => {
    const header = '客户编号,客户姓名,手机,职业\n';
    const first = await importFile(kit, director, group.d1, 'a.csv', `${header}N1,王小明,19911110001,医生\nN2,李小红,19911110002,教师\n`);
    const second = await upload(director, group.d1, 'b.csv', `${header}N1,王小明,19911119999,律师\nN2,李小红,19911110002,校长\nN3,张三,19911110003,\n`);
    await dryRun(kit, director, second.body.id);
    const done = await runImport(kit, director, second.body.id);
    expect(done.counts).toMatchObject({ create: 1, update: 2 });
    expect(first.done.counts.create).toBe(2);
    const { customers } = await director.ask<{ customers: { nodes: { id: string; version: number }[] } }>('{ customers(search: "N2") { nodes { id version } } }');
    await director.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customers.nodes[0]!.id, expectedVersion: customers.nodes[0]!.version, hobbies: '钓鱼' } });
    expect(await undoImport(kit, director, second.body.id)).toMatchObject({ status: 'UNDONE', counts: { reverted: 2, kept: 1 } });
    const after = await director.ask<{ n1: { nodes: { occupation: string; phone: string }[] }; n2: { nodes: { occupation: string }[] }; n3: { nodes: unknown[] } }>(
      '{ n1: customers(search: "N1") { nodes { occupation phone } } n2: customers(search: "N2") { nodes { occupation } } n3: customers(search: "N3") { nodes { id } } }');
    expect(after).toEqual({ n1: { nodes: [{ occupation: '医生', phone: '199****0001' }] }, n2: { nodes: [{ occupation: '校长' }] }, n3: { nodes: [] } });
  });

  test('a neighbour sees nothing of it', async () => {
    const neighbour = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect((await neighbour.ask<{ customers: { totalCount: number } }>('{ customers { totalCount } }')).customers.totalCount).toBe(0);
    await expect(importState(neighbour, runs['CUSTOMERS']!.id)).rejects.toThrow('NOT_FOUND');
    expect((await neighbour.fetch(`/files/imports/${runs['CUSTOMERS']!.id}/errors.csv`)).status).toBe(404);
    expect((await upload(neighbour, group.d1, 'x.csv', 'a,b\n1,2\n')).body.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});
