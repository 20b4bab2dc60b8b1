import type { CustomerHistory } from '@dealercare/domain/tier/figures';
import { addDays } from '@dealercare/domain/time/local-date';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { buildHistories, evaluate, evaluates, tiersSeen } from '../../test/kit/tier.js';
import { bareId } from '../platform/ids.js';

const kit = useKit();
let group: Group;
let director: Client;
let specialist: Client;
let ids: string[];

const TIERS = '{ tiers { scheme isMain tier computedTier score rule asOf since previousTier overrideUntil overrideReason slippingSince points { feature value bar points } } tier tierMoves { scheme fromTier toTier cause movedOn } }';
const PREVIEW = 'query ($unitId: ID!, $scheme: TierScheme!, $parameters: [TierParameterInput!]!, $first: Int, $after: ID) { tierPreview(unitId: $unitId, scheme: $scheme, parameters: $parameters, first: $first, after: $after) { customers up down flows { fromTier toTier customers } next movers { fromTier toTier score customer { id } } } }';
const PUBLISH = 'mutation ($input: PublishTierParametersInput!) { publishTierParameters(input: $input) { scheme number locked lockedHere from { id } parameters { key value } } }';
const OVERRIDE = 'mutation ($input: OverrideTierInput!) { overrideTier(input: $input) { id tier } }';

interface Seen { tier: string | null; tiers: { scheme: string; isMain: boolean; tier: string; computedTier: string; score: number | null; rule: string; overrideUntil: string | null; overrideReason: string | null; points: { feature: string; value: string | null; bar: string | null; points: number | null }[] }[]; tierMoves: { scheme: string; fromTier: string | null; toTier: string | null; cause: string; movedOn: string }[] }
const file = async (client: Client, id: string): Promise<Seen> => (await client.ask<{ customer: Seen }>(`query ($id: ID!) { customer(id: $id) ${TIERS} }`, { id })).customer;
const abcd = async (client: Client, id: string) => (await file(client, id)).tiers.find(({ scheme }) => scheme === 'ABCD')!;

/** Customers with 0 to 4 paid visits in the last months, each better than the one before; the last one has been away for a year. */
const visitor = (visits: number): CustomerHistory => ({
  fileDate: '2022-01-01', cars: [{ deliveredOn: '2024-01-01', odometerKm: null, odometerOn: null, policySoldHere: true }], referralDays: visits === 4 ? ['2025-06-01', '2025-07-01'] : [], credit: visits > 2 ? 'OK' : null, priceSensitivity: null,
  orders: Array.from({ length: Math.max(1, visits) }, (_, index) => ({ vehicleId: 'v1', openedOn: addDays('2026-02-20', -60 * index - (visits === 0 ? 400 : 0)), totalFen: 50_000 * visits, maintenance: true, lines: [{ jobType: 'CUSTOMER_PAY', labourFen: 1000 }] })),
});

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  ids = await buildHistories(kit, group.d1, [0, 1, 2, 3, 4].map(visitor));
  await evaluates(kit);
});

describe('why (D3)', () => {
  test('the points told sum to the score that stands, with what they were measured at', async () => {
    const { tier, score, rule, points } = await abcd(specialist, ids[4]!);
    expect([tier, rule, points.reduce((sum, { points: brought }) => sum + brought!, 0)]).toEqual(['A', 'LOYAL', score]);
    expect(points.find(({ feature }) => feature === 'SPEND')).toEqual({ feature: 'SPEND', value: '800000', bar: '375000', points: 20 });
    expect(points.find(({ feature }) => feature === 'REFERRALS')).toMatchObject({ value: '2', points: 15 });
  });

  test('who has been away is C, says the row of the rule; the ladder tells the same beside it', async () => {
    const { tiers, tier, tierMoves } = await file(specialist, ids[0]!);
    expect(tiers.map(({ scheme, isMain, tier: now, rule }) => [scheme, isMain, now, rule])).toEqual([['ABCD', true, 'C', 'NO_VISIT'], ['MATRIX', false, 'ORDINARY', 'ORDINARY'], ['CHURN', false, 'AT_RISK', 'NO_VISIT']]);
    expect([tier, tierMoves.filter(({ scheme }) => scheme === 'ABCD')]).toEqual(['C', [{ scheme: 'ABCD', fromTier: null, toTier: 'C', cause: 'EVALUATION', movedOn: '2026-03-02' }]]);
  });

  test('a bill overdue and a referral change the score at once, in the same call', async () => {
    const before = (await abcd(specialist, ids[3]!)).score!;
    await specialist.ask('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id } }', { input: { customerId: ids[3], credit: 'OVERDUE' } });
    expect((await abcd(specialist, ids[3]!)).score).toBe(before - 10);
    await specialist.ask('mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { id } }', { input: { customerId: ids[3] } });
    expect((await abcd(specialist, ids[3]!)).score).toBe(before - 2);
    await specialist.ask('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id traits { credit } } }', { input: { customerId: ids[3], credit: 'OK', churnReason: 'COST.PARTS_DEAR' } });
    expect(await specialist.refused('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id } }', { input: { customerId: ids[3], churnReason: 'COST' } })).toBe('CHURN_REASON_UNKNOWN');
    expect(await specialist.refused('mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { id } }', { input: { customerId: ids[3], referredOn: '2026-03-03' } })).toBe('DATE_IN_FUTURE');
  });
});

