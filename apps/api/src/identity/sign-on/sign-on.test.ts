import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildPerson, PASSWORD, type Group } from '../../../test/kit/people.js';
import { stepUp } from '../../../test/kit/proof.js';
import { startProvider, type Process } from '../../../test/kit/process.js';
import { closeApp, openApp } from '../../application.js';
import { systemContext } from '../../platform/system-context.js';
import { beginSignOn } from './sign-on.service.js';
import { returnPath } from './return-path.js';

const PORTAL = 'http://portal.example';
const environment: Record<string, string> = { PUBLIC_URL: PORTAL, OIDC_CLIENT_ID: 'dealercare', OIDC_CLIENT_SECRET: 'a secret of the client', OIDC_LABEL: '集团统一登录' };
let provider: Process;
let group: Group;

beforeAll(async () => {
  const started = await startProvider(`${PORTAL}/auth/oidc/callback`);
  provider = started.process;
  environment['OIDC_ISSUER'] = started.issuer;
}, 60_000);
const kit = useKit(environment);
beforeAll(async () => { group = await buildGroup(kit); });
beforeEach(async () => { await asSystem(kit, (tx) => tx.db.run('DELETE FROM sign_in_throttle')); });
afterAll(async () => { await provider.kill(); });

const VIEWER = '{ viewer { email homeUnit { id } } }';
const START = '/auth/oidc/start?return=/complaints%3Fview%3Dmine';

/** The way through the provider's own pages, in a browser with a cookie jar: who one is, and that one agrees. */
async function throughProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  let init: RequestInit = {};
  for (let steps = 0; steps < 20; steps += 1) {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers as Record<string, string>, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) jar.set(name!, value);
      else jar.delete(name!);
    }
    const next = response.headers.get('location');
    init = {};
    if (next?.startsWith(PORTAL)) return next;
    if (next) {
      url = new URL(next, url).href;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`${url}: ${page.slice(0, 500)}`);
    url = new URL(/action="([^"]+)"/.exec(page)![1]!, url).href;
    init = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ prompt, login, password: 'any' }).toString() };
  }
  throw new Error('the provider leads nowhere');
}

const go = async (client: Client, path: string): Promise<string> => (await client.fetch(path, { redirect: 'manual' })).headers.get('location') ?? '';
const pathOf = (url: string): string => url.replace(PORTAL, '');

/** Where a browser ends up that signs on as somebody. */
async function signOn(client: Client, login: string, start = START): Promise<string> {
  return go(client, pathOf(await throughProvider(await go(client, start), login)));
}

