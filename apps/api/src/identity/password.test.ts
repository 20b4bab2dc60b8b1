import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { startMailServer, type MailServer } from '../../test/kit/mail-server.js';
import { as, asSystem, buildGroup, buildPerson, PASSWORD, type Group, type Person } from '../../test/kit/people.js';
import { closeApp, openApp } from '../application.js';
import { databaseNowPlus } from '../platform/database/dialect.js';
import { mailJob } from './mail/mail.job.js';
import { hashPassword } from './password.js';
import { sendPasswordLink } from './password-link.service.js';
import { tidyJob } from './tidy.job.js';

const PORTAL = 'https://care.example.org';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const RESET = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
const SET = 'mutation ($token: String!, $newPassword: String!) { setPasswordByLink(input: { token: $token, newPassword: $newPassword }) }';
const CHANGE = 'mutation ($currentPassword: String!, $newPassword: String!) { changePassword(input: { currentPassword: $currentPassword, newPassword: $newPassword }) }';
const VIEWER = '{ viewer { homeUnit { id } } }';
const NEW = 'a kestrel under the ottoman';

const environment: Record<string, string> = { PUBLIC_URL: PORTAL, MAIL_FROM: 'DealerCare <no-reply@care.example.org>' };
let mails: MailServer;
let group: Group;

beforeAll(async () => {
  mails = await startMailServer();
  environment['SMTP_URL'] = mails.url;
});
const kit = useKit(environment);
beforeAll(async () => { group = await buildGroup(kit); });
afterAll(async () => { await mails.close(); });
// One address asks in all tests; each begins with a clean sheet.
beforeEach(async () => {
  mails.received.length = 0;
  await asSystem(kit, async (tx) => {
    await tx.db.run('DELETE FROM sign_in_throttle');
    await tx.db.run('DELETE FROM mail');
  });
});

const signsIn = async ({ email }: Person, password: string): Promise<string> => {
  const { data, errors } = await kit.anyone().send(SIGN_IN, { input: { email, password } });
  return data?.['signIn'] ? 'IN' : errors[0]!.extensions.code;
};
const faultOf = async (client: Client, query: string, variables: Record<string, unknown>): Promise<string> => {
  const { errors } = await client.send(query, variables);
  return errors[0]!.extensions.fields[0]?.code ?? errors[0]!.extensions.code;
};
/** The link in a mail, as its reader clicks it. */
const tokenIn = ({ text }: { text: string }): string => /\/reset#([\w-]+)/.exec(text)![1]!;

async function mailedLink(person: Person): Promise<string> {
  await kit.anyone().ask(RESET, { email: person.email });
  await kit.run(mailJob);
  return tokenIn(mails.received.at(-1)!);
}

describe('a hundred wrong passwords at once (S9)', () => {
  test('as a hundred requests, no more than five are looked at', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const codes = await Promise.all(Array.from({ length: 100 }, () => signsIn(person, 'wrong')));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED').length).toBeLessThanOrEqual(5);
    // A database that is asked by a hundred at once may be too busy to count the others.
    expect([...new Set(codes)].filter((code) => !['SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'BUSY'].includes(code))).toEqual([]);
    await expect.poll(() => signsIn(person, 'wrong'), { timeout: 10_000 }).toBe('SIGN_IN_LOCKED');
    expect(await signsIn(person, PASSWORD)).toBe('SIGN_IN_LOCKED');
  });

  test('as aliases in one document, neither: thirty are refused before they run, and of ten times ten five are looked at', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const aliases = (count: number): string => `mutation ($input: SignInInput!) { ${Array.from({ length: count }, (_, index) => `a${index}: signIn(input: $input) { id }`).join(' ')} }`;
    const input = { email: person.email, password: 'wrong' };
    expect(await kit.anyone().refused(aliases(30), { input })).toBe('TOO_MANY_ROOT_FIELDS');
    expect(await signsIn(person, PASSWORD)).toBe('IN');
    const answers = await Promise.all(Array.from({ length: 10 }, () => kit.anyone().send(aliases(10), { input })));
    expect(answers.flatMap(({ errors }) => errors).filter(({ extensions }) => extensions.code === 'SIGN_IN_FAILED').length).toBeLessThanOrEqual(5);
    await expect.poll(() => signsIn(person, 'wrong'), { timeout: 10_000 }).toBe('SIGN_IN_LOCKED');
    expect(await signsIn(person, PASSWORD)).toBe('SIGN_IN_LOCKED');
  });

  test('more hashes than can be made soon are refused as busy, and none is lost that waits', async () => {
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => hashPassword('x')));
    const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(6);
    expect(refused.every(({ reason }) => (reason as { code: string }).code === 'BUSY')).toBe(true);
  });
});

