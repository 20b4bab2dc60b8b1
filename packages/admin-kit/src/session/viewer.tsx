import { createContext, use, type ReactNode } from 'react';
import type { OrgUnit, Viewer as SchemaViewer } from '@dealercare/schema/types';

/** The unit a person belongs to, as the frame needs it. */
export type HomeUnit = Pick<OrgUnit, 'id' | 'type' | 'nameZh' | 'nameEn' | 'timezone'>;

/** The person who is signed in. */
export type Viewer = Pick<SchemaViewer, 'id' | 'name' | 'email' | 'locale' | 'permissions' | 'demo' | 'now' | 'owesSecondFactor'> & { homeUnit: HomeUnit };

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The person who is signed in; pages are shown to signed-in people only. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a ViewerProvider');
  return viewer;
}
