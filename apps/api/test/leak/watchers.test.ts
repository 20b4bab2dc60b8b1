import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetOrgTree } from '../../src/organisation/org-tree.js';
import type { Client } from '../kit/client.js';
import { publishedYears, register } from '../kit/complaint.js';
import { useKit } from '../kit/kit.js';
import { listen, type LiveLine } from '../kit/live.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../kit/people.js';
import { proves } from '../kit/proof.js';

const kit = useKit();
const CHANGED = 'subscription ($unitId: ID!) { complaintChanged(unitId: $unitId) { id number } }';
const LIST = '{ complaints(first: 1) { totalCount } }';
/** S10: refused on the next request, and on open lines within a second. */
const LIMIT_MS = 1000;

interface Heard { complaintChanged: { id: string; number: string } }
type Someone = Client & { person: Person };
let group: Group;
let desk: Someone;
const lines: LiveLine<Heard>[] = [];

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
});

beforeEach(async () => {
  await asSystem(kit, (tx) => tx.db.run('UPDATE org_unit SET parent_id = ? WHERE id = ?', [group.north.slice(-26), group.d1.slice(-26)]));
  forgetOrgTree(kit.app);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
});

afterEach(() => { for (const line of lines.splice(0)) line.close(); });

const happens = () => register(desk, group.d1);
function watch(client: Client, unitId: string): LiveLine<Heard> {
  const line = listen<Heard>(client, CHANGED, { unitId });
  lines.push(line);
  return line;
}

/** Asks until the right is seen to be gone: how long that took. */
async function untilGone(isGone: () => Promise<boolean>): Promise<number> {
  const since = performance.now();
  while (!await isGone()) if (performance.now() - since > 3 * LIMIT_MS) break;
  return Math.round(performance.now() - since);
}

const isRefused = (client: Client) => async (): Promise<boolean> => (await client.send(LIST)).errors.length > 0;
const seesNothing = (client: Client) => async (): Promise<boolean> => {
  const { data, errors } = await client.send(LIST);
  return errors.length > 0 || (data as { complaints: { totalCount: number } }).complaints.totalCount === 0;
};

const run = (sql: string, params: string[]): Promise<unknown> => asSystem(kit, (tx) => tx.db.run(sql, params.map((id) => id.slice(-26))));
const keyFor = async (unitId: string): Promise<Client & { keyId: string }> => {
  const director = await proves(kit, await as(kit, 'CARE_DIRECTOR', group.d1));
  const { createApiKey } = await director.ask<{ createApiKey: { secret: string; key: { id: string } } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret key { id } } }', { input: { unitId, name: '线路', scopes: ['complaints:read'] } });
  return Object.assign(kit.anyone().with({ authorization: `Bearer ${createApiKey.secret}` }), { keyId: createApiKey.key.id });
};

interface Watcher { what: string; client: Client; unitId: string; take: () => Promise<unknown>; isGone: () => Promise<boolean> }

/** Everybody who loses the right to hear, and how; the rows change behind this server's back, as when another one writes them. */
async function watchers(): Promise<Watcher[]> {
  const at = (unitId: string, role: 'CARE_MANAGER' | 'REGION_MANAGER' = 'CARE_MANAGER') => as(kit, role, unitId);
  const [disabled, ended, revoked, moved, region, key] = [await at(group.d1), await at(group.d1), await at(group.d1), await at(group.d1), await at(group.north, 'REGION_MANAGER'), await keyFor(group.d1)];
  const atDealer = { unitId: group.d1 };
  return [
    { ...atDealer, what: 'somebody disabled', client: disabled, take: () => run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [disabled.person.id]), isGone: isRefused(disabled) },
    { ...atDealer, what: 'a post that ended', client: ended, take: () => run("UPDATE post SET valid_to = '2026-03-01' WHERE user_id = ?", [ended.person.id]), isGone: isRefused(ended) },
    { ...atDealer, what: 'a session that was revoked', client: revoked, take: () => run("UPDATE session SET revoked_at = '2026-01-01 00:00:00.000' WHERE user_id = ?", [revoked.person.id]), isGone: isRefused(revoked) },
    { ...atDealer, what: 'a key that was revoked', client: key, take: () => run("UPDATE api_key SET revoked_at = '2026-01-01 00:00:00.000' WHERE id = ?", [key.keyId]), isGone: isRefused(key) },
    { ...atDealer, what: 'posts that moved to another dealer', client: moved, take: () => run('UPDATE post SET unit_id = ? WHERE user_id = ?', [group.d2, moved.person.id]), isGone: seesNothing(moved) },
    { what: 'a region whose dealer moved', client: region, unitId: group.north, take: () => run('UPDATE org_unit SET parent_id = ? WHERE id = ?', [group.south, group.d1]), isGone: seesNothing(region) },
  ];
}

test('who loses the right mid-stream hears nothing any more after a second, whatever the way (S10)', async () => {
  const all = await watchers();
  const [open, witness] = [all.map(({ client, unitId }) => watch(client, unitId)), watch(desk, group.d1)];
  for (const line of [...open, witness]) await line.hears(happens, () => true);
  const taken = performance.now();
  await Promise.all(all.map(({ take }) => take()));
  const took = await Promise.all(all.map(({ isGone }) => untilGone(isGone)));
  process.stdout.write(`till refusal: ${all.map(({ what }, index) => `${what} ${took[index]!} ms`).join(', ')}\n`);
  // A line may remember for as long as a request does.
  while (performance.now() - taken < LIMIT_MS) await desk.send(LIST);
  // The second fact comes after the first on every line: when it is heard, the first has been there or never comes.
  const since = [await happens(), await happens()].map(({ id }) => id);
  for (const id of since) await witness.hears(happens, ({ complaintChanged }) => complaintChanged.id === id);
  const heard = open.map((line, index) => [all[index]!.what, line.heard.filter(({ complaintChanged }) => since.includes(complaintChanged.id)).length]);
  expect(heard).toEqual(all.map(({ what }) => [what, 0]));
  for (const { isGone } of all) expect(await isGone()).toBe(true);
});

test('the region to which a dealer moved hears from then on', async () => {
  const south = watch(await as(kit, 'REGION_MANAGER', group.south), group.south);
  await south.opened;
  await run('UPDATE org_unit SET parent_id = ? WHERE id = ?', [group.south, group.d1]);
  expect((await south.hears(happens, () => true)).complaintChanged.number).toMatch(/^TS-D1-/);
});
