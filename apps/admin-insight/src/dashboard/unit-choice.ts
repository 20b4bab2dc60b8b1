import type { DashboardUnitsQuery } from '../generated/dashboard/units.js';

export type Unit = DashboardUnitsQuery['orgUnits'][number];

/** A unit and everything below it. */
export function unitsWithin(units: readonly Unit[], id: string): Unit[] {
  const isWithin = (unit: Unit): boolean => {
    if (unit.id === id) return true;
    const above = units.find((candidate) => candidate.id === unit.parentId);
    return above !== undefined && isWithin(above);
  };
  return units.filter(isWithin);
}

/** Units whose figures the viewer may see: the API names the chain above as well, which is not theirs to count. */
export function unitsInReach(units: readonly Unit[], homeUnitId: string): Unit[] {
  const below = new Set(unitsWithin(units, homeUnitId).map(({ id }) => id));
  return units.filter(({ id, type }) => type === 'DEALER' || below.has(id));
}
