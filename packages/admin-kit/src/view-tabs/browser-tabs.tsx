import { useLocation, useNavigate } from 'react-router';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import { KeepView } from './keep-view.js';
import { TabList } from './tab-list.js';
import { useOwnViews, type ListView } from './use-own-views.js';
import { isSameView, viewSearch } from './view-address.js';
import type { ViewTabsProps } from './view-tabs.js';

/** Tabs whose views stay on the machine: until the server's are there. */
export function BrowserTabs({ list, views }: ViewTabsProps) {
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
    <TabList
      views={all}
      current={current}
      after={(view) => (own.views.includes(view)
        ? <button type="button" aria-label={t('views.forget', { view: view.title })} title={t('views.forget', { view: view.title })} onClick={() => { forget(view); }}><Icon name="close" size={14} /></button>
        : null)}
    >
      {current ? null : <KeepView onKeep={(title) => { own.keep(title, viewSearch(search)); }} />}
    </TabList>
  );
}
