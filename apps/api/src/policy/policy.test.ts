import { beforeAll, expect, test } from 'vitest';
import { clockSettings } from '@dealercare/domain/complaint/clock-setting';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { setting } from './settings-state.js';

const kit = useKit();
const KEY = 'sla.firstContact.general';
const SET = 'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key value from { id } } }';
const firstContact = clockSettings().find(({ key }) => key === KEY)!;
let group: Group;
let maker: Client;
let region: Client;
let director: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  maker = await as(kit, 'MFR_ADMIN', group.maker);
  region = await as(kit, 'REGION_MANAGER', group.north);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

const minutes = (amount: number, mode = 'BUSINESS'): string => JSON.stringify({ mode, amount });
const set = (by: Client, unitId: string, value: string | null, extra: object = {}) => by.ask(SET, { input: { unitId, key: KEY, value, ...extra } });
const holds = async (unitId: string): Promise<number> => (await setting(kit.app, unitId, firstContact)).amount;

test('the nearest unit decides; a lower one may only shorten a clock (EX-179)', async () => {
  expect(await holds(group.d1)).toBe(120);
  await set(maker, group.maker, minutes(120));
  await set(region, group.north, minutes(90));
  expect(await director.refused(SET, { input: { unitId: group.d1, key: KEY, value: minutes(150) } })).toBe('SETTING_LOOSENS');
  await set(director, group.d1, minutes(60));
  expect([await holds(group.d1), await holds(group.d2), await holds(group.d3)]).toEqual([60, 90, 120]);
  const { policyValues } = await director.ask<{ policyValues: { key: string; value: string; from: { id: string } | null }[] }>('query ($unitId: ID!) { policyValues(unitId: $unitId) { key value from { id } } }', { unitId: group.d1 });
  expect(policyValues.find(({ key }) => key === KEY)).toEqual({ key: KEY, value: minutes(60), from: { id: group.d1 } });
});

test('a value taken back is inherited again, and one of tomorrow does not hold yet', async () => {
  await set(director, group.d1, null);
  expect(await holds(group.d1)).toBe(90);
  await set(director, group.d1, minutes(30), { validFrom: '2026-03-03' });
  expect(await holds(group.d1)).toBe(90);
  kit.timeIs('2026-03-03 09:00');
  expect(await holds(group.d1)).toBe(30);
  kit.timeIs('2026-03-02 10:00');
});

test('what is locked above cannot be overridden', async () => {
  await set(maker, group.maker, minutes(100), { locked: true });
  expect(await holds(group.d1)).toBe(100);
  expect(await director.refused(SET, { input: { unitId: group.d1, key: KEY, value: minutes(20) } })).toBe('SETTING_LOCKED');
});

test.each([
  ['an unknown key', { key: 'sla.never', value: minutes(1) }, 'SETTING_UNKNOWN'], ['words that are no JSON', { value: 'soon' }, 'SETTING_VALUE_INVALID'], ['a clock without a mode', { value: '{"amount":5}' }, 'SETTING_VALUE_INVALID'],
  ['a negative clock', { value: minutes(-5) }, 'SETTING_VALUE_INVALID'], ['yesterday', { value: minutes(20), validFrom: '2026-03-01' }, 'DAY_IS_PAST'],
])('%s is refused', async (_what, wrong, code) => {
  expect(await maker.refused(SET, { input: { unitId: group.maker, key: KEY, ...wrong } })).toBe(code);
});

test('a unit sets its own values, not those of a neighbour or of the level above', async () => {
  for (const unitId of [group.d2, group.north, group.maker]) expect(await director.refused(SET, { input: { unitId, key: KEY, value: minutes(10) } })).toBe('NOT_FOUND');
  const specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  expect(await specialist.refused(SET, { input: { unitId: group.d1, key: KEY, value: minutes(10) } })).toBe('FORBIDDEN');
});
