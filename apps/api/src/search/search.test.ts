import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildVehicle, buildVisit, worksAt } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { publishedYears, register } from '../../test/kit/complaint.js';
import { dryRun, runImport, undoImport, upload } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildPerson, type Group, type Person } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';
import { nameGramsJob } from '../customer/name-grams.job.js';
import { markTailsJob } from '../vehicle/mark-tails.job.js';

const kit = useKit();
let group: Group;
let carer: Client & { person: Person };

const SEARCH = `query ($words: String!, $kinds: [SearchKind!], $first: Int) { search(words: $words, kinds: $kinds, first: $first) { kind hits { match mine
  customer { id name phone } vehicle { id plate vin } complaint { id number complaint { status } } task { id ruleCode customer { name } } order { id orderNo } staff { id name } } } }`;
interface Hit { match: string; mine: boolean; customer: { id: string; name: string; phone: string } | null; vehicle: { id: string; plate: string } | null; complaint: { id: string; number: string; complaint: object | null } | null; task: { id: string } | null; order: { id: string; orderNo: string } | null; staff: { id: string; name: string } | null }
const groupsOf = async (client: Client, words: string, more: Record<string, unknown> = {}): Promise<Map<string, Hit[]>> =>
  new Map((await client.ask<{ search: { kind: string; hits: Hit[] }[] }>(SEARCH, { words, ...more })).search.map(({ kind, hits }) => [kind, hits]));
/** As the box asks for one kind: nobody need be allowed to read the others. */
const customerHits = async (client: Client, words: string, first = 20): Promise<{ match: string; mine: boolean; customer: { name: string } }[]> =>
  (await client.ask<{ search: { hits: never[] }[] }>('query ($words: String!, $first: Int!) { search(words: $words, kinds: [CUSTOMER], first: $first) { hits { match mine customer { name } } } }', { words, first })).search.flatMap(({ hits }) => hits);
const names = async (client: Client, words: string): Promise<string[]> => (await customerHits(client, words)).map(({ customer }) => customer.name);

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id version } }';
const UPDATE = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id version } }';
let serial = 0;
const create = async (name: string, more: Record<string, unknown> = {}, by: Client = carer): Promise<{ id: string; version: number }> =>
  (await by.ask<{ createCustomer: { id: string; version: number } }>(CREATE, { input: { dealerId: group.d1, name, phone: `1370000${String((serial += 1)).padStart(4, '0')}`, ...more } })).createCustomer;

beforeAll(async () => {
  group = await buildGroup(kit);
  await publishedYears(kit);
  kit.timeIs('2026-03-02 10:00');
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
  for (const name of ['欧阳修远', '单雄信', '吕布', '張三丰', '张思', '曾国藩', '宁波恒信商贸有限公司', '王小明', '赵王孙', 'Jean-Luc Picard']) await create(name);
});

