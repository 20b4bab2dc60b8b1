import type { CustomerHistory } from '@dealercare/domain/tier/figures';
import { addDays } from '@dealercare/domain/time/local-date';
import { beforeAll, expect, test } from 'vitest';
import { plan, saysConsent, taskOf, tasksOf } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { publishedYears, register } from '../../test/kit/complaint.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { buildHistories, evaluate, tiersSeen } from '../../test/kit/tier.js';
import { phoneColumns, groupOf } from '../customer/secret-fields.js';
import { bareId } from '../platform/ids.js';
import { deriveVisits } from '../vehicle/visit-facts.js';

const kit = useKit();
let group: Group;
let nth = 0;
let director: Client & { person: Person };
let specialist: Client & { person: Person };

const visits = (lastVisitOn: string, count: number, totalFen: number): CustomerHistory => ({
  fileDate: '2022-01-01', cars: [{ deliveredOn: '2024-06-01', odometerKm: null, odometerOn: null, policySoldHere: true }], referralDays: ['2025-06-01', '2025-07-01'], credit: 'OK', priceSensitivity: 'LOW',
  orders: Array.from({ length: count }, (_, index) => ({ vehicleId: 'v1', openedOn: addDays(lastVisitOn, -60 * index), totalFen, maintenance: true, lines: [{ jobType: 'CUSTOMER_PAY', labourFen: 1000 }] })),
});

/** Customers with a mobile of their own, so that they can be called. */
async function reachable(histories: readonly CustomerHistory[]): Promise<string[]> {
  const ids = await buildHistories(kit, group.d1, histories);
  for (const id of ids) {
    await asSystem(kit, async (tx) => {
      const phone = phoneColumns(tx.app, await groupOf(tx.app, group.d1), id, `139009${String((nth += 1)).padStart(5, '0')}`);
      await tx.db.run('UPDATE customer SET phone_cipher = ?, phone_kind = ?, phone_index = ?, person_key = ? WHERE id = ?', [phone.phoneCipher, phone.phoneKind, phone.phoneIndex, phone.personKey, bareId(id)]);
    });
  }
  return ids;
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const notices = async (kind: string): Promise<unknown[][]> => (await kit.app.database.read.rows('SELECT recipient_id, subject_id FROM notification WHERE kind = ? ORDER BY id', [kind])).map((row) => [...row]);

test('the same complaint of an A and of a B customer: two severities, two due times (D4, C-048)', async () => {
  kit.timeIs('2026-03-02 10:00');
  const [best, other] = await reachable([visits('2026-02-20', 4, 400_000), visits('2026-02-20', 1, 10_000)]);
  await evaluate(kit, group.d1);
  expect([(await tiersSeen(kit, group.d1, best!))['ABCD']!.tier, (await tiersSeen(kit, group.d1, other!))['ABCD']!.tier]).toEqual(['A', 'B']);
  const set = (key: string, amount: number) => director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key, value: JSON.stringify({ mode: 'BUSINESS', amount }) } });
  await set('sla.firstContact.medium@tier.A', 30);
  const due = async (customerId: string): Promise<{ severity: string; dueAt: string }> => {
    const { id } = await register(specialist, group.d1, { customerId });
    const { complaint } = await director.ask<{ complaint: { severity: string; clocks: { kind: string; dueAt: string }[] } }>('query ($id: ID!) { complaint(id: $id) { severity clocks { kind dueAt } } }', { id });
    return { severity: complaint.severity, dueAt: complaint.clocks.find(({ kind }) => kind === 'FIRST_CONTACT')!.dueAt };
  };
  expect(await due(best!)).toEqual({ severity: 'MEDIUM', dueAt: '2026-03-02T02:30:00.000Z' });
  expect(await due(other!)).toEqual({ severity: 'GENERAL', dueAt: '2026-03-02T04:00:00.000Z' });
});

test('an A customer who slides: his keeper hears of it once, nobody else; without a keeper the managers do', async () => {
  kit.timeIs('2026-03-02 10:00');
  const [kept, unkept] = await reachable([visits('2026-02-20', 4, 400_000), visits('2026-02-20', 4, 400_000)]);
  await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET owner_user_id = ? WHERE id = ?', [bareId(specialist.person.id), bareId(kept!)]));
  await evaluate(kit, group.d1);
  for (const customerId of [kept, unkept]) {
    await specialist.ask('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id } }', { input: { customerId, credit: 'OVERDUE', priceSensitivity: 'HIGH' } });
    await asSystem(kit, (tx) => tx.db.run("DELETE FROM referral WHERE customer_id = ?", [bareId(customerId!)]));
  }
  for (let run = 0; run < 2; run += 1) await evaluate(kit, group.d1);
  expect((await tiersSeen(kit, group.d1, kept!))['ABCD']).toMatchObject({ tier: 'A', slipping_since: '2026-03-02' });
  expect(await notices('TIER_SLIDING')).toEqual(expect.arrayContaining([[bareId(specialist.person.id), kept], [bareId(director.person.id), unkept]]));
  expect((await notices('TIER_SLIDING')).length).toBe(2);
});

test('who rises to A without a person of his own is told to the managers', async () => {
  const [risen] = await reachable([{ ...visits('2026-02-20', 4, 400_000), credit: 'OVERDUE', priceSensitivity: 'HIGH', referralDays: [] }]);
  await evaluate(kit, group.d1);
  await specialist.ask('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id } }', { input: { customerId: risen, credit: 'OK', priceSensitivity: 'LOW' } });
  expect((await tiersSeen(kit, group.d1, risen!))['ABCD']!.tier).toBe('A');
  expect(await notices('TIER_KEEPER_WANTED')).toContainEqual([bareId(director.person.id), risen]);
});

test('CR-25: who has become C is called a week later, once, and not any more when he comes in before (C-050, C-051)', async () => {
  kit.timeIs('2026-03-12 10:00');
  const [silent, back, unasked] = await reachable([visits('2025-09-10', 1, 10_000), visits('2025-09-10', 1, 10_000), visits('2025-09-10', 1, 10_000)]);
  for (const id of [silent!, back!]) await saysConsent(specialist, id, 'GRANTED', ['PHONE']);
  await evaluate(kit, group.d1);
  await plan(kit, group.d1);
  await plan(kit, group.d1);
  expect(await taskOf(specialist, silent!, 'CR-25')).toMatchObject({ wantedT: '2026-03-18', why: { suppressReason: null }, status: 'PLANNED', steps: [{ channel: 'PHONE' }] });
  expect(await taskOf(specialist, unasked!, 'CR-25')).toMatchObject({ status: 'SUPPRESSED', why: { suppressReason: 'CONSENT' } });
  await asSystem(kit, async (tx) => {
    const [[vehicle]] = await tx.db.rows('SELECT id FROM vehicle WHERE owner_id = ?', [bareId(back!)]) as [[string]];
    await tx.db.run("UPDATE repair_order SET opened_on = '2026-03-11' WHERE vehicle_id = ?", [vehicle]);
    await deriveVisits(tx, group.d1, [`veh_${vehicle}`]);
  });
  await evaluate(kit, group.d1);
  kit.timeIs('2026-03-13 10:00');
  await evaluate(kit, group.d1);
  await plan(kit, group.d1);
  expect((await tasksOf(specialist, back!, 'CR-25')).map(({ status }) => status)).toEqual(['CANCELLED']);
});
