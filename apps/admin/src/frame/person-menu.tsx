import { Icon, useViewer, type IconName } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useNavigate } from '@dealercare/admin-kit/router';
import { useShellText } from '../locales/shell-texts.js';
import type { Overlay } from './frame.js';
import { useMenu } from './use-menu.js';
import styles from './menu.module.css';

function MenuItem({ icon, label, onPick }: { icon: IconName; label: string; onPick: () => void }) {
  return <button type="button" role="menuitem" tabIndex={-1} className={styles['item']} onClick={onPick}><Icon name={icon} />{label}</button>;
}

/** The last two characters of a Chinese name are how colleagues call each other; of others the initial. */
function shortName(name: string): string {
  return /^\p{Script=Han}+$/u.test(name) ? Array.from(name).slice(-2).join('') : (name.trim()[0] ?? '').toUpperCase();
}

/** Who is signed in, and what is theirs: profile, shortcuts, the way out. */
export function PersonMenu({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const t = useShellText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { name, homeUnit } = useViewer();
  const { isOpen, root, toggle, close, onKeyDown } = useMenu();
  const pick = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <div ref={root} className={styles['menu']} onKeyDown={onKeyDown}>
      <button type="button" className={styles['face']} aria-haspopup="menu" aria-expanded={isOpen} aria-label={t('topBar.person', { name })} onClick={toggle}>
        {shortName(name)}
      </button>
      {isOpen ? (
        <div role="menu" className={styles['list']}>
          <div className={styles['who']}><b>{name}</b><span>{language === 'en' ? homeUnit.nameEn : homeUnit.nameZh}</span></div>
          <MenuItem icon="person" label={t('person.profile')} onPick={pick(() => { void navigate('/settings/profile'); })} />
          <MenuItem icon="keyboard" label={t('person.shortcuts')} onPick={pick(() => { onOpen('shortcuts'); })} />
          <MenuItem icon="sign-out" label={t('person.signOut')} onPick={pick(() => { onOpen('sign-out'); })} />
        </div>
      ) : null}
    </div>
  );
}
