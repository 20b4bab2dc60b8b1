import type { UnitType } from './role.js';

/** A unit as far as the rules of the tree look at it. */
export interface TreePlace {
  id: string;
  type: UnitType;
  active: boolean;
}

/** Under which kind of unit each kind stands: manufacturer > region > dealer (C-001); a group belongs to the manufacturer and owns dealers beside the tree. */
const above: Readonly<Record<UnitType, UnitType | null>> = { MANUFACTURER: null, REGION: 'MANUFACTURER', DEALER: 'REGION', GROUP: 'MANUFACTURER' };

export type PlaceVerdict = 'OK' | 'WRONG_PLACE' | 'CLOSED';

/** Whether a unit of that kind may be put below another one; because kinds alternate there can be no circle. */
export function placeUnder(type: UnitType, parent: TreePlace): PlaceVerdict {
  if (above[type] !== parent.type) return 'WRONG_PLACE';
  return parent.active ? 'OK' : 'CLOSED';
}

/** Whether a dealer may join a group. */
export function joinGroup(type: UnitType, group: TreePlace): PlaceVerdict {
  if (type !== 'DEALER' || group.type !== 'GROUP') return 'WRONG_PLACE';
  return group.active ? 'OK' : 'CLOSED';
}

/** What still works below a unit that is to be closed; a unit is closed from below upwards. */
export function workingBelow(unit: TreePlace, below: readonly TreePlace[]): number {
  return below.filter(({ id, active }) => active && id !== unit.id).length;
}
