import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { manyCustomers } from '../../test/kit/many-customers.js';
import { buildKey } from '../../test/kit/partner.js';
import { asSystem, buildGroup, type Group } from '../../test/kit/people.js';

const kit = useKit();
let group: Group;
let partner: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  ({ partner } = await buildKey(kit, group.d1, ['customers:read']));
});

const CHANGED = 'query ($dealerId: ID!, $since: DateTime, $after: String, $first: Int!) { changedCustomers(dealerId: $dealerId, since: $since, after: $after, first: $first) { nodes { id externalNo } pageInfo { hasNextPage endCursor } } }';
interface Page { changedCustomers: { nodes: { externalNo: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }

/** Reads on from where it stood, like a partner who comes again and again. */
class Reader {
  after: string | null = null;
  readonly seen: string[] = [];

  async readsOn(first = 7, pages = Infinity): Promise<void> {
    for (let page = 0; page < pages; page += 1) {
      const { changedCustomers: { nodes, pageInfo } } = await partner.ask<Page>(CHANGED, { dealerId: group.d1, since: null, after: this.after, first });
      this.seen.push(...nodes.map(({ externalNo }) => externalNo));
      this.after = pageInfo.endCursor ?? this.after;
      if (!pageInfo.hasNextPage) return;
    }
  }
}

test('whoever comes again and again gets each record, none twice, however many come in between (O2)', async () => {
  const reader = new Reader();
  let number = 0;
  for (let minute = 0; minute < 12; minute += 1) {
    kit.timeIs(`2026-03-02 10:${String(10 + minute).padStart(2, '0')}`);
    const writing = manyCustomers(kit, group.d1, 10, `C${number += 1}`);
    await reader.readsOn(7, 2);
    await writing;
    await reader.readsOn(3, 1);
  }
  kit.timeIs('2026-03-02 10:30');
  await reader.readsOn(100);
  expect([reader.seen.length, new Set(reader.seen).size]).toEqual([120, 120]);
});

test('a transaction that began earlier and ends later is not passed by', async () => {
  kit.timeIs('2026-03-02 11:00');
  const reader = new Reader();
  await reader.readsOn(100);
  const before = reader.seen.length;
  // Begun at 11:00:00, seen only after others of 11:00:30 have been committed and read.
  await manyCustomers(kit, group.d1, 1, 'EARLY');
  kit.timeIs('2026-03-02 11:00');
  const [row] = await kit.app.database.read.rows("SELECT updated_at FROM customer WHERE external_no = 'EARLY-0'");
  await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET updated_at = '2026-03-02 03:00:30.000' WHERE external_no = 'EARLY-0'"));
  kit.timeIs('2026-03-02 11:01');
  await reader.readsOn(100);
  await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET updated_at = '2026-03-02 03:00:10.000' WHERE external_no = 'C1-0'"));
  kit.timeIs('2026-03-02 11:05');
  await reader.readsOn(100);
  expect([row![0], reader.seen.slice(before)]).toEqual(['2026-03-02 03:00:00.000', ['C1-0', 'EARLY-0']]);
});

test('what is changed is told again, and since when can be said', async () => {
  kit.timeIs('2026-03-02 12:00');
  await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET hobbies = '下棋', updated_at = '2026-03-02 04:00:00.000' WHERE external_no = 'C2-3'"));
  kit.timeIs('2026-03-02 12:05');
  const { changedCustomers } = await partner.ask<Page>(CHANGED, { dealerId: group.d1, since: '2026-03-02T04:00:00.000Z', after: null, first: 10 });
  expect(changedCustomers.nodes.map(({ externalNo }) => externalNo)).toEqual(['C2-3']);
});

test('of another dealer nothing', async () => {
  expect(await partner.refused(CHANGED, { dealerId: group.d2, since: null, after: null, first: 10 })).toBe('NOT_FOUND');
});
