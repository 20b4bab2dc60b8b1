import type { OrgUnit } from '@dealercare/schema/types';

type Unit = Pick<OrgUnit, 'id' | 'type' | 'parentId'>;

/** Kinds of unit that files belong to: dealers have customers, the manufacturer has cases of complaint sites. */
const receives: ReadonlySet<string> = new Set(['DEALER', 'MANUFACTURER']);

/** Where somebody of the unit `home` can import to: there and below it. */
export function importUnits<U extends Unit>(units: readonly U[], home: string): U[] {
  const isBelow = (unit: Unit): boolean => {
    if (unit.id === home) return true;
    const parent = units.find(({ id }) => id === unit.parentId);
    return parent !== undefined && isBelow(parent);
  };
  return units.filter((unit) => receives.has(unit.type) && isBelow(unit));
}
