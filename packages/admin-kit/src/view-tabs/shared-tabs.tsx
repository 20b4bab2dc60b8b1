import { useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useDeskText } from '../language/desk-texts.js';
import { KeepView } from './keep-view.js';
import { TabList } from './tab-list.js';
import type { ListView } from './use-own-views.js';
import { isSameView, viewSearch } from './view-address.js';
import { ViewMenu } from './view-menu.js';
import type { SavedView, ViewSource } from './view-source.js';
import type { ViewTabsProps } from './view-tabs.js';

const isSaved = (view: ListView): view is SavedView => 'version' in view;

/** What stands in front first, in the order in which it was put there. */
function arranged(views: readonly ListView[], pinned: readonly string[]): ListView[] {
  const place = ({ id }: ListView): number => { const at = pinned.indexOf(id); return at < 0 ? pinned.length : at; };
  return views.map((view, at) => ({ view, at })).sort((a, b) => place(a.view) - place(b.view) || a.at - b.at).map(({ view }) => view);
}

/** Tabs whose views the server keeps: one's own, those of the team and those that units above share. */
export function SharedTabs({ list, views: builtIn, source }: ViewTabsProps & { source: ViewSource }) {
  const t = useDeskText();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const saved = source.useViews(list);
  const mayShareDown = source.useMayShareDown();
  const all = arranged([...builtIn, ...saved.views], saved.pinned);
  const current = all.find((view) => isSameView(view.search, search));
  const [left, setLeft] = useState<string | null>(null);
  if (current && current.id !== left) setLeft(current.id);
  const before = current ? undefined : saved.views.find(({ id }) => id === left);

  // A list opens with the view that was chosen for it; an address that names filters means what it says.
  const opened = useRef(false);
  useEffect(() => {
    if (!saved.isLoaded || opened.current) return;
    opened.current = true;
    const first = all.find(({ id }) => id === saved.defaultView);
    if (first && viewSearch(search) === '' && viewSearch(first.search) !== '') void navigate({ pathname, search: first.search }, { replace: true });
  });

  return (
    <TabList
      views={all}
      current={current}
      after={(view) => (view === current ? (
        <ViewMenu
          view={view}
          saved={isSaved(view) ? view : null}
          isPinned={saved.pinned.includes(view.id)}
          isDefault={saved.defaultView === view.id}
          mayShareDown={mayShareDown}
          onPin={(pin) => { void saved.arrange(pin ? [...saved.pinned, view.id] : saved.pinned.filter((id) => id !== view.id), saved.defaultView); }}
          onDefault={(isDefault) => { void saved.arrange(saved.pinned, isDefault ? view.id : null); }}
          onShare={(audience) => { if (isSaved(view)) void saved.change(view, { audience }); }}
          onForget={() => { if (isSaved(view)) void saved.forget(view).then((done) => { if (done) void navigate(pathname); }); }}
        />
      ) : null)}
    >
      {current || !saved.isLoaded ? null : (
        <>
          {before?.mayChange ? <Button type="link" size="small" onClick={() => { void saved.change(before, { search: viewSearch(search) }); }}>{t('views.update', { view: before.title })}</Button> : null}
          <KeepView mayShare mayShareDown={mayShareDown} onKeep={(title, audience) => { void saved.keep(title, viewSearch(search), audience); }} />
        </>
      )}
    </TabList>
  );
}