describe('single sign-on', () => {
  test('is offered by the name of the house', async () => {
    expect(await (await kit.anyone().fetch('/auth/options.json')).json()).toEqual({ signOn: '集团统一登录' });
  });

  test('lets in whoever has an active account with the verified address, and leads to where one wanted to go', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const client = kit.anyone();
    expect(await signOn(client, person.email)).toBe('/complaints?view=mine');
    expect((await client.ask<{ viewer: object }>(VIEWER)).viewer).toEqual({ email: person.email, homeUnit: { id: group.d1 } });
    const { security } = await client.ask<{ security: { sessions: { method: string }[] } }>('{ security { sessions { method } } }');
    expect(security.sessions).toEqual([{ method: 'SIGN_ON' }]);
  });

  test('does not begin because another page has sent the browser along', async () => {
    expect(await go(kit.anyone().with({ 'sec-fetch-site': 'cross-site' }), START)).toBe('/');
    expect(await go(kit.anyone().with({ 'sec-fetch-site': 'same-origin' }), START)).toContain(environment['OIDC_ISSUER']);
  });

  test('knows a person by the subject from then on, whatever becomes of the address', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    await signOn(kit.anyone(), person.email);
    await asSystem(kit, (tx) => tx.db.run('UPDATE staff_user SET email = ? WHERE id = ?', [`new-${person.email}`, person.id.slice(-26)]));
    const client = kit.anyone();
    expect(await signOn(client, person.email)).toBe('/complaints?view=mine');
    expect((await client.ask<{ viewer: { email: string } }>(VIEWER)).viewer.email).toBe(`new-${person.email}`);
  });

  test('asks for the code of our own second factor as well', async () => {
    const client = await stepUp(await as(kit, 'CARE_MANAGER', group.d1));
    await client.ask('mutation { beginSecondFactor { secret } }');
    await asSystem(kit, (tx) => tx.db.run('UPDATE second_factor SET confirmed_at = created_at WHERE user_id = ?', [client.person.id.slice(-26)]));
    const browser = kit.anyone();
    expect(await signOn(browser, client.person.email)).toMatch(/^\/#code=[\w-]{43}$/);
    expect(await browser.refused(VIEWER)).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['nobody@example.org', 'SIGN_ON_UNKNOWN'], ['|wrong-nonce', 'SIGN_ON_FAILED'], ['|wrong-issuer', 'SIGN_ON_FAILED'], ['|wrong-audience', 'SIGN_ON_FAILED'], ['|expired', 'SIGN_ON_FAILED'],
    ['|wrong-signature', 'SIGN_ON_FAILED'], ['|unverified', 'SIGN_ON_UNKNOWN'],
  ])('%s opens nothing: %s', async (wrong, code) => {
    const { email } = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const client = kit.anyone();
    expect(await signOn(client, wrong.startsWith('|') ? `${email}${wrong}` : wrong)).toBe(`/?problem=${code}`);
    expect(await client.refused(VIEWER)).toBe('UNAUTHENTICATED');
    expect((await kit.app.database.read.rows('SELECT 1 FROM staff_identity WHERE subject LIKE ?', [`%${wrong}`])).length).toBe(0);
  });

  test('makes nobody up and lets nobody in who was disabled', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const count = async (): Promise<unknown> => (await kit.app.database.read.rows('SELECT COUNT(*) FROM staff_user'))[0]![0];
    const before = await count();
    await asSystem(kit, (tx) => tx.db.run("UPDATE staff_user SET status = 'DISABLED' WHERE id = ?", [person.id.slice(-26)]));
    expect(await signOn(kit.anyone(), person.email)).toBe('/?problem=SIGN_ON_UNKNOWN');
    expect(await count()).toBe(before);
  });

  test('an answer is good once, and in the browser that asked', async () => {
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    const [victim, thief] = [kit.anyone(), kit.anyone()];
    const answer = pathOf(await throughProvider(await go(thief, START), person.email));
    expect(await go(victim, answer)).toBe('/?problem=SIGN_ON_FAILED');
    await go(victim, START);
    expect(await go(victim, answer)).toBe('/?problem=SIGN_ON_FAILED');
    const kept = thief.cookieHeader;
    expect(await go(thief, answer)).toBe('/complaints?view=mine');
    expect(await go(thief, answer)).toBe('/?problem=SIGN_ON_FAILED');
    // Who has kept the browser's own note of it meets a provider that has given its code away.
    expect(await go(kit.anyone().with({ cookie: kept }), answer)).toBe('/?problem=SIGN_ON_FAILED');
    expect(await go(thief, '/auth/oidc/callback?error=access_denied&state=x')).toBe('/?problem=SIGN_ON_FAILED');
  });

  test('proves somebody again who is signed in, and nobody else', async () => {
    const [client, other] = [await as(kit, 'CARE_MANAGER', group.d1), await buildPerson(kit, 'CARE_MANAGER', group.d1)];
    const START_PROOF = '/auth/oidc/start?purpose=step-up&return=/settings/profile';
    expect(await signOn(client, other.email, START_PROOF)).toBe('/?problem=SIGN_ON_FAILED');
    expect(await client.refused('mutation { beginSecondFactor { secret } }')).toBe('STEP_UP_REQUIRED');
    expect(await signOn(client, client.person.email, START_PROOF)).toBe('/settings/profile');
    await client.ask('mutation { beginSecondFactor { secret } }');
  });

  test('a provider that does not answer is told of within seconds, and the password still works', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
    const port = (silent.address() as AddressInfo).port;
    const app = await openApp({ ...kit.app.config, oidcIssuer: `http://127.0.0.1:${port}`, databaseUrl: kit.app.config.databaseUrl.startsWith('sqlite:') ? `${kit.app.config.databaseUrl}.silent` : kit.app.config.databaseUrl });
    await expect(beginSignOn(systemContext(app, 'test'), { returnTo: '/', purpose: 'SIGN_IN' })).rejects.toMatchObject({ code: 'SIGN_ON_UNAVAILABLE' });
    silent.close();
    await closeApp(app);
    await expect(beginSignOn(systemContext({ ...app, config: { ...app.config, oidcIssuer: 'http://127.0.0.1:1' } }, 'test'), { returnTo: '/', purpose: 'SIGN_IN' })).rejects.toMatchObject({ code: 'SIGN_ON_UNAVAILABLE' });
    const person = await buildPerson(kit, 'CARE_MANAGER', group.d1);
    await kit.anyone().ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input: { email: person.email, password: PASSWORD } });
  }, 20_000);
});

test.each([
  ['/complaints', '/complaints'], ['/a?b=c#d', '/a?b=c#d'], ['https://evil.example/', '/'], ['//evil.example', '/'], ['/\\evil.example', '/'], ['/%2f%2fevil.example', '/%2f%2fevil.example'],
  ['javascript:alert(1)', '/'], ['/\tevil', '/'], [undefined, '/'], [['/a'], '/'], [`/${'a'.repeat(600)}`, '/'], ['/./%2e//evil.example', '/'],
])('after signing in %s leads to %s', (wanted, path) => {
  expect(returnPath(wanted, PORTAL)).toBe(path);
});
