import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions } from '@dealercare/domain/access/action';
import { areaNames, kitEntries, shellEntries } from './shared.mjs';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface MapPage { path: string; permission: string | null }
interface MapArea { name: string; entry: string | null; route: string; also?: string[]; kit: string[]; permission: string | null; pages: MapPage[] }
const map = JSON.parse(read('apps/admin/public/portal.json')) as { landing: string[]; areas: MapArea[] };

/** What helps tests alone is not part of an area. */
const isTestOnly = (path: string): boolean => /\.test\.tsx?$|(?:^|\/)test(?:ing)?(?:\/|\.tsx?$)/.test(path);

const sourcesOf = (app: string): string[] => readdirSync(join(root, 'apps', app, 'src'), { recursive: true })
  .map(String)
  .filter((path) => /\.tsx?$/.test(path) && !isTestOnly(path))
  .map((path) => read(`apps/${app}/src/${path}`));

const importsOf = (text: string): string[] => [...text.matchAll(/from '@dealercare\/admin-kit\/([\w/-]+)'|import\('@dealercare\/admin-kit\/([\w/-]+)'\)/g)].map(([, from, lazily]) => from ?? lazily ?? '');

describe('the entries of the kit stand in one list', () => {
  test('they are what the package exports, besides what serves the shell, tests and builds', () => {
    const { exports } = JSON.parse(read('packages/admin-kit/package.json')) as { exports: Record<string, unknown> };
    const names = Object.keys(exports).map((key) => key.slice(2)).filter((name) => !name.startsWith('build/'));
    expect(names.sort()).toEqual([...kitEntries, ...shellEntries, 'assets', 'testing'].sort());
  });

  test('the shell loads each, else it would not be shared', () => {
    const loaders = read('apps/admin/src/areas/kit-loaders.ts');
    const keys = [...loaders.matchAll(/^ {2}(\w+): \(\) => import\('@dealercare\/admin-kit\/(\w+)'\)/gm)];
    expect(keys.map(([, key]) => key)).toEqual(kitEntries);
    expect(keys.every(([, key, entry]) => key === entry)).toBe(true);
  });

  test('entries give names only, never everything', () => {
    for (const entry of [...kitEntries, ...shellEntries]) {
      const text = read(`packages/admin-kit/src/${entry}.ts`);
      expect(text, entry).not.toMatch(/export \*/);
    }
  });
});

describe.each(areaNames)('the area %s', (name) => {
  const imports = [...new Set(sourcesOf(`admin-${name}`).flatMap(importsOf))];

  test('takes from the kit only what areas may take', () => {
    expect(imports.filter((entry) => !kitEntries.includes(entry))).toEqual([]);
  });

  test('names every entry it imports in portal.json, so that they come side by side', () => {
    const named = map.areas.filter((area) => area.name === name).flatMap(({ kit }) => kit);
    expect(imports.filter((entry) => !named.includes(entry))).toEqual([]);
  });

  test('has a place in the navigation', () => {
    expect(map.areas.filter((area) => area.entry === `/mf/${name}/mf-manifest.json`).map((area) => area.name)).toContain(name);
  });
});

describe('portal.json', () => {
  test('every permission is an action of the product', () => {
    const permissions = map.areas.flatMap(({ permission, pages }) => [permission, ...pages.map((page) => page.permission)]).filter((permission) => permission !== null);
    expect(permissions.filter((permission) => !actions.some((action) => action === permission))).toEqual([]);
  });

  test('every route is one area, every page lies in its area, every landing page exists', () => {
    const routes = map.areas.flatMap(({ route, also = [] }) => [route, ...also]);
    const liesIn = (path: string) => (route: string) => path === route || path.startsWith(`${route}/`);
    const pages = map.areas.flatMap(({ route, also = [], pages: own }) => own.map(({ path }) => ({ path, inside: [route, ...also].some(liesIn(path)) })));
    expect(new Set(routes).size).toBe(routes.length);
    expect(pages.filter(({ inside }) => !inside)).toEqual([]);
    expect(map.landing.filter((path) => !pages.some((page) => page.path === path))).toEqual([]);
  });
});
