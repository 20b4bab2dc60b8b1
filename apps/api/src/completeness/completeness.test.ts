import { completenessFields, completenessOf } from '@dealercare/domain/customer/completeness';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildPolicy, buildRenewal, buildVehicle, plan } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { statementsOf } from '../../test/kit/statements.js';
import { bareId } from '../platform/ids.js';
import { completenessJob } from './completeness.job.js';

const kit = useKit();
let group: Group;
let director: Client & { person: Person };

const FILE = 'query ($id: ID!) { customer(id: $id) { version completeness fileCompleteness { score missing } } }';
interface Measured { version: number; completeness: number | null; fileCompleteness: { score: number; missing: string[] } }
const fileOf = async (client: Client, id: string): Promise<Measured> => (await client.ask<{ customer: Measured }>(FILE, { id })).customer;
const chase = async (client: Client): Promise<{ id: string; fileCompleteness: { score: number } }[]> => (await client.ask<{ chaseList: { id: string; fileCompleteness: { score: number } }[] }>('{ chaseList { id name fileCompleteness { score missing } } }')).chaseList;
const write = (sql: string, params: (string | number | null)[]): Promise<number> => asSystem(kit, (tx) => tx.db.run(sql, params));

beforeAll(async () => {
  group = await buildGroup(kit);
  kit.timeIs('2026-03-10 10:00');
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

describe('how complete a file is', () => {
  test('moves with what somebody writes on it, at once', async () => {
    const id = await buildCustomer(kit, group.d1, { sms: 'UNKNOWN' });
    const before = await fileOf(director, id);
    expect(before.fileCompleteness.missing).toEqual(expect.arrayContaining(['smsConsent', 'car', 'occupation', 'address']));
    await director.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id, expectedVersion: before.version, occupation: '教师', address: '人民路2号' } });
    const after = await fileOf(director, id);
    expect([after.completeness, after.fileCompleteness.score - before.fileCompleteness.score]).toEqual([after.fileCompleteness.score, 15]);
    // Being measured is no change of the file: nobody's edit is stale for it.
    expect(after.version).toBe(before.version + 1);
    await director.ask('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input: { customerId: id, purpose: 'CARE', channels: ['SMS'], status: 'REFUSED', evidence: '当面告知' } });
    // A refusal is an answer: nobody need ask again.
    expect((await fileOf(director, id)).completeness).toBe(after.fileCompleteness.score + 10);
  });

  test('is measured for all by one statement as the rule measures one', async () => {
    let seed = 7;
    const chance = (): boolean => (seed = (seed * 1103515245 + 12345) % 2147483648) % 3 !== 0;
    const ids: string[] = [];
    for (let index = 0; index < 25; index += 1) {
      const id = await buildCustomer(kit, group.d2, { phone: chance() ? undefined! : null, sms: chance() ? 'GRANTED' : 'UNKNOWN', ...(chance() ? { occupation: '医生' } : {}), ...(chance() ? { lunarBirthday: '八月十五' } : {}) });
      await write('UPDATE customer SET kind = ?, sex = ?, address = ?, district = ?, hobbies = ?, origin = ?, preferred_time_slot = ? WHERE id = ?', [
        chance() ? 'PERSON' : 'ORGANISATION', chance() ? 'MALE' : null, chance() ? '路' : null, chance() ? '区' : null, chance() ? '钓鱼' : null, chance() ? 'SALES' : null, chance() ? 'MORNING' : null, bareId(id)]);
      if (chance()) {
        const car = await buildVehicle(kit, group.d2, id, { plate: `苏B${10000 + index}`, status: chance() ? 'ACTIVE' : 'SOLD' });
        if (!chance()) await write('UPDATE vehicle SET plate = NULL WHERE id = ?', [bareId(car)]);
        if (chance()) await buildPolicy(kit, group.d2, car, '2026-08-01');
      }
      ids.push(id);
    }
    await kit.run(completenessJob);
    const reader = await as(kit, 'CARE_DIRECTOR', group.d2);
    const scores = new Set<number>();
    for (const id of ids) {
      const { completeness, fileCompleteness } = await fileOf(reader, id);
      const [row] = await kit.app.database.read.rows('SELECT kind FROM customer WHERE id = ?', [bareId(id)]);
      const known = Object.fromEntries(completenessFields.map((field) => [field, !fileCompleteness.missing.includes(field)])) as Parameters<typeof completenessOf>[1];
      expect([completeness, fileCompleteness.score]).toEqual([fileCompleteness.score, completenessOf(row![0] as 'PERSON', known).score]);
      scores.add(fileCompleteness.score);
    }
    expect(scores.size).toBeGreaterThan(8);
    // Measured once a day: the same job has nothing more to do.
    expect((await statementsOf(kit, () => kit.run(completenessJob))).filter((sql) => sql.startsWith('UPDATE customer'))).toEqual([]);
  });

  test('is found by a filter', async () => {
    const { customers } = await director.ask<{ customers: { nodes: { completeness: number }[] } }>('{ customers(filter: { completeness: { lte: 59 } }) { nodes { completeness } } }');
    expect(customers.nodes.every(({ completeness }) => completeness < 60)).toBe(true);
  });
});

describe('the chase list', () => {
  test('names the five worst of those that one keeps or calls today, and nobody else\'s', async () => {
    kit.timeIs('2026-03-16 01:00');
    const specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
    const kept: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      const id = await buildCustomer(kit, group.d1, { name: `负责${index}`, ...(index > 3 ? { solarBirthday: '1980-01-01', occupation: '教师' } : {}) });
      await write('UPDATE customer SET owner_user_id = ? WHERE id = ?', [bareId(specialist.person.id), bareId(id)]);
      kept.push(id);
    }
    const { customerId: called } = await buildRenewal(kit, group.d1, '2026-04-15', { phone: null, sms: 'UNKNOWN' });
    await plan(kit, group.d1);
    await write("UPDATE care_task SET assignee_id = ?, work_state = 'OPEN', due_at = ? WHERE customer_id = ?", [bareId(specialist.person.id), '2026-03-16 02:00:00.000', bareId(called)]);
    const elsewhere = await buildCustomer(kit, group.d3, { phone: null });
    await write('UPDATE customer SET owner_user_id = ? WHERE id = ?', [bareId(specialist.person.id), bareId(elsewhere)]);
    await kit.run(completenessJob);
    kit.timeIs('2026-03-16 10:00');
    const list = await chase(specialist);
    const scores = list.map(({ fileCompleteness }) => fileCompleteness.score);
    expect(list).toHaveLength(5);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    const ids = list.map(({ id }) => id);
    const calledTask = await kit.app.database.read.rows('SELECT id FROM care_task WHERE customer_id = ?', [bareId(called)]);
    expect([ids.includes(called), ids.includes(elsewhere), ids.filter((id) => kept.slice(0, 4).includes(id)).length]).toEqual([calledTask.length > 0, false, 4]);
    expect(await chase(director)).toEqual([]);
    expect((await (await as(kit, 'REGION_MANAGER', group.north)).send('{ chaseList { id } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
