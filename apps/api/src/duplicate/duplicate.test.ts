import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildVehicle } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { findPairsJob } from './find-pairs.job.js';

const kit = useKit();
const ALIKE = 'query ($input: LookAlikesInput!) { lookAlikes(input: $input) { isKnown score reasons customer { id name } } }';
const PAIRS = 'query ($dealerId: ID, $status: DuplicatePairStatus!) { duplicatePairs(dealerId: $dealerId, status: $status) { totalCount nodes { id score reasons status judgedByName customer { id name } other { id name } } } }';
const JUDGE = 'mutation ($input: JudgeDuplicateInput!) { judgeDuplicate(input: $input) { status score reasons } }';
interface Seen { isKnown: boolean; score: number; reasons: string[]; customer: { id: string; name: string } }
interface Pair { id: string; score: number; reasons: string[]; status: string; judgedByName: string | null; customer: { id: string; name: string }; other: { id: string; name: string } }
let group: Group;
let specialist: Client;

const alike = async (input: object, by = specialist, dealerId = group.d1): Promise<Seen[]> => (await by.ask<{ lookAlikes: Seen[] }>(ALIKE, { input: { dealerId, ...input } })).lookAlikes;
const pairs = async (status = 'OPEN', by = specialist): Promise<Pair[]> => (await by.ask<{ duplicatePairs: { nodes: Pair[] } }>(PAIRS, { dealerId: group.d1, status })).duplicatePairs.nodes;
const judge = (customerId: string, otherId: string, verdict: string, by = specialist): Promise<unknown> => by.ask(JUDGE, { input: { customerId, otherId, verdict } });
const night = async (day: string): Promise<void> => {
  kit.timeIs(`${day} 03:00`);
  await kit.run(findPairsJob);
  kit.timeIs(`${day} 10:00`);
};
const create = async (input: object): Promise<string> =>
  (await specialist.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, ...input } })).createCustomer.id;
const change = (id: string, input: object): Promise<unknown> =>
  specialist.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id, expectedVersion: 1, ...input } });

beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

describe('before a file is begun (G1)', () => {
  let lu: string;
  beforeAll(async () => {
    lu = await create({ name: '呂國強', phone: '13900001111', phone2: '025-88886666', idNumber: '11010519491231002X' });
  });

  test.each([
    [{ name: '吕国强', phone: '139 0000 1111' }, 78, ['PHONE', 'NAME_VARIANT']],
    [{ name: '旅果墙', phone: '+8613900001111' }, 72, ['PHONE', 'NAME_PINYIN']],
    [{ name: '吕国坚', phone: '13900001111' }, 68, ['PHONE', 'NAME_ONE_OFF']],
    [{ name: '吕国强', phone: '02588886666' }, 68, ['SECOND_PHONE', 'NAME_VARIANT']],
    [{ name: '赵敏', idNumber: '11010519491231002x' }, 70, ['ID_NUMBER', 'OTHER_NAME']],
    [{ name: '赵敏', phone: '13900001111' }, 30, ['PHONE', 'OTHER_NAME']],
  ])('%j is warned of', async (typed, score, reasons) => {
    expect(await alike(typed)).toEqual([{ isKnown: false, score, reasons, customer: { id: lu, name: '呂國強' } }]);
  });

  test('a variant of the name alone is little, and somebody else is nothing', async () => {
    expect([await alike({ name: '吕国强' }), await alike({ name: '赵敏', phone: '13900009999' }), await alike({})]).toEqual([[], [], []]);
  });

  test('the owner of exactly that car is the file itself, whatever name was heard', async () => {
    const vehicleId = await buildVehicle(kit, group.d1, lu, { plate: '苏A77L88' });
    const [[vin]] = await kit.app.database.read.rows('SELECT vin FROM vehicle WHERE id = ?', [vehicleId.slice(-26)]) as [[string]];
    expect(await alike({ name: '赵敏', vin: ` ${vin.toLowerCase()}` })).toEqual([{ isKnown: true, score: 15, reasons: ['VIN', 'OTHER_NAME'], customer: { id: lu, name: '呂國強' } }]);
    expect((await alike({ name: '吕国强', plate: '苏A·77L88' })).map(({ reasons }) => reasons)).toEqual([['PLATE', 'NAME_VARIANT']]);
  });

  test('another dealer\'s files are not looked through, and a stranger learns nothing', async () => {
    const stranger = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(await alike({ name: '吕国强', phone: '13900001111' }, stranger, group.d2)).toEqual([]);
    expect(await stranger.refused(ALIKE, { input: { dealerId: group.d1, phone: '13900001111' } })).toBe('NOT_FOUND');
    const region = await as(kit, 'REGION_MANAGER', group.north);
    expect(await region.refused(ALIKE, { input: { dealerId: group.d1, phone: '13900001111' } })).toBe('FORBIDDEN');
  });

  test('when the setting asks for more, less is told', async () => {
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key: 'duplicate.warnAt', value: '75' } });
    expect([(await alike({ name: '吕国坚', phone: '13900001111' })).length, (await alike({ name: '吕国强', phone: '13900001111' })).length]).toEqual([0, 1]);
  });
});

