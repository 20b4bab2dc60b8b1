import type { MouseEvent } from 'react';
import { useDeskText } from '../language/desk-texts.js';
import type { Column, Sorting } from './column.js';
import { nextSorting } from './column.js';
import { RowName } from './row-name.js';
import type { RowProps } from './row-props.js';
import { isSelected } from './selection.js';
import styles from './data-table.module.css';

interface TableRowsProps<Row> extends RowProps<Row> {
  sorting: Sorting | undefined;
  onSort: ((next: Sorting) => void) | undefined;
  onToggleAll: () => void;
}

const CONTROLS = 'a, button, input, label, select, textarea, [role=button]';

function ColumnHead<Row>({ column, sorting, onSort }: { column: Column<Row>; sorting: Sorting | undefined; onSort: ((next: Sorting) => void) | undefined }) {
  const sorted = sorting?.column === column.id ? sorting.direction : undefined;
  const sort = column.sortable && onSort;
  return (
    <th scope="col" className={styles[column.align ?? 'start']} style={{ width: column.width }} aria-sort={sorted ?? (sort ? 'none' : undefined)}>
      {sort ? (
        <button type="button" className={styles['sort']} onClick={() => { onSort(nextSorting(sorting, column.id)); }}>
          {column.title}<span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
        </button>
      ) : column.title}
    </th>
  );
}

function TableRow<Row>({ row, ...props }: RowProps<Row> & { row: Row }) {
  const t = useDeskText();
  const { columns, idOf, nameOf, hrefOf, elementId, active, setActive, selection, toggle, onPeek } = props;
  const id = idOf(row);
  const peek = onPeek && (() => { onPeek(id); });
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
    setActive(id);
    peek?.();
  };
  const chosen = isSelected(selection, id);
  return (
    <tr className={active === id ? styles['active'] : undefined} aria-selected={toggle ? chosen : undefined} onClick={onClick}>
      {toggle ? (
        <td className={styles['pick']}>
          <input type="checkbox" checked={chosen} aria-label={t('table.selectRow', { row: nameOf(row) })} onChange={() => { toggle(id); }} />
        </td>
      ) : null}
      {columns.map((column, place) => (
        <td key={column.id} className={styles[column.align ?? 'start']}>
          {place === 0 ? (
            <RowName id={elementId(id)} href={hrefOf?.(row)} onPeek={peek} onFocus={() => { setActive(id); }}>{column.cell(row)}</RowName>
          ) : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** The list as a table. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const t = useDeskText();
  const { label, rows, columns, idOf, toggle, selection, sorting, onSort, onToggleAll } = props;
  const allChosen = rows.length > 0 && rows.every((row) => isSelected(selection, idOf(row)));
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {toggle ? (
              <th scope="col" className={styles['pick']}>
                <input type="checkbox" checked={allChosen} aria-label={t('table.selectAllLoaded')} onChange={onToggleAll} />
              </th>
            ) : null}
            {columns.map((column) => <ColumnHead key={column.id} column={column} sorting={sorting} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody>{rows.map((row) => <TableRow key={idOf(row)} {...props} row={row} />)}</tbody>
      </table>
    </div>
  );
}
