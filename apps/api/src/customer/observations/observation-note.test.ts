import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../../test/kit/people.js';

const kit = useKit();
const NOTES = 'id observations { id version category method point observedOn text purpose authorName }';
const NOTE = `mutation ($input: NoteObservationInput!) { noteObservation(input: $input) { ${NOTES} } }`;
const REMOVE = `mutation ($input: RemoveObservationInput!) { removeObservation(input: $input) { ${NOTES} } }`;
const READ = `query ($id: ID!) { customer(id: $id) { ${NOTES} } }`;
interface Noted { observations: { id: string; version: number; text: string | null }[] }

let group: Group;
let specialist: Client;
let customerId: string;
beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  customerId = await buildCustomer(kit, group.d1);
  kit.timeIs('2026-03-02 10:00');
});

const base = (): object => ({ customerId, category: 'HABIT', method: 'TALK', observedOn: '2026-03-01', text: '\u559c\u6b22\u5468\u516d\u4e0a\u5348\u6765' });
const faults = async (input: object): Promise<unknown> => (await specialist.send(NOTE, { input: { ...base(), ...input } })).errors[0]?.extensions['fields'];

describe('what is noted of a customer (C-023, INV-31)', () => {
  test('stands with its author and its day, sealed in every table', async () => {
    const { noteObservation } = await specialist.ask<{ noteObservation: Noted }>(NOTE, { input: { ...base(), point: '\u63a5\u8f66' } });
    expect(noteObservation.observations).toMatchObject([{ category: 'HABIT', method: 'TALK', point: '\u63a5\u8f66', observedOn: '2026-03-01', text: '\u559c\u6b22\u5468\u516d\u4e0a\u5348\u6765', purpose: null, authorName: 'CARE_SPECIALIST' }]);
    const tables = await Promise.all(['observation_note', 'audit_entry', 'outbox', 'idempotency_key'].map((table) => kit.app.database.read.rows(`SELECT * FROM ${table}`)));
    expect(JSON.stringify(tables)).not.toContain('\u5468\u516d\u4e0a\u5348');
  });

  test.each([
    ['religion', { text: '\u5ba2\u6237 \u4fe1 \u4f5b' }, 'text'], ['health', { text: '\u53bb\u5e74\u4f4f\u9662' }, 'text'], ['politics, in the purpose', { purpose: '\u662f\u515a\u5458' }, 'purpose'], ['health, in the point', { point: '\u75c5\u53f2' }, 'point'],
  ])('%s is refused', async (_what, input, field) => {
    expect(await faults(input)).toMatchObject([{ path: `input.${field}`, code: 'OBSERVATION_PROHIBITED' }]);
  });

  test('not among the hobbies either', async () => {
    const { errors } = await specialist.send('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customerId, expectedVersion: 1, hobbies: '\u4f5b\u6559\u97f3\u4e50' } });
    expect(errors[0]!.extensions['fields']).toMatchObject([{ path: 'input.hobbies', code: 'OBSERVATION_PROHIBITED' }]);
  });

  test('income, education and employer are off until the director has a purpose for them, which is then asked each time', async () => {
    expect(await faults({ category: 'INCOME', purpose: '\u63a8\u8350\u5957\u9910' })).toMatchObject([{ path: 'input.category', code: 'OBSERVATION_NOT_ALLOWED' }]);
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    await director.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.d1, key: 'privacy.observe.income', value: 'true' } });
    expect(await faults({ category: 'INCOME' })).toMatchObject([{ path: 'input.purpose', code: 'REQUIRED' }]);
    expect(await faults({ category: 'INCOME', purpose: '\u63a8\u8350\u5957\u9910' })).toBeUndefined();
    expect(await faults({ category: 'EDUCATION', purpose: '\u63a8\u8350\u5957\u9910' })).toMatchObject([{ code: 'OBSERVATION_NOT_ALLOWED' }]);
  });

  test('is read by those who may read the name, and taken off by those who may write', async () => {
    const { customer } = await specialist.ask<{ customer: Noted }>(READ, { id: customerId });
    const [last] = customer.observations;
    const region = await as(kit, 'REGION_OFFICER', group.north);
    expect(await region.refused(READ, { id: customerId })).toBe('FORBIDDEN');
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect([await neighbour.refused(READ, { id: customerId }), await neighbour.refused(REMOVE, { input: { observationNoteId: last!.id, expectedVersion: 1 } })]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const { removeObservation } = await specialist.ask<{ removeObservation: Noted }>(REMOVE, { input: { observationNoteId: last!.id, expectedVersion: last!.version } });
    expect(removeObservation.observations.some(({ id }) => id === last!.id)).toBe(false);
  });
});
