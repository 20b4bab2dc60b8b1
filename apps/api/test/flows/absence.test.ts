import { beforeAll, describe, expect, test } from 'vitest';
import { sweepJob } from '../../src/complaint/sweep.job.js';
import { forgetAbsences } from '../../src/identity/absence-state.js';
import { forgetPrincipals } from '../../src/identity/principal-of.js';
import { buildRenewal, worksAt } from '../kit/care.js';
import { caseFile, publishedYears, refusedAct, register } from '../kit/complaint.js';
import type { Client } from '../kit/client.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, buildPerson, type Group } from '../kit/people.js';

const kit = useKit();
type Staff = Client & { person: { id: string } };
let group: Group;
let general: Staff;

const RECORD = 'mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { id version validFrom validTo substitute { id } } }';
const END = 'mutation ($input: EndAbsenceInput!) { endAbsence(input: $input) { id validTo } }';
const MINE = 'query ($dealerId: ID!) { workList(dealerId: $dealerId, mine: true, part: ALL) { nodes { id } } }';
interface Recorded { recordAbsence: { id: string; version: number; substitute: { id: string } | null } }

const away = async (client: Client, input: object): Promise<Recorded['recordAbsence']> => (await client.ask<Recorded>(RECORD, { input })).recordAbsence;
/** The clock jumps by days; what is remembered would stay for a second of real time. */
function dayBreaks(text: string): void {
  kit.timeIs(text);
  forgetAbsences(kit.app);
  forgetPrincipals(kit.app);
}
const owns = async (client: Client, id: string): Promise<boolean> => (await caseFile(client, id)).allowedActions.includes('GIVE_FEEDBACK');
const shownOwner = async (client: Client, id: string): Promise<object> =>
  (await client.ask<{ complaint: object }>('query ($id: ID!) { complaint(id: $id) { owner { id } ownerAwayUntil ownerSubstitute { id } } }', { id })).complaint;
const told = async (id: string): Promise<string[]> => (await kit.app.database.read.rows('SELECT DISTINCT recipient_id FROM notification WHERE subject_id = ?', [id])).map(([to]) => `usr_${String(to)}`);
async function faults(client: Client, input: object): Promise<[string, string][]> {
  const { errors } = await client.send(RECORD, { input });
  return (errors[0]?.extensions.fields ?? []).map(({ path, code }) => [path, code]);
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  general = await as(kit, 'GENERAL_MANAGER', group.d1);
});

