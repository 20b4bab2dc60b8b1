import { createClient, type Client as SocketClient } from 'graphql-ws';
import { beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { act, publishedYears, register } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { sweepJob } from './sweep.job.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  await as(kit, 'CARE_MANAGER', group.d1);
  kit.timeIs('2026-03-02 10:00');
});

/** A session that was looked up is remembered for a second at most (rulings 29). */
const REMEMBERED_MS = 1000;

interface Heard { id: string; number: string; complaint: { level: string; status: string } | null }

function socketFor(client: Client): SocketClient {
  const headers = { cookie: client.cookieHeader };
  class WithCookies extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({ url: `${kit.url.replace('http', 'ws')}/graphql`, webSocketImpl: WithCookies, retryAttempts: 0 });
}

/** Watches a unit; `heard` fills while the test acts, `until` waits for what it wants. */
async function watch(client: Client, unitId: string): Promise<{ heard: Heard[]; until(found: (heard: Heard[]) => boolean): Promise<void>; failed: Promise<string>; stop(): void }> {
  const socket = socketFor(client);
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  let fail: (code: string) => void = () => undefined;
  const failed = new Promise<string>((resolve) => { fail = resolve; });
  const events = socket.iterate<{ complaintChanged: Heard }>({ query: 'subscription ($unitId: ID!) { complaintChanged(unitId: $unitId) { id number complaint { level status } } }', variables: { unitId } });
  void (async () => {
    try {
      for await (const { data, errors } of events) {
        if (errors) fail(String((errors[0] as { extensions?: { code?: string } }).extensions?.code));
        if (data) heard.push(data.complaintChanged);
        for (const look of waiting) look();
      }
    } catch (error) {
      fail(String((Array.isArray(error) ? (error[0] as { extensions?: { code?: string } }).extensions?.code : error)));
    }
  })();
  return {
    heard, failed, stop: () => void socket.dispose(),
    until: (found) => new Promise((resolve) => {
      const look = (): void => {
        if (!found(heard)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    }),
  };
}

/** A watcher hears only what comes after it began: a first case tells that it listens. */
async function listening(client: Client, unitId: string, wake: () => Promise<{ id: string }>): Promise<Awaited<ReturnType<typeof watch>>> {
  const watcher = await watch(client, unitId);
  for (;;) {
    const { id } = await wake();
    const found = await Promise.race([watcher.until((heard) => heard.some((item) => item.id === id)).then(() => true), kit.run(sweepJob).then(() => new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), 400); }))]);
    if (found) return watcher;
  }
}

describe('live (L6)', () => {
  test('the region sees a case arrive: as a stub while it is the dealer\'s, opened once it has climbed', async () => {
    const officer = await as(kit, 'REGION_OFFICER', group.north);
    const watcher = await listening(officer, group.north, () => register(desk, group.d1));
    expect(watcher.heard.every(({ complaint }) => complaint === null)).toBe(true);
    const { id } = await register(desk, group.d1);
    await act(desk, 'logComplaintContact', id, { channel: 'PHONE', outcome: 'REACHED' });
    kit.timeIs('2026-03-05 18:00:02');
    await kit.run(sweepJob);
    await watcher.until((heard) => heard.some((item) => item.id === id && item.complaint?.level === 'REGION'));
    expect(watcher.heard.filter((item) => item.id === id)[0]!.complaint).toBeNull();
    watcher.stop();
    kit.timeIs('2026-03-05 18:10');
  });

  test('the desk hears its own cases and no neighbour\'s', async () => {
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    const watcher = await listening(desk, group.d1, () => register(desk, group.d1));
    const foreign = await register(neighbour, group.d2);
    const own = await register(desk, group.d1);
    await watcher.until((heard) => heard.some(({ id }) => id === own.id));
    expect(watcher.heard.some(({ id }) => id === foreign.id)).toBe(false);
    watcher.stop();
  });

  test('nobody watches a unit out of reach', async () => {
    for (const [client, unit] of [[desk, group.d2], [desk, group.north], [await as(kit, 'REGION_OFFICER', group.south), group.d1]] as const) {
      const watcher = await watch(client, unit);
      expect(await watcher.failed).toBe('NOT_FOUND');
      watcher.stop();
    }
    expect(await (await watch(await as(kit, 'LOUNGE_STAFF', group.d1), group.d1)).failed).toBe('FORBIDDEN');
  });

  test.each([
    ['a post that ended', "UPDATE post SET valid_to = '2026-03-01' WHERE user_id = ?"], ['a disabled user', "UPDATE staff_user SET status = 'DISABLED' WHERE id = ?"],
  ])('%s hears nothing more, a second later at most (S10)', async (_who, change) => {
    const leaver = await as(kit, 'CARE_SPECIALIST', group.d1);
    const watcher = await listening(leaver, group.d1, () => register(desk, group.d1));
    const control = await listening(desk, group.d1, () => register(desk, group.d1));
    await asSystem(kit, (tx) => tx.db.run(change, [leaver.person.id.slice(-26)]));
    await new Promise((resolve) => { setTimeout(resolve, REMEMBERED_MS); });
    const { id } = await register(desk, group.d1);
    await control.until((heard) => heard.some((item) => item.id === id));
    expect(watcher.heard.some((item) => item.id === id)).toBe(false);
    expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(await leaver.refused('{ complaints { totalCount } }'));
    watcher.stop();
    control.stop();
  });
});
