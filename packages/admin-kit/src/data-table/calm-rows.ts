/** What of a live list is shown, and how many new rows wait until they are asked for. */
export interface CalmRows<Row> {
  shown: readonly Row[];
  waiting: number;
  /** Ids to keep as known: those shown now. */
  known: ReadonlySet<string>;
}

/**
 * Rows that arrive above or among those on the page wait, so that nothing jumps under the hand; rows that follow the last
 * one are the next page and appear at once. A list of which nothing is known yet is shown whole.
 */
export function calmRows<Row>(rows: readonly Row[], idOf: (row: Row) => string, known: ReadonlySet<string>): CalmRows<Row> {
  const lastKnown = rows.findLastIndex((row) => known.has(idOf(row)));
  const shown = rows.filter((row, place) => place > lastKnown || known.has(idOf(row)));
  return { shown, waiting: rows.length - shown.length, known: new Set(shown.map(idOf)) };
}
