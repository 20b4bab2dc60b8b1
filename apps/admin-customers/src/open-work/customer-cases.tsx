import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { CustomerCasesDocument } from '../generated/open-work/cases.js';
import { CasesPanel } from './cases-panel.js';

/** The complaints of a customer, the open ones first. */
export function CustomerCases({ customerId, zone }: { customerId: string; zone: string }) {
  const query = useQuery(CustomerCasesDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query}>{({ customer }) => <CasesPanel cases={customer.complaints} zone={zone} customerId={customerId} />}</QueryState>;
}
