import { Suspense, lazy } from 'react';
import { useShortcuts } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';

const ShortcutSheet = lazy(() => import('./shortcut-sheet.js'));

/** `?` shows what the keyboard can do on this page. */
export function ShortcutLauncher({ isOpen, onOpen, onClose }: { isOpen: boolean; onOpen: () => void; onClose: () => void }) {
  const t = useShellText();
  useShortcuts(t('shortcuts.global'), [{ keys: '?', does: t('actions.shortcuts'), run: onOpen }]);
  return isOpen ? <Suspense><ShortcutSheet onClose={onClose} /></Suspense> : null;
}
