import { useEffect } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { registerSearchProvider, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { customerSearch, vehicleSearch } from './search-providers.js';

/** Lets the search box of every page find customers and cars; whoever may not read names does not search by them. */
export function CustomerSearch() {
  // The headings over the hits are read outside of components: their texts must be there.
  useText();
  const client = useApolloClient();
  const mayFindPeople = usePermission('customer:name');
  const mayFindCars = usePermission('vehicle:read');
  useEffect(() => (mayFindPeople ? registerSearchProvider(customerSearch(client)) : undefined), [client, mayFindPeople]);
  useEffect(() => (mayFindCars ? registerSearchProvider(vehicleSearch(client)) : undefined), [client, mayFindCars]);
  return null;
}
