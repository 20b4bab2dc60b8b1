import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildPolicy, buildVehicle, plan } from '../kit/care.js';
import type { Client } from '../kit/client.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';
import { statementsOf } from '../kit/statements.js';

/** How many statements a page costs does not depend on how many rows it shows: D1 has 50 people and cars, D2 has 10. */
const kit = useKit();
let group: Group;
const readers: Record<'few' | 'many', Client> = {} as never;
const files: Record<'few' | 'many', string> = {} as never;

/** People with a car and work to do, and one whose file holds as many cars, orders and tasks again. */
async function fill(dealer: string, count: number): Promise<string> {
  for (let index = 0; index < count; index += 1) {
    const customer = await buildCustomer(kit, dealer, { name: `客户${index}` });
    await buildOrder(kit, dealer, await buildVehicle(kit, dealer, customer), customer, { handedOverOn: '2026-03-01' });
  }
  const fleet = await buildCustomer(kit, dealer, { name: '车队' });
  for (let index = 0; index < count; index += 1) {
    const car = await buildVehicle(kit, dealer, fleet);
    await buildOrder(kit, dealer, car, fleet, { handedOverOn: '2026-03-02' });
    await buildPolicy(kit, dealer, car, '2026-04-20');
  }
  return fleet;
}

beforeAll(async () => {
  group = await buildGroup(kit);
  kit.timeIs('2026-03-04 00:40');
  [files.many, files.few] = [await fill(group.d1, 25), await fill(group.d2, 5)];
  await plan(kit, group.d1, group.d2);
  kit.timeIs('2026-03-05 10:00');
  [readers.many, readers.few] = [await as(kit, 'CARE_DIRECTOR', group.d1), await as(kit, 'CARE_DIRECTOR', group.d2)];
}, 120_000);

const TASK = 'id ruleCode rule { nameZh nameEn } status dueAt assigneeName allowedActions customer { id name phone tier } vehicle { id plate model } dealer { code } order { orderNo } mergedInto { id } topics { id ruleCode } attempts { outcome } why { suppressReason }';

describe('a page of many rows costs no more statements than one of few', () => {
  test.each([
    ['work list', `query { page: workList(first: 50) { nodes { ${TASK} } totalCount } }`], ['care tasks', `query { page: careTasks(first: 50) { nodes { ${TASK} } totalCount } }`],
    ['customers', 'query { page: customers(first: 50) { nodes { id name phone dealer { code } vehicles { id plate model } openTasks { id ruleCode } consents { channel status } } totalCount } }'],
    ['sent messages', 'query { page: outboundMessages(first: 50) { nodes { id text to customer { name } dealer { code } } totalCount } }'],
  ])('%s', async (_name, query) => {
    const shown: number[] = [];
    const ask = (client: Client) => async () => { shown.push((await client.ask<{ page: { nodes: unknown[] } }>(query)).page.nodes.length); };
    await ask(readers.few)();
    const few = await statementsOf(kit, ask(readers.few));
    const many = await statementsOf(kit, ask(readers.many));
    expect(many.length).toBeLessThanOrEqual(few.length);
    expect(few.length).toBeLessThanOrEqual(9);
    expect(shown[2]).toBeGreaterThanOrEqual(shown[1]!);
  });

  test('a customer\'s file', async () => {
    const FILE = 'query ($id: ID!) { customer(id: $id) { id name vehicles { id plate model lastOrders { id orderNo } policies { endDate } } lastOrders { orderNo } contacts { channel } complaints { id } openTasks { id ruleCode t rule { nameZh } vehicle { plate } } consents { channel status } } }';
    const open = (name: 'few' | 'many') => async () => {
      const { customer } = await readers[name].ask<{ customer: { vehicles: unknown[] } }>(FILE, { id: files[name] });
      expect(customer.vehicles).toHaveLength(name === 'many' ? 25 : 5);
    };
    // The first look at a file is noted; what is counted here is what the page itself costs.
    await open('few')();
    await open('many')();
    const few = await statementsOf(kit, open('few'));
    // The statements themselves, so that a failure names the one too many.
    expect((await statementsOf(kit, open('many'))).map((sql) => sql.slice(0, 60))).toEqual(few.map((sql) => sql.slice(0, 60)));
  });
});
