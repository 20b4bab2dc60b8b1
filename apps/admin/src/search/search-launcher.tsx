import { Suspense, lazy } from 'react';
import { useShortcuts } from '@dealercare/admin-kit/frame';
import type { PortalMap } from '../areas/portal-map.js';
import type { Overlay } from '../frame/frame.js';
import { useShellText } from '../locales/shell-texts.js';

const SearchDialog = lazy(() => import('./search-dialog.js'));

export interface SearchLauncherProps {
  map: PortalMap;
  isOpen: boolean;
  onOpen: (overlay: Overlay) => void;
  onClose: () => void;
}

/** The search box's keys; the box itself is fetched when it is first opened. */
export function SearchLauncher({ map, isOpen, onOpen, onClose }: SearchLauncherProps) {
  const t = useShellText();
  const open = () => { onOpen('search'); };
  useShortcuts(t('shortcuts.global'), [
    { keys: '/', does: t('search.openSearch'), run: open },
    { keys: 'mod+k', does: t('search.openSearch'), run: open, everywhere: true },
  ]);
  return isOpen ? <Suspense><SearchDialog map={map} onOpen={onOpen} onClose={onClose} /></Suspense> : null;
}
