/** A unit as far as its place in the tree matters. */
export interface PlacedUnit {
  id: string;
  parentId?: string | null;
  groupId?: string | null;
}

export interface UnitAt<Unit> {
  unit: Unit;
  /** 0 for the top. */
  depth: number;
}

/** The units as one reads a tree: each followed by what lies below it. One whose upper unit is not known stands at the top. */
export function inTreeOrder<Unit extends PlacedUnit>(units: readonly Unit[]): UnitAt<Unit>[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): UnitAt<Unit>[] => units
    .filter((unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null) === parentId)
    .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** The units at which somebody holds a post, and everything below them: what they may look into and change. */
export function reachOf<Unit extends PlacedUnit>(units: readonly Unit[], postIds: readonly string[]): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const reached = (unit: Unit | undefined): boolean =>
    unit !== undefined && (postIds.includes(unit.id) || (unit.groupId != null && postIds.includes(unit.groupId)) || (unit.parentId != null && reached(byId.get(unit.parentId))));
  return units.filter(reached);
}
