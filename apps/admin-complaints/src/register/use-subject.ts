import { useQuery } from '@dealercare/admin-kit/gql';
import { CasesOfCustomerDocument, CasesOfVehicleDocument, type CasesOfCustomerQuery, type EarlierCaseFragment } from '../generated/register/earlier-cases.js';

export interface CaseSubject {
  customer: CasesOfCustomerQuery['customer'] | null;
  /** What the customer or the car has complained about before. */
  cases: readonly EarlierCaseFragment[];
}

/** Who and what a new complaint is about, with what was complained about before. */
export function useSubject(customerId: string | null, vehicleId: string | null): CaseSubject {
  const customer = useQuery(CasesOfCustomerDocument, { variables: { id: customerId ?? '' }, skip: customerId === null }).data?.customer ?? null;
  const vehicle = useQuery(CasesOfVehicleDocument, { variables: { id: vehicleId ?? '' }, skip: vehicleId === null }).data?.vehicle ?? null;
  const cases = new Map([...customer?.complaints ?? [], ...vehicle?.complaints ?? []].map((item) => [item.id, item]));
  return { customer: customerId === null ? null : customer, cases: [...cases.values()] };
}
