import { useState } from 'react';
import { useViewer } from '../session/viewer.js';

/** Filters of a list under a name. */
export interface ListView {
  id: string;
  title: string;
  /** What stands behind the question mark of the list's address: 'tier=A'. */
  search: string;
}

const keyOf = (viewerId: string, list: string): string => `dealercare.views.${viewerId}.${list}`;

function keptViews(key: string): readonly ListView[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as ListView[];
  } catch {
    return [];
  }
}

export interface OwnViews {
  views: readonly ListView[];
  keep: (title: string, search: string) => void;
  forget: (id: string) => void;
}

/** The views a person has made of a list; they name filters and hold nobody's data, so they stay on the machine. */
export function useOwnViews(list: string): OwnViews {
  const key = keyOf(useViewer().id, list);
  const [views, setViews] = useState(() => keptViews(key));
  const change = (next: readonly ListView[]) => {
    setViews(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return {
    views,
    keep(title, search) { change([...views.filter((view) => view.title !== title), { id: `own-${title}`, title, search }]); },
    forget(id) { change(views.filter((view) => view.id !== id)); },
  };
}
