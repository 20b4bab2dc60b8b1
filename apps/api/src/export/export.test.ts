import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildVehicle } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { publishedYears, register } from '../../test/kit/complaint.js';
import { csvRows, exported, exportState, LINK, linkTo, sheetRows, START, startExport, unzipped } from '../../test/kit/exports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';
import { forgetPrincipals } from '../identity/principal-of.js';
import { exportJob } from './export.job.js';

const kit = useKit();
const CUSTOMERS = { query: { kind: 'CUSTOMERS' }, columns: ['name', 'phone', 'dealer'] };
let group: Group;
let manager: Client & { person: Person };
let head: Client & { person: Person };

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  manager = await proves(kit, await as(kit, 'CARE_MANAGER', group.d1));
  head = await proves(kit, await as(kit, ['GENERAL_MANAGER', 'CARE_SPECIALIST'], group.d1));
  await buildCustomer(kit, group.d1, { name: '方鸿渐', phone: '13987650701', occupation: '教师' });
  await buildCustomer(kit, group.d1, { name: '=SUM(A1)', phone: '13987650702' });
  await buildCustomer(kit, group.d2, { name: '赵辛楣', phone: '13987650703' });
});

describe('what stands in the file', () => {
  test('the asker\'s rows and nobody else\'s, numbers masked, formulas quoted, with who took it out in the first line', async () => {
    const { text, id } = await exported(kit, manager, { ...CUSTOMERS, columns: ['dealer', 'phone', 'name'] });
    expect(text.startsWith('\ufeff# ')).toBe(true);
    expect(text.split('\r\n')[0]).toContain(`CARE_MANAGER（D1店）于 2026-03-02 10:00 Asia/Shanghai 导出 | ${id}`);
    // In the order of the kind, whatever the order in which they were named.
    expect(csvRows(text)).toEqual([['客户姓名', '手机', '经销商'], ['方鸿渐', '139****0701', 'D1店'], ["'=SUM(A1)", '139****0702', 'D1店']]);
  });

  test('is told in the language of who asked', async () => {
    const { text } = await exported(kit, manager.with({ 'accept-language': 'en' }), { ...CUSTOMERS, columns: ['name', 'kind', 'dealer'] });
    expect(csvRows(text).slice(0, 2)).toEqual([['Name', 'Kind', 'Dealer'], ['方鸿渐', 'Person', 'D1']]);
  });

  test('names are masked for the levels above, and what is told of people is left out', async () => {
    const officer = await proves(kit, await as(kit, 'REGION_OFFICER', group.north));
    const { text } = await exported(kit, officer, { ...CUSTOMERS, columns: ['name', 'phone', 'occupation'], query: { kind: 'CUSTOMERS', customers: { dealer: { in: [group.d1] } } } });
    expect(csvRows(text)[1]).toEqual(['方**', '139****0701', '']);
  });

  test('fits the filter and the search of the list', async () => {
    const of = async (query: object) => csvRows((await exported(kit, manager, { ...CUSTOMERS, query: { kind: 'CUSTOMERS', ...query } })).text).slice(1).map(([name]) => name);
    expect([await of({ search: 'fhj' }), await of({ customers: { occupation: { eq: '教师' } } }), await of({ customers: { not: { occupation: { eq: '教师' } } } })]).toEqual([['方鸿渐'], ['方鸿渐'], ["'=SUM(A1)"]]);
  });

  test('a workbook holds the same, and a sheet that says where it comes from', async () => {
    const files = unzipped((await exported(kit, manager, { ...CUSTOMERS, format: 'XLSX' })).bytes);
    expect(sheetRows(files.get('xl/worksheets/sheet1.xml')!)).toEqual([['客户姓名', '手机', '经销商'], ['方鸿渐', '139****0701', 'D1店'], ["'=SUM(A1)", '139****0702', 'D1店']]);
    expect(sheetRows(files.get('xl/worksheets/sheet2.xml')!)).toContainEqual(['号码', '已遮盖']);
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="客户" sheetId="1" r:id="rId1"/><sheet name="导出说明"');
  });

  test('orders carry their car and customer, money in yuan', async () => {
    const customerId = await buildCustomer(kit, group.d3, { name: '孙柔嘉', phone: '13987650704' });
    const vehicleId = await buildVehicle(kit, group.d3, customerId, { plate: '苏A99999' });
    await buildOrder(kit, group.d3, vehicleId, customerId, { handedOverOn: '2026-02-20' });
    const far = await proves(kit, await as(kit, 'CARE_MANAGER', group.d3));
    const { text } = await exported(kit, far, { query: { kind: 'REPAIR_ORDERS', orders: { handedOverOn: { gte: '2026-02-01' } } }, columns: ['handedOverOn', 'plate', 'customer', 'phone', 'total'] });
    expect(csvRows(text)[1]).toEqual(['2026-02-20', '苏A99999', '孙柔嘉', '139****0704', expect.stringMatching(/^\d+(\.\d+)?$/) as string]);
    const cars = await exported(kit, far, { query: { kind: 'VEHICLES', vehicles: { usage: { in: ['PRIVATE'] } } }, columns: ['plate', 'usage', 'customer'] });
    expect(csvRows(cars.text).slice(1)).toEqual([['苏A99999', '私家车', '孙柔嘉']]);
  });

  test('of cases that the asker may not open only the stub', async () => {
    await register(head, group.d1, { description: '空调不制冷' });
    const columns = ['number', 'severity', 'status', 'description', 'dealer'];
    const officer = await proves(kit, await as(kit, 'REGION_OFFICER', group.north));
    const [own, above] = [await exported(kit, head, { query: { kind: 'COMPLAINTS' }, columns }), await exported(kit, officer, { query: { kind: 'COMPLAINTS' }, columns })];
    expect(csvRows(own.text)[1]!.slice(2)).toEqual(['已登记', '空调不制冷', 'D1店']);
    expect(csvRows(above.text)[1]).toEqual([csvRows(own.text)[1]![0], csvRows(own.text)[1]![1], '', '', 'D1店']);
  });
});

