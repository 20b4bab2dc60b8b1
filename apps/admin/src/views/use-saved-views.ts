import { useEffect, useRef } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { browserViews, forgetBrowserViews, type SavedViews } from '@dealercare/admin-kit/desk';
import { useChange, useViewer } from '@dealercare/admin-kit/portal';
import { ArrangeViewsDocument, ChangeViewDocument, ForgetViewDocument, KeepViewDocument, SavedViewsDocument } from '../generated/views/saved-views.js';

/** The saved views of a list as the server keeps them; what was kept on this machine before goes there once. */
export function useSavedViews(list: string): SavedViews {
  const language = useLanguage();
  const { id: viewerId, homeUnit } = useViewer();
  const { data } = useQuery(SavedViewsDocument, { variables: { list } });
  const again = { refetch: ['SavedViews'] };
  const [keep, change, forget, arrange] = [useChange(KeepViewDocument, again), useChange(ChangeViewDocument, again), useChange(ForgetViewDocument, again), useChange(ArrangeViewsDocument, again)];
  const kept = data?.listViews;

  const taken = useRef(false);
  useEffect(() => {
    if (!kept || taken.current) return;
    taken.current = true;
    const known = new Set(kept.views.map(({ title }) => title));
    const older = browserViews(viewerId, list);
    if (older.length === 0) return;
    void Promise.all(older.filter(({ title }) => !known.has(title)).map(({ title, search }) => keep.run({ input: { list, title, search, audience: 'PRIVATE' } })))
      .then((answers) => { if (answers.every((answer) => answer !== null)) forgetBrowserViews(viewerId, list); });
  });

  return {
    views: (kept?.views ?? []).map(({ unit, ...view }) => ({ ...view, sharedWith: unit && (language === 'en' ? unit.nameEn : unit.nameZh) })),
    pinned: kept?.pinned ?? [],
    defaultView: kept?.defaultView ?? null,
    isLoaded: kept !== undefined,
    keep: async (title, search, audience) => await keep.run({ input: { list, title, search, audience, unitId: audience === 'PRIVATE' ? null : homeUnit.id } }) !== null,
    change: async ({ id, version }, { search, audience }) => await change.run({
      input: { viewId: id, expectedVersion: version, ...(search !== undefined && { search }), ...(audience && { audience, unitId: audience === 'PRIVATE' ? null : homeUnit.id }) },
    }) !== null,
    forget: async ({ id, version }) => await forget.run({ input: { viewId: id, expectedVersion: version } }) !== null,
    arrange: async (pinned, defaultView) => await arrange.run({ input: { list, pinned: [...pinned], defaultView } }) !== null,
  };
}
