import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, usePermission } from '@dealercare/admin-kit/portal';
import { CustomerOrdersDocument } from '../generated/customer-file/customer-orders.js';
import { OrdersPanel } from './orders-panel.js';

/** The last visits of a customer, whichever car came. */
export function CustomerOrders({ customer: { id } }: { customer: { id: string } }) {
  const maySee = usePermission('order:read');
  const query = useQuery(CustomerOrdersDocument, { variables: { id }, fetchPolicy: 'cache-and-network', skip: !maySee });
  return maySee ? <QueryState query={query}>{({ customer }) => <OrdersPanel orders={customer.lastOrders} />}</QueryState> : null;
}
