import type { SqlValue } from '../database/database.js';
import type { SqlPart } from '../scope.js';
import { bareId } from '../ids.js';
import { refuse } from '../refusal.js';
import type { Connection, PageArgs } from './connection.js';
import { requirePage } from './connection.js';

/** How a list is ordered: one column, then the id, so that no two rows are equal. */
export interface ListOrder {
  /** The sort column as it stands in the SQL. */
  column: string;
  idColumn: string;
  descending?: boolean;
}

type CursorValue = string | number;

export function writeCursor(value: CursorValue, id: string): string {
  return Buffer.from(JSON.stringify([value, bareId(id)])).toString('base64url');
}

function readCursor(cursor: string): [CursorValue, string] {
  try {
    const parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(parsed) && parsed.length === 2 && ['string', 'number'].includes(typeof parsed[0]) && /^[0-9a-z]{26}$/.test(String(parsed[1]))) {
      return parsed as [CursorValue, string];
    }
  } catch {
    // Falls through to the refusal: a cursor is ours or it is nothing.
  }
  throw refuse('CURSOR_INVALID');
}

/**
 * Rows after the cursor. The exact text matters: a row constructor or the textbook `a > ? OR (a = ? AND id > ?)` makes
 * MySQL and MariaDB scan or sort; this form is one index range (performance.md 6).
 */
export function afterCursor(order: ListOrder, after: string | null | undefined): SqlPart {
  if (!after) return { sql: '1 = 1', params: [] };
  const [value, id] = readCursor(after);
  const [reached, beyond] = order.descending ? ['<=', '<'] : ['>=', '>'];
  return {
    sql: `${order.column} ${reached} ? AND (${order.column} ${beyond} ? OR ${order.idColumn} ${beyond} ?)`,
    params: [value, value, id],
  };
}

export function orderBy(order: ListOrder): string {
  const direction = order.descending ? 'DESC' : 'ASC';
  return `ORDER BY ${order.column} ${direction}, ${order.idColumn} ${direction}`;
}

/** One row more than the page, to know whether another page follows. */
export const limitOf = (page: PageArgs): string => `LIMIT ${requirePage(page) + 1}`;

/** Cuts the extra row off and gives each row its cursor. */
export function pageOf<T extends { id: string }>(page: PageArgs, rows: T[], sortValue: (row: T) => CursorValue, totalCount: () => Promise<number>): Connection<T> {
  const nodes = rows.length > page.first ? rows.slice(0, page.first) : rows;
  const cursors = (): string[] => nodes.map((node) => writeCursor(sortValue(node), node.id));
  const last = nodes[nodes.length - 1];
  return {
    nodes,
    // Most readers ask for nodes only; edges are made when asked for.
    get edges() { const all = cursors(); return nodes.map((node, index) => ({ node, cursor: all[index]! })); },
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      get startCursor() { return nodes[0] ? writeCursor(sortValue(nodes[0]), nodes[0].id) : null; },
      get endCursor() { return last ? writeCursor(sortValue(last), last.id) : null; },
    },
    totalCount,
  };
}

/** Joins conditions with AND. */
export function allOf(...parts: (SqlPart | null)[]): SqlPart {
  const present = parts.filter((part) => part !== null && part.sql !== '1 = 1') as SqlPart[];
  return { sql: present.map(({ sql }) => `(${sql})`).join(' AND ') || '1 = 1', params: present.flatMap(({ params }): SqlValue[] => params) };
}
