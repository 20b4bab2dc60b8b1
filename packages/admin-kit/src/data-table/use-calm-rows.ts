import { useState } from 'react';
import { calmRows, type CalmRows } from './calm-rows.js';

interface Known {
  list: string;
  ids: ReadonlySet<string>;
}

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((id) => b.has(id));

/** Keeps a live list from jumping; `list` names what is listed (its filter and order), and a change of it begins anew. */
export function useCalmRows<Row>(rows: readonly Row[], idOf: (row: Row) => string, list: string): CalmRows<Row> & { showAll: () => void } {
  const [known, setKnown] = useState<Known>({ list, ids: new Set() });
  const calm = calmRows(rows, idOf, known.list === list ? known.ids : new Set());
  // What is shown now is known from now on; React draws again at once, before anything is painted.
  if (known.list !== list || !sameIds(known.ids, calm.known)) setKnown({ list, ids: calm.known });
  return { ...calm, showAll: () => { setKnown({ list, ids: new Set(rows.map(idOf)) }); } };
}
