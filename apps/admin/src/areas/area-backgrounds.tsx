import { Suspense, useEffect, useState, type ComponentType } from 'react';
import { AreaBoundary } from './area-boundary.js';
import { forgetModule, moduleOf } from './area-modules.js';
import type { MapArea } from './portal-map.js';
import { whenIdle } from './when-idle.js';

function Background({ area }: { area: MapArea }) {
  const [Work, setWork] = useState<ComponentType | null>(null);
  useEffect(() => whenIdle(() => {
    // An area that is down says so on its own pages; the others do without what it would have added.
    moduleOf(area).then((module) => { setWork(() => module.default.definition?.background ?? null); }, () => { forgetModule(area); });
  }), [area]);
  return Work ? <AreaBoundary path={area.route} fallback={() => null}><Suspense><Work /></Suspense></AreaBoundary> : null;
}

/** What areas do behind every page, once the first page stands: one for each micro frontend that says so in portal.json. */
export function AreaBackgrounds({ areas }: { areas: readonly MapArea[] }) {
  const working = new Map(areas.filter(({ background }) => background).map((area) => [area.name, area]));
  return [...working.values()].map((area) => <Background key={area.name} area={area} />);
}
