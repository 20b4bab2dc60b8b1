import { Suspense, use, useState } from 'react';
import { KitProvider } from '@dealercare/admin-kit/provider';
import { Late, Skeleton } from '@dealercare/admin-kit/frame';
import { AreaBoundary, type AreaProblem } from './area-boundary.js';
import { AreaDown } from './area-down.js';
import { moduleOf } from './area-modules.js';
import type { MapArea } from './portal-map.js';
import { fetchKit } from './remotes.js';

function AreaContent({ area }: { area: MapArea }) {
  fetchKit(area);
  const { default: Area } = use(moduleOf(area));
  return <Area />;
}

/** Where the areas live: everything that needs the component library is below this point, the frame around it does not. */
export default function AreaHost({ area, path }: { area: MapArea; path: string }) {
  const [attempt, setAttempt] = useState(0);
  const retry = async ({ kind }: AreaProblem) => {
    if (kind === 'down') await moduleOf(area, true).catch(() => undefined);
    setAttempt((count) => count + 1);
  };
  return (
    <KitProvider>
      <AreaBoundary key={`${area.route} ${attempt}`} path={path} fallback={(problem) => <AreaDown area={area} problem={problem} onRetry={retry} />}>
        <Suspense fallback={<Late><Skeleton shape="file" /></Late>}><AreaContent area={area} /></Suspense>
      </AreaBoundary>
    </KitProvider>
  );
}
