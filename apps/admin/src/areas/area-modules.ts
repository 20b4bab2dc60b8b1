import type { MapArea } from './portal-map.js';
import { loadArea, type AreaModule } from './remotes.js';

const modules = new Map<string, Promise<AreaModule>>();

/** Areas by micro frontend: one that has been opened stays loaded, one that failed is fetched anew when somebody asks. */
export function moduleOf(area: MapArea, again = false): Promise<AreaModule> {
  const known = again ? undefined : modules.get(area.name);
  const module = known ?? loadArea(area, { again });
  modules.set(area.name, module);
  return module;
}

/** A file that did not come in the background may come when somebody opens the area. */
export function forgetModule(area: MapArea): void {
  modules.delete(area.name);
}
