import { Secret, TOTP } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, PASSWORD, type Group, type Person } from '../../../test/kit/people.js';
import { stepUp } from '../../../test/kit/proof.js';
import { databaseNowPlus } from '../../platform/database/dialect.js';

const kit = useKit();
let group: Group;

beforeAll(async () => { group = await buildGroup(kit); });
beforeEach(async () => { await asSystem(kit, (tx) => tx.db.run('DELETE FROM sign_in_throttle')); });

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const WITH_CODE = 'mutation ($input: SignInCodeInput!) { signInWithCode(input: $input) { id } }';
const BEGIN = 'mutation { beginSecondFactor { secret uri } }';
const CONFIRM = 'mutation ($code: String!) { confirmSecondFactor(code: $code) }';
const REMOVE = 'mutation { removeSecondFactor }';
const SECURITY = '{ security { secondFactor recoveryCodesLeft freshlyProved } }';
const PROVE = 'mutation ($input: StepUpInput!) { stepUp(input: $input) }';

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
const bare = ({ id }: Person): string => id.slice(-26);

/** As if the last accepted code were long ago: a test does not wait half a minute for the next one. */
const anotherHalfMinute = (person: Person): Promise<unknown> => asSystem(kit, (tx) => tx.db.run('UPDATE second_factor SET last_step = 0 WHERE user_id = ?', [bare(person)]));

interface Enrolled { client: Client & { person: Person }; secret: string; recoveryCodes: string[] }

async function enrolled(): Promise<Enrolled> {
  const client = await stepUp(await as(kit, 'CARE_MANAGER', group.d1));
  const { beginSecondFactor: { secret } } = await client.ask<{ beginSecondFactor: { secret: string } }>(BEGIN);
  const { confirmSecondFactor: recoveryCodes } = await client.ask<{ confirmSecondFactor: string[] }>(CONFIRM, { code: codeOf(secret) });
  await anotherHalfMinute(client.person);
  return { client, secret, recoveryCodes };
}

/** The first step: the password is right, and a code is owed. */
async function challengeFor(client: Client, { email }: Person): Promise<string> {
  const { errors } = await client.send(SIGN_IN, { input: { email, password: PASSWORD } });
  expect(errors[0]!.extensions.code).toBe('SECOND_FACTOR_REQUIRED');
  return String(errors[0]!.extensions.params['challenge']);
}

