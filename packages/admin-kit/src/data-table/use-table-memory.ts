import { useState } from 'react';
import { useViewer } from '../session/viewer.js';

export type Density = 'compact' | 'roomy';

/** How a person likes a list; nothing secret, so it stays on the machine. */
export interface TableMemory {
  hidden: readonly string[];
  density: Density;
}

const keyOf = (viewerId: string, name: string): string => `dealercare.table.${viewerId}.${name}`;

function remembered(key: string, usual: TableMemory): TableMemory {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<TableMemory>) };
  } catch {
    return usual;
  }
}

/** Columns and row height of the list `name`, kept for this person. */
export function useTableMemory(name: string, usuallyHidden: readonly string[]): [TableMemory, (next: Partial<TableMemory>) => void] {
  const key = keyOf(useViewer().id, name);
  const [memory, setMemory] = useState(() => remembered(key, { hidden: usuallyHidden, density: 'compact' }));
  return [memory, (next) => {
    const changed = { ...memory, ...next };
    setMemory(changed);
    localStorage.setItem(key, JSON.stringify(changed));
  }];
}
