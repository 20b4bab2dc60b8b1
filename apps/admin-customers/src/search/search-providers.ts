import type { ApolloClient } from '@dealercare/admin-kit/gql';
import type { SearchHit, SearchProvider } from '@dealercare/admin-kit/portal';
import { areaTexts } from '../area-texts.js';
import { CustomerHitsDocument, VehicleHitsDocument, type CustomerHitsQuery, type VehicleHitsQuery } from '../generated/search/search-hits.js';
import { worthAsking } from './worth-asking.js';

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What is too short to mean anybody finds nobody. */
const found = (ask: (words: string) => Promise<SearchHit[]>): SearchProvider['find'] => async (words) => (worthAsking(words) ? ask(words.trim()) : []);

const customerHit = ({ id, name, phone, kind, vehicles }: CustomerHitsQuery['customers']['nodes'][number]): SearchHit =>
  ({ id, title: name, detail: joined(...vehicles.map(({ plate }) => plate), phone), icon: kind === 'PERSON' ? 'person' : 'firm', target: { to: `/customers/${id}` } });

const vehicleHit = ({ id, plate, vin, series, model, owner }: VehicleHitsQuery['vehicles']['nodes'][number]): SearchHit =>
  ({ id, title: plate ?? vin, detail: joined(owner?.name, model ?? series, plate ? vin : null), icon: 'car', target: { to: `/vehicles/${id}` } });

/** Finds customers by name, pinyin, phone and number (I5). */
export const customerSearch = (client: ApolloClient): SearchProvider => ({
  name: 'customers',
  title: () => areaTexts.text('customers.title'),
  remote: true,
  find: found(async (words) => (await client.query({ query: CustomerHitsDocument, variables: { words } })).data?.customers.nodes.map(customerHit) ?? []),
});

/** Finds cars by the end of their plate or VIN. */
export const vehicleSearch = (client: ApolloClient): SearchProvider => ({
  name: 'vehicles',
  title: () => areaTexts.text('vehicles.title'),
  remote: true,
  find: found(async (words) => (await client.query({ query: VehicleHitsDocument, variables: { words } })).data?.vehicles.nodes.map(vehicleHit) ?? []),
});
