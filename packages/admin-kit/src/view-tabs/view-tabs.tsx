import { Link, useLocation, useNavigate } from 'react-router';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import { KeepView } from './keep-view.js';
import { useOwnViews, type ListView } from './use-own-views.js';
import { isSameView, viewSearch } from './view-address.js';
import styles from './view-tabs.module.css';

export interface ViewTabsProps {
  /** Name by which a person's own views of the list are remembered: 'customers'. */
  list: string;
  /** The views everybody has, the plain list first. */
  views: readonly ListView[];
}

/**
 * Saved views as tabs (I3). A list keeps its filters in the address, so a view is a link: it can be sent to a colleague,
 * and Back leaves it. Filters without a name can be given one.
 */
export function ViewTabs({ list, views }: ViewTabsProps) {
  const t = useDeskText();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const own = useOwnViews(list);
  const all = [...views, ...own.views];
  const current = all.find((view) => isSameView(view.search, search));
  const forget = (view: ListView) => {
    own.forget(view.id);
    if (view === current) void navigate(pathname);
  };
  return (
    <nav className={styles['tabs']} aria-label={t('views.label')}>
      {all.map((view) => (
        <span key={view.id} className={`${styles['tab']} ${view === current ? styles['here'] : ''}`}>
          <Link to={{ pathname, search: view.search }} aria-current={view === current ? 'page' : undefined}>{view.title}</Link>
          {own.views.includes(view) ? (
            <button type="button" aria-label={t('views.forget', { view: view.title })} title={t('views.forget', { view: view.title })} onClick={() => { forget(view); }}><Icon name="close" size={14} /></button>
          ) : null}
        </span>
      ))}
      {current ? null : <KeepView onKeep={(title) => { own.keep(title, viewSearch(search)); }} />}
    </nav>
  );
}
