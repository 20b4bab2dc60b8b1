import { seatsFor, unitsUnder } from '@dealercare/domain/access/seat';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useViewer } from '@dealercare/admin-kit/portal';
import { CaseUnitsDocument, type CaseUnitsQuery } from '../generated/units/case-units.js';

export type UnitChoice = CaseUnitsQuery['orgUnits'][number];

export interface CaseUnits {
  /** False until they are known. */
  known: boolean;
  /** Where the viewer sits with a look at cases. */
  seats: readonly string[];
  /** Everything at and below the seats. */
  reach: readonly UnitChoice[];
  dealers: readonly UnitChoice[];
  /** The unit whose queue the viewer works. */
  home: UnitChoice | null;
  /** Where the viewer may take complaints in. */
  desks: readonly UnitChoice[];
}

/** The units that matter for complaints: for choices on a page; the server decides about each request again. */
export function useCaseUnits(): CaseUnits {
  const { homeUnit } = useViewer();
  const { data } = useQuery(CaseUnitsDocument, { fetchPolicy: 'cache-first' });
  const units = data?.orgUnits ?? [];
  const posts = data?.viewer?.posts ?? [];
  const seats = seatsFor(posts, 'complaint:list');
  const reach = unitsUnder(units, seats);
  const desks = seatsFor(posts, 'complaint:register');
  const sits = seats.includes(homeUnit.id) ? homeUnit.id : seats[0];
  return {
    known: data !== undefined,
    seats,
    reach,
    dealers: reach.filter(({ type }) => type === 'DEALER'),
    home: reach.find(({ id }) => id === sits) ?? null,
    desks: units.filter(({ id, type }) => desks.includes(id) && type !== 'GROUP'),
  };
}
