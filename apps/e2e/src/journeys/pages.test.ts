import { describe, expect, test } from 'vitest';
import { usePortal } from '../kit/portal.js';
import { problemsOf } from '../kit/problems.js';
import type { Visit } from '../kit/visit.js';

const portal = usePortal();

interface MapArea { route: string; pages: { path: string; permission: string | null }[] }

/** Pages of the navigation that somebody with these permissions is shown. */
async function pagesOf({ page }: Visit): Promise<string[]> {
  return page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'x-dealercare': '1' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: '{ viewer { permissions } }' }) });
    const { data: { viewer: { permissions } } } = await answer.json() as { data: { viewer: { permissions: string[] } } };
    const { areas } = await (await fetch('/portal.json')).json() as { areas: MapArea[] };
    return areas.flatMap(({ pages }) => pages).filter(({ permission }) => permission === null || permissions.includes(permission)).map(({ path }) => path);
  });
}

/** Goes there as a click in the navigation does, without loading everything anew; the heading that stood there must have given way. */
async function goTo({ page }: Visit, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (location.pathname === to) return;
    const heading = document.querySelector<HTMLElement>('#main h1');
    if (heading) heading.dataset['left'] = heading.textContent;
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
  await page.waitForFunction((to) => {
    const heading = document.querySelector<HTMLElement>('#main h1');
    return location.pathname === to && heading !== null && heading.dataset['left'] !== heading.textContent;
  }, path);
  await page.waitForLoadState('networkidle');
}

/** A page looks the same to everybody who may open it: its words and barriers are looked at once in each language. */
const lookedAt = new Set<string>();

async function problemsOn(visit: Visit, path: string): Promise<string[]> {
  const key = `${visit.language} ${path}`;
  if (lookedAt.has(key)) return visit.complaints();
  lookedAt.add(key);
  return problemsOf(visit);
}

describe.each([
  { account: 'specialist', language: 'zh-CN', theme: 'light', atLeast: 4 },
  { account: 'gm', language: 'en', theme: 'dark', atLeast: 6 },
  { account: 'region', language: 'en', theme: 'light', atLeast: 4 },
  { account: 'maker', language: 'zh-CN', theme: 'dark', atLeast: 4 },
  { account: 'admin', language: 'en', theme: 'light', atLeast: 6 },
  { account: 'station', language: 'zh-CN', theme: 'light', atLeast: 6 },
] as const)('$account in $language', ({ account, language, theme, atLeast }) => {
  test('every page of the navigation opens: no error, no barrier, no foreign word', async () => {
    const visit = await portal.visit({ language, theme });
    await visit.signIn(account);
    const paths = await pagesOf(visit);
    expect(paths.length).toBeGreaterThanOrEqual(atLeast);
    const found: string[] = [];
    for (const path of paths) {
      await goTo(visit, path);
      found.push(...(await problemsOn(visit, path)).map((problem) => `${path}: ${problem}`));
    }
    expect(found).toEqual([]);
    await visit.close();
  });
});
