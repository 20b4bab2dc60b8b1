import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { createRegistry } from '../registry/registry.js';
import { isFor, type Shortcut } from './shortcut.js';

/** Shortcuts that belong together, while their part of the page is shown. */
export interface ShortcutGroup {
  name: string;
  /** Where the shortcuts belong, as a heading of the sheet. */
  title: string;
  shortcuts: () => readonly Shortcut[];
}

const groups = createRegistry<ShortcutGroup>();
let listening = false;

function onKeyDown(event: KeyboardEvent): void {
  // The room entered last is asked first: a sheet's Escape wins over the list's.
  for (const group of [...groups.entries()].reverse()) {
    const meant = group.shortcuts().find((shortcut) => isFor(event, shortcut));
    if (!meant) continue;
    event.preventDefault();
    meant.run(event);
    return;
  }
}

function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('keydown', onKeyDown);
}

/** Shortcuts that work while the component is on the page, listed under `title` in the sheet that `?` opens (P3). */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[], enabled = true): void {
  const name = useId();
  const latest = useRef(shortcuts);
  useLayoutEffect(() => { latest.current = shortcuts; });
  useEffect(() => {
    if (!enabled) return undefined;
    listen();
    return groups.register({ name, title, shortcuts: () => latest.current });
  }, [name, title, enabled]);
}

/** What the keyboard can do right now, for the sheet. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  return groups.useEntries();
}
