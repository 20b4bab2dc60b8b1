import { useState } from 'react';
import { keptPlaces, type PlacedRow } from './kept-places.js';

interface Kept<Row> {
  list: string;
  rows: readonly Row[];
}

const same = <Row>(a: readonly Row[], b: readonly Row[]): boolean => a.length === b.length && a.every((row, place) => row === b[place]);

/** The rows of a live list with their places kept; `list` names what is listed, and a change of it begins anew. */
export function useKeptPlaces<Row extends PlacedRow>(rows: readonly Row[], list: string, left: ReadonlySet<string>): readonly Row[] {
  const [kept, setKept] = useState<Kept<Row>>({ list, rows });
  const shown = kept.list === list ? keptPlaces(kept.rows, rows, left) : rows;
  // What is shown now is what the next change is held against; React draws again before anything is painted.
  if (kept.list !== list || !same(kept.rows, shown)) setKept({ list, rows: shown });
  return shown;
}