describe('a tier set by hand (INV-14)', () => {
  const given = (customerId: string, more: object = {}) => ({ input: { customerId, scheme: 'ABCD', tier: 'A', until: '2026-03-20', reason: '老客户，企业采购负责人', ...more } });

  test('holds against the batch until its last day, and ends by itself the day after', async () => {
    await director.ask(OVERRIDE, given(ids[0]!));
    await evaluate(kit, group.d1);
    expect(await file(director, ids[0]!)).toMatchObject({ tier: 'A', tiers: [{ tier: 'A', computedTier: 'C', overrideUntil: '2026-03-20', overrideReason: '老客户，企业采购负责人' }, {}, {}] });
    kit.timeIs('2026-03-20 23:00');
    await evaluates(kit);
    expect((await file(director, ids[0]!)).tier).toBe('A');
    kit.timeIs('2026-03-21 00:10');
    await evaluates(kit);
    const after = await file(director, ids[0]!);
    expect([after.tier, after.tiers[0]!.overrideUntil, after.tierMoves.filter(({ scheme }) => scheme === 'ABCD').map(({ toTier, cause }) => [toTier, cause])]).toEqual(['C', null, [['C', 'OVERRIDE_ENDED'], ['A', 'OVERRIDE'], ['C', 'EVALUATION']]]);
    kit.timeIs('2026-03-02 10:00');
  });

  test('may be ended by hand; the audit keeps both with their reasons', async () => {
    await director.ask(OVERRIDE, given(ids[1]!, { tier: 'D', reason: '明确表示不再来店' }));
    await director.ask('mutation ($input: EndTierOverrideInput!) { endTierOverride(input: $input) { id } }', { input: { customerId: ids[1], scheme: 'ABCD', reason: '客户又来了' } });
    expect((await file(director, ids[1]!)).tiers[0]).toMatchObject({ tier: 'B', overrideUntil: null });
    const rows = await kit.app.database.read.rows("SELECT action, reason FROM audit_entry WHERE entity_id = ? AND action LIKE 'tier.override%' ORDER BY seq", [ids[1]!]);
    expect(rows).toEqual([['tier.override', '明确表示不再来店'], ['tier.override-ended', '客户又来了']]);
  });

  test.each([
    [{ tier: 'GOLD' }, 'TIER_UNKNOWN'], [{ until: '2026-03-01' }, 'DAY_IS_PAST'], [{ until: '2027-03-03' }, 'OVERRIDE_TOO_LONG'], [{ scheme: 'RFM', tier: 'LOYAL' }, 'TIER_NOT_JUDGED'], [{ reason: 'x' }, 'INVALID_INPUT'],
  ])('%j is refused with %s', async (more, code) => {
    expect(await director.refused(OVERRIDE, given(ids[2]!, more))).toBe(code);
  });

  test('not by a specialist, nor by another dealer; a region reads the tier without the reason', async () => {
    expect(await specialist.refused(OVERRIDE, given(ids[2]!))).toBe('FORBIDDEN');
    expect(await (await as(kit, 'CARE_DIRECTOR', group.d2)).refused(OVERRIDE, given(ids[2]!))).toBe('NOT_FOUND');
    await director.ask(OVERRIDE, given(ids[2]!));
    const region = await as(kit, 'REGION_MANAGER', group.north);
    expect((await file(region, ids[2]!)).tiers[0]).toMatchObject({ tier: 'A', overrideReason: null });
    await director.ask('mutation ($input: EndTierOverrideInput!) { endTierOverride(input: $input) { id } }', { input: { customerId: ids[2], scheme: 'ABCD', reason: '结束' } });
  });
});

interface Preview { customers: number; up: number; down: number; next: string | null; flows: { fromTier: string; toTier: string; customers: number }[]; movers: { fromTier: string; toTier: string; customer: { id: string } | null }[] }
const preview = async (client: Client, unitId: string, parameters: Record<string, number>, more: object = {}): Promise<Preview> =>
  (await client.ask<{ tierPreview: Preview }>(PREVIEW, { unitId, scheme: 'ABCD', parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })), ...more })).tierPreview;
const number = async (client: Client, unitId: string): Promise<number> =>
  (await client.ask<{ tierSchemes: { scheme: string; number: number }[] }>('query ($unitId: ID!) { tierSchemes(unitId: $unitId) { scheme number } }', { unitId })).tierSchemes.find(({ scheme }) => scheme === 'ABCD')!.number;
