import { Suspense } from 'react';
import { Icon, useNotificationSource, type NotificationSource } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';
import { useMenu } from './use-menu.js';
import menuStyles from './menu.module.css';
import styles from './top-bar.module.css';

const SHOWN_AT_MOST = 99;

function Bell({ source: { useUnread, Panel } }: { source: NotificationSource }) {
  const t = useShellText();
  const unread = useUnread();
  const { isOpen, root, toggle, close, onKeyDown } = useMenu();
  const shown = unread > SHOWN_AT_MOST ? `${SHOWN_AT_MOST}+` : String(unread);
  // The name says what is seen: whoever speaks to the machine reads it out.
  const label = unread > 0 ? t('topBar.unread', { count: unread, shown }) : t('topBar.notifications');
  return (
    <div ref={root} className={menuStyles['menu']} onKeyDown={onKeyDown}>
      <button type="button" className={styles['tool']} aria-expanded={isOpen} aria-label={label} title={label} onClick={toggle}>
        <Icon name="bell" />{unread > 0 ? <span className={styles['count']}>{shown}</span> : null}
      </button>
      {isOpen ? <div className={menuStyles['panel']}><Suspense><Panel onClose={close} /></Suspense></div> : null}
    </div>
  );
}

/** Hidden until something can notify. */
export function NotificationBell() {
  const source = useNotificationSource();
  return source ? <Bell key={source.name} source={source} /> : null;
}
