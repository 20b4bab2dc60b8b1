import type { Language } from '@dealercare/admin-kit/i18n';

/** A name in both languages: the map is read before any area's own texts. */
export type MapTitle = Readonly<Record<Language, string>>;

export interface MapPage {
  path: string;
  title: MapTitle;
  /** What one must be allowed to do to see it; null for everybody. */
  permission: string | null;
  icon?: string;
  /** True for what a demo alone can do. */
  demoOnly?: boolean;
}

/** An entry of the navigation. Several may come from one micro frontend: today's work is served by care. */
export interface MapArea {
  /** The micro frontend that serves it. */
  name: string;
  /** Address of its manifest; null for pages of the shell itself. */
  entry: string | null;
  /** Where it begins; names the area, no two have the same. */
  route: string;
  /** Further paths that lie in it: the cars beside the customers. */
  also?: readonly string[];
  title: MapTitle;
  icon: string;
  /** Parts of the kit that its pages import: fetched side by side with it. */
  kit: readonly string[];
  permission: string | null;
  /** True when it works behind every page: finds people for the search box, feeds the bell. */
  background?: boolean;
  pages: readonly MapPage[];
}

/** What portal.json says: read at run time, so that an area comes or moves without a new build of the shell. */
export interface PortalMap {
  /** Pages to begin with, best first. */
  landing: readonly string[];
  areas: readonly MapArea[];
}

/** True when `path` is the route or lies below it. */
const liesIn = (path: string, route: string): boolean => path === route || path.startsWith(`${route}/`);

/** The area that a path belongs to; the longest route counts. */
export function areaAt(map: PortalMap, path: string): MapArea | null {
  const routes = map.areas.flatMap((area) => [area.route, ...area.also ?? []].map((route) => ({ area, route })));
  const found = routes.filter(({ route }) => liesIn(path, route));
  return found.sort((a, b) => b.route.length - a.route.length)[0]?.area ?? null;
}

/** The map as one person sees it: pages they may open, areas with at least one of them. */
export function visibleTo(map: PortalMap, { permissions, demo }: { permissions: readonly string[]; demo: boolean }): PortalMap {
  const allowed = (permission: string | null) => permission === null || permissions.includes(permission);
  const areas = map.areas
    .filter((area) => allowed(area.permission))
    .map((area) => ({ ...area, pages: area.pages.filter((page) => allowed(page.permission) && (demo || !page.demoOnly)) }))
    .filter((area) => area.pages.length > 0);
  return { ...map, areas };
}

/** Where a person begins: the first landing page they may open, otherwise the first page they have; null without any. */
export function landingPath(map: PortalMap): string | null {
  const paths = map.areas.flatMap(({ pages }) => pages.map(({ path }) => path));
  return map.landing.find((path) => paths.includes(path)) ?? paths[0] ?? null;
}
