import { seatsFor, unitsUnder } from '@dealercare/domain/access/seat';
import type { UnitType } from '@dealercare/domain/access/role';
import type { PlacedUnit } from './unit-tree.js';

interface ManagedUnit extends PlacedUnit {
  type: UnitType;
  status: string;
}

type Posts = Parameters<typeof seatsFor>[0];

/** What somebody may do with the units; the server decides about each request again. */
export interface UnitRights<Unit> {
  /** Names and profile. */
  mayEdit: (unit: Unit) => boolean;
  /** Where it stands and whether it works: decided above it. */
  mayPlace: (unit: Unit) => boolean;
  /** Below which units one of that kind can be made. */
  parentsFor: (type: UnitType) => Unit[];
}

const parentOf: Partial<Record<UnitType, UnitType>> = { REGION: 'MANUFACTURER', GROUP: 'MANUFACTURER', DEALER: 'REGION' };

export function unitRights<Unit extends ManagedUnit>(units: readonly Unit[], posts: Posts): UnitRights<Unit> {
  const managed = new Set(unitsUnder(units, seatsFor(posts, 'organisation:manage')).map(({ id }) => id));
  return {
    mayEdit: ({ id }) => managed.has(id),
    mayPlace: ({ parentId }) => parentId != null && managed.has(parentId),
    parentsFor: (type) => units.filter((unit) => unit.type === parentOf[type] && unit.status === 'ACTIVE' && managed.has(unit.id)),
  };
}
