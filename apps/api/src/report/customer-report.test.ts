import { shippedBasis, type CustomerHistory } from '@dealercare/domain/tier/figures';
import { ageSegment } from '@dealercare/domain/tier/segment';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { allTiersSeen, buildHistories, evaluate } from '../../test/kit/tier.js';
import { bareId } from '../platform/ids.js';

const kit = useKit();
let group: Group;
let director: Client;
let ids: string[];
const cars: CustomerHistory['cars'][number][] = [];

const PERIOD = 'from: "2025-12", to: "2026-12"';
const paid = (openedOn: string, totalFen: number): CustomerHistory['orders'][number] => ({ vehicleId: 'v1', openedOn, totalFen, maintenance: true, lines: [{ jobType: 'CUSTOMER_PAY', labourFen: 1000 }] });
const customer = (deliveredOn: string | null, orders: CustomerHistory['orders'], more: Partial<CustomerHistory['cars'][number]> = {}): CustomerHistory => {
  const car = { deliveredOn, odometerKm: null, odometerOn: null, policySoldHere: false, ...more };
  cars.push(car);
  return { fileDate: '2023-01-01', cars: [car], orders, referralDays: [], credit: null, priceSensitivity: null };
};

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  ids = await buildHistories(kit, group.d1, [
    customer('2025-12-20', [paid('2026-02-10', 80_000)]), customer('2022-12-20', [paid('2025-03-10', 50_000), paid('2026-02-10', 50_000)]), customer('2022-10-10', [paid('2025-09-03', 120_000)]),
    customer('2021-03-02', [paid('2025-12-03', 30_000)]), customer(null, [paid('2025-12-03', 0)]), customer('2024-05-05', [], { odometerKm: 61_000, odometerOn: '2026-01-01' }),
  ]);
  for (const day of ['2026-01-15', '2026-03-02', '2026-04-20', '2026-06-10', '2026-09-01', '2026-12-28']) {
    kit.timeIs(`${day} 09:00`);
    await evaluate(kit, group.d1);
  }
});

interface Flow { month: string; tier: string; opening: number; inflow: number; outflow: number; closing: number }

test('on every rung of every month opening + in - out = closing, closing is the next opening, and the last one is what stands (D5)', async () => {
  const { churnFlow } = await director.ask<{ churnFlow: Flow[] }>(`{ churnFlow(${PERIOD}) { month tier opening inflow outflow closing } }`);
  for (const [index, flow] of churnFlow.entries()) {
    expect(flow.opening + flow.inflow - flow.outflow).toBe(flow.closing);
    const next = churnFlow[index + 1];
    if (next?.tier === flow.tier) expect(next.opening).toBe(flow.closing);
  }
  const standing = [...(await allTiersSeen(kit, group.d1)).values()].map(({ CHURN }) => CHURN!.tier);
  for (const tier of ['ACTIVE', 'THIN_ICE', 'AT_RISK', 'LOST']) expect([tier, churnFlow.find((flow) => flow.tier === tier && flow.month === '2026-12')!.closing]).toEqual([tier, standing.filter((one) => one === tier).length]);
  expect(churnFlow.some(({ tier, outflow }) => tier === 'AT_RISK' && outflow > 0)).toBe(true);
});

test('the base table: sold, came first, lost, by month and series (C-032)', async () => {
  await asSystem(kit, (tx) => tx.db.run("UPDATE vehicle SET sold_here = 1 WHERE owner_id = ?", [bareId(ids[0]!)]));
  const { baseTable } = await director.ask<{ baseTable: { month: string; series: string; sold: number; firstVisits: number; lost: number }[] }>(`{ baseTable(${PERIOD}) { month series sold firstVisits lost } }`);
  const row = (month: string) => baseTable.find((one) => one.month === month);
  expect(row('2025-12')).toEqual({ month: '2025-12', series: '晶锐', sold: 1, firstVisits: 2, lost: 0 });
  expect(row('2026-02')).toMatchObject({ firstVisits: 1 });
  const lost = baseTable.reduce((sum, { lost: here }) => sum + here, 0);
  expect(lost).toBe(Number((await kit.app.database.read.rows("SELECT COUNT(*) FROM tier_move WHERE scheme = 'CHURN' AND to_tier = 'LOST' AND from_tier IS NOT NULL"))[0]![0]));
  expect(lost).toBeGreaterThan(0);
});

