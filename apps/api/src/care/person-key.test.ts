import { beforeAll, expect, test } from 'vitest';
import { buildCustomer, buildRenewal, dayBatch } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { bareId } from '../platform/ids.js';
import { personKeyJob } from './person-key.job.js';

const kit = useKit();
let group: Group;
let administrator: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  administrator = await as(kit, 'MFR_ADMIN', group.maker);
});

const keyOf = async (table: string, column: string, customerId: string): Promise<string> =>
  String((await kit.app.database.read.rows(`SELECT person_key FROM ${table} WHERE ${column} = ?`, [bareId(customerId)]))[0]![0]);

async function intoGroup(dealerId: string, groupId: string | null): Promise<void> {
  const { orgUnits } = await administrator.ask<{ orgUnits: { id: string; version: number }[] }>('{ orgUnits { id version } }');
  const { version } = orgUnits.find(({ id }) => id === dealerId)!;
  await administrator.ask('mutation ($input: SetDealerGroupInput!) { setDealerGroup(input: $input) { id } }', { input: { unitId: dealerId, groupId, expectedVersion: version } });
  await kit.run(personKeyJob);
}

test('a customer of two dealers is one person once both are in a group, with what is planned for him, and two again when one leaves it (INV-18)', async () => {
  const { customerId: here } = await buildRenewal(kit, group.d1, '2026-04-01', { phone: '13800138000' });
  const there = await buildCustomer(kit, group.d2, { phone: '13800138000' });
  const landless = await buildCustomer(kit, group.d1, { phone: null });
  await dayBatch(kit);
  const alone = await keyOf('customer', 'id', here);
  expect(alone).not.toBe(await keyOf('customer', 'id', there));
  const { createUnit } = await administrator.ask<{ createUnit: { id: string } }>(
    'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }', { input: { type: 'GROUP', parentId: group.maker, code: 'G1', nameZh: '恒业', nameEn: 'Hengye' } });

  await intoGroup(group.d1, createUnit.id);
  await intoGroup(group.d2, createUnit.id);
  const together = await keyOf('customer', 'id', here);
  expect([together === alone, await keyOf('customer', 'id', there), await keyOf('customer', 'id', landless)]).toEqual([false, together, 'null']);
  expect(await keyOf('care_task', 'customer_id', here)).toBe(together);

  await intoGroup(group.d1, null);
  expect([await keyOf('customer', 'id', here), await keyOf('customer', 'id', there)]).toEqual([alone, together]);
});
