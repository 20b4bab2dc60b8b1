import { useState } from 'react';
import { useDeskText } from '../language/desk-texts.js';
import type { Shortcut } from '../shortcut/shortcut.js';
import { useShortcuts } from '../shortcut/use-shortcuts.js';

export interface RowCursor {
  /** Id of the row the keyboard stands on. */
  active: string | null;
  setActive: (id: string) => void;
}

export interface RowKeys {
  ids: readonly string[];
  /** Id of the element that takes the focus for a row. */
  elementId: (id: string) => string;
  peek: ((id: string) => void) | undefined;
  toggle: ((id: string) => void) | undefined;
}

/** The row a step away, within the list; the first one when the keyboard is not in it yet. */
function stepFrom(ids: readonly string[], active: string | null, step: 1 | -1): string | undefined {
  const place = active === null ? -1 : ids.indexOf(active);
  if (place < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, place + step))];
}

/** j and k move in a list, o looks, x selects (P3, B9); Enter is the row's own, because its name is a link. */
export function useRowCursor({ ids, elementId, peek, toggle }: RowKeys, isPeeking: boolean): RowCursor {
  const t = useDeskText();
  const [active, setActive] = useState<string | null>(null);
  const move = (step: 1 | -1) => {
    const id = stepFrom(ids, active, step);
    if (id === undefined) return;
    setActive(id);
    const element = document.getElementById(elementId(id));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    if (isPeeking) peek?.(id);
  };
  const onActive = (act: (id: string) => void) => () => { if (active !== null) act(active); };
  const shortcuts: Shortcut[] = [
    { keys: 'j', does: t('table.next'), run: () => { move(1); } },
    { keys: 'k', does: t('table.previous'), run: () => { move(-1); } },
    ...(peek ? [{ keys: 'o', does: t('table.peek'), run: onActive(peek) }] : []),
    ...(toggle ? [{ keys: 'x', does: t('table.select'), run: onActive(toggle) }] : []),
  ];
  useShortcuts(t('table.shortcuts'), shortcuts);
  return { active, setActive };
}
