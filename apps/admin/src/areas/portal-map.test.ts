import { describe, expect, test } from 'vitest';
import { areaAt, landingPath, visibleTo, type MapArea, type PortalMap } from './portal-map.js';

const area = (route: string, permissions: (string | null)[], more: Partial<MapArea> = {}): MapArea => ({
  name: route.slice(1), entry: null, route, title: { 'zh-CN': route, en: route }, icon: 'page', kit: [], permission: null,
  pages: permissions.map((permission, place) => ({ path: place === 0 ? route : `${route}/${place}`, title: { 'zh-CN': route, en: route }, permission })),
  ...more,
});

const map: PortalMap = {
  landing: ['/today', '/complaints', '/customers'],
  areas: [
    area('/today', ['care:work']), area('/customers', ['customer:read', 'import:run']), area('/complaints', ['complaint:list']),
    area('/settings', [null, 'clock:move']), area('/partners', ['partner:manage'], { permission: 'staff:manage' }),
  ],
};

const routesFor = (...permissions: string[]) => visibleTo(map, { permissions, demo: false }).areas.map(({ route }) => route);

describe('what a person sees of the portal', () => {
  test.each([
    ['a care specialist', ['care:work', 'customer:read', 'complaint:list'], ['/today', '/customers', '/complaints', '/settings'], '/today'],
    ['a region manager lands on the queue', ['complaint:list', 'care:read'], ['/complaints', '/settings'], '/complaints'],
    ['lounge staff', [], ['/settings'], '/settings'],
    ['an area\'s own permission comes first', ['partner:manage'], ['/settings'], '/settings'],
    ['and then its pages\'', ['partner:manage', 'staff:manage'], ['/settings', '/partners'], '/settings'],
  ])('%s', (_, permissions, routes, landing) => {
    expect(routesFor(...permissions)).toEqual(routes);
    expect(landingPath(visibleTo(map, { permissions, demo: false }))).toBe(landing);
  });

  test('pages of an area are seen one by one', () => {
    expect(visibleTo(map, { permissions: ['import:run'], demo: false }).areas.find(({ route }) => route === '/customers')?.pages.map(({ path }) => path)).toEqual(['/customers/1']);
  });

  test.each([[true, ['/settings', '/settings/1']], [false, ['/settings']]])('what only a demo can do is there when demo is %s', (demo, paths) => {
    const [settings] = map.areas.filter(({ route }) => route === '/settings');
    const demoOnly = { ...settings!, pages: settings!.pages.map((page) => ({ ...page, demoOnly: page.permission === 'clock:move' })) };
    expect(visibleTo({ landing: [], areas: [demoOnly] }, { permissions: ['clock:move'], demo }).areas[0]?.pages.map(({ path }) => path)).toEqual(paths);
  });

  test('somebody without any page lands nowhere', () => {
    expect(landingPath({ landing: ['/today'], areas: [] })).toBeNull();
  });
});

describe('the area of an address', () => {
  const nested: PortalMap = {
    landing: [],
    areas: [area('/care', [null]), area('/care/rules', [null]), area('/complaints', [null]), area('/customers', [null], { also: ['/vehicles'] })],
  };

  test.each([
    ['/care', '/care'], ['/care/calendar', '/care'], ['/care/rules', '/care/rules'], ['/care/rules/cr_01', '/care/rules'],
    ['/vehicles', '/customers'], ['/vehicles/veh_1', '/customers'], ['/vehicle', null],
    ['/careful', null], ['/complaints/', '/complaints'], ['/', null], ['', null],
  ])('%s belongs to %s', (path, route) => {
    expect(areaAt(nested, path)?.route ?? null).toBe(route);
  });
});
