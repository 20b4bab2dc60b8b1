import type { WorkState } from '@dealercare/schema/types';

/** A row as far as keeping its place goes. */
export interface PlacedRow {
  id: string;
  workState: WorkState;
  allowedActions: readonly string[];
}

/** A row that has left the list stays as it was last seen, and says that it has ended. */
function ended<Row extends PlacedRow>(row: Row): Row {
  return row.workState === 'ENDED' ? row : { ...row, workState: 'ENDED', allowedActions: [] };
}

/**
 * A live list in which nothing moves up under the hand: rows that somebody has finished meanwhile (`left`) keep their places
 * behind the row they followed; everything else is as the server says now.
 */
export function keptPlaces<Row extends PlacedRow>(before: readonly Row[], now: readonly Row[], left: ReadonlySet<string>): readonly Row[] {
  const ids = new Set(now.map(({ id }) => id));
  const rows = [...now];
  before.forEach((row, place) => {
    if (ids.has(row.id) || !left.has(row.id)) return;
    const previous = before.slice(0, place).findLast(({ id }) => ids.has(id))?.id;
    rows.splice(rows.findIndex(({ id }) => id === previous) + 1, 0, ended(row));
    ids.add(row.id);
  });
  return rows;
}