describe('one\'s own password', () => {
  test('is changed with the old one; other browsers are out, this one has a new cookie, and a mail says so', async () => {
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    const elsewhere = kit.anyone();
    await elsewhere.ask(SIGN_IN, { input: { email: client.person.email, password: PASSWORD } });
    const before = client.cookieHeader;
    expect(await client.refused(CHANGE, { currentPassword: 'wrong', newPassword: NEW })).toBe('PASSWORD_WRONG');
    await client.ask(CHANGE, { currentPassword: PASSWORD, newPassword: NEW });
    await client.ask(VIEWER);
    expect(client.cookieHeader).not.toBe(before);
    expect(await elsewhere.refused(VIEWER)).toBe('UNAUTHENTICATED');
    expect([await signsIn(client.person, PASSWORD), await signsIn(client.person, NEW)]).toEqual(['SIGN_IN_FAILED', 'IN']);
    await kit.run(mailJob);
    expect(mails.received.map(({ to }) => to)).toEqual([[client.person.email]]);
    expect(mails.received[0]!.text).toContain(PORTAL);
  });

  test.each([['eleven char', 'TOO_SHORT'], ['Password1234', 'PASSWORD_COMMON'], ['x'.repeat(129), 'TOO_LONG'], [PASSWORD, 'PASSWORD_SAME']])('"%s" is not taken: %s', async (newPassword, code) => {
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    expect(await faultOf(client, CHANGE, { currentPassword: PASSWORD, newPassword })).toBe(code);
    expect(await signsIn(client.person, PASSWORD)).toBe('IN');
  });

  test('is not guessed by whoever sits at an open browser', async () => {
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    const codes: string[] = [];
    for (let guess = 0; guess < 7; guess += 1) codes.push(await client.refused(CHANGE, { currentPassword: `guess ${guess}`, newPassword: NEW }));
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'PASSWORD_WRONG'), 'SIGN_IN_LOCKED', 'SIGN_IN_LOCKED']);
  });
});

describe('a forgotten password', () => {
  test('a mail brings a link that works once, for half an hour, and ends all sessions', async () => {
    const client = await as(kit, 'CARE_MANAGER', group.d1);
    const token = await mailedLink(client.person);
    const [mail] = mails.received;
    expect(mail).toMatchObject({ from: 'no-reply@care.example.org', to: [client.person.email] });
    expect(mail!.text).toContain(`${PORTAL}/reset#${token}`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await kit.app.database.read.rows('SELECT * FROM password_link'))).not.toContain(token);
    expect(await faultOf(kit.anyone(), SET, { token, newPassword: 'short' })).toBe('TOO_SHORT');
    await kit.anyone().ask(SET, { token, newPassword: NEW });
    expect(await client.refused(VIEWER)).toBe('UNAUTHENTICATED');
    expect([await signsIn(client.person, PASSWORD), await signsIn(client.person, NEW)]).toEqual(['SIGN_IN_FAILED', 'IN']);
    expect(await kit.anyone().refused(SET, { token, newPassword: `${NEW} again` })).toBe('PASSWORD_LINK_INVALID');
  });

  test('of ten at once with one link, one sets its password', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const token = await mailedLink(person);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => kit.anyone().send(SET, { token, newPassword: `${NEW} ${index}` })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const winner = answers.findIndex(({ errors }) => errors.length === 0);
    expect(await signsIn(person, `${NEW} ${winner}`)).toBe('IN');
  });

  test('the newest mail counts, an old link, a forged one and one that has run out do not', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const [first, second] = [await mailedLink(person), await mailedLink(person)];
    expect(await kit.anyone().refused(SET, { token: first, newPassword: NEW })).toBe('PASSWORD_LINK_INVALID');
    expect(await kit.anyone().refused(SET, { token: 'forged', newPassword: NEW })).toBe('PASSWORD_LINK_INVALID');
    await asSystem(kit, (tx) => tx.db.run(`UPDATE password_link SET expires_at = ${databaseNowPlus(-1)}`));
    expect(await kit.anyone().refused(SET, { token: second, newPassword: NEW })).toBe('PASSWORD_LINK_INVALID');
    expect(await signsIn(person, PASSWORD)).toBe('IN');
  });

  test('unknown, disabled and known addresses get the same answer and the same work; only the known one gets a mail', async () => {
    const [known, disabled] = [await buildPerson(kit, 'CARE_MANAGER', group.d1), await buildPerson(kit, 'CARE_MANAGER', group.d1)];
    await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [disabled.id.slice(-26)]));
    const answers = [];
    for (const email of [known.email, disabled.email, 'nobody@example.org', '王@例子.example']) answers.push(await kit.anyone().send(RESET, { email }));
    expect(answers.slice(0, 3).map(({ status, data }) => [status, data])).toEqual(Array.from({ length: 3 }, () => [200, { requestPasswordReset: true }]));
    expect(Number((await kit.app.database.read.rows('SELECT COUNT(*) FROM mail WHERE due_at IS NOT NULL'))[0]![0])).toBeGreaterThanOrEqual(3);
    await kit.run(mailJob);
    expect(mails.received.map(({ to }) => to)).toEqual([[known.email]]);
  });

  test('a link leads to our own portal whatever host the request names', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const body = JSON.stringify({ query: RESET, variables: { email: person.email } });
    const status = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(`${kit.url}/graphql`, { method: 'POST', headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'content-type': 'application/json', 'x-dealercare': '1' } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    });
    expect(status).toBe(200);
    await kit.run(mailJob);
    expect(mails.received[0]!.text).toContain(`${PORTAL}/reset#`);
    expect(mails.received[0]!.raw).not.toContain('evil.example');
  });

  test('is asked for three times in a quarter of an hour, known or not', async () => {
    for (const email of [(await buildPerson(kit, 'CARE_MANAGER', group.d1)).email, 'stranger@example.org']) {
      for (let asked = 0; asked < 3; asked += 1) await kit.anyone().ask(RESET, { email });
      expect(await kit.anyone().refused(RESET, { email })).toBe('RATE_LIMITED');
    }
  });

  test('a server that is busy gets the mail again later; one that refuses it for good does not', async () => {
    const [patient, unlucky] = [await buildPerson(kit, 'CARE_MANAGER', group.d1), await buildPerson(kit, 'CARE_MANAGER', group.d1)];
    mails.refusals.push(451);
    await kit.anyone().ask(RESET, { email: patient.email });
    await kit.run(mailJob);
    expect(mails.received).toEqual([]);
    await asSystem(kit, (tx) => tx.db.run(`UPDATE mail SET due_at = ${databaseNowPlus(-1)} WHERE due_at IS NOT NULL`));
    await kit.run(mailJob);
    expect(mails.received.map(({ to }) => to)).toEqual([[patient.email]]);
    mails.refusals.push(550);
    await kit.anyone().ask(RESET, { email: unlucky.email });
    await kit.run(mailJob);
    expect(Number((await kit.app.database.read.rows('SELECT COUNT(*) FROM mail WHERE due_at IS NOT NULL'))[0]![0])).toBe(0);
    expect(mails.received).toHaveLength(1);
  });
});

