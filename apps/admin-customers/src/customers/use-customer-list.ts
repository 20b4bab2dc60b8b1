import { useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { CustomerCountDocument } from '../generated/customers/customer-count.js';
import { CustomersDocument } from '../generated/customers/customers.js';
import { addressOf, filterOf, type CustomerChoice } from './customer-choice.js';

/** The customers of a choice, page by page, and how many they are. */
export function useCustomerList(choice: CustomerChoice) {
  const variables = { filter: filterOf(choice), search: choice.words.trim() || null };
  const query = useQuery(CustomersDocument, { variables: { ...variables, order: choice.order } });
  const count = useQuery(CustomerCountDocument, { variables });
  // While another choice is on its way, what was there before stays on the page.
  const shown = { ...query, data: query.data ?? query.previousData };
  const list = `${addressOf(choice).toString()}${query.data ? '' : ' loading'}`;
  return { query: shown, list, ...useKeyset(shown, ({ customers }) => customers), total: count.data?.customers.totalCount };
}
