import { partnerScopes, type PartnerScope } from '@dealercare/domain/access/partner-scope';
import { roleEntries, roles } from '@dealercare/domain/access/role';
import { beforeAll, describe, expect, test } from 'vitest';
import { orgTree } from '../../src/organisation/org-tree.js';
import { buildRenewal, plan } from '../kit/care.js';
import type { Client } from '../kit/client.js';
import { intake, publishedYears, register } from '../kit/complaint.js';
import { useKit } from '../kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../kit/people.js';
import { proves } from '../kit/proof.js';
import { mayHave, type Kind, type Row, type Somebody } from './reference.js';

const kit = useKit();
const PAIRS = 500;
const LIMIT_MS = 120_000;
const SEED = Number(process.env['LEAK_SEED'] ?? 20260302);

interface Asking extends Somebody { client: Client }
interface Known extends Row { id: string }
let group: Group;
const people: Asking[] = [];
const rows: Known[] = [];

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const bare = (id: string): string => id.slice(-26);
const one = async (sql: string, params: string[]): Promise<string> => String((await kit.app.database.read.rows(sql, params))[0]![0]);

/** A customer with a car and a task at a dealer, kept by somebody; cases at the desk and with the region. */
async function fill(dealerId: string, keeper: Asking, maker: Client): Promise<void> {
  const chain = (await orgTree(kit.app)).chain(dealerId).map(({ id }) => id);
  const nowhere = { chain, reached: 1, heldBy: dealerId, atDealer: true };
  const { customerId, vehicleId } = await buildRenewal(kit, dealerId, '2026-04-01');
  await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET owner_user_id = ? WHERE id = ?', [bare(keeper.id), bare(customerId)]));
  await plan(kit, dealerId);
  const taskId = `tsk_${await one('SELECT id FROM care_task WHERE customer_id = ?', [bare(customerId)])}`;
  const desk = await as(kit, 'CARE_MANAGER', dealerId);
  const plain = await register(desk, dealerId);
  const { registerComplaint: own } = await keeper.client.ask<{ registerComplaint: { id: string } }>('mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id } }', { input: intake(dealerId) });
  const region = await register(desk, dealerId, { description: '行驶中刹车失灵', injury: true });
  const dispatched = await register(maker, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
  await maker.ask('mutation ($input: DispatchInput!) { dispatchComplaint(input: $input) { id } }', { input: { complaintId: dispatched.id, expectedVersion: await version(dispatched.id), unitId: dealerId, reason: '请经销商处理' } });
  rows.push(
    { ...nowhere, kind: 'customer', id: customerId, keeperIds: [keeper.id] }, { ...nowhere, kind: 'reveal', id: customerId, keeperIds: [keeper.id] },
    { ...nowhere, kind: 'vehicle', id: vehicleId, keeperIds: [keeper.id] }, { ...nowhere, kind: 'careTask', id: taskId, keeperIds: [] },
  );
  for (const { id } of [plain, own, region, dispatched]) rows.push(await caseRow(id, chain));
}

const version = async (id: string): Promise<number> => Number(await one('SELECT version FROM complaint WHERE id = ?', [bare(id)]));

/** A case as the database holds it: the reference decides by what is true of it, not by who was asked. */
async function caseRow(id: string, chain: readonly string[]): Promise<Known> {
  const [[reached, owner, holder, dealer, first]] = await kit.app.database.read.rows('SELECT reached_level, owner_id, owner_unit_id, dealer_id, first_owner_id FROM complaint WHERE id = ?', [bare(id)]) as [[number, string | null, string, string | null, string | null]];
  return { kind: 'complaint', id, chain, keeperIds: [owner, first].flatMap((id) => (id ? [`usr_${id}`] : [])), reached: Number(reached), heldBy: `org_${holder}`, atDealer: dealer !== null };
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  const unitsOf = { DEALER: [group.d1, group.d2, group.d3], REGION: [group.north, group.south], MANUFACTURER: [group.maker], GROUP: [], ANY: [group.d1, group.north] };
  const maker = await as(kit, 'MFR_SERVICE', group.maker);
  for (const role of roles) for (const unit of unitsOf[roleEntries[role].at]) {
    const client = await as(kit, role, unit);
    people.push({ id: client.person.id, role, unit, client });
  }
  for (const unit of [group.d1, group.d3]) {
    const director = await proves(kit, await as(kit, 'CARE_DIRECTOR', unit));
    const { createApiKey } = await director.ask<{ createApiKey: { secret: string } }>('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }', { input: { unitId: unit, name: '随机', scopes: Object.keys(partnerScopes) as PartnerScope[] } });
    people.push({ id: 'partner', role: 'PARTNER', unit, client: kit.anyone().with({ authorization: `Bearer ${createApiKey.secret}` }) });
  }
  people.push({ id: 'nobody', role: 'NOBODY', unit: group.d1, client: kit.anyone() });
  for (const dealerId of [group.d1, group.d2, group.d3]) await fill(dealerId, people.find(({ role, unit }) => role === 'SERVICE_ADVISOR' && unit === dealerId)!, maker);
}, LIMIT_MS);

