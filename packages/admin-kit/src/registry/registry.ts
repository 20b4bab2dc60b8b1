import { useSyncExternalStore } from 'react';

/** What areas and the shell put in for one another, by name; the last of a name counts. */
export interface Registry<Entry extends { name: string }> {
  /** Adds an entry; the answer takes it out again. */
  register: (entry: Entry) => () => void;
  entries: () => readonly Entry[];
  /** For components: the entries, renewed when one comes or goes. */
  useEntries: () => readonly Entry[];
}

export function createRegistry<Entry extends { name: string }>(): Registry<Entry> {
  const listeners = new Set<() => void>();
  let entries: readonly Entry[] = [];
  const change = (next: readonly Entry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  };
  const read = () => entries;
  return {
    register(entry) {
      change([...entries.filter(({ name }) => name !== entry.name), entry]);
      return () => { change(entries.filter((known) => known !== entry)); };
    },
    entries: read,
    useEntries: () => useSyncExternalStore(onChange, read),
  };
}
