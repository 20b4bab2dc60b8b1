import { useEffect, useState } from 'react';
import type { SearchHit, SearchProvider } from '@dealercare/admin-kit/frame';
import { rest } from './rest.js';

/** What one provider has found. */
export interface SearchGroup {
  name: string;
  title: string;
  hits: readonly SearchHit[];
}

async function ask(provider: SearchProvider, words: string, signal: AbortSignal): Promise<SearchGroup> {
  const stillAsked = !provider.remote || await rest(signal);
  // A provider that fails leaves the others' hits alone.
  const hits = stillAsked ? await provider.find(words, signal).catch(() => []) : [];
  return { name: provider.name, title: provider.title(), hits };
}

/** Asks every provider; answers to older words are dropped. Groups keep the providers' order. */
export function useSearch(providers: readonly SearchProvider[], words: string): readonly SearchGroup[] {
  const [groups, setGroups] = useState<readonly SearchGroup[]>([]);
  useEffect(() => {
    const search = new AbortController();
    const found = new Map<string, SearchGroup>();
    for (const provider of providers) {
      void ask(provider, words, search.signal).then((group) => {
        if (search.signal.aborted) return;
        found.set(group.name, group);
        setGroups(providers.flatMap(({ name }) => found.get(name) ?? []).filter(({ hits }) => hits.length > 0));
      });
    }
    return () => { search.abort(); };
  }, [providers, words]);
  return groups;
}
