import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';
/** `system` follows the machine, also when it changes at dusk. */
export type ThemeChoice = Theme | 'system';

const KEY = 'dealercare.theme';
const DARK = '(prefers-color-scheme: dark)';
const CHANGED = 'dealercare:theme';

export function themeChoice(): ThemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function currentTheme(): Theme {
  const choice = themeChoice();
  if (choice !== 'system') return choice;
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Takes effect at once everywhere: style sheets read the attribute, components listen. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  document.documentElement.dataset['theme'] = currentTheme();
  window.dispatchEvent(new Event(CHANGED));
}

function onChange(listener: () => void): () => void {
  const machine = window.matchMedia(DARK);
  const follow = () => {
    document.documentElement.dataset['theme'] = currentTheme();
    listener();
  };
  window.addEventListener(CHANGED, listener);
  machine.addEventListener('change', follow);
  return () => {
    window.removeEventListener(CHANGED, listener);
    machine.removeEventListener('change', follow);
  };
}

/** The theme on the page. */
export function useTheme(): Theme {
  return useSyncExternalStore(onChange, currentTheme);
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(onChange, themeChoice);
}
