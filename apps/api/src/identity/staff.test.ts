import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, buildPerson, type Group } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';
import { forgetPrincipals } from './principal-of.js';

const kit = useKit();
let group: Group;
let administrator: Client & { person: { id: string } };
let general: Client & { person: { id: string } };
let manager: Client & { person: { id: string } };

beforeAll(async () => {
  group = await buildGroup(kit);
  administrator = await as(kit, 'MFR_ADMIN', group.maker);
  general = await as(kit, 'GENERAL_MANAGER', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
});

interface Held { id: string; role: string; validFrom: string; validTo: string | null; version: number; mayChange: boolean; delegatedBy: { id: string } | null; leads: boolean; unit: { id: string } }
interface Someone { id: string; name: string; email: string; status: string; version: number; hasPassword: boolean; mayChange: boolean; posts: Held[]; absences: { id: string }[] }
const PERSON = 'id name email status version hasPassword mayChange posts { id role validFrom validTo version mayChange leads delegatedBy { id } unit { id } } absences { id }';
const door = (name: string, input: string, fields = PERSON): string => `mutation ($input: ${input}!) { ${name}(input: $input)${fields ? ` { ${fields} }` : ''} }`;
const INVITE = door('invitePerson', 'InvitePersonInput');
const UPDATE = door('updatePerson', 'UpdatePersonInput');
const DISABLE = door('disablePerson', 'PersonInput');
const ENABLE = door('enablePerson', 'PersonInput');
const GIVE = door('givePost', 'GivePostInput');
const CHANGE = door('changePost', 'ChangePostInput');
const END = door('endPost', 'EndPostInput', '');
const DELEGATE = door('delegatePost', 'DelegatePostInput', '');
const PERMISSIONS = '{ viewer { permissions posts { role unit { id } } } }';

const people = async (client: Client, unitId: string): Promise<Someone[]> =>
  (await client.ask<{ people: { nodes: Someone[] } }>(`query ($unitId: ID!) { people(unitId: $unitId, first: 100) { nodes { ${PERSON} } } }`, { unitId })).people.nodes;
const personAt = async (client: Client, unitId: string, id: string): Promise<Someone> => (await people(client, unitId)).find((person) => person.id === id)!;
const invitation = (unitId: string, role: string, email: string, more: object = {}) => ({ input: { name: '新同事', email, post: { unitId, role, ...more } } });
async function asked(client: Client, unitId: string, id: string, more: object = {}) {
  const { version } = await personAt(client, unitId, id);
  return { input: { userId: id, expectedVersion: version, ...more } };
}
const ofPost = ({ id, version }: Held, more: object = {}) => ({ input: { postId: id, expectedVersion: version, ...more } });
const permissions = async (client: Client): Promise<string[]> => (await client.ask<{ viewer: { permissions: string[] } }>(PERMISSIONS)).viewer.permissions;
async function faults(client: Client, query: string, variables: Record<string, unknown>): Promise<[string, string][]> {
  const { errors } = await client.send(query, variables);
  return (errors[0]?.extensions.fields ?? []).map(({ path, code }) => [path, code]);
}

describe('inviting', () => {
  test('a care manager invites a specialist, who has no password and stands in the list with the post', async () => {
    const { invitePerson: person } = await manager.ask<{ invitePerson: Someone }>(INVITE, invitation(group.d1, 'CARE_SPECIALIST', 'New.Colleague@Example.org'));
    expect(person).toMatchObject({ email: 'new.colleague@example.org', status: 'ACTIVE', hasPassword: false, posts: [{ role: 'CARE_SPECIALIST', validFrom: '2026-03-02', validTo: null }] });
    expect((await people(manager, group.d1)).map(({ id }) => id)).toContain(person.id);
    expect(await kit.app.database.read.rows('SELECT kind FROM mail WHERE recipient_id = ?', [person.id.slice(-26)])).toEqual([['INVITATION']]);
    expect(await kit.anyone().refused('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input: { email: person.email, password: '' } })).toBe('INVALID_INPUT');
  });

  test('a care manager invites nobody who may do more or works elsewhere, and nothing is written', async () => {
    const before = await checksums(kit.app.database);
    const beyond: [string, string, string, string][] = [
      ['no general manager, who may do more', 'GENERAL_MANAGER', 'd1', 'POST_BEYOND_REACH'], ['no region officer', 'REGION_OFFICER', 'd1', 'POST_BEYOND_REACH'],
      ['nobody into the region', 'REGION_OFFICER', 'north', 'NOT_FOUND'], ['nobody next door', 'CARE_SPECIALIST', 'd2', 'NOT_FOUND'], ['no role that does not exist', 'ASTROLOGER', 'd1', 'INVALID_INPUT'],
    ];
    for (const [what, role, unit, code] of beyond) expect([what, await manager.refused(INVITE, invitation(group[unit as keyof Group], role, `${role.toLowerCase()}@example.org`))]).toEqual([what, code]);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('an address that somebody has is told at its field', async () => {
    const { email } = await buildPerson(kit, 'SERVICE_ADVISOR', group.d1);
    expect(await faults(manager, INVITE, invitation(group.d1, 'CARE_SPECIALIST', email.toUpperCase()))).toEqual([['input.email', 'DUPLICATE']]);
  });

  test('the choice of roles is what may be given', async () => {
    const roles = async (client: Client, unitId: string) => (await client.ask<{ rolesToGive: string[] }>('query ($unitId: ID!) { rolesToGive(unitId: $unitId) }', { unitId })).rolesToGive;
    expect(await roles(manager, group.d1)).toEqual(['CARE_SPECIALIST', 'SERVICE_ADVISOR', 'CARE_MANAGER', 'CARE_DIRECTOR', 'CLUB_ADMIN', 'LOUNGE_STAFF']);
    expect(await roles(administrator, group.maker)).toEqual(['MFR_SERVICE', 'MFR_SALES', 'MFR_PR', 'MFR_ADMIN', 'AUDITOR']);
  });
});

describe('posts with dates', () => {
  test('a post counts from its first to its last day, and not a day longer', async () => {
    const person = await as(kit, 'SERVICE_ADVISOR', group.d1);
    await general.ask(GIVE, { input: { userId: person.person.id, unitId: group.d1, role: 'CARE_SPECIALIST', validFrom: '2026-03-03', validTo: '2026-03-04' } });
    const held: boolean[] = [];
    for (const day of ['02', '03', '04', '05']) {
      kit.timeIs(`2026-03-${day} 10:00`);
      // What is remembered is at most a second old by real time; the test's clock jumps.
      forgetPrincipals(kit.app);
      held.push((await permissions(person)).includes('care:work'));
    }
    expect(held).toEqual([false, true, true, false]);
    kit.timeIs('2026-03-02 10:00');
  });

  test('an ended post is gone with the next request, and what was handed on from it too', async () => {
    const [holder, delegate] = [await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'SERVICE_ADVISOR', group.d1)];
    const [post] = (await personAt(general, group.d1, holder.person.id)).posts;
    await holder.ask(DELEGATE, { input: { postId: post!.id, userId: delegate.person.id, validFrom: '2026-03-02', validTo: '2026-03-20' } });
    expect(await permissions(delegate)).toContain('complaint:manage');
    await general.ask(END, ofPost(post!));
    expect((await permissions(holder)).includes('complaint:manage')).toBe(false);
    expect((await permissions(delegate)).includes('complaint:manage')).toBe(false);
  });

  test('the same post twice at a time is one too many', async () => {
    const person = await buildPerson(kit, 'CARE_SPECIALIST', group.d1);
    expect(await general.refused(GIVE, { input: { userId: person.id, unitId: group.d1, role: 'CARE_SPECIALIST' } })).toBe('POST_OVERLAPS');
    expect(await faults(general, GIVE, { input: { userId: person.id, unitId: group.d1, role: 'CLUB_ADMIN', validFrom: '2026-02-01' } })).toEqual([['input.validFrom', 'DAY_IS_PAST']]);
    expect(await faults(general, GIVE, { input: { userId: person.id, unitId: group.d1, role: 'CLUB_ADMIN', validFrom: '2026-03-05', validTo: '2026-03-04' } })).toEqual([['input.validTo', 'DAYS_REVERSED']]);
    expect(await faults(general, GIVE, { input: { userId: person.id, unitId: group.d1, role: 'CLUB_ADMIN', leads: true } })).toEqual([['input.leads', 'NO_DEPARTMENT']]);
  });

  test('a manufacturer\'s department gets its head', async () => {
    const person = await buildPerson(kit, 'MFR_SERVICE', group.maker);
    const [post] = (await personAt(administrator, group.maker, person.id)).posts;
    const { changePost } = await administrator.ask<{ changePost: Someone }>(CHANGE, ofPost(post!, { leads: true }));
    expect(changePost.posts).toMatchObject([{ role: 'MFR_SERVICE', leads: true }]);
  });

  test('nobody gives himself a post, and nobody ends a post of one who may do more', async () => {
    expect(await manager.refused(GIVE, { input: { userId: manager.person.id, unitId: group.d1, role: 'CARE_SPECIALIST' } })).toBe('NOT_ON_ONESELF');
    const [post] = (await personAt(manager, group.d1, general.person.id)).posts;
    expect(post!.mayChange).toBe(false);
    expect(await manager.refused(END, ofPost(post!))).toBe('POST_BEYOND_REACH');
    expect(await (await as(kit, 'GENERAL_MANAGER', group.d2)).refused(END, ofPost(post!))).toBe('NOT_FOUND');
  });
});

describe('handing a post on (C-014)', () => {
  test('one\'s own, to a colleague of the unit, within its days, never on and on, and it can be taken back', async () => {
    const [holder, colleague, third] = [await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'LOUNGE_STAFF', group.d1)];
    const stranger = await buildPerson(kit, 'CARE_SPECIALIST', group.d2);
    const [post] = (await personAt(general, group.d1, holder.person.id)).posts;
    const days = { validFrom: '2026-03-02', validTo: '2026-03-09' };
    expect(await faults(holder, DELEGATE, { input: { postId: post!.id, userId: stranger.id, ...days } })).toEqual([['input.userId', 'SUBSTITUTE_NOT_FITTING']]);
    await holder.ask(DELEGATE, { input: { postId: post!.id, userId: colleague.person.id, ...days } });
    const handed = (await personAt(general, group.d1, colleague.person.id)).posts.find(({ delegatedBy }) => delegatedBy !== null)!;
    expect(handed).toMatchObject({ role: 'CARE_MANAGER', validTo: '2026-03-09', delegatedBy: { id: holder.person.id } });
    expect(await colleague.refused(DELEGATE, { input: { postId: handed.id, userId: third.person.id, ...days } })).toBe('POST_BEYOND_REACH');
    await holder.ask(END, ofPost(handed));
    expect((await permissions(colleague)).includes('complaint:manage')).toBe(false);
  });

  test('somebody else\'s only by who could give it', async () => {
    const [post] = (await personAt(manager, group.d1, general.person.id)).posts;
    const colleague = await buildPerson(kit, 'CARE_SPECIALIST', group.d1);
    expect(await manager.refused(DELEGATE, { input: { postId: post!.id, userId: colleague.id, validFrom: '2026-03-02', validTo: '2026-03-03' } })).toBe('POST_BEYOND_REACH');
    expect(await manager.refused(DELEGATE, { input: { postId: post!.id, userId: manager.person.id, validFrom: '2026-03-02', validTo: '2026-03-03' } })).toBe('NOT_ON_ONESELF');
  });
});

describe('accounts', () => {
  test('somebody disabled is out at the next request and cannot come in; enabled again he can', async () => {
    const person = await as(kit, 'CARE_SPECIALIST', group.d1);
    await manager.ask(DISABLE, await asked(manager, group.d1, person.person.id));
    expect(await person.refused(PERMISSIONS)).toBe('UNAUTHENTICATED');
    await manager.ask(ENABLE, await asked(manager, group.d1, person.person.id));
    expect((await personAt(manager, group.d1, person.person.id)).status).toBe('ACTIVE');
    expect(await person.refused(PERMISSIONS)).toBe('UNAUTHENTICATED');
  });

  test('a new address wants a fresh proof and ends the sessions; an old version is a conflict; a person who may do more is not touched', async () => {
    const person = await as(kit, 'CARE_SPECIALIST', group.d1);
    const input = await asked(manager, group.d1, person.person.id, { email: 'moved@example.org', name: '改名' });
    expect(await manager.refused(UPDATE, input)).toBe('STEP_UP_REQUIRED');
    await proves(kit, manager);
    await manager.ask(UPDATE, input);
    expect(await person.refused(PERMISSIONS)).toBe('UNAUTHENTICATED');
    expect(await manager.refused(UPDATE, input)).toBe('CONFLICT');
    expect(await manager.refused(UPDATE, await asked(manager, group.d1, general.person.id, { email: 'mine@example.org' }))).toBe('POST_BEYOND_REACH');
    expect(await (await as(kit, 'GENERAL_MANAGER', group.d2)).refused(DISABLE, await asked(manager, group.d1, person.person.id))).toBe('NOT_FOUND');
    expect(await manager.refused(DISABLE, await asked(manager, group.d1, manager.person.id))).toBe('NOT_ON_ONESELF');
  });
});

describe('the last administrator', () => {
  test('is neither disabled nor ended, nor given an end, by whoever asks', async () => {
    const before = await checksums(kit.app.database);
    const own = await personAt(administrator, group.maker, administrator.person.id);
    expect(await administrator.refused(DISABLE, { input: { userId: own.id, expectedVersion: own.version } })).toBe('LAST_ADMINISTRATOR');
    expect(await administrator.refused(END, ofPost(own.posts[0]!))).toBe('LAST_ADMINISTRATOR');
    expect(await administrator.refused(CHANGE, ofPost(own.posts[0]!, { validTo: '2027-01-01' }))).toBe('LAST_ADMINISTRATOR');
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('of two who disable each other at once one stays', async () => {
    const second = await as(kit, 'MFR_ADMIN', group.maker);
    const [first, other] = [await personAt(administrator, group.maker, administrator.person.id), await personAt(administrator, group.maker, second.person.id)];
    const answers = await Promise.all([
      administrator.send(DISABLE, { input: { userId: other.id, expectedVersion: other.version } }), second.send(DISABLE, { input: { userId: first.id, expectedVersion: first.version } }),
    ]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort();
    expect(codes[0]).toBe('DONE');
    expect(['LAST_ADMINISTRATOR', 'UNAUTHENTICATED', 'FORBIDDEN']).toContain(codes[1]);
    const rows = await kit.app.database.read.rows("SELECT u.id FROM staff_user u JOIN post p ON p.user_id = u.id WHERE p.role = 'MFR_ADMIN' AND p.unit_id = ? AND u.status = 'ACTIVE'", [group.maker.slice(-26)]);
    expect(rows).toHaveLength(1);
  });
});