test('base × return rate × ticket gives the revenue back (F-1)', async () => {
  await asSystem(kit, (tx) => tx.db.run("INSERT INTO vehicle_ownership (id, dealer_id, vehicle_id, customer_id, valid_from, created_at, updated_at, version) SELECT v.id, v.dealer_id, v.id, v.owner_id, '2025-12-01', v.created_at, v.updated_at, 1 FROM vehicle v WHERE v.owner_id IS NOT NULL"));
  const { revenueParts } = await director.ask<{ revenueParts: { month: string; baseCustomers: number; paidVisits: number; revenueFen: number; returnRate: number; ticketFen: number | null }[] }>(`{ revenueParts(${PERIOD}) { month baseCustomers paidVisits revenueFen returnRate ticketFen } }`);
  expect(revenueParts.find(({ month }) => month === '2026-02')).toEqual({ month: '2026-02', baseCustomers: 6, paidVisits: 2, revenueFen: 130_000, returnRate: 2 / 6, ticketFen: 65_000 });
  for (const { baseCustomers, returnRate, ticketFen, revenueFen } of revenueParts) expect(Math.round(baseCustomers * returnRate * (ticketFen ?? 0))).toBe(revenueFen);
});

test('cars by age, set-based, as the rule says of each', async () => {
  kit.timeIs('2026-03-02 10:00');
  const { vehicleSegments } = await director.ask<{ vehicleSegments: { age: string | null; usage: string; vehicles: number }[] }>('{ vehicleSegments { age usage vehicles } }');
  const wanted = new Map<string | null, number>();
  for (const car of cars) { const age = ageSegment(car, shippedBasis, '2026-03-02'); wanted.set(age, (wanted.get(age) ?? 0) + 1); }
  expect(new Map(vehicleSegments.map(({ age, vehicles }) => [age, vehicles]))).toEqual(wanted);
  expect(wanted.size).toBe(4);
});

test('what a customer is worth, with everything that goes in (C-212); a margin set otherwise changes it', async () => {
  const VALUE = 'query ($id: ID!) { customer(id: $id) { value { yearlySpendFen totalSpendFen contactsInYear contactCostFen marginPct netProfitFen relationMonths expectedYears expectedProfitFen } } }';
  kit.timeIs('2026-03-02 10:00');
  await evaluate(kit, group.d1);
  const value = async () => (await director.ask<{ customer: { value: Record<string, number> } }>(VALUE, { id: ids[1] })).customer.value;
  expect(await value()).toEqual({ yearlySpendFen: 100_000, totalSpendFen: 100_000, contactsInYear: 0, contactCostFen: 500, marginPct: 40, netProfitFen: 40_000, relationMonths: 38, expectedYears: 3, expectedProfitFen: 120_000 });
  await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key: 'tier.value.marginPct', value: '25' } });
  expect(await value()).toMatchObject({ marginPct: 25, netProfitFen: 25_000, expectedProfitFen: 75_000 });
});

test('a relation is worth spend × years × (1 + referred / customers) (F-2)', async () => {
  await director.ask('mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { id } }', { input: { customerId: ids[0] } });
  const { relationshipValues } = await director.ask<{ relationshipValues: { customers: number; yearlySpendFen: number; years: number; referredInYear: number; valueFen: number }[] }>('{ relationshipValues { customers yearlySpendFen years referredInYear valueFen } }');
  const [{ customers, yearlySpendFen, years, referredInYear, valueFen }] = relationshipValues as [typeof relationshipValues[number]];
  expect([customers, yearlySpendFen, referredInYear]).toEqual([6, 55_000, 1]);
  expect(valueFen).toBe(Math.round(yearlySpendFen * years * (1 + 1 / 6)));
});

test('reasons for loss are counted as they were told; a sibling counts nothing of all this', async () => {
  for (const [id, churnReason] of [[ids[2], 'COST.PARTS_DEAR'], [ids[3], 'COST.PARTS_DEAR'], [ids[4], 'SERVICE.WAITING']]) await director.ask('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id } }', { input: { customerId: id, churnReason } });
  expect((await director.ask(`{ churnReasons(${PERIOD}) { reason customers } }`)) as unknown).toEqual({ churnReasons: [{ reason: 'COST.PARTS_DEAR', customers: 2 }, { reason: 'SERVICE.WAITING', customers: 1 }] });
  const sibling = await as(kit, 'CARE_DIRECTOR', group.d2);
  expect(await sibling.ask(`{ churnReasons(${PERIOD}) { reason } baseTable(${PERIOD}) { month } revenueParts(${PERIOD}) { month } vehicleSegments { age } relationshipValues { customers } }`) as unknown)
    .toEqual({ churnReasons: [], baseTable: [], revenueParts: [], vehicleSegments: [], relationshipValues: [] });
  expect(await sibling.refused(`query ($ids: [ID!]) { churnFlow(${PERIOD}, unitIds: $ids) { month } }`, { ids: [group.d1] })).toBe('NOT_FOUND');
});
