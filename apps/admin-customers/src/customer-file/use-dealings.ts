import { useQuery } from '@dealercare/admin-kit/gql';
import { usePermission } from '@dealercare/admin-kit/portal';
import { CustomerMessagesDocument } from '../generated/customer-file/customer-messages.js';
import { CustomerOrdersDocument } from '../generated/customer-file/customer-orders.js';
import { CustomerCasesDocument } from '../generated/open-work/cases.js';
import type { Dealings } from './history.js';

/** Orders, messages and complaints of a customer, each asked for only where the reader may see it. */
export function useDealings(id: string): Dealings & { maySeeCases: boolean } {
  const maySeeOrders = usePermission('order:read');
  const maySeeMessages = usePermission('message:read');
  const maySeeCases = usePermission('complaint:list');
  const asked = { variables: { id }, fetchPolicy: 'cache-and-network' } as const;
  const orders = useQuery(CustomerOrdersDocument, { ...asked, skip: !maySeeOrders });
  const messages = useQuery(CustomerMessagesDocument, { ...asked, skip: !maySeeMessages });
  const cases = useQuery(CustomerCasesDocument, { ...asked, skip: !maySeeCases });
  return {
    orders: orders.data?.customer.lastOrders ?? [],
    messages: messages.data?.outboundMessages.nodes ?? [],
    cases: cases.data?.customer.complaints ?? [],
    maySeeCases,
  };
}