const questions: Readonly<Record<Kind, readonly string[]>> = {
  customer: ['query ($id: ID!) { customer(id: $id) { id } }', 'query ($id: ID!) { customers(first: 100) { nodes { id } } }', 'query ($id: ID!) { vehicles(first: 100) { nodes { owner { id } } } }'],
  vehicle: ['query ($id: ID!) { vehicle(id: $id) { id } }', 'query ($id: ID!) { vehicles(first: 100) { nodes { id } } }'],
  careTask: ['query ($id: ID!) { careTask(id: $id) { id } }', 'query ($id: ID!) { careTasks(first: 100) { nodes { id } } }'],
  complaint: ['query ($id: ID!) { complaint(id: $id) { id } }', 'query ($id: ID!) { complaints(first: 100) { nodes { complaint { id } } } }'],
  reveal: ['mutation ($id: ID!) { revealSecret(input: { customerId: $id, field: PHONE, reason: "随机核对" }) }'],
};

/** Lists take no id; the variable is there so that all questions are asked alike. */
const worded = (question: string): string => (question.includes('id: $id') || question.includes('customerId: $id') ? question : question.replace('query ($id: ID!) ', 'query '));

test(`${PAIRS} random questions of random people are answered as the reference says (seed ${SEED})`, async () => {
  const below = chance(SEED);
  const differ: string[] = [];
  const answered = { yes: 0, no: 0 };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const who = people[below(people.length)]!;
    const row = rows[below(rows.length)]!;
    const asked = questions[row.kind];
    const question = worded(asked[below(asked.length)]!);
    const { data, errors } = await who.client.send(question, question.includes('$id') ? { id: row.id } : {});
    const got = row.kind === 'reveal' ? typeof (data as { revealSecret?: unknown } | null)?.revealSecret === 'string' : JSON.stringify(data ?? {}).includes(row.id);
    answered[got ? 'yes' : 'no'] += 1;
    if (got !== mayHave(who, row)) differ.push(`${who.role} of ${who.unit} asks for ${row.kind} at ${row.chain[0]!} (reached ${row.reached}): ${got ? 'gets it' : `does not get it: ${errors[0]?.extensions.code ?? 'absent'}`}; ${question}`);
  }
  expect(differ).toEqual([]);
  // Neither all yes nor all no: both sides of the rule were asked.
  expect(Math.min(answered.yes, answered.no)).toBeGreaterThan(PAIRS / 10);
}, LIMIT_MS);

