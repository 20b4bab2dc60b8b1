import { useEffect } from 'react';
import { useCurrentTitle, useNotificationSource, type NotificationSource } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';
import { usePageFocus } from './use-page-focus.js';
import styles from './frame.module.css';

const SHOWN_AT_MOST = 99;

/** The title of the browser's tab, with the number of unread notices before it. */
function TabTitle({ title, unread = 0 }: { title: string | null; unread?: number }) {
  const t = useShellText();
  const product = t('product');
  const name = title ? `${title} · ${product}` : product;
  useEffect(() => { document.title = unread > 0 ? `(${unread > SHOWN_AT_MOST ? `${SHOWN_AT_MOST}+` : unread}) ${name}` : name; }, [name, unread]);
  return null;
}

function CountedTitle({ title, source: { useUnread } }: { title: string | null; source: NotificationSource }) {
  return <TabTitle title={title} unread={useUnread()} />;
}

/** Names the page in the tab, and aloud for those who do not see that it has changed. */
export function PageAnnouncer() {
  const title = useCurrentTitle();
  const source = useNotificationSource();
  usePageFocus();
  return (
    <>
      {source ? <CountedTitle key={source.name} title={title} source={source} /> : <TabTitle title={title} />}
      <div role="status" className={styles['spoken']}>{title ?? ''}</div>
    </>
  );
}
