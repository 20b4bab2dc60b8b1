import { describe, expect, test } from 'vitest';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildPerson, PASSWORD } from '../../test/kit/people.js';

const kit = useKit();
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id name permissions } }';
const VIEWER = '{ viewer { email homeUnit { id } posts { role unit { id parent { id } } } } }';

describe('signing in', () => {
  test('a care specialist sees what the post allows, and nothing without it', async () => {
    const group = await buildGroup(kit);
    const person = await buildPerson(kit, 'CARE_SPECIALIST', group.d1);
    const client = kit.anyone();
    expect((await client.ask<{ viewer: null }>('{ viewer { email } }')).viewer).toBeNull();
    expect(await client.refused(VIEWER)).toBe('UNAUTHENTICATED');
    const { signIn } = await client.ask<{ signIn: { permissions: string[] } }>(SIGN_IN, { input: { email: person.email.toUpperCase(), password: PASSWORD } });
    expect(signIn.permissions).toContain('care:work');
    expect(signIn.permissions).not.toContain('complaint:manage');
    expect((await client.ask<{ viewer: object }>(VIEWER)).viewer).toEqual({
      email: person.email, homeUnit: { id: group.d1 }, posts: [{ role: 'CARE_SPECIALIST', unit: { id: group.d1, parent: { id: group.north } } }],
    });
    await client.ask('mutation { signOut }');
    expect(await client.refused(VIEWER)).toBe('UNAUTHENTICATED');
  });

  test('a wrong password, an unknown address and a disabled person look the same', async () => {
    const { d1 } = await buildGroup(kit);
    const disabled = await buildPerson(kit, 'CARE_MANAGER', d1);
    await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE email = ?", [disabled.email]));
    const person = await buildPerson(kit, 'CARE_MANAGER', d1);
    const attempts = [
      { email: person.email, password: 'wrong' }, { email: 'nobody@example.org', password: 'wrong' }, { email: disabled.email, password: PASSWORD },
    ];
    for (const input of attempts) expect(await kit.anyone().refused(SIGN_IN, { input })).toBe('SIGN_IN_FAILED');
  });

  test('after five wrong passwords the account waits, whoever asks', async () => {
    const { d1 } = await buildGroup(kit);
    const person = await buildPerson(kit, 'CARE_MANAGER', d1);
    const codes = await Promise.all(Array.from({ length: 12 }, () => kit.anyone().refused(SIGN_IN, { input: { email: person.email, password: 'wrong' } })));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(7);
    expect(await kit.anyone().refused(SIGN_IN, { input: { email: person.email, password: PASSWORD } })).toBe('SIGN_IN_LOCKED');
  });

  test('a field that is not an address is named', async () => {
    const { errors } = await kit.anyone().with({ 'accept-language': 'en' }).send(SIGN_IN, { input: { email: 'x', password: '' } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(errors[0]!.extensions.fields.map(({ path, code }) => [path, code])).toEqual([['email', 'EMAIL_INVALID'], ['password', 'REQUIRED']]);
    expect(errors[0]!.message).toContain('nothing was saved');
  });

  test('each person sees their own part of the tree, and the chain above it', async () => {
    const group = await buildGroup(kit);
    const codes = async (role: Parameters<typeof as>[1], unit: string) =>
      (await (await as(kit, role, unit)).ask<{ orgUnits: { code: string }[] }>('{ orgUnits { code } }')).orgUnits;
    expect(await codes('CARE_SPECIALIST', group.d1)).toHaveLength(3);
    expect(await codes('REGION_MANAGER', group.north)).toHaveLength(4);
    expect(await codes('MFR_ADMIN', group.maker)).toHaveLength(6);
  });

  test('a language is kept with the person', async () => {
    const client = await as(kit, 'CARE_MANAGER', (await buildGroup(kit)).d1);
    const { setLanguage } = await client.ask<{ setLanguage: { locale: string } }>('mutation { setLanguage(input: { locale: EN }) { locale } }');
    expect(setLanguage.locale).toBe('EN');
  });

  const STAFF = 'query ($unitId: ID!, $after: String) { staff(unitId: $unitId, first: 2, after: $after) { totalCount nodes { name roles } pageInfo { hasNextPage endCursor } } }';

  test('colleagues of a unit are listed by name, page by page, without those whose account is disabled', async () => {
    const group = await buildGroup(kit);
    for (const name of ['安娜', '柏林', '陈诚']) await buildPerson(kit, 'SERVICE_ADVISOR', group.d1, name);
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    const gone = await buildPerson(kit, 'SERVICE_ADVISOR', group.d1, '离职');
    await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [gone.id.slice(-26)]));
    interface Page { staff: { totalCount: number; nodes: { name: string; roles: string[] }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    const first = (await client.ask<Page>(STAFF, { unitId: group.d1 })).staff;
    const second = (await client.ask<Page>(STAFF, { unitId: group.d1, after: first.pageInfo.endCursor })).staff;
    expect(first.totalCount).toBe(4);
    expect([...first.nodes, ...second.nodes].map(({ name }) => name).sort()).toEqual(['CARE_MANAGER', '安娜', '柏林', '陈诚'].sort());
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('a unit without staff has an empty list, and one out of reach is not there', async () => {
    const group = await buildGroup(kit);
    const manager = await as(kit, 'REGION_MANAGER', group.north);
    expect((await manager.ask<{ staff: { nodes: unknown[] } }>(STAFF, { unitId: group.d2 })).staff.nodes).toEqual([]);
    expect(await manager.refused(STAFF, { unitId: group.d3 })).toBe('NOT_FOUND');
    expect(await (await as(kit, 'CARE_MANAGER', group.d2)).refused(STAFF, { unitId: group.d1 })).toBe('NOT_FOUND');
  });
});
