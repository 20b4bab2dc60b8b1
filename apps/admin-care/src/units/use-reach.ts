import type { Action } from '@dealercare/domain/access/action';
import { seatsFor, unitsUnder } from '@dealercare/domain/access/seat';
import { useQuery } from '@dealercare/admin-kit/gql';
import { MyUnitsDocument, type MyUnitsQuery } from '../generated/units/my-units.js';

export type UnitChoice = MyUnitsQuery['orgUnits'][number];

/** The units at which the viewer may do `action`; null until they are known. */
export function useReach(action: Action): readonly UnitChoice[] | null {
  const { data: mine } = useQuery(MyUnitsDocument, { fetchPolicy: 'cache-first' });
  return mine ? unitsUnder(mine.orgUnits, seatsFor(mine.viewer?.posts ?? [], action)) : null;
}

/** The dealers among them. */
export function useDealersInReach(action: Action): readonly UnitChoice[] | null {
  return useReach(action)?.filter(({ type }) => type === 'DEALER') ?? null;
}
