import { useId, useState, type ReactNode } from 'react';
import { SideSheet } from '../side-sheet/side-sheet.js';
import { BulkBar } from './bulk-bar.js';
import type { Column, Sorting } from './column.js';
import { ColumnMenu } from './column-menu.js';
import { MoreRows, type MoreRowsProps } from './more-rows.js';
import { NewRowsNote } from './new-rows-note.js';
import { isNothing, nothingSelected, toggleRow, toggleRows, type Selection } from './selection.js';
import { TableCards } from './table-cards.js';
import { TableRows } from './table-rows.js';
import { useCalmRows } from './use-calm-rows.js';
import { useNarrow } from './use-narrow.js';
import { useRowCursor } from './use-row-cursor.js';
import { useTableMemory } from './use-table-memory.js';
import styles from './data-table.module.css';

export interface DataTableProps<Row> {
  /** Name by which columns and row height are remembered: 'care.today'. */
  name: string;
  /** What the list holds, for screen readers. */
  label: string;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** What people call a row; the human name first. */
  nameOf: (row: Row) => string;
  /** The first column is the row's name; its cell stands inside of the link to the row. */
  columns: readonly Column<Row>[];
  /** Full page of a row: Enter on the row; undefined for a row that cannot be opened. */
  hrefOf?: (row: Row) => string | undefined;
  /** A look at a row beside the list: a click on it. */
  peek?: (row: Row) => ReactNode;
  /** Instead of `peek`: a click on a row tells the page, which shows a sheet of its own. */
  onOpen?: (id: string) => void;
  /** Actions on what is selected; `done` ends the selection. Without it nothing can be selected. */
  bulk?: (selection: Selection, done: () => void) => ReactNode;
  /** Filter and order of the list as a text; rows of another list are not new rows. */
  list?: string;
  more?: MoreRowsProps;
  /** How many match, where that is known, as text: '1,000+'. */
  total?: string | undefined;
  sorting?: Sorting;
  onSort?: (next: Sorting) => void;
}

/** A list as a work tool: keyboard, side sheet, selection, own columns and row height; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, rows, idOf, nameOf, columns, hrefOf, peek, onOpen, bulk, list = '', more, total, sorting, onSort } = props;
  const tableId = useId();
  const narrow = useNarrow();
  const [memory, remember] = useTableMemory(name, columns.filter(({ hidden }) => hidden).map(({ id }) => id));
  const { shown, waiting, showAll } = useCalmRows(rows, idOf, list);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [peeked, setPeeked] = useState<string | null>(null);
  const onPeek = peek ? setPeeked : onOpen;
  const ids = shown.map(idOf);
  const elementId = (id: string) => `${tableId}-${id}`;
  const toggle = bulk && ((id: string) => { setSelection((current) => toggleRow(current, id)); });
  const { active, setActive } = useRowCursor({ ids, elementId, peek: onPeek, toggle }, peeked !== null);
  const peekedRow = shown.find((row) => idOf(row) === peeked);
  const endSelection = () => { setSelection(nothingSelected); };
  const rowProps = {
    label, rows: shown, idOf, nameOf, hrefOf, elementId, active, setActive, selection, toggle,
    columns: columns.filter(({ id }, place) => place === 0 || !memory.hidden.includes(id)),
    onPeek,
  };
  return (
    <div className={`${styles['list']} ${styles[memory.density]}`}>
      <div className={styles['tools']}>
        {bulk && !isNothing(selection) ? (
          <BulkBar selection={selection} onChange={setSelection} loadedIds={ids} hasMore={more?.hasMore ?? false} total={total}>{bulk(selection, endSelection)}</BulkBar>
        ) : null}
        <NewRowsNote count={waiting} onShow={showAll} />
        <ColumnMenu columns={columns.slice(1)} memory={memory} onChange={remember} />
      </div>
      {narrow ? <TableCards {...rowProps} /> : (
        <TableRows {...rowProps} sorting={sorting} onSort={onSort} onToggleAll={() => { setSelection((current) => toggleRows(current, ids)); }} />
      )}
      {more ? <MoreRows {...more} /> : null}
      {peek && peekedRow !== undefined ? (
        <SideSheet title={nameOf(peekedRow)} fullPage={hrefOf?.(peekedRow)} onClose={() => { setPeeked(null); }}>{peek(peekedRow)}</SideSheet>
      ) : null}
    </div>
  );
}
