import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useDeskText } from '../language/desk-texts.js';
import type { ListView } from './use-own-views.js';
import styles from './view-tabs.module.css';

interface TabListProps<View extends ListView> {
  views: readonly View[];
  current: View | undefined;
  /** What stands on the tab behind its name. */
  after: (view: View) => ReactNode;
  children: ReactNode;
}

/** Each view a link; the one on the page is marked. */
export function TabList<View extends ListView>({ views, current, after, children }: TabListProps<View>) {
  const t = useDeskText();
  const { pathname } = useLocation();
  return (
    <nav className={styles['tabs']} aria-label={t('views.label')}>
      {views.map((view) => (
        <span key={view.id} className={`${styles['tab']} ${view === current ? styles['here'] : ''}`}>
          <Link to={{ pathname, search: view.search }} aria-current={view === current ? 'page' : undefined}>{view.title}</Link>
          {after(view)}
        </span>
      ))}
      {children}
    </nav>
  );
}