describe('a second factor', () => {
  test('is set up after a fresh proof, counts once a code was given, and its secret lies sealed', async () => {
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    expect(await client.refused(BEGIN)).toBe('STEP_UP_REQUIRED');
    await stepUp(client);
    const { beginSecondFactor: { secret, uri } } = await client.ask<{ beginSecondFactor: { secret: string; uri: string } }>(BEGIN);
    expect(uri).toContain(`secret=${secret}`);
    expect(await client.refused(CONFIRM, { code: '000000' })).toBe('SECOND_FACTOR_WRONG');
    expect((await client.ask<{ security: object }>(SECURITY)).security).toEqual({ secondFactor: false, recoveryCodesLeft: 0, freshlyProved: true });
    await client.ask(CONFIRM, { code: codeOf(secret) });
    expect((await client.ask<{ security: object }>(SECURITY)).security).toEqual({ secondFactor: true, recoveryCodesLeft: 10, freshlyProved: true });
    expect(JSON.stringify(await kit.app.database.read.rows('SELECT * FROM second_factor'))).not.toContain(secret);
    expect(await client.refused(BEGIN)).toBe('SECOND_FACTOR_ON');
  });

  test('signing in takes two steps, and the password alone opens nothing', async () => {
    const { client: { person }, secret } = await enrolled();
    const client = kit.anyone();
    const challenge = await challengeFor(client, person);
    expect(client.cookieHeader).toBe('');
    expect(await client.refused(WITH_CODE, { input: { challenge, code: '000000' } })).toBe('SECOND_FACTOR_WRONG');
    await client.ask(WITH_CODE, { input: { challenge, code: codeOf(secret) } });
    await client.ask(SECURITY);
    const { security } = await client.ask<{ security: { sessions: { method: string; current: boolean }[] } }>('{ security { sessions { method current } } }');
    expect(security.sessions.find(({ current }) => current)).toMatchObject({ method: 'CODE' });
    expect(await kit.anyone().refused(WITH_CODE, { input: { challenge, code: codeOf(secret) } })).toBe('SECOND_FACTOR_OVER');
  });

  test('of four at once with the same code one gets in; the code is not good again afterwards', async () => {
    const { client: { person }, secret } = await enrolled();
    const code = codeOf(secret);
    const challenges = await Promise.all(Array.from({ length: 4 }, () => challengeFor(kit.anyone(), person)));
    const answers = await Promise.all(challenges.map((challenge) => kit.anyone().send(WITH_CODE, { input: { challenge, code } })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(Array.from({ length: 3 }, () => 'SECOND_FACTOR_WRONG'));
    expect(await kit.anyone().refused(WITH_CODE, { input: { challenge: await challengeFor(kit.anyone(), person), code } })).toBe('SECOND_FACTOR_WRONG');
  });

  test('codes are not guessed: after five the person waits, however many first steps there were', async () => {
    const { client: { person }, secret } = await enrolled();
    const codes: string[] = [];
    for (let guess = 0; guess < 7; guess += 1) codes.push(await kit.anyone().refused(WITH_CODE, { input: { challenge: await challengeFor(kit.anyone(), person), code: `00000${guess}` } }));
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'SECOND_FACTOR_WRONG'), 'SIGN_IN_LOCKED', 'SIGN_IN_LOCKED']);
    expect(await kit.anyone().refused(WITH_CODE, { input: { challenge: await challengeFor(kit.anyone(), person), code: codeOf(secret) } })).toBe('SIGN_IN_LOCKED');
  });

  test('a first step is good for five minutes, a forged one for nothing, and that of somebody dismissed neither', async () => {
    const { client: { person }, secret } = await enrolled();
    const challenge = await challengeFor(kit.anyone(), person);
    await asSystem(kit, (tx) => tx.db.run(`UPDATE sign_in_challenge SET expires_at = ${databaseNowPlus(-1)} WHERE user_id = ?`, [bare(person)]));
    for (const given of [challenge, 'forged']) expect(await kit.anyone().refused(WITH_CODE, { input: { challenge: given, code: codeOf(secret) } })).toBe('SECOND_FACTOR_OVER');
    const next = await challengeFor(kit.anyone(), person);
    await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [bare(person)]));
    expect(await kit.anyone().refused(WITH_CODE, { input: { challenge: next, code: codeOf(secret) } })).toBe('SECOND_FACTOR_OVER');
  });

  test('a recovery code opens once, however it is written; new ones end the old', async () => {
    const { client, recoveryCodes: [first, second] } = await enrolled();
    const signsIn = async (code: string): Promise<string> => {
      const { errors } = await kit.anyone().send(WITH_CODE, { input: { challenge: await challengeFor(kit.anyone(), client.person), code } });
      return errors[0]?.extensions.code ?? 'IN';
    };
    expect(await signsIn(` ${first!.toUpperCase().replace('-', ' ')} `)).toBe('IN');
    expect(await signsIn(first!)).toBe('SECOND_FACTOR_WRONG');
    expect((await client.ask<{ security: object }>(SECURITY)).security).toMatchObject({ recoveryCodesLeft: 9 });
    const { renewRecoveryCodes } = await client.ask<{ renewRecoveryCodes: string[] }>('mutation { renewRecoveryCodes }');
    expect(new Set(renewRecoveryCodes).size).toBe(10);
    for (const code of renewRecoveryCodes) expect(code).toMatch(/^[a-z2-9]{5}(?:-[a-z2-9]{5}){4}$/);
    expect(await signsIn(second!)).toBe('SECOND_FACTOR_WRONG');
    expect(await signsIn(renewRecoveryCodes[0]!)).toBe('IN');
    const kept = JSON.stringify(await kit.app.database.read.rows('SELECT * FROM recovery_code'));
    expect(kept).not.toContain(renewRecoveryCodes[1]);
  });

  test('a fresh proof is then a code, no longer the password', async () => {
    const { client, secret } = await enrolled();
    await asSystem(kit, (tx) => tx.db.run('UPDATE session SET proved_at = NULL WHERE user_id = ?', [bare(client.person)]));
    expect(await client.refused(PROVE, { input: { password: PASSWORD } })).toBe('PROOF_FAILED');
    await client.ask(PROVE, { input: { code: codeOf(secret) } });
    await client.ask(REMOVE);
    await kit.anyone().ask(SIGN_IN, { input: { email: client.person.email, password: PASSWORD } });
  });

  test('is taken away after a fresh proof alone, and by whoever manages the staff when phone and codes are lost', async () => {
    const { client: { person } } = await enrolled();
    const REMOVE_OF = 'mutation ($userId: ID!) { removeStaffSecondFactor(userId: $userId) }';
    const variables = { userId: person.id };
    const head = await as(kit, 'GENERAL_MANAGER', group.d1);
    expect(await head.refused(REMOVE_OF, variables)).toBe('STEP_UP_REQUIRED');
    expect(await (await stepUp(await as(kit, 'GENERAL_MANAGER', group.d2))).refused(REMOVE_OF, variables)).toBe('NOT_FOUND');
    expect(await (await stepUp(await as(kit, 'CARE_MANAGER', group.d1))).refused(REMOVE_OF, { userId: head.person.id })).toBe('POST_BEYOND_REACH');
    await (await stepUp(head)).ask(REMOVE_OF, variables);
    await kit.anyone().ask(SIGN_IN, { input: { email: person.email, password: PASSWORD } });
  });
});

describe('a fresh proof', () => {
  test('lasts ten minutes', async () => {
    const client = await stepUp(await as(kit, 'CARE_MANAGER', group.d1));
    const provedAgo = (seconds: number): Promise<unknown> => asSystem(kit, (tx) => tx.db.run(`UPDATE session SET proved_at = ${databaseNowPlus(-seconds)} WHERE user_id = ?`, [bare(client.person)]));
    await provedAgo(590);
    await client.ask(BEGIN);
    await provedAgo(601);
    // What was looked up is remembered for a second at most.
    await expect.poll(() => client.send(BEGIN).then(({ errors }) => errors[0]?.extensions.code), { timeout: 5000, interval: 200 }).toBe('STEP_UP_REQUIRED');
  });

  test('is not given by a wrong password, and not guessed', async () => {
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    const codes: string[] = [];
    for (let guess = 0; guess < 6; guess += 1) codes.push(await client.refused(PROVE, { input: { password: `guess ${guess}` } }));
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'PROOF_FAILED'), 'SIGN_IN_LOCKED']);
    expect(await client.refused(BEGIN)).toBe('STEP_UP_REQUIRED');
    expect(await client.refused(PROVE, { input: {} })).toBe('SIGN_IN_LOCKED');
  });
});
