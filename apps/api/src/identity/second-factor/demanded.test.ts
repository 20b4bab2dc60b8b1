import { Secret, TOTP } from 'otpauth';
import { beforeAll, expect, test } from 'vitest';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../../test/kit/people.js';
import { stepUp } from '../../../test/kit/proof.js';

const kit = useKit({ SECOND_FACTOR_FOR: 'upper' });
let group: Group;
beforeAll(async () => { group = await buildGroup(kit); });

const VIEWER = '{ viewer { owesSecondFactor permissions } }';
const UNITS = '{ orgUnits { code } }';
interface Seen { viewer: { owesSecondFactor: boolean; permissions: string[] } }

test('an officer of the region may do nothing but set up the second factor that is demanded; then everything is open', async () => {
  const client = await as(kit, 'REGION_OFFICER', group.north);
  expect((await client.ask<Seen>(VIEWER)).viewer).toEqual({ owesSecondFactor: true, permissions: [] });
  expect(await client.refused(UNITS)).toBe('FORBIDDEN');
  await stepUp(client);
  const { beginSecondFactor: { secret } } = await client.ask<{ beginSecondFactor: { secret: string } }>('mutation { beginSecondFactor { secret } }');
  await client.ask('mutation ($code: String!) { confirmSecondFactor(code: $code) }', { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  expect((await client.ask<Seen>(VIEWER)).viewer.owesSecondFactor).toBe(false);
  await client.ask(UNITS);
  await client.ask('mutation { removeSecondFactor }');
  expect(await client.refused(UNITS)).toBe('FORBIDDEN');
});

test('at a dealer it is not demanded, and who has signed on at the identity provider owes nothing here', async () => {
  await (await as(kit, 'CARE_MANAGER', group.d1)).ask(UNITS);
  const officer = await as(kit, 'REGION_OFFICER', group.north);
  await asSystem(kit, (tx) => tx.db.run("UPDATE session SET method = 'SIGN_ON' WHERE user_id = ?", [officer.person.id.slice(-26)]));
  await officer.ask(UNITS);
  expect((await officer.ask<Seen>(VIEWER)).viewer.owesSecondFactor).toBe(false);
});
