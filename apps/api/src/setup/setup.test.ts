import { describe, expect, test } from 'vitest';
import { useKit } from '../../test/kit/kit.js';
import { asSystem } from '../../test/kit/people.js';
import { checksums, emptyDatabase } from '../../test/kit/database.js';
import { forgetOrgTree } from '../organisation/org-tree.js';
import { newSetupLink, setupAddress } from './setup-link.js';

const kit = useKit();
const SET_UP = 'mutation ($input: SetUpInput!) { setUp(input: $input) }';
const OPEN = 'query ($token: String!) { setupOpen(token: $token) }';
const PASSWORD = 'correct zebra lampshade';

const unit = (code: string) => ({ code, nameZh: `${code}名`, nameEn: code });
const input = (token: string, more: object = {}) => ({
  input: {
    token, manufacturer: unit('MAKER'), region: unit('EAST'), dealer: unit('D001'), timezone: 'Asia/Shanghai',
    profile: { appointmentPhone: '025-12345678', rescuePhone: '025-87654321', address: '人民路 1 号', smsSignature: '一号店' },
    administrator: { name: '郑一', email: 'First.Admin@example.org', password: PASSWORD, locale: 'ZH_CN' }, ...more,
  },
});
async function emptied(): Promise<string> {
  await emptyDatabase(kit.app.database);
  forgetOrgTree(kit.app);
  return (await newSetupLink(kit.app))!;
}
async function faults(variables: Record<string, unknown>): Promise<[string, string][]> {
  const { errors } = await kit.anyone().send(SET_UP, variables);
  return (errors[0]?.extensions.fields ?? []).map(({ path, code }) => [path, code]);
}

describe('the first start', () => {
  test('an empty installation is set up by its link, once; the first administrator signs in and finds the tree', async () => {
    const token = await emptied();
    expect((await kit.anyone().ask<{ setupOpen: boolean }>(OPEN, { token })).setupOpen).toBe(true);
    await kit.anyone().ask(SET_UP, input(token));
    const administrator = kit.anyone();
    const { signIn } = await administrator.ask<{ signIn: { permissions: string[] } }>('mutation ($input: SignInInput!) { signIn(input: $input) { permissions } }', { input: { email: 'first.admin@example.org', password: PASSWORD } });
    expect(signIn.permissions).toEqual(expect.arrayContaining(['organisation:manage', 'staff:manage']));
    const { orgUnits } = await administrator.ask<{ orgUnits: { type: string; code: string; profile: { goLiveOn: string } | null }[] }>('{ orgUnits { type code profile { goLiveOn } } }');
    expect(orgUnits).toEqual([{ type: 'MANUFACTURER', code: 'MAKER', profile: null }, { type: 'REGION', code: 'EAST', profile: null }, { type: 'DEALER', code: 'D001', profile: { goLiveOn: '2026-03-02' } }]);
    expect(await kit.anyone().refused(SET_UP, input(token))).toBe('SETUP_DONE');
    expect(await kit.anyone().refused(OPEN, { token })).toBe('SETUP_DONE');
    expect(await newSetupLink(kit.app)).toBeNull();
  });

  test('the link is worth a day, and only the newest one is', async () => {
    const first = await emptied();
    const second = (await newSetupLink(kit.app))!;
    expect(await kit.anyone().refused(OPEN, { token: first })).toBe('SETUP_LINK_INVALID');
    await asSystem(kit, (tx) => tx.db.run("UPDATE setup_link SET expires_at = '2020-01-01 00:00:00.000'"));
    expect(await kit.anyone().refused(SET_UP, input(second))).toBe('SETUP_LINK_INVALID');
    expect(await kit.anyone().refused(SET_UP, input('a guess'))).toBe('SETUP_LINK_INVALID');
    const third = (await newSetupLink(kit.app))!;
    expect((await kit.anyone().ask<{ setupOpen: boolean }>(OPEN, { token: third })).setupOpen).toBe(true);
  });

  test('of two who use the link at once one sets up, and there is one manufacturer', async () => {
    const token = await emptied();
    const answers = await Promise.all(['one', 'two'].map((name) => kit.anyone().send(SET_UP, input(token, { administrator: { name, email: `${name}@example.org`, password: PASSWORD, locale: 'EN' } }))));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort()).toEqual(['DONE', 'SETUP_DONE']);
    expect(await kit.app.database.read.rows("SELECT COUNT(*) FROM org_unit WHERE type = 'MANUFACTURER'")).toEqual([[1]]);
    expect((await kit.app.database.read.rows('SELECT email FROM staff_user')).length).toBe(1);
  });

  test.each<[string, object, [string, string]]>([
    ['a short password', { administrator: { name: '郑一', email: 'a@example.org', password: 'short', locale: 'EN' } }, ['input.administrator.password', 'TOO_SHORT']],
    ['one code for two units', { dealer: unit('EAST') }, ['input.dealer.code', 'DUPLICATE']],
    ['a zone that does not exist', { timezone: 'Asia/Atlantis' }, ['input.timezone', 'VALUE_INVALID']],
  ])('%s is told at its field, and the link can still be used', async (_what, more, fault) => {
    const token = await emptied();
    const before = await checksums(kit.app.database);
    expect(await faults(input(token, more))).toEqual([fault]);
    expect(await checksums(kit.app.database)).toEqual(before);
    expect((await kit.anyone().ask<{ setupOpen: boolean }>(OPEN, { token })).setupOpen).toBe(true);
  });

  test('what is kept is a hash, and what is printed hides the token behind the #', async () => {
    const token = await emptied();
    const [row] = await kit.app.database.read.rows('SELECT token_hash FROM setup_link');
    expect(String(row![0])).not.toContain(token);
    expect(setupAddress('https://care.example.org/', token)).toBe(`https://care.example.org/setup#${token}`);
  });
});
