import type { Action } from '@dealercare/domain/access/action';
import { seatsFor, unitsUnder } from '@dealercare/domain/access/seat';
import { useQuery } from '@dealercare/admin-kit/gql';
import { TierUnitsDocument, type TierUnitsQuery } from '../generated/tiers/tiers.js';

export type UnitChoice = TierUnitsQuery['orgUnits'][number];

/** The units at which the viewer may do `action`; null until they are known. */
export function useTierUnits(action: Action): readonly UnitChoice[] | null {
  const { data: mine } = useQuery(TierUnitsDocument, { fetchPolicy: 'cache-first' });
  return mine ? unitsUnder(mine.orgUnits, seatsFor(mine.viewer?.posts ?? [], action)) : null;
}
