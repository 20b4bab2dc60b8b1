import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { publishedYears, register } from '../../test/kit/complaint.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, buildUnit, type Group, type Person } from '../../test/kit/people.js';

const kit = useKit();
const REVEAL = 'mutation ($input: RevealSecretInput!) { revealSecret(input: $input) }';
const REVEAL_CASE = 'mutation ($input: RevealComplainantInput!) { revealComplainant(input: $input) { phone } }';
const SET = 'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }';
const LIMIT = 3;
let group: Group;
let director: Client;
let customerId: string;
let caseId: string;
let agent: Client & { person: Person };

const limitIs = (unitId: string, value: number, by = director): Promise<unknown> => by.ask(SET, { input: { unitId, key: 'privacy.revealsPerDay', value: JSON.stringify(value) } });
const reveal = (by: Client = agent, reason = '回访') => by.send(REVEAL, { input: { customerId, field: 'PHONE', reason } });
const outcome = async (answer: ReturnType<typeof reveal>): Promise<string> => (await answer).errors[0]?.extensions.code ?? 'SHOWN';
const audited = async (by: { person: Person }): Promise<readonly (readonly unknown[])[]> =>
  kit.app.database.read.rows("SELECT action, entity_id, reason FROM audit_entry WHERE actor_id = ? AND action IN ('customer.reveal', 'complaint.reveal') ORDER BY seq", [by.person.id]);

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  const made = await director.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '周小燕', phone: '13900006666' } });
  customerId = made.createCustomer.id;
  caseId = (await register(director, group.d1, { contactName: '钱多', contactPhone: '13900007777' })).id;
  await limitIs(group.d1, LIMIT);
});

beforeEach(async () => {
  kit.timeIs('2026-03-02 10:00');
  agent = await as(kit, 'CARE_SPECIALIST', group.d1);
});

describe('numbers in the clear are counted per person and day (K3, S12)', () => {
  test('each look leaves one row: who, whose, why; one beyond the limit is refused and leaves none', async () => {
    for (const reason of ['回访', '预约', '核对']) expect(await outcome(reveal(agent, reason))).toBe('SHOWN');
    const { errors } = await reveal();
    expect(errors[0]!.extensions).toMatchObject({ code: 'REVEAL_LIMIT_REACHED', params: { limit: LIMIT, on: '2026-03-03', until: '2026-03-02T16:00:00.000Z' } });
    expect(await audited(agent)).toEqual(['回访', '预约', '核对'].map((reason) => ['customer.reveal', customerId, reason]));
  });

  test('a complainant counts like a customer', async () => {
    expect((await agent.ask<{ revealComplainant: { phone: string } }>(REVEAL_CASE, { input: { complaintId: caseId, reason: '致电' } })).revealComplainant.phone).toBe('13900007777');
    expect([await outcome(reveal()), await outcome(reveal()), await outcome(reveal())]).toEqual(['SHOWN', 'SHOWN', 'REVEAL_LIMIT_REACHED']);
    expect(await agent.refused(REVEAL_CASE, { input: { complaintId: caseId, reason: '致电' } })).toBe('REVEAL_LIMIT_REACHED');
  });

  test('twenty at once: three are shown, seventeen are refused, three rows stand in the audit', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => outcome(reveal())));
    expect(answers.filter((code) => code === 'SHOWN')).toHaveLength(LIMIT);
    expect(answers.filter((code) => code === 'REVEAL_LIMIT_REACHED')).toHaveLength(20 - LIMIT);
    expect(await audited(agent)).toHaveLength(LIMIT);
  });

  test('midnight at home begins a new day', async () => {
    for (let look = 0; look < LIMIT; look += 1) await reveal();
    kit.timeIs('2026-03-02 23:59');
    expect(await outcome(reveal())).toBe('REVEAL_LIMIT_REACHED');
    kit.timeIs('2026-03-03 00:00');
    expect(await outcome(reveal())).toBe('SHOWN');
  });

  test('the day is that of the person\'s own unit', async () => {
    const urumqi = await buildUnit(kit, { type: 'DEALER', code: 'URC', parentId: group.north, timezone: 'Asia/Urumqi' });
    const western = await as(kit, 'CARE_DIRECTOR', urumqi);
    const made = await western.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: urumqi, name: '阿里', phone: '13900008888' } });
    await limitIs(urumqi, 1, western);
    const look = () => outcome(western.send(REVEAL, { input: { customerId: made.createCustomer.id, field: 'PHONE', reason: '回访' } }));
    expect([await look(), await look()]).toEqual(['SHOWN', 'REVEAL_LIMIT_REACHED']);
    kit.timeIs('2026-03-03 01:00');
    expect(await look()).toBe('REVEAL_LIMIT_REACHED');
    kit.timeIs('2026-03-03 02:00');
    expect(await look()).toBe('SHOWN');
  });

  test('colleagues have counts of their own, and a look that is refused for another reason is not counted', async () => {
    const colleague = await as(kit, 'CARE_SPECIALIST', group.d1);
    const stranger = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect([await outcome(reveal(stranger)), await outcome(reveal(agent, '    '))]).toEqual(['NOT_FOUND', 'INVALID_INPUT']);
    for (let look = 0; look < LIMIT; look += 1) expect([await outcome(reveal()), await outcome(reveal(colleague))]).toEqual(['SHOWN', 'SHOWN']);
    expect(await kit.app.database.read.rows('SELECT reveals FROM reveal_count WHERE user_id = ?', [stranger.person.id.slice(-26)])).toEqual([]);
  });

  test('a dealer may allow less than shipped and not more', async () => {
    expect(await director.refused(SET, { input: { unitId: group.d1, key: 'privacy.revealsPerDay', value: '101' } })).toBe('SETTING_LOOSENS');
  });
});