test('an invited person, who has no password, sets the first one by the link within seven days', async () => {
  const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
  await asSystem(kit, async (tx) => {
    await tx.db.run('UPDATE staff_user SET password_hash = NULL WHERE id = ?', [person.id.slice(-26)]);
    await sendPasswordLink(tx, person, 'INVITATION');
  });
  expect(await signsIn(person, PASSWORD)).toBe('SIGN_IN_FAILED');
  await kit.run(mailJob);
  const [row] = await kit.app.database.read.rows(`SELECT expires_at > ${databaseNowPlus(7 * 86_400 - 60)}, expires_at > ${databaseNowPlus(7 * 86_400 + 60)} FROM password_link WHERE user_id = ?`, [person.id.slice(-26)]);
  expect(row!.map(Number)).toEqual([1, 0]);
  await kit.anyone().ask(SET, { token: tokenIn(mails.received[0]!), newPassword: NEW });
  expect(await signsIn(person, NEW)).toBe('IN');
});

test('links, mails and counts that nobody asks for any more are thrown away; those that count stay', async () => {
  const [old, fresh] = [await buildPerson(kit, 'CARE_MANAGER', group.d1), await buildPerson(kit, 'CARE_MANAGER', group.d1)];
  for (const person of [old, fresh]) await mailedLink(person);
  const ago = databaseNowPlus(-31 * 86_400);
  await asSystem(kit, async (tx) => {
    await tx.db.run(`UPDATE password_link SET expires_at = ${ago} WHERE user_id = ?`, [old.id.slice(-26)]);
    await tx.db.run(`UPDATE mail SET created_at = ${ago} WHERE id IN (SELECT id FROM (SELECT id FROM mail ORDER BY id LIMIT 1) first)`);
  });
  const counts = async (): Promise<number[]> => Promise.all(['password_link', 'mail', 'sign_in_throttle'].map(async (table) => Number((await kit.app.database.read.rows(`SELECT COUNT(*) FROM ${table}`))[0]![0])));
  const [links, mailed, counted] = await counts();
  await kit.run(tidyJob);
  expect(await counts()).toEqual([links! - 1, mailed! - 1, counted]);
});

test('without a mail server the mail lies in a folder', async () => {
  const app = await openApp({ ...kit.app.config, smtpUrl: '', databaseUrl: kit.app.config.databaseUrl.startsWith('sqlite:') ? `${kit.app.config.databaseUrl}.folder` : kit.app.config.databaseUrl });
  const { mailerOf } = await import('../platform/mail/mailer.js');
  expect(await mailerOf(app).send({ id: 'eml_test', to: 'a@example.org', subject: 'Betreff', text: 'Hallo' })).toEqual({ outcome: 'SENT' });
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(`${app.config.dataDir}/mail/eml_test.txt`, 'utf8')).toContain('Subject: Betreff\n\nHallo');
  await closeApp(app);
});
