import { useSyncExternalStore } from 'react';

/** Below this a row does not fit on one line and becomes a card. */
const NARROW = '(max-width: 767px)';

function onChange(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => { query.removeEventListener('change', listener); };
}

/** True on a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia(NARROW).matches);
}
