import { useEffect } from 'react';
import { registerViewSource, type ViewSource } from '@dealercare/admin-kit/desk';
import { usePermission } from '@dealercare/admin-kit/portal';
import { useSavedViews } from './use-saved-views.js';

const source: ViewSource = { name: 'server', useViews: useSavedViews, useMayShareDown: () => usePermission('policy:set') };

/** Behind every page: has the tabs of the lists keep their views on the server. */
export function ViewFeed() {
  useEffect(() => registerViewSource(source), []);
  return null;
}