describe('a specialist on leave (A19)', () => {
  test('the substitute owns the clocks and hears of them; with the last day it ends by itself', async () => {
    dayBreaks('2026-03-02 10:00');
    const [owner, substitute, third] = [await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1)];
    const { id } = await register(owner, group.d1);
    expect([await owns(owner, id), await owns(substitute, id)]).toEqual([true, false]);
    expect((await away(owner, { validFrom: '2026-03-02', validTo: '2026-03-03', substituteId: substitute.person.id })).substitute?.id).toBe(substitute.person.id);
    expect([await owns(substitute, id), await owns(third, id)]).toEqual([true, false]);
    expect(await shownOwner(third, id)).toEqual({ owner: { id: owner.person.id }, ownerAwayUntil: '2026-03-03', ownerSubstitute: { id: substitute.person.id } });
    dayBreaks('2026-03-02 11:10');
    await kit.run(sweepJob);
    expect(await told(id)).toEqual([substitute.person.id]);
    dayBreaks('2026-03-03 23:00');
    expect(await owns(substitute, id)).toBe(true);
    dayBreaks('2026-03-04 09:00');
    expect([await owns(owner, id), await owns(substitute, id)]).toEqual([true, false]);
    expect(await shownOwner(third, id)).toEqual({ owner: { id: owner.person.id }, ownerAwayUntil: null, ownerSubstitute: null });
  });

  test('without a substitute the case is for the queue of the unit, and the seat tells whoever is there', async () => {
    dayBreaks('2026-03-02 10:00');
    const [owner, colleague] = [await as(kit, 'CARE_SPECIALIST', group.d2), await as(kit, 'CARE_SPECIALIST', group.d2)];
    const { id } = await register(owner, group.d2);
    await away(owner, { validFrom: '2026-03-02', validTo: '2026-03-06' });
    expect(await owns(colleague, id)).toBe(true);
    dayBreaks('2026-03-02 11:10');
    await kit.run(sweepJob);
    expect(await told(id)).toEqual([colleague.person.id]);
  });

  test('who is complained about stands in for nobody in that case (INV-05): it is for the queue', async () => {
    dayBreaks('2026-03-02 10:00');
    const [owner, accused, colleague] = [await as(kit, 'CARE_SPECIALIST', group.d3), await as(kit, 'CARE_SPECIALIST', group.d3), await as(kit, 'CARE_SPECIALIST', group.d3)];
    const { id } = await register(owner, group.d3, { accusedIds: [accused.person.id] });
    await away(owner, { validFrom: '2026-03-02', validTo: '2026-03-06', substituteId: accused.person.id });
    expect(await owns(colleague, id)).toBe(true);
    expect(await refusedAct(accused, 'giveFeedback', await caseFile(accused, id), { note: '已致电说明' })).toBe('CONFLICT_OF_INTEREST');
    dayBreaks('2026-03-02 11:10');
    await kit.run(sweepJob);
    expect(await told(id)).toEqual([colleague.person.id]);
  });

  test('care tasks of the absent stand in the substitute\'s own list, and are back afterwards', async () => {
    const [owner, substitute] = [await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1)];
    await buildRenewal(kit, group.d1, '2026-04-08');
    await worksAt(kit, '2026-03-09 10:00', group.d1);
    const { workList } = await general.ask<{ workList: { nodes: { id: string }[] } }>('query ($dealerId: ID!) { workList(dealerId: $dealerId, part: ALL) { nodes { id } } }', { dealerId: group.d1 });
    const taskIds = workList.nodes.map(({ id }) => id);
    await general.ask('mutation ($input: AssignTasksInput!) { assignTasks(input: $input) { ok } }', { input: { taskIds, assigneeId: owner.person.id } });
    const mine = async (client: Client): Promise<number> => (await client.ask<{ workList: { nodes: unknown[] } }>(MINE, { dealerId: group.d1 })).workList.nodes.length;
    expect(taskIds.length).toBeGreaterThan(0);
    const { id, version } = await away(general, { userId: owner.person.id, validFrom: '2026-03-09', validTo: '2026-03-20', substituteId: substitute.person.id });
    expect([await mine(owner), await mine(substitute)]).toEqual([taskIds.length, taskIds.length]);
    await owner.ask(END, { input: { absenceId: id, expectedVersion: version } });
    expect([await mine(owner), await mine(substitute)]).toEqual([taskIds.length, 0]);
  });
});

describe('what a substitute is', () => {
  test('somebody of the same unit, and the posts of the absent count for him until the end', async () => {
    dayBreaks('2026-03-02 10:00');
    const [manager, specialist] = [await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1)];
    const stranger = await buildPerson(kit, 'CARE_SPECIALIST', group.d2);
    const days = { validFrom: '2026-03-02', validTo: '2026-03-03' };
    for (const substituteId of [stranger.id, manager.person.id]) expect(await faults(manager, { ...days, substituteId })).toEqual([['input.substituteId', 'SUBSTITUTE_NOT_FITTING']]);
    const may = async (): Promise<boolean> => (await specialist.ask<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }')).viewer.permissions.includes('complaint:manage');
    await away(manager, { ...days, substituteId: specialist.person.id });
    expect(await may()).toBe(true);
    expect(await manager.refused(RECORD, { input: { validFrom: '2026-03-03', validTo: '2026-03-05' } })).toBe('ABSENCE_OVERLAPS');
    dayBreaks('2026-03-04 09:00');
    expect(await may()).toBe(false);
  });

  test('an absence hands rights on: only who could give them records it for another, and never for himself', async () => {
    dayBreaks('2026-03-02 10:00');
    const manager = await as(kit, 'CARE_MANAGER', group.d1);
    const days = { validFrom: '2026-03-05', validTo: '2026-03-06' };
    expect(await manager.refused(RECORD, { input: { ...days, userId: general.person.id, substituteId: manager.person.id } })).toBe('POST_BEYOND_REACH');
    const specialist = await buildPerson(kit, 'CARE_SPECIALIST', group.d1);
    expect(await manager.refused(RECORD, { input: { ...days, userId: specialist.id, substituteId: manager.person.id } })).toBe('NOT_ON_ONESELF');
    expect(await (await as(kit, 'CARE_MANAGER', group.d2)).refused(RECORD, { input: { ...days, userId: specialist.id } })).toBe('NOT_FOUND');
    expect(await faults(manager, { ...days, validFrom: '2026-03-01' })).toEqual([['input.validFrom', 'DAY_IS_PAST']]);
    expect(await faults(manager, { ...days, validTo: '2026-03-04' })).toEqual([['input.validTo', 'DAYS_REVERSED']]);
  });
});