describe('numbers in the clear', () => {
  const CLEAR = { ...CUSTOMERS, clear: true, reason: '年度邮寄' };

  test('leave with the right, a fresh proof and a reason', async () => {
    const { text } = await exported(kit, head, CLEAR);
    expect(csvRows(text)[1]).toEqual(['方鸿渐', '13987650701', 'D1店']);
  });

  test.each<[string, () => Promise<Client>, object, string]>([
    ['without the right', async () => manager, {}, 'FORBIDDEN'],
    ['without a fresh proof', () => as(kit, 'GENERAL_MANAGER', group.d1), {}, 'STEP_UP_REQUIRED'],
    ['without a reason', async () => head, { reason: ' ' }, 'INVALID_INPUT'],
  ])('%s they do not', async (_what, by, more, code) => { expect(await (await by()).refused(START, { input: { ...CLEAR, format: 'CSV', ...more } })).toBe(code); });
});

describe('the way to the file', () => {
  test('is the asker\'s, in this session, with a fresh proof', async () => {
    const { id } = await startExport(manager, CUSTOMERS);
    await kit.run(exportJob);
    expect(await (await as(kit, 'CARE_MANAGER', group.d1)).refused(LINK, { id })).toBe('NOT_FOUND');
    const again = kit.anyone();
    await again.ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input: { email: manager.person.email, password: 'a long enough password' } });
    expect(await again.refused(LINK, { id })).toBe('STEP_UP_REQUIRED');
    const path = await linkTo(manager, id);
    const answer = async (client: Client, at: string) => { const response = await client.fetch(at); return [response.status, (await response.text()).replace(/req_[0-9a-z]+/, '')] as const; };
    const nothing = await answer(manager, path.replace(/xpt_\w{20}/, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`));
    expect(nothing[0]).toBe(404);
    const until = Number(/until=(\d+)/.exec(path)![1]);
    for (const [client, at] of [[again, path], [head, path], [manager, path.replace(/until=\d+/, `until=${until + 60_000}`)], [manager, path.replace(/mark=.*/, 'mark=AAAA')], [manager, path.split('?')[0]!], [manager, path.replace('.csv', '.xlsx')]] as const) expect(await answer(client, at)).toEqual(nothing);
    expect((await answer(manager, path))[0]).toBe(200);
    kit.timeIs('2026-03-03 10:01');
    await kit.run(exportJob);
    expect([await answer(manager, path), (await exportState(manager, id)).status, await manager.refused(LINK, { id })]).toEqual([nothing, 'EXPIRED', 'EXPORT_STATE']);
    expect(await readdir(join(kit.app.config.dataDir, 'exports', id)).catch(() => 'gone')).toBe('gone');
    kit.timeIs('2026-03-02 10:00');
  });

  test('who may no longer have the rows may no longer fetch them', async () => {
    const leaving = await proves(kit, await as(kit, 'CARE_MANAGER', group.d1));
    const { id } = await startExport(leaving, CUSTOMERS);
    await kit.run(exportJob);
    const path = await linkTo(leaving, id);
    await asSystem(kit, (tx) => tx.db.run('UPDATE post SET unit_id = ? WHERE user_id = ?', [group.d2.slice(-26), leaving.person.id.slice(-26)]));
    forgetPrincipals(kit.app);
    expect([(await leaving.fetch(path)).status, await leaving.refused(LINK, { id })]).toEqual([404, 'EXPORT_STATE']);
  });
});

describe('limits', () => {
  const SET = 'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }';

  test('a day has its rows; what was given up does not count', async () => {
    const busy = await as(kit, 'CARE_MANAGER', group.d1);
    await head.ask(SET, { input: { unitId: group.d1, key: 'export.rowsPerDay', value: '3' } });
    const first = await startExport(busy, CUSTOMERS);
    const { errors } = await busy.send(START, { input: { ...CUSTOMERS, format: 'CSV' } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'EXPORT_DAY_LIMIT', params: { rows: 2, left: 1, limit: 3, on: '2026-03-03' } });
    await busy.ask('mutation ($id: ID!) { cancelExport(id: $id) { status } }', { id: first.id });
    expect((await startExport(busy, CUSTOMERS)).status).toBe('RUNNING');
    await kit.run(exportJob);
    await head.ask(SET, { input: { unitId: group.d1, key: 'export.rowsPerDay', value: '1000' } });
  });

  test.each<[string, object, string]>([
    ['more rows than were confirmed', { confirmedRows: 1 }, 'EXPORT_COUNT_CHANGED'],
    ['nothing that fits', { query: { kind: 'CUSTOMERS', customers: { name: { eq: 'nobody' } } } }, 'EXPORT_EMPTY'],
    ['an unknown column', { columns: ['name', 'password'] }, 'INVALID_INPUT'],
    ['a filter of another kind', { query: { kind: 'CUSTOMERS', vehicles: { usage: { in: ['PRIVATE'] } } } }, 'FILTER_NOT_ALLOWED'],
    ['a search where the list has none', { query: { kind: 'REPAIR_ORDERS', search: 'x' } }, 'FILTER_NOT_ALLOWED'],
  ])('%s: %o is refused with %s', async (_what, more, code) => { expect(await manager.refused(START, { input: { ...CUSTOMERS, format: 'CSV', ...more } })).toBe(code); });

  test('specialists take nothing out', async () => {
    expect(await (await as(kit, 'CARE_SPECIALIST', group.d1)).refused(START, { input: { ...CUSTOMERS, format: 'CSV' } })).toBe('FORBIDDEN');
  });
});

test('who took what out stands in the audit, without the numbers that were searched for', async () => {
  const { id } = await exported(kit, manager, { ...CUSTOMERS, query: { kind: 'CUSTOMERS', search: '13987650701', customers: { kind: { in: ['PERSON'] } } } });
  const entries = await kit.app.database.read.rows('SELECT action, image_after FROM audit_entry WHERE entity_id = ? ORDER BY seq', [id]);
  expect(entries.map(([action]) => action)).toEqual(['export.start', 'export.finish', 'export.fetch']);
  expect(JSON.parse(String(entries[0]![1]))).toMatchObject({ kind: 'CUSTOMERS', columns: ['name', 'phone', 'dealer'], rows: 1, search: '****', filter: '{"kind":{"in":["PERSON"]}}' });
  expect(await kit.app.database.read.rows("SELECT door FROM access_entry WHERE subject_id = ?", [id])).toEqual([['EXPORT']]);
});
