import { Icon, changeLanguage, chooseTheme, currentTheme, keysText, useThemeChoice, useViewer } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { Link } from '@dealercare/admin-kit/router';
import { useShellText } from '../locales/shell-texts.js';
import { keepLanguage } from '../session/viewer-language.js';
import type { Overlay } from './frame.js';
import { NotificationBell } from './notification-bell.js';
import { PersonMenu } from './person-menu.js';
import styles from './top-bar.module.css';

function LanguageSwitch() {
  const t = useShellText();
  const language = useLanguage();
  const { id } = useViewer();
  const next = language === 'en' ? 'zh-CN' : 'en';
  const change = () => {
    keepLanguage(id, next);
    void changeLanguage(next);
  };
  return (
    <button type="button" className={`${styles['tool']} ${styles['language']}`} aria-label={t('topBar.language')} title={t('topBar.language')} onClick={change}>
      <Icon name="language" /><span lang={next}>{t('topBar.languageShort')}</span>
    </button>
  );
}

function ThemeSwitch() {
  const t = useShellText();
  // Asked for so that the button follows a choice made elsewhere.
  useThemeChoice();
  const dark = currentTheme() === 'dark';
  const label = t(dark ? 'topBar.toLight' : 'topBar.toDark');
  return (
    <button type="button" className={styles['tool']} aria-label={label} title={label} onClick={() => { chooseTheme(dark ? 'light' : 'dark'); }}>
      <Icon name={dark ? 'light' : 'dark'} />
    </button>
  );
}

/** Over every page: who we are, the search box, and what is personal. */
export function TopBar({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const t = useShellText();
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['brand']}><img src="/favicon.svg" alt="" width={24} height={24} /><b>DealerCare</b></Link>
      <button type="button" className={styles['search']} onClick={() => { onOpen('search'); }}>
        <Icon name="search" /><span>{t('topBar.search')}</span><kbd>/</kbd><kbd>{keysText('mod+k')}</kbd>
      </button>
      <div className={styles['tools']}>
        <NotificationBell />
        <LanguageSwitch />
        <ThemeSwitch />
        <PersonMenu onOpen={onOpen} />
      </div>
    </header>
  );
}