describe('everybody is found by what people type (I5)', () => {
  test.each([
    ['欧阳', ['欧阳修远']], ['修远', ['欧阳修远']], ['oyxy', ['欧阳修远']], ['ouyang', ['欧阳修远']], ['xiuyuan', ['欧阳修远']],
    ['shan', ['单雄信', '宁波恒信商贸有限公司']], ['sxx', ['单雄信']], ['dan', []], ['雄信', ['单雄信']],
    ['呂布', ['吕布']], ['吕布', ['吕布']], ['lvbu', ['吕布']], ['lü bu', ['吕布']], ['lubu', ['吕布']],
    ['zs', ['張三丰', '张思']], ['zhangsan', ['張三丰']], ['zhang san feng', ['張三丰']], ['张三', ['張三丰']], ['ZSF', ['張三丰']],
    ['zeng', ['曾国藩']], ['ceng', []], ['恒信', ['宁波恒信商贸有限公司']], ['信商', ['宁波恒信商贸有限公司']], ['hxsm', ['宁波恒信商贸有限公司']], ['商贸有限', ['宁波恒信商贸有限公司']],
    ['小明', ['王小明']], ['Ｗａｎｇ', ['王小明', '赵王孙']], ['王', ['王小明', '赵王孙']], ['picard', ['Jean-Luc Picard']], ['jean luc', ['Jean-Luc Picard']],
    ['三张', []], ['明小', []], ['修欧', []],
  ])('%s finds %j', async (words, expected) => {
    expect((await names(carer, words)).sort()).toEqual([...expected].sort());
  });

  test('the whole name first, then who begins so, then the rest', async () => {
    for (const name of ['林', '林木森', '双木林', '林木']) await create(`${name}${name === '林' ? '木' : ''}`, { externalNo: `L-${name}` });
    const hits = (await groupsOf(carer, '林木', { kinds: ['CUSTOMER'] })).get('CUSTOMER')!;
    expect(hits.map(({ match, customer }) => [match, customer!.name])).toEqual([['EXACT', '林木'], ['EXACT', '林木'], ['PREFIX', '林木森']]);
    expect((await names(carer, 'lin')).at(-1)).toBe('双木林');
  });

  test('by the last four of the phone, the whole phone however it is written, and the number', async () => {
    await create('尾号客', { phone: '13812345678', phone2: '13987650099', externalNo: 'KH-77' });
    for (const words of ['5678', '138 1234 5678', '+86 138-1234-5678', '13987650099', 'KH-77', '１３８１２３４５６７８']) expect([words, await names(carer, words)]).toEqual([words, ['尾号客']]);
    const [hit] = (await groupsOf(carer, '5678', { kinds: ['CUSTOMER'] })).get('CUSTOMER')!;
    expect([hit!.customer!.phone, await names(carer, '9999'), await names(carer, '1381234567')]).toEqual(['138****5678', [], []]);
  });

  test('a name that changed is found by the new one only, whichever way it came', async () => {
    const { id, version } = await create('旧名字');
    await carer.ask(UPDATE, { input: { id, expectedVersion: version, name: '新称呼' } });
    expect([await names(carer, '旧名'), await names(carer, '称呼')]).toEqual([[], ['新称呼']]);
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET name = '绕过服务', grams_due = 1 WHERE id = ?", [id.slice(-26)]));
    await kit.run(nameGramsJob);
    expect([await names(carer, '称呼'), await names(carer, '过服')]).toEqual([[], ['绕过服务']]);
  });

  test('an import makes its people findable, and forgets them when it is taken back', async () => {
    const manager = await proves(kit, await as(kit, 'CARE_DIRECTOR', group.d1));
    const { body } = await upload(manager, group.d1, 'kunden.csv', '客户编号,客户姓名,性别,手机\nIMP-1,司马相如,男,13655550001\nIMP-2,诸葛亮,男,13655550002\n');
    await dryRun(kit, manager, body.id);
    expect(await names(carer, '司马')).toEqual([]);
    await runImport(kit, manager, body.id);
    expect([await names(carer, '相如'), await names(carer, 'zgl')]).toEqual([['司马相如'], ['诸葛亮']]);
    await undoImport(kit, manager, body.id);
    expect([await names(carer, '相如'), await names(carer, 'zgl')]).toEqual([[], []]);
  });
});

