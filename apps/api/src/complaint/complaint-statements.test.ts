import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildVehicle } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { act, publishedYears, register } from '../../test/kit/complaint.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { statementsOf } from '../../test/kit/statements.js';

/** How many statements a page costs does not depend on how many cases it shows: D1 has 50, D2 has 5. */
const CASES = { d1: 50, d2: 5 } as const;
type Dealer = keyof typeof CASES;
const kit = useKit();
let group: Group;
const readers = {} as Record<Dealer, Client>;
const files = {} as Record<Dealer, string>;

async function fill(dealer: Dealer): Promise<void> {
  const desk = await as(kit, 'CARE_SPECIALIST', group[dealer]);
  for (let index = 0; index < CASES[dealer]; index += 1) {
    const customerId = await buildCustomer(kit, group[dealer], { name: `客户${index}` });
    const vehicleId = await buildVehicle(kit, group[dealer], customerId);
    files[dealer] = (await register(desk, group[dealer], { customerId, vehicleId, contactName: null, contactPhone: null })).id;
  }
  for (let call = 0; call < CASES[dealer] / 5; call += 1) await act(desk, 'logComplaintContact', files[dealer], { channel: 'PHONE', outcome: 'NO_ANSWER' });
  readers[dealer] = await as(kit, 'CARE_DIRECTOR', group[dealer]);
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  for (const dealer of ['d1', 'd2'] as const) await fill(dealer);
}, 120_000);

const CLOCKS = 'clocks { kind level status dueAt }';
const ITEM = `id number severity dealer { code nameZh } nextDueAt nextClock { kind status dueAt } ${CLOCKS} complaint { status level channel owner { name } firstOwner { name } customer { name phone } vehicle { plate model } ownerUnit { code } originUnit { code } }`;

/** Some answers are remembered for a second, such as the hours of units: the least of some turns is what the page itself costs. */
const TURNS = 4;

async function costs(ask: (dealer: Dealer) => Promise<number>): Promise<Record<Dealer, { statements: number; shown: number }>> {
  const cost = async (dealer: Dealer): Promise<{ statements: number; shown: number }> => {
    let shown = 0;
    const turns: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) turns.push((await statementsOf(kit, async () => { shown = await ask(dealer); })).length);
    return { statements: Math.min(...turns), shown };
  };
  return { d1: await cost('d1'), d2: await cost('d2') };
}

describe('a page of fifty cases costs the statements of a page of five', () => {
  test.each([
    ['queue', 5, `query ($unit: ID!) { page: complaintQueue(unitId: $unit, first: 50) { nodes { ${ITEM} } totalCount } }`],
    ['list', 5, `query ($unit: ID!) { page: complaints(first: 50, filter: { dealer: { in: [$unit] } }) { nodes { ${ITEM} } totalCount } }`],
    ['clocks', 4, 'query ($unit: ID!) { page: clocks(first: 50, filter: { dealer: { in: [$unit] } }) { nodes { kind status dueAt case { number nextDueAt complaint { status customer { name } } } } totalCount } }'],
  ])('%s: at most %d', async (_name, most, query) => {
    const { d1, d2 } = await costs(async (dealer) => (await readers[dealer].ask<{ page: { nodes: unknown[] } }>(query, { unit: group[dealer] })).page.nodes.length);
    expect(d1.shown).toBe(50);
    expect(d2.shown).toBeLessThan(25);
    expect(d1.statements).toBe(d2.statements);
    expect(d1.statements).toBeLessThanOrEqual(most);
  });

  test('a case file with a long history costs that of one with a short one', async () => {
    const FILE = `query ($id: ID!) { complaint(id: $id) { id number description allowedActions customer { name phone } vehicle { plate } owner { name } ${CLOCKS} ladder { level state } events { seq type actor { name } note } escalations { toLevel status } remedies { kind } possibleDuplicates { number } } }`;
    const { d1, d2 } = await costs(async (dealer) => (await readers[dealer].ask<{ complaint: { events: unknown[] } }>(FILE, { id: files[dealer] })).complaint.events.length);
    expect([d1.shown >= 11, d2.shown < 5]).toEqual([true, true]);
    expect(d1.statements).toBe(d2.statements);
  });
});
