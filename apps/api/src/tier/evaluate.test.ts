import { figuresOf, shippedBasis, type CustomerHistory } from '@dealercare/domain/tier/figures';
import { judge } from '@dealercare/domain/tier/judge';
import { tierSchemes } from '@dealercare/domain/tier/scheme';
import { addDays } from '@dealercare/domain/time/local-date';
import { beforeAll, describe, expect, test } from 'vitest';
import { allTiersSeen, buildHistories, buildHistory, evaluate, evaluates, tiersSeen } from '../../test/kit/tier.js';
import { useKit } from '../../test/kit/kit.js';
import { asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { deriveVisits } from '../vehicle/visit-facts.js';
import { publish } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import { TierEvaluation } from './tier-evaluation.entity.js';

const kit = useKit();
let group: Group;
const DAY = '2026-03-02';

beforeAll(async () => { group = await buildGroup(kit); });

/** A generator with a memory of its own: the same customers in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(state / 2_147_483_648 * below); };
}

const JOBS = ['CUSTOMER_PAY', 'CUSTOMER_PAY', 'CUSTOMER_PAY', 'WARRANTY', 'FREE_MAINTENANCE', 'INSURANCE', 'INTERNAL'];

function someHistory(any: (below: number) => number): CustomerHistory {
  const cars = Array.from({ length: any(3) }, () => ({
    deliveredOn: any(10) === 0 ? null : addDays(DAY, -any(2400)), odometerKm: any(2) === 0 ? null : any(90_000), odometerOn: any(3) === 0 ? null : addDays(DAY, -any(400)), policySoldHere: any(4) === 0,
  }));
  // Many come often, so that every rung of every scheme is reached.
  const often = any(4) === 0;
  const orders = Array.from({ length: often ? 4 + any(5) : any(6) }, () => ({
    vehicleId: `v${1 + any(2)}`, openedOn: addDays(DAY, 1 - any(often ? 360 : 1500)), totalFen: any(300_000), maintenance: any(2) === 0,
    lines: Array.from({ length: any(12) === 0 ? 0 : 1 + any(2) }, () => ({ jobType: often ? 'CUSTOMER_PAY' : JOBS[any(JOBS.length)]!, labourFen: any(50_000) })),
  }));
  return {
    fileDate: any(5) === 0 ? null : addDays(DAY, -any(1500)), cars, orders, referralDays: Array.from({ length: any(3) }, () => addDays(DAY, -any(900))),
    credit: ([null, 'OK', 'OK', 'OVERDUE'] as const)[any(4)]!, priceSensitivity: ([null, 'LOW', 'MEDIUM', 'HIGH'] as const)[any(4)]!,
  };
}

const allInUse = async (): Promise<void> => {
  for (const scheme of ['PYRAMID', 'ABC_VOLUME', 'RFM']) {
    await asSystem(kit, (tx) => tx.db.run("INSERT INTO tier_parameters (id, unit_id, scheme, number, parameters, locked, valid_from, created_at) VALUES (?, ?, ?, 1, '{\"active\":1}', 0, '2026-01-01', '2026-01-01 00:00:00.000')", [bareId(group.d1).slice(0, 20) + scheme.slice(0, 6).toLowerCase().padEnd(6, '0').replace('_', '0'), bareId(group.d1), scheme]));
  }
};

const tables = ['customer_figures', 'customer_tier', 'tier_move', 'audit_entry', 'outbox', 'customer'];
const everything = async (): Promise<unknown[]> => Promise.all(tables.map((table) => kit.app.database.read.rows(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)));

describe('a dealer with customers of every sort', () => {
  const histories: CustomerHistory[] = [];
  let ids: string[];

  beforeAll(async () => {
    const any = chance(20_260_302);
    for (let index = 0; index < 400; index += 1) histories.push(someHistory(any));
    ids = await buildHistories(kit, group.d1, histories);
    await allInUse();
    await evaluate(kit, group.d1);
  });

  test('the set-based figures are those of the rule, customer by customer', async () => {
    const rows = await kit.app.database.read.rows(
      'SELECT customer_id, relation_from, last_visit_on, cars, newest_car_on, repair_end_on, visits, paid_visits, spend_fen, services_due, services_done, gap_days, gaps, loyal, credit, price_sensitivity, referrals FROM customer_figures WHERE dealer_id = ?', [bareId(group.d1)]);
    const taken = new Map(rows.map(([id, ...row]) => [`cus_${id}`, row.map((cell) => (typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : cell))]));
    const wanted = histories.map((history, index) => [ids[index]!, history] as const).filter(([, { cars, orders }]) => cars.length > 0 || orders.some(({ openedOn }) => openedOn <= DAY));
    expect(taken.size).toBe(wanted.length);
    for (const [id, history] of wanted) {
      const f = figuresOf(history, shippedBasis, DAY);
      expect([id, ...taken.get(id)!]).toEqual([id, f.relationFrom, f.lastVisitOn, f.cars, f.newestCarOn, f.repairEndOn, f.visits, f.paidVisits, f.spendFen, f.servicesDue, f.servicesDone, f.gapDays, f.gaps, Number(f.loyal), f.credit, f.priceSensitivity, f.referrals]);
    }
  });

  test('the set-based tiers are those of the rule, in every scheme and with every tier', async () => {
    const { basis } = await kit.app.database.read.manager.findOneByOrFail(TierEvaluation, { dealerId: group.d1 });
    const reached = new Set<string>();
    const all = await allTiersSeen(kit, group.d1);
    for (const [index, history] of histories.entries()) {
      const seen = all.get(ids[index]!) ?? {};
      const figures = figuresOf(history, shippedBasis, DAY);
      if (Object.keys(seen).length === 0) continue;
      for (const scheme of tierSchemes) {
        const { tier, score, watch } = judge(scheme, { figures, standing: basis!.standing, parameters: basis!.schemes[scheme]!, day: DAY, before: null });
        reached.add(`${scheme} ${tier}`);
        expect([ids[index], scheme, seen[scheme]!.tier, seen[scheme]!.score, seen[scheme]!.watch === 1]).toEqual([ids[index], scheme, tier, score, watch]);
      }
    }
    for (const tier of ['A', 'B', 'C', 'D']) expect(reached).toContain(`ABCD ${tier}`);
    for (const tier of ['MATRIX DIAMOND', 'MATRIX GOLD', 'MATRIX SILVER', 'MATRIX ORDINARY', 'PYRAMID VIP', 'PYRAMID SMALL', 'ABC_VOLUME B', 'RFM CHAMPION', 'RFM ASLEEP', 'CHURN THIN_ICE', 'CHURN LOST']) expect(reached).toContain(tier);
  });

  test('a run that is repeated writes nothing', async () => {
    const before = await everything();
    expect(await evaluate(kit, group.d1)).toBe(0);
    expect(await everything()).toEqual(before);
  });

  test('each customer has one tier in a scheme, its last move leads to it, and the file shows that of the main scheme', async () => {
    const rows = await kit.app.database.read.rows(
      `SELECT COUNT(*), SUM(CASE WHEN t.tier = (SELECT m.to_tier FROM tier_move m WHERE m.customer_id = t.customer_id AND m.scheme = t.scheme ORDER BY m.id DESC LIMIT 1) THEN 1 ELSE 0 END),
         SUM(CASE WHEN t.scheme = 'ABCD' AND c.tier = t.tier THEN 1 ELSE 0 END), SUM(CASE WHEN t.scheme = 'ABCD' THEN 1 ELSE 0 END) FROM customer_tier t JOIN customer c ON c.id = t.customer_id WHERE t.dealer_id = ?`, [bareId(group.d1)]);
    const [all, ledTo, shown, main] = rows[0]!.map(Number);
    expect([ledTo, shown]).toEqual([all, main]);
    expect(main).toBeGreaterThan(300);
  });

  test('the same through the months: rules with a memory too', async () => {
    for (const day of ['2026-04-01', '2026-05-02', '2026-08-15']) {
      const before = await allTiersSeen(kit, group.d1);
      kit.timeIs(`${day} 09:00`);
      await evaluate(kit, group.d1);
      const { basis } = await kit.app.database.read.manager.findOneByOrFail(TierEvaluation, { dealerId: group.d1 });
      const after = await allTiersSeen(kit, group.d1);
      for (const [index, id] of ids.entries()) {
        const [was, is] = [before.get(id)?.['ABCD'], after.get(id)?.['ABCD']];
        if (!was || !is) continue;
        const found = judge('ABCD', { figures: figuresOf(histories[index]!, shippedBasis, day), standing: basis!.standing, parameters: basis!.schemes.ABCD!, day, before: { tier: was.computed_tier, slippingSince: was.slipping_since } });
        expect([id, day, is.computed_tier, is.slipping_since, is.score]).toEqual([id, day, found.tier, found.slippingSince, found.score]);
      }
    }
    kit.timeIs('2026-03-02 10:00');
  });
});

describe('between the nights', () => {
  const quiet: CustomerHistory = { fileDate: '2020-01-01', cars: [{ deliveredOn: '2023-01-01', odometerKm: null, odometerOn: null, policySoldHere: false }], orders: [{ vehicleId: 'v1', openedOn: '2025-07-01', totalFen: 50_000, maintenance: true, lines: [{ jobType: 'CUSTOMER_PAY', labourFen: 50_000 }] }], referralDays: [], credit: null, priceSensitivity: null };

  test('an order lifts a customer out of C as soon as it is there, and nobody else is written', async () => {
    kit.timeIs('2026-03-02 10:00');
    const id = await buildHistory(kit, group.d2, quiet);
    const other = await buildHistory(kit, group.d2, quiet);
    await evaluates(kit);
    expect([(await tiersSeen(kit, group.d2, id))['ABCD']!.tier, (await tiersSeen(kit, group.d2, id))['CHURN']!.tier]).toEqual(['C', 'AT_RISK']);
    await asSystem(kit, async (tx) => {
      const [[vehicle]] = await tx.db.rows('SELECT id FROM vehicle WHERE owner_id = ?', [bareId(id)]) as [[string]];
      await tx.db.run("UPDATE repair_order SET opened_on = '2026-02-20', handed_over_on = '2026-02-20' WHERE vehicle_id = ?", [vehicle]);
      await deriveVisits(tx, group.d2, [`veh_${vehicle}`]);
    });
    kit.timeIs('2026-03-02 11:00');
    await evaluates(kit);
    const { ABCD, CHURN } = await tiersSeen(kit, group.d2, id);
    expect([ABCD!.tier, ABCD!.previous_tier, CHURN!.tier]).toEqual(['B', 'C', 'ACTIVE']);
    expect(await kit.app.database.read.rows('SELECT DISTINCT customer_id FROM tier_move WHERE moved_at = ?', ['2026-03-02 03:00:00.000'])).toEqual([[bareId(id)]]);
    expect((await tiersSeen(kit, group.d2, other))['ABCD']!.tier).toBe('C');
  });

  test('a file that is out of use leaves the count with a move of its own', async () => {
    const id = await buildHistory(kit, group.d2, quiet);
    await evaluate(kit, group.d2);
    const [survivor] = await buildHistories(kit, group.d2, [{ ...quiet, orders: [] }]);
    await evaluate(kit, group.d2);
    await asSystem(kit, async (tx) => {
      await tx.db.run("UPDATE customer SET status = 'MERGED', merged_into_id = ? WHERE id = ?", [bareId(survivor!), bareId(id)]);
      await tx.db.run("UPDATE repair_order SET customer_id = ?, opened_on = '2026-02-25' WHERE customer_id = ?", [bareId(survivor!), bareId(id)]);
      publish(tx, 'customer.merged', group.d2, { customerId: survivor!, mergedId: id });
    });
    await evaluates(kit);
    expect((await tiersSeen(kit, group.d2, survivor!))['ABCD']!.tier).toBe('B');
    expect(await tiersSeen(kit, group.d2, id)).toEqual({});
    expect(await kit.app.database.read.rows("SELECT from_tier, to_tier FROM tier_move WHERE customer_id = ? AND scheme = 'ABCD' ORDER BY id", [bareId(id)])).toEqual([[null, 'C'], ['C', null]]);
  });

  test('an evaluation that was stopped goes on where it was', async () => {
    const { basis: before } = await kit.app.database.read.manager.findOneByOrFail(TierEvaluation, { dealerId: group.d2 });
    await asSystem(kit, (tx) => tx.db.run("UPDATE tier_evaluation SET phase = 'TIERS', reached = '' WHERE dealer_id = ?", [bareId(group.d2)]));
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer_tier SET tier = 'D', computed_tier = 'D' WHERE dealer_id = ? AND scheme = 'ABCD'", [bareId(group.d2)]));
    await evaluates(kit);
    const evaluation = await kit.app.database.read.manager.findOneByOrFail(TierEvaluation, { dealerId: group.d2 });
    expect([evaluation.phase, evaluation.basis]).toEqual(['DONE', before]);
    expect(await kit.app.database.read.rows("SELECT COUNT(*) FROM customer_tier WHERE dealer_id = ? AND scheme = 'ABCD' AND tier = 'D'", [bareId(group.d2)])).toEqual([[0]]);
  });
});