const publish = async (client: Client, unitId: string, parameters: Record<string, number> | null, more: object = {}) =>
  client.ask<{ publishTierParameters: { number: number; parameters: { key: string; value: number }[] } }>(PUBLISH, { input: { unitId, scheme: 'ABCD', parameters: parameters && Object.entries(parameters).map(([key, value]) => ({ key, value })), expectedNumber: await number(client, unitId), ...more } });

describe('other numbers (D3)', () => {
  test('the preview with what holds moves nobody', async () => {
    expect(await preview(director, group.d1, {})).toMatchObject({ customers: 5, up: 0, down: 0, flows: [], movers: [] });
  });

  test('whom the preview names is who moves when it is published, and nobody else', async () => {
    const told = await preview(director, group.d1, { aScore: 40, cMonths: 10 });
    expect(told.up).toBeGreaterThan(0);
    const before = new Map(await Promise.all(ids.map(async (id) => [id, (await abcd(director, id)).tier] as const)));
    await publish(director, group.d1, { aScore: 40, cMonths: 10 });
    expect(new Map(await Promise.all(ids.map(async (id) => [id, (await abcd(director, id)).tier] as const)))).toEqual(before);
    await evaluates(kit);
    const moved: [string, string | undefined, string][] = [];
    for (const id of ids) { const { tier } = await abcd(director, id); if (tier !== before.get(id)) moved.push([id, before.get(id), tier]); }
    expect(told.movers.map(({ customer, fromTier, toTier }) => [customer!.id, fromTier, toTier])).toEqual(moved);
    expect(told.up + told.down).toBe(moved.length);
  });

  test('movers come in pages that neither skip nor repeat', async () => {
    const all = (await preview(director, group.d1, { aScore: 100, aPaidVisits: 50 })).movers.map(({ customer }) => customer!.id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const part: Preview = await preview(director, group.d1, { aScore: 100, aPaidVisits: 50 }, { first: 1, after });
      paged.push(...part.movers.map(({ customer }) => customer!.id));
      if ((after = part.next) === null) break;
    }
    expect(paged).toEqual(all);
  });

  test('the nearest unit decides, what it takes back is inherited, and a lock from above holds (INV-30)', async () => {
    const maker = await as(kit, 'MFR_ADMIN', group.maker);
    const holds = async (unitId: string): Promise<number> => (await maker.ask<{ tierSchemes: { scheme: string; parameters: { key: string; value: number }[] }[] }>('query ($unitId: ID!) { tierSchemes(unitId: $unitId) { scheme parameters { key value } } }', { unitId }))
      .tierSchemes[0]!.parameters.find(({ key }) => key === 'aScore')!.value;
    await publish(maker, group.maker, { aScore: 80 });
    expect([await holds(group.d1), await holds(group.d3)]).toEqual([40, 80]);
    const taken = await publish(director, group.d1, null);
    expect([taken.publishTierParameters.parameters.find(({ key }) => key === 'aScore')!.value, await holds(group.d1)]).toEqual([80, 80]);
    await publish(maker, group.maker, { aScore: 75 }, { locked: true });
    expect(await director.refused(PUBLISH, { input: { unitId: group.d1, scheme: 'ABCD', parameters: [], expectedNumber: await number(director, group.d1) } })).toBe('SETTING_LOCKED');
    await publish(maker, group.maker, null);
  });

  test('two who publish at once: the second sees that somebody was faster', async () => {
    const expectedNumber = await number(director, group.d1);
    await publish(director, group.d1, { aScore: 60 });
    expect(await director.refused(PUBLISH, { input: { unitId: group.d1, scheme: 'ABCD', parameters: [], expectedNumber } })).toBe('CONFLICT');
    await publish(director, group.d1, null);
  });

  test.each([[{ aScore: 0 }, 'OUT_OF_RANGE'], [{ nothing: 1 }, 'SETTING_UNKNOWN'], [{ cMonths: 20 }, 'TIER_PARAMETERS_CROSSED']])('%j names the field', async (parameters, code) => {
    const { errors } = await director.send(PREVIEW, { unitId: group.d1, scheme: 'ABCD', parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })) });
    expect(errors[0]!.extensions.fields[0]!.code).toBe(code);
  });

  test('another dealer\'s preview is not there; a region sees the sum of its dealers', async () => {
    expect(await director.refused(PREVIEW, { unitId: group.d2, scheme: 'ABCD', parameters: [] })).toBe('NOT_FOUND');
    const region = await as(kit, 'REGION_MANAGER', group.north);
    expect((await preview(region, group.north, { aScore: 70 })).customers).toBe(5);
  });

  test('another main scheme changes what the file shows', async () => {
    await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key: 'tier.main', value: '"MATRIX"' } });
    await evaluates(kit);
    expect((await file(director, ids[4]!)).tier).toBe('DIAMOND');
    await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key: 'tier.main', value: null } });
    await evaluates(kit);
    expect((await kit.app.database.read.rows('SELECT tier FROM customer WHERE id = ?', [bareId(ids[4]!)]))[0]).toEqual([(await tiersSeen(kit, group.d1, ids[4]!))['ABCD']!.tier]);
  });
});
