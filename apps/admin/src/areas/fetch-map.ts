import type { PortalMap } from './portal-map.js';

/** The portal's map as it stands now. Throws when it cannot be had. */
export async function fetchMap(): Promise<PortalMap> {
  const response = await fetch('/portal.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`portal.json: ${response.status}`);
  return await response.json() as PortalMap;
}
