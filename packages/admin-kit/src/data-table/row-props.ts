import type { Column } from './column.js';
import type { Selection } from './selection.js';

/** What rows and cards are drawn from. */
export interface RowProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  hrefOf: ((row: Row) => string | undefined) | undefined;
  elementId: (id: string) => string;
  active: string | null;
  setActive: (id: string) => void;
  selection: Selection;
  toggle: ((id: string) => void) | undefined;
  onPeek: ((id: string) => void) | undefined;
}
