import { useQuery } from '@dealercare/admin-kit/gql';
import { MyDealersDocument, type MyDealersQuery } from '../generated/units/my-dealers.js';

export type DealerChoice = MyDealersQuery['orgUnits'][number];

/** The dealers in the viewer's reach, in the order of their codes. */
export function useMyDealers(): readonly DealerChoice[] {
  const { data } = useQuery(MyDealersDocument);
  return data?.orgUnits.filter(({ type }) => type === 'DEALER') ?? [];
}
