import { keysText, useShortcutGroups, type Shortcut, type ShortcutGroup } from '@dealercare/admin-kit/frame';
import { Dialog } from '../frame/dialog.js';
import { useShellText } from '../locales/shell-texts.js';
import frameStyles from '../frame/frame.module.css';
import styles from './shortcut-sheet.module.css';

/** Groups of one title together, in the order they came; keys without words are left out. */
function byTitle(groups: readonly ShortcutGroup[]): [title: string, shortcuts: Shortcut[]][] {
  const titles = new Map<string, Shortcut[]>();
  for (const { title, shortcuts } of groups) {
    titles.set(title, [...(titles.get(title) ?? []), ...shortcuts().filter(({ does }) => does)]);
  }
  return [...titles].filter(([, shortcuts]) => shortcuts.length > 0);
}

/** Every key that does something right now. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useShellText();
  const groups = byTitle(useShortcutGroups());
  return (
    <Dialog label={t('shortcuts.title')} onClose={onClose}>
      <div className={styles['sheet']}>
        <h2>{t('shortcuts.title')}</h2>
        {groups.map(([title, shortcuts]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>{shortcuts.map(({ keys, does }) => <div key={keys}><dt><kbd>{keysText(keys)}</kbd></dt><dd>{does}</dd></div>)}</dl>
          </section>
        ))}
        <button type="button" className={frameStyles['secondary']} onClick={onClose}>{t('shortcuts.close')}</button>
      </div>
    </Dialog>
  );
}
