import { getInstance, init, loadRemote, registerRemotes } from '@module-federation/runtime';
import type { ComponentType } from 'react';
import { kitLoaders } from './kit-loaders.js';
import { areaAt, type MapArea, type PortalMap } from './portal-map.js';

/** What an area exposes: its pages, and perhaps something that works behind every page. */
export interface AreaModule {
  default: ComponentType & { definition?: { background?: ComponentType } };
}

const containerOf = ({ name }: MapArea): string => `area_${name}`;

/** Tells the federation runtime where an area lives; `again` after it could not be fetched, because failures are kept. */
function announce(area: MapArea, entry: string, again: boolean): void {
  const remotes = [{ name: containerOf(area), entry: new URL(entry, location.origin).href }];
  if (getInstance()) registerRemotes(remotes, { force: again });
  else init({ name: 'portal', remotes });
}

/** Begins to fetch the parts of the kit that the pages of an area need, side by side. */
export function fetchKit({ kit }: MapArea): void {
  for (const entry of kit) void kitLoaders[entry]?.();
}

/** The component of an area. Throws when its files cannot be had. */
export async function loadArea(area: MapArea, { again = false } = {}): Promise<AreaModule> {
  if (area.entry === null) return import(/* webpackChunkName: "settings" */ '../settings/settings-area.js');
  announce(area, area.entry, again);
  const module = await loadRemote<AreaModule>(`${containerOf(area)}/Area`);
  if (!module) throw new Error(`${containerOf(area)}/Area is empty`);
  return module;
}

/** Begins to fetch the area of the current address while the shell is still starting. */
export async function warmUp(path: string, map: PortalMap): Promise<void> {
  const area = areaAt(map, path);
  if (!area) return;
  void import(/* webpackChunkName: "area-host" */ './area-host.js');
  fetchKit(area);
  await loadArea(area);
}
