import type { UnitType } from '@dealercare/schema/types';

/** Cases of complaint sites belong to the manufacturer, everything else is a dealer's own. */
const OF_THE_MANUFACTURER = 'COMPLAINT_SITE';

/** The kinds of file that a unit of that type takes. */
export function importKindsAt<Kind extends { code: string }>(kinds: readonly Kind[], unitType: UnitType): readonly Kind[] {
  return kinds.filter(({ code }) => (code === OF_THE_MANUFACTURER) === (unitType === 'MANUFACTURER'));
}