describe('every night (G3)', () => {
  let [an, anna, family, firm, firmTwin]: string[] = [];
  beforeAll(async () => {
    an = await create({ name: '安思远', phone: '13900002001', address: '人民路1号', solarBirthday: '1980-02-03' });
    anna = await create({ name: '安思遠', phone: '13900002002', solarBirthday: '1980-02-03' });
    family = await create({ name: '何秀英', phone: '13900002001', address: '人民路 1号' });
    firm = await create({ name: '江苏鼎盛物流有限公司', phone: '02566667777', address: '工业园一路5号' });
    firmTwin = await create({ name: '江苏鼎盛物流', phone: '02566667778', address: '工业园一路5号' });
    await buildCustomer(kit, group.d3, { name: '安思远', phone: '13900002001' });
    await night('2026-03-03');
  });
  const found = async (status?: string): Promise<string[]> => (await pairs(status)).map(({ customer, other, score }) => `${customer.name}+${other.name} ${score}`).sort();

  test('files that may be one person are paired with their reasons; a family on one phone and in one flat, too', async () => {
    expect(await found()).toEqual(['安思远+何秀英 50', '江苏鼎盛物流有限公司+江苏鼎盛物流 50']);
    expect((await pairs()).map(({ reasons }) => reasons.join(' ')).sort()).toEqual(['NAME ADDRESS', 'PHONE ADDRESS OTHER_NAME']);
  });

  test('a variant character and a birthday are one point short, until the setting lets them in', async () => {
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key: 'duplicate.listAt', value: '48' } });
    await night('2026-03-04');
    expect(await found()).toContain('安思远+安思遠 48');
  });

  test('what was judged is not asked again, until something new speaks for one person', async () => {
    await judge(family!, an!, 'HOUSEHOLD');
    await judge(an!, anna!, 'DIFFERENT');
    await night('2026-03-05');
    expect([await found(), await found('HOUSEHOLD'), await found('DIFFERENT')]).toEqual([['江苏鼎盛物流有限公司+江苏鼎盛物流 50'], ['安思远+何秀英 50'], ['安思远+安思遠 48']]);
    await change(anna!, { address: '人民路1号' });
    await night('2026-03-06');
    expect([(await found()).includes('安思远+安思遠 68'), await found('DIFFERENT')]).toEqual([true, []]);
  });

  test('who judged is told, and the audit holds it', async () => {
    expect((await pairs('HOUSEHOLD')).map(({ judgedByName }) => judgedByName)).toEqual(['CARE_SPECIALIST']);
    const entries = await kit.app.database.read.rows("SELECT image_after FROM audit_entry WHERE action = 'duplicate.judge' ORDER BY seq");
    expect(entries.map(([after]) => (JSON.parse(String(after)) as { status: string }).status)).toEqual(['HOUSEHOLD', 'DIFFERENT']);
  });

  test('a file that was put right leaves the list', async () => {
    await change(firmTwin!, { address: '工业园二路9号' });
    await night('2026-03-07');
    expect(await found()).not.toContain('江苏鼎盛物流有限公司+江苏鼎盛物流 50');
  });

  test('the night is done once; a second pass of the same night changes nothing', async () => {
    const before = await kit.app.database.read.rows('SELECT id, score, status, found_on FROM duplicate_pair ORDER BY id');
    await asSystem(kit, (tx) => tx.db.run("UPDATE job_lease SET `cursor` = NULL WHERE name = 'duplicates'"));
    await kit.run(findPairsJob);
    expect(await kit.app.database.read.rows('SELECT id, score, status, found_on FROM duplicate_pair ORDER BY id')).toEqual(before);
  });

  test('a stranger neither lists nor judges them', async () => {
    const stranger = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(await stranger.refused(PAIRS, { dealerId: group.d1, status: 'OPEN' })).toBe('NOT_FOUND');
    expect(await stranger.refused(JUDGE, { input: { customerId: an, otherId: anna, verdict: 'SAME' } })).toBe('NOT_FOUND');
    expect(await specialist.refused(JUDGE, { input: { customerId: firm, otherId: firm, verdict: 'SAME' } })).toBe('MERGE_WITH_ITSELF');
  });
});
