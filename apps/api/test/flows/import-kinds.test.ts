import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { allRows, dryRun, importFile, runImport, undoImport, upload, type RowVerdict } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';

const kit = useKit();
let group: Group;
let director: Client;
const VIN = 'LSVA3S3E4J8900169';
const OTHER = 'LSVYRN1W2L2640595';

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  await importFile(kit, director, group.d1, 'c.csv', '客户编号,客户姓名,手机\nC1,王小明,19911110001\nC2,李小红,19911110002\n');
  await importFile(kit, director, group.d1, 'v.csv', `客户编号,底盘号,车牌号\nC1,${VIN},沪A11111\n,${OTHER},沪A22222\n`);
});

const told = (rows: readonly RowVerdict[]): string[] => rows.map(({ line, verdict, findings }) => [line, verdict, ...findings.map(({ field, code }) => `${field}:${code}`)].join(' '));

async function judged(name: string, text: string, kind: string): Promise<{ id: string; rows: string[] }> {
  const { body } = await upload(director, group.d1, name, text);
  expect(body.kind).toBe(kind);
  await dryRun(kit, director, body.id);
  return { id: body.id, rows: told(await allRows(director, body.id)) };
}

const count = async (table: string, where = '1 = 1'): Promise<number> => Number((await kit.app.database.read.rows(`SELECT COUNT(*) FROM ${table} WHERE ${where}`))[0]![0]);

describe('insurance policies', () => {
  const HEAD = '车架号,险种,保险公司,保险止期,本店投保\n';
  const FILE = `${HEAD}${VIN},交强险,平安保险,2027/3/1,是\n${VIN},商业险,平安保险,2027年3月1日,否\n${VIN},交强险,太平洋,2027-03-01,\n${OTHER},延保,平安保险,2027-03-01,\nLSVYRN1W2L2640596,交强险,,2027-03-01,\n${OTHER},交强险,,2027-02-30,\n`;

  test('are known by car, kind and last day, come in, and the run does what the dry run said', async () => {
    const { id, rows } = await judged('p.csv', FILE, 'INSURANCE_POLICIES');
    expect(rows.map((row) => row.replace(' vin:VIN_CHECK_DIGIT', ''))).toEqual(['2 CREATE', '3 CREATE', '4 REPEATED', '5 REFUSED kind:CELL_INVALID', '6 REFUSED vin:VEHICLE_UNKNOWN', '7 REFUSED endDate:CELL_INVALID']);
    expect(await runImport(kit, director, id)).toMatchObject({ status: 'DONE', counts: { create: 2, refused: 3, repeated: 1 } });
    expect(told(await allRows(director, id))).toEqual(rows);
    const { vehicles } = await director.ask<{ vehicles: { nodes: { policies: unknown[] }[] } }>('{ vehicles(search: "11111") { nodes { policies { kind insurer endDate soldHere } } } }');
    expect(vehicles.nodes[0]!.policies).toHaveLength(2);
    expect(vehicles.nodes[0]!.policies).toContainEqual({ kind: 'COMPULSORY', insurer: '平安保险', endDate: '2027-03-01', soldHere: true });
  });

  test('a later file says who insures now; taken back, it is as before', async () => {
    const { done } = await importFile(kit, director, group.d1, 'p.csv', `${HEAD}${VIN},交强险,太平洋保险,2027-03-01,\n${VIN},商业险,,2027-03-01,\n`);
    expect(done.counts).toMatchObject({ update: 1, unchanged: 1 });
    expect(await count('insurance_policy', "insurer = '太平洋保险' AND sold_here = 1")).toBe(1);
    expect(await undoImport(kit, director, done.id)).toMatchObject({ status: 'UNDONE', counts: { reverted: 1, kept: 0 } });
    expect(await count('insurance_policy', "insurer = '平安保险'")).toBe(2);
  });
});

describe('appointments', () => {
  const HEAD = '客户编号,底盘号,预约日期,预约时间,预约状态\n';

  test('belong to the customer who is named or to the owner of the car', async () => {
    const { id, rows } = await judged('a.csv', `${HEAD}C2,,2026/3/5,9:30,已预约\n,${VIN},2026-03-06,下午2点半,已到店\n,${VIN},2026-03-06 14:30,,未到\n,${OTHER},2026-03-07,,\nC9,,2026-03-07,,\nC1,,2026-13-07,,\nC1,,2026-03-08,,改期\n`, 'APPOINTMENTS');
    expect(rows).toEqual(['2 CREATE', '3 CREATE', '4 REPEATED', '5 REFUSED customerNo:APPOINTMENT_WITHOUT_CUSTOMER', '6 REFUSED customerNo:APPOINTMENT_WITHOUT_CUSTOMER', '7 REFUSED plannedOn:CELL_INVALID', '8 CREATE status:CELL_UNREADABLE']);
    expect(await runImport(kit, director, id)).toMatchObject({ counts: { create: 3, refused: 3 } });
    const planned = (await kit.app.database.read.rows('SELECT planned_at, status FROM appointment ORDER BY planned_at')).map(([at, status]) => [String(at).slice(0, 16), status]);
    expect(planned).toEqual([['2026-03-05 01:30', 'BOOKED'], ['2026-03-06 06:30', 'ARRIVED'], ['2026-03-08 01:00', 'BOOKED']]);
  });

  test('a later file tells what became of them; both imports can be taken back', async () => {
    const { done } = await importFile(kit, director, group.d1, 'a.csv', `${HEAD}C2,,2026/3/5,9:30,失约\n,${VIN},2026-03-06,14:30,已到店\n`);
    expect(done.counts).toMatchObject({ update: 1, unchanged: 1, create: 0 });
    expect(await count('appointment', "status = 'NO_SHOW'")).toBe(1);
    await undoImport(kit, director, done.id);
    expect(await count('appointment', "status = 'NO_SHOW'")).toBe(0);
  });
});
