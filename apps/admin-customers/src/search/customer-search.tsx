import { useEffect } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { registerSearchProvider, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { colleagueSearch, customerSearch, orderSearch, vehicleSearch } from './search-providers.js';

/** Lets the search box of every page find customers, cars, orders and colleagues; whoever may not read names does not search by them. */
export function CustomerSearch() {
  // The headings over the hits are read outside of components: their texts must be there.
  useText();
  const client = useApolloClient();
  const mayFindPeople = usePermission('customer:name');
  const mayFindCars = usePermission('vehicle:read');
  const mayFindOrders = usePermission('order:read');
  const mayFindStaff = usePermission('staff:read');
  useEffect(() => (mayFindPeople ? registerSearchProvider(customerSearch(client)) : undefined), [client, mayFindPeople]);
  useEffect(() => (mayFindCars ? registerSearchProvider(vehicleSearch(client)) : undefined), [client, mayFindCars]);
  useEffect(() => (mayFindOrders ? registerSearchProvider(orderSearch(client)) : undefined), [client, mayFindOrders]);
  useEffect(() => (mayFindStaff ? registerSearchProvider(colleagueSearch(client)) : undefined), [client, mayFindStaff]);
  return null;
}
