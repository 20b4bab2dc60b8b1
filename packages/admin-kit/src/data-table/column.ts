import type { ReactNode } from 'react';

/** A column of a list, and a line of its card on a phone. */
export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: 'start' | 'end';
  /** CSS width, where the content should not decide. */
  width?: string;
  /** Not shown until the person asks for it. */
  hidden?: boolean;
  /** The server can order by it. */
  sortable?: boolean;
}

export interface Sorting {
  column: string;
  direction: 'ascending' | 'descending';
}

/** The next click on a head: ascending, then descending. */
export function nextSorting(current: Sorting | undefined, column: string): Sorting {
  const turned = current?.column === column && current.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}