describe('one box over all types (I6)', () => {
  test('a car by the tail of its plate or VIN, an order by its number, a case by its own', async () => {
    const { customerId, vehicleId } = await buildVisit(kit, group.d1, '2026-02-01', { name: '车主甲' });
    await asSystem(kit, (tx) => tx.db.run("UPDATE vehicle SET plate = '苏E9K8Z7', vin = 'LSVNV2182E2100001', vin_tail = NULL, plate_tail = NULL WHERE id = ?", [vehicleId.slice(-26)]));
    await kit.run(markTailsJob);
    const orderId = await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2026-02-20' });
    await asSystem(kit, (tx) => tx.db.run("UPDATE repair_order SET order_no = 'RO2602200017' WHERE id = ?", [orderId.slice(-26)]));
    for (const words of ['9K8Z7', '苏E·9K8Z7', 'K8z7', '2100001', 'LSVNV2182E2100001', '0001']) expect([words, ((await groupsOf(carer, words)).get('VEHICLE') ?? []).map(({ vehicle }) => vehicle!.plate)]).toEqual([words, ['苏E9K8Z7']]);
    expect((await groupsOf(carer, '8Z7')).get('VEHICLE')).toBeUndefined();
    for (const words of ['RO26022', 'ro2602200017']) expect(((await groupsOf(carer, words)).get('ORDER') ?? []).map(({ order }) => order!.orderNo)).toEqual(['RO2602200017']);
  });

  test('a case by its number, and with its customer while it is open', async () => {
    const complainant = await create('投诉者乙');
    const opened = await register(carer, group.d1, { customerId: complainant.id });
    expect((await groupsOf(carer, opened.number.slice(-12))).get('COMPLAINT')!.map(({ complaint }) => complaint!.id)).toContain(opened.id);
    expect((await groupsOf(carer, '诉者')).get('COMPLAINT')!.map(({ complaint, match }) => [complaint!.id, match])).toEqual([[opened.id, 'PART']]);
  });

  test('whom one has open work with stands first of those who fit as well', async () => {
    for (let nth = 0; nth < 30; nth += 1) await buildCustomer(kit, group.d1, { name: `同名${nth % 2 === 0 ? '甲' : '乙'}` });
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-02', { name: '同名末' });
    await worksAt(kit, '2026-03-05 08:40', group.d1);
    await asSystem(kit, (tx) => tx.db.run('UPDATE care_task SET assignee_id = ? WHERE customer_id = ?', [carer.person.id.slice(-26), customerId.slice(-26)]));
    const groups = await groupsOf(carer, '同名', { first: 5 });
    expect(groups.get('CUSTOMER')!.map(({ customer, mine }) => [customer!.name, mine])[0]).toEqual(['同名末', true]);
    expect(groups.get('TASK')!.length).toBeGreaterThan(0);
  });

  test('colleagues by name and initials', async () => {
    await buildPerson(kit, 'SERVICE_ADVISOR', group.d1, '覃海洋');
    for (const words of ['海洋', 'hy', 'haiyang']) expect(((await groupsOf(carer, words, { kinds: ['STAFF'] })).get('STAFF') ?? []).map(({ staff }) => staff!.name)).toEqual(['覃海洋']);
  });
});

describe('nobody finds what he may not read', () => {
  test('the same words at another dealer, above, and by a partner', async () => {
    const sibling = await as(kit, 'GENERAL_MANAGER', group.d2);
    const region = await as(kit, 'REGION_MANAGER', group.north);
    await create('欧阳五六', { phone: '13812345679' });
    const lounge = await as(kit, 'LOUNGE_STAFF', group.d1);
    await buildVehicle(kit, group.d1, null, { plate: '苏E55AA6' });
    for (const words of ['欧阳', 'zs', '5678', '13812345678', 'KH-77']) {
      expect([words, [...(await groupsOf(sibling, words)).keys()], (await groupsOf(region, words)).get('CUSTOMER')]).toEqual([words, [], undefined]);
      expect((await lounge.ask('query ($words: String!) { search(words: $words) { kind } }', { words })).search).toEqual([]);
      expect(await lounge.refused(SEARCH, { words })).toBe('FORBIDDEN');
    }
    expect([(await groupsOf(sibling, '55AA6')).size, (await groupsOf(region, '55AA6')).get('VEHICLE')?.length]).toEqual([0, 1]);
  });

  test('who keeps only his own customers finds only those', async () => {
    const advisor = await as(kit, 'SERVICE_ADVISOR', group.d1);
    const own = await create('欧阳自持');
    await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET owner_user_id = ? WHERE id = ?', [(advisor as Client & { person: Person }).person.id.slice(-26), own.id.slice(-26)]));
    expect([await names(advisor, '欧阳'), await names(advisor, 'oy')]).toEqual([['欧阳自持'], ['欧阳自持']]);
  });

  test('who has left, was merged or erased is not found', async () => {
    const gone = await create('消失者');
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET status = 'MERGED' WHERE id = ?", [gone.id.slice(-26)]));
    expect(await names(carer, '消失')).toEqual([]);
  });

  test('nothing is asked for nothing', async () => {
    for (const words of ['', ' ', 'w', '7', '%', '!!', '\u0000', '👍', "'; --"]) expect([words, (await groupsOf(carer, words)).size]).toEqual([words, 0]);
    expect(await carer.refused(SEARCH, { words: '王', first: 21 })).toBe('OUT_OF_RANGE');
  });
});