describe('who can see a record, and why (K5)', () => {
  const WHO = 'query ($id: ID!) { whoCanSee(id: $id) { total watchers { id kind name seesNames reasons { rule role unit { id } } } } }';
  interface Seen { total: number; watchers: { id: string; kind: string; name: string | null; seesNames: boolean; reasons: { rule: string; role: string | null; unit: { id: string } }[] }[] }
  const asked = async (client: Client, id: string): Promise<Seen> => (await client.ask<{ whoCanSee: Seen }>(WHO, { id })).whoCanSee;
  const at = (unit: string, role: Asking['role']): Client => people.find((person) => person.role === role && person.unit === unit)!.client;

  test('says what each of them is answered when asking', async () => {
    for (const row of rows.filter(({ kind, chain }) => kind !== 'reveal' && chain[0] === group.d1)) {
      const { watchers, total } = await asked(at(group.d1, 'GENERAL_MANAGER'), row.id);
      expect(total).toBe(watchers.length);
      const named = new Set(watchers.map(({ id }) => id));
      const differ: string[] = [];
      for (const who of people.filter(({ role }) => role !== 'PARTNER' && role !== 'NOBODY')) {
        const { errors } = await who.client.send(questions[row.kind][0]!, { id: row.id });
        if (named.has(who.id) !== (errors.length === 0)) differ.push(`${who.role} of ${who.unit} on ${row.kind}: listed ${named.has(who.id)}, answered ${errors.length === 0}`);
      }
      expect(differ).toEqual([]);
      expect(watchers.filter(({ kind }) => kind === 'PARTNER').map(({ reasons }) => reasons.map(({ rule, unit }) => [rule, unit.id]))).toEqual([[['PARTNER', group.d1]]]);
    }
  }, LIMIT_MS);

  test('names the post, the unit and the rule; of people above only role and unit are told', async () => {
    const [plain, own, region, dispatched] = rows.filter(({ kind, chain }) => kind === 'complaint' && chain[0] === group.d1);
    const reasonsOn = async (id: string, role: string): Promise<string[]> => (await asked(at(group.d1, 'GENERAL_MANAGER'), id)).watchers.flatMap(({ name, reasons }) => reasons.filter((reason) => reason.role === role).map(({ rule }) => `${rule} ${name === null ? 'unnamed' : 'named'}`));
    expect(new Set(await reasonsOn(plain!.id, 'SERVICE_MANAGER'))).toEqual(new Set(['UNIT named']));
    expect([await reasonsOn(plain!.id, 'REGION_MANAGER'), await reasonsOn(plain!.id, 'MFR_SERVICE'), await reasonsOn(plain!.id, 'SERVICE_ADVISOR')]).toEqual([[], [], []]);
    expect(new Set(await reasonsOn(own!.id, 'SERVICE_ADVISOR'))).toEqual(new Set(['OWN named']));
    expect(new Set(await reasonsOn(region!.id, 'REGION_MANAGER'))).toEqual(new Set(['HELD unnamed', 'LEVEL_REACHED unnamed']));
    expect(new Set(await reasonsOn(dispatched!.id, 'MFR_SERVICE'))).toEqual(new Set(['DISPATCHED unnamed']));
    const customer = rows.find(({ kind, chain }) => kind === 'customer' && chain[0] === group.d1)!;
    const seen = await asked(at(group.maker, 'MFR_ADMIN'), customer.id);
    expect(seen.watchers.filter(({ kind }) => kind === 'STAFF').every(({ name }) => name !== null)).toBe(true);
    expect(new Set(seen.watchers.flatMap(({ seesNames, reasons }) => reasons.map(({ rule }) => `${rule} ${seesNames ? 'clear' : 'masked'}`)))).toEqual(new Set(['UNIT clear', 'OWN clear', 'ABOVE masked', 'PARTNER masked']));
  });

  test('whoever may not open a record is not told who can; other kinds of records have no such answer', async () => {
    const [plain] = rows.filter(({ kind, chain }) => kind === 'complaint' && chain[0] === group.d1);
    for (const client of [at(group.d2, 'GENERAL_MANAGER'), at(group.north, 'REGION_MANAGER')]) expect([await client.refused(WHO, { id: plain!.id }), await client.refused(WHO, { id: `cmp_${'0'.repeat(26)}` })]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect([await at(group.d1, 'LOUNGE_STAFF').refused(WHO, { id: plain!.id }), await at(group.d1, 'GENERAL_MANAGER').refused(WHO, { id: group.d1 })]).toEqual(['FORBIDDEN', 'ID_OF_OTHER_TYPE']);
  });
});
