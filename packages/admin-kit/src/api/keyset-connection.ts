import { isReference, type FieldPolicy, type StoreObject } from '@apollo/client';

type Item = Readonly<Record<string, unknown>>;

/** A page of a Relay connection as the cache keeps it; whatever else was asked for comes along. */
interface Page extends Item {
  nodes?: readonly unknown[];
  edges?: readonly Item[];
  pageInfo?: Item;
}

/** What tells two rows apart: the reference of a normalised object, the cursor of an edge without one. */
function keyOf(row: unknown): unknown {
  if (isReference(row)) return row.__ref;
  const { node, cursor } = (row ?? {}) as { node?: StoreObject; cursor?: unknown };
  return node && isReference(node) ? node.__ref : cursor ?? row;
}

/** Rows in the order they came; a row that moved while paging is shown once, at its first place (O2). */
function append<Row>(before: readonly Row[] | undefined, next: readonly Row[] | undefined): readonly Row[] | undefined {
  if (!before || !next) return next ?? before;
  const seen = new Set(before.map(keyOf));
  return [...before, ...next.filter((row) => !seen.has(keyOf(row)))];
}

/** Keyset paging: a page after a cursor is added below, a page without one begins the list anew. */
export function keysetConnection(keyArgs: readonly string[]): FieldPolicy<Page> {
  return {
    keyArgs: keyArgs.length > 0 ? [...keyArgs] : false,
    merge(existing, incoming, { args }) {
      if (!existing || !args?.['after']) return incoming;
      const nodes = append(existing.nodes, incoming.nodes);
      const edges = append(existing.edges, incoming.edges);
      return { ...existing, ...incoming, ...(nodes && { nodes }), ...(edges && { edges }) };
    },
  };
}
