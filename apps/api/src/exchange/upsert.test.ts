import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { buildKey, type PartnerKey } from '../../test/kit/partner.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';

const kit = useKit();
let group: Group;
let key: PartnerKey;
let reader: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  key = await buildKey(kit, group.d1, ['customers:write', 'customers:read']);
  reader = await as(kit, 'CARE_SPECIALIST', group.d1);
});

interface Result { index: number; externalId: string; outcome: string; id: string | null; faults: { path: string; code: string; message: string }[]; remarks: { path: string; code: string }[] }
const RESULT = 'index externalId outcome id faults { path code message } remarks { path code }';
const batch = (what: string): string => `mutation ($input: Upsert${what}Input!) { upsert${what}(input: $input) { ${RESULT} } }`;

async function upsert(what: string, records: readonly object[], more: object = {}, by: Client = key.partner): Promise<Result[]> {
  const answer = await by.ask<Record<string, Result[]>>(batch(what), { input: { dealerId: group.d1, system: 'dms-one', records, ...more } });
  return answer[`upsert${what}`]!;
}
const outcomes = (results: readonly Result[]): string[] => results.map(({ outcome }) => outcome);
const CAR = 'LSVA3S3E4J8900169';

describe('a batch of a partner', () => {
  test('says of each record what became of it; one that is refused touches no other', async () => {
    const records = [
      { externalId: 'A-1', name: '方鸿渐', phone: '13987650701', sex: 'MALE', smsConsent: true },
      { externalId: 'A-2', name: '孙柔嘉', phone: '12345' },
      { externalId: 'A-3', name: '赵辛楣', phone: '13987650703', idNumber: '110105194912310021' },
      { externalId: 'A-1', name: '方鸿渐', phone: '13987650701' },
      { externalId: 'A-3', name: '赵辛楣', phone: '13987650703', address: '甲路一号' },
    ];
    const results = await upsert('Customers', records);
    expect(outcomes(results)).toEqual(['CREATED', 'REFUSED', 'CREATED', 'UNCHANGED', 'UPDATED']);
    expect(results[1]).toMatchObject({ id: null, faults: [{ path: 'input.records.1.phone', code: 'PHONE_INVALID', message: expect.stringContaining('。') as string }] });
    expect(results[2]!.remarks).toEqual([{ path: 'input.records.2.idNumber', code: 'ID_NUMBER_CHECK_DIGIT' }]);
    expect([results[3]!.id, results[4]!.id]).toEqual([results[0]!.id, results[2]!.id]);
    const { customer } = await reader.ask<{ customer: object }>('query ($id: ID!) { customer(id: $id) { name externalNo sex consents { channel status } } }', { id: results[0]!.id });
    expect(customer).toMatchObject({ name: '方鸿渐', externalNo: 'A-1', sex: 'MALE', consents: expect.arrayContaining([{ channel: 'SMS', status: 'GRANTED' }]) as unknown });
  });

  test('a second system has keys of its own', async () => {
    const [mine] = await upsert('Customers', [{ externalId: 'B-1', name: '唐晓芙', phone: '13987650711' }]);
    const [again] = await upsert('Customers', [{ externalId: 'B-1', name: '唐晓芙', phone: '13987650711' }]);
    const [theirs] = await upsert('Customers', [{ externalId: 'Z-9', name: '唐晓芙', phone: '13987650711' }], { system: 'dms-two' });
    expect([mine!.outcome, again, theirs!.outcome, theirs!.id === mine!.id]).toEqual(['CREATED', expect.objectContaining({ outcome: 'UNCHANGED', id: mine!.id }), 'CREATED', false]);
  });

  test('cars, orders and appointments find one another by those keys', async () => {
    const [owner] = await upsert('Customers', [{ externalId: 'C-1', name: '汪处厚', phone: '13987650721' }]);
    const cars = await upsert('Vehicles', [{ externalId: 'V-1', vin: CAR, plate: '苏A12345', customerExternalId: 'C-1', usage: 'OFFICIAL', odometerKm: 12_000 }, { externalId: 'V-2', vin: 'LSVA3S3E4J890016' }]);
    expect(outcomes(cars)).toEqual(['CREATED', 'REFUSED']);
    const order = { externalId: 'RO-1', vin: CAR, openedOn: '2026-02-27', handedOverOn: '2026-02-28', odometerKm: 12_100, orderType: '保养', work: '更换机油', parts: ['机油', '机滤'], labourFen: 12_000, partsFen: 25_050, totalFen: 37_050 };
    expect(outcomes(await upsert('RepairOrders', [order, { ...order, externalId: 'RO-2', vin: 'LSVA3S3E4J8900170' }, order]))).toEqual(['CREATED', 'REFUSED', 'UNCHANGED']);
    const [booked] = await upsert('Appointments', [{ externalId: 'P-1', vin: CAR, plannedAt: '2026-03-05T02:00:00.000Z' }]);
    const [moved] = await upsert('Appointments', [{ externalId: 'P-1', vin: CAR, plannedAt: '2026-03-06T06:30:00.000Z' }]);
    const [came] = await upsert('Appointments', [{ externalId: 'P-1', vin: CAR, plannedAt: '2026-03-06T06:30:00.000Z', status: 'ARRIVED' }]);
    expect([booked!.outcome, moved, came]).toEqual(['CREATED', expect.objectContaining({ outcome: 'UPDATED', id: booked!.id }), expect.objectContaining({ outcome: 'UPDATED', id: booked!.id })]);
    const { vehicle } = await reader.ask<{ vehicle: object }>('query ($id: ID!) { vehicle(id: $id) { usage odometerKm owner { id } lastOrders { orderNo totalFen lines { work parts } } } }', { id: cars[0]!.id });
    expect(vehicle).toMatchObject({ usage: 'OFFICIAL', owner: { id: owner!.id }, lastOrders: [{ orderNo: 'RO-1', totalFen: 37_050, lines: [{ work: '更换机油', parts: ['机油', '机滤'] }] }] });
    expect(await kit.app.database.read.rows('SELECT planned_at, status FROM appointment')).toEqual([['2026-03-06 06:30:00.000', 'ARRIVED']]);
  });

  test('a key that comes to mean another record is refused', async () => {
    await upsert('Vehicles', [{ externalId: 'V-7', vin: 'LSVAG2180E2100011' }]);
    const [other] = await upsert('Vehicles', [{ externalId: 'V-7', vin: 'LSVAG2180E2100012' }]);
    expect(other).toMatchObject({ outcome: 'REFUSED', faults: [{ path: 'input.records.0.externalId', code: 'EXTERNAL_KEY_TAKEN' }] });
    expect(await kit.app.database.read.rows("SELECT COUNT(*) FROM vehicle WHERE vin = 'LSVAG2180E2100012'")).toEqual([[0]]);
  });

  test('five hundred at once, sent twice under one key, are five hundred', async () => {
    const records = Array.from({ length: 500 }, (_, index) => ({ externalId: `M-${index}`, name: '李梅亭', phone: `137${String(10_000_000 + index)}` }));
    const once = key.partner.with({ 'idempotency-key': 'five-hundred-customers' });
    const [first, second] = [await upsert('Customers', records, {}, once), await upsert('Customers', records, {}, once)];
    expect([first.filter(({ outcome }) => outcome !== 'CREATED').slice(0, 2), second]).toEqual([[], first]);
    expect(await kit.app.database.read.rows("SELECT COUNT(*) FROM customer WHERE external_no LIKE 'M-%'")).toEqual([[500]]);
    expect(await key.partner.refused(batch('Customers'), { input: { dealerId: group.d1, system: 'dms-one', records: [...records, records[0]] } })).toBe('INVALID_INPUT');
  }, 60_000);

  test('each record costs something of the key\'s minute', async () => {
    const poor = await buildKey(kit, group.d1, ['customers:write'], { costPerMinute: 100 });
    const many = Array.from({ length: 101 }, (_, index) => ({ externalId: `K-${index}`, name: '李梅亭', phone: '13987650731' }));
    expect(await poor.partner.refused(batch('Customers'), { input: { dealerId: group.d1, system: 'dms-one', records: many } })).toBe('RATE_LIMITED');
  });

  test('is the key\'s own dealer\'s, and nobody\'s without the scope', async () => {
    const record = { externalId: 'X-1', name: '顾尔谦', phone: '13987650741' };
    const input = (dealerId: string) => ({ input: { dealerId, system: 'dms-one', records: [record] } });
    const others = await buildKey(kit, group.d1, ['customers:read']);
    expect([await key.partner.refused(batch('Customers'), input(group.d2)), await others.partner.refused(batch('Customers'), input(group.d1)), await reader.refused(batch('Customers'), input(group.d1))]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
  });
});
