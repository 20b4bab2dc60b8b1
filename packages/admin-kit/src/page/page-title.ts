import { useEffect, useId } from 'react';
import { createRegistry } from '../registry/registry.js';

interface Title {
  name: string;
  title: string;
  /** A page knows its subject better than its area does. */
  rank: 'area' | 'page';
}

const titles = createRegistry<Title>();

function useTitle(title: string, rank: Title['rank']): void {
  const name = useId();
  useEffect(() => titles.register({ name, title, rank }), [name, title, rank]);
}

/** Names the page in the browser's tab and for screen readers, where it knows more than its plain name: a customer's file. */
export function usePageTitle(title: string): void {
  useTitle(title, 'page');
}

/** The plain name of a page, as its area lists it. */
export function useAreaPageTitle(title: string): void {
  useTitle(title, 'area');
}

/** The title of the page that is shown, for the shell. */
export function useCurrentTitle(): string | null {
  const all = titles.useEntries();
  return (all.findLast(({ rank }) => rank === 'page') ?? all.at(-1))?.title ?? null;
}
