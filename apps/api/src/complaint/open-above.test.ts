import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedYears, register } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { forgetSettings } from '../policy/settings-state.js';

const kit = useKit();
const SET = 'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }';
const KEY = 'complaint.openAbove';
const readers = {
  'dealer': ['CARE_MANAGER', 'd1'], 'sibling': ['CARE_MANAGER', 'd2'], 'region': ['REGION_OFFICER', 'north'], 'other region': ['REGION_MANAGER', 'south'],
  'service': ['MFR_SERVICE', 'maker'], 'sales': ['MFR_SALES', 'maker'], 'auditor': ['AUDITOR', 'maker'],
} as const;
type Reader = keyof typeof readers;
type Sight = 'opens' | 'stub' | 'nothing';

let group: Group;
let admin: Client;
let director: Client;
let caseId: string;
let dispatchedId: string;
const clients = {} as Record<Reader, Client>;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  for (const [reader, [role, unit]] of Object.entries(readers)) clients[reader as Reader] = await as(kit, role, group[unit]);
  admin = await as(kit, 'MFR_ADMIN', group.maker);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  caseId = (await register(clients.dealer, group.d1)).id;
  const above = await register(clients.service, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
  dispatchedId = above.id;
  await clients.service.ask('mutation ($input: DispatchInput!) { dispatchComplaint(input: $input) { id } }', { input: { complaintId: above.id, expectedVersion: above.version, unitId: group.d1, reason: '请经销商处理' } });
});

beforeEach(async () => {
  await asSystem(kit, (tx) => tx.db.run('DELETE FROM policy_setting'));
  forgetSettings(kit.app);
});

const policy = (by: Client, unitId: string, value: string, locked = false): Promise<unknown> => by.ask(SET, { input: { unitId, key: KEY, value: JSON.stringify(value), locked } });
const reached = (rung: number): Promise<unknown> => asSystem(kit, (tx) => tx.db.run('UPDATE complaint SET reached_level = ? WHERE id = ?', [rung, caseId.slice(-26)]));

/** By list, by id and by the number of rows: all three must agree. */
async function sightOf(reader: Reader, id = caseId): Promise<Sight> {
  const client = clients[reader];
  const opens = (await client.send('query ($id: ID!) { complaint(id: $id) { id } }', { id })).errors.length === 0;
  const { data } = await client.send('{ complaints { totalCount nodes { id complaint { id } } } }');
  const list = (data as { complaints: { totalCount: number; nodes: { id: string; complaint: object | null }[] } } | null)?.complaints ?? { totalCount: 0, nodes: [] };
  expect(list.totalCount).toBe(list.nodes.length);
  const row = list.nodes.find((node) => node.id === id);
  expect(row?.complaint != null).toBe(opens);
  return opens ? 'opens' : row ? 'stub' : 'nothing';
}

const expected = (region: Sight, maker: Sight): Record<Reader, Sight> =>
  ({ 'dealer': 'opens', 'sibling': 'nothing', region, 'other region': 'nothing', 'service': maker, 'sales': maker, 'auditor': 'nothing' });
async function sights(id = caseId): Promise<Record<string, Sight>> {
  const seen: Record<string, Sight> = {};
  for (const reader of Object.keys(readers) as Reader[]) seen[reader] = await sightOf(reader, id);
  return seen;
}

describe('upper levels open a dealer\'s case only once it has come to them, or by a setting (K4)', () => {
  test.each<[string, number, 'off' | 'on', Sight, Sight]>([
    ['at the desk', 1, 'off', 'stub', 'stub'], ['with the dealer\'s management', 2, 'off', 'stub', 'stub'], ['once the region was asked', 3, 'off', 'opens', 'stub'], ['once the manufacturer was asked', 4, 'off', 'opens', 'opens'],
    ['at the desk', 1, 'on', 'opens', 'opens'], ['with the dealer\'s management', 2, 'on', 'opens', 'opens'], ['once the region was asked', 3, 'on', 'opens', 'opens'], ['once the manufacturer was asked', 4, 'on', 'opens', 'opens'],
  ])('%s (%i), the setting %s: the region %s, the manufacturer %s', async (_where, rung, setting, region, maker) => {
    await reached(rung);
    if (setting === 'on') await policy(admin, group.maker, 'ALL');
    expect(await sights()).toEqual(expected(region, maker));
  });

  test('dispatched from above: open to everybody on its way', async () => {
    expect(await sights(dispatchedId)).toEqual(expected('opens', 'opens'));
  });

  test('a dealer closes again what the manufacturer opened, unless it is locked', async () => {
    await reached(1);
    await policy(admin, group.maker, 'ALL');
    await policy(director, group.d1, 'REACHED');
    expect(await sights()).toEqual(expected('stub', 'stub'));
    await policy(admin, group.maker, 'ALL', true);
    expect(await sights()).toEqual(expected('opens', 'opens'));
    expect(await director.refused(SET, { input: { unitId: group.d1, key: KEY, value: '"REACHED"' } })).toBe('SETTING_LOCKED');
  });

  test('a region does not open its dealers\' cases for itself', async () => {
    const manager = await as(kit, 'REGION_MANAGER', group.north);
    expect(await manager.refused(SET, { input: { unitId: group.north, key: KEY, value: '"ALL"' } })).toBe('SETTING_LOOSENS');
  });

  test('what the setting of one region opens stays closed in the other', async () => {
    await reached(1);
    await policy(admin, group.maker, 'ALL');
    await policy(admin, group.south, 'REACHED');
    const elsewhere = await register(await as(kit, 'CARE_MANAGER', group.d3), group.d3);
    expect([await sightOf('service'), await sightOf('service', elsewhere.id), await sightOf('other region', elsewhere.id)]).toEqual(['opens', 'stub', 'stub']);
  });
});
