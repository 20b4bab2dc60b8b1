import { createRegistry } from '../registry/registry.js';
import type { IconName } from '../icon/icon.js';

/** One line of the search box. */
export interface SearchHit {
  id: string;
  title: string;
  /** What tells it from others of the same title: plate, dealer, state. */
  detail?: string;
  icon?: IconName;
  /** Where it leads, or what it does. */
  target: { to: string } | { run: () => void };
}

/** Somebody who can find things: pages, actions, people, plates, cases (I6). Hits appear under `title`. */
export interface SearchProvider {
  name: string;
  /** Heading over the hits, in the language on the page. */
  title: () => string;
  /** Asks a server: it is left alone until the typing rests. */
  remote?: boolean;
  /** Answers for what was typed, best first; give up when `signal` is aborted. */
  find: (words: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
}

const providers = createRegistry<SearchProvider>();

/** Lets the search box ask `provider` too; the answer takes it out again. */
export function registerSearchProvider(provider: SearchProvider): () => void {
  return providers.register(provider);
}

export function useSearchProviders(): readonly SearchProvider[] {
  return providers.useEntries();
}
