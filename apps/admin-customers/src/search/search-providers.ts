import type { ApolloClient } from '@dealercare/admin-kit/gql';
import type { SearchHit, SearchProvider } from '@dealercare/admin-kit/portal';
import { areaTexts } from '../area-texts.js';
import {
  ColleagueHitsDocument, CustomerHitsDocument, OrderHitsDocument, VehicleHitsDocument, type ColleagueHitsQuery, type CustomerHitsQuery, type OrderHitsQuery, type VehicleHitsQuery,
} from '../generated/search/search-hits.js';
import { worthAsking } from './worth-asking.js';

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What is too short to mean anybody finds nobody. */
const found = (ask: (words: string) => Promise<SearchHit[]>): SearchProvider['find'] => async (words) => (worthAsking(words) ? ask(words.trim()) : []);

/** The hits of the one kind that was asked for; a record that went meanwhile is left out. */
const hitsOf = <Hit, Of>(groups: readonly { hits: readonly Hit[] }[] | undefined, of: (hit: Hit) => Of | null | undefined, tell: (record: Of) => SearchHit): SearchHit[] =>
  (groups ?? []).flatMap(({ hits }) => hits).flatMap((hit) => { const record = of(hit); return record ? [tell(record)] : []; });

type HitOf<Query extends { search: readonly { hits: readonly unknown[] }[] }> = Query['search'][number]['hits'][number];

const customerHit = ({ id, name, phone, kind, vehicles }: NonNullable<HitOf<CustomerHitsQuery>['customer']>): SearchHit =>
  ({ id, title: name, detail: joined(...vehicles.map(({ plate }) => plate), phone), icon: kind === 'PERSON' ? 'person' : 'firm', target: { to: `/customers/${id}` } });

const vehicleHit = ({ id, plate, vin, series, model, owner }: NonNullable<HitOf<VehicleHitsQuery>['vehicle']>): SearchHit =>
  ({ id, title: plate ?? vin, detail: joined(owner?.name, model ?? series, plate ? vin : null), icon: 'car', target: { to: `/vehicles/${id}` } });

const orderHit = ({ id, orderNo, openedOn, vehicle }: NonNullable<HitOf<OrderHitsQuery>['order']>): SearchHit =>
  ({ id, title: orderNo, detail: joined(openedOn, vehicle?.plate ?? vehicle?.vin), icon: 'wrench', target: { to: vehicle ? `/vehicles/${vehicle.id}` : '/vehicles' } });

const colleagueHit = ({ id, name, email }: NonNullable<HitOf<ColleagueHitsQuery>['staff']>): SearchHit =>
  ({ id, title: name, detail: email, icon: 'person', target: { to: '/settings/staff' } });

/** Finds customers by name, pinyin, phone and number (I5). */
export const customerSearch = (client: ApolloClient): SearchProvider => ({
  name: 'customers',
  title: () => areaTexts.text('customers.title'),
  remote: true,
  find: found(async (words) => hitsOf((await client.query({ query: CustomerHitsDocument, variables: { words } })).data?.search, ({ customer }) => customer, customerHit)),
});

/** Finds cars by the end of their plate or VIN. */
export const vehicleSearch = (client: ApolloClient): SearchProvider => ({
  name: 'vehicles',
  title: () => areaTexts.text('vehicles.title'),
  remote: true,
  find: found(async (words) => hitsOf((await client.query({ query: VehicleHitsDocument, variables: { words } })).data?.search, ({ vehicle }) => vehicle, vehicleHit)),
});

/** Finds repair orders by the beginning of their number. */
export const orderSearch = (client: ApolloClient): SearchProvider => ({
  name: 'orders',
  title: () => areaTexts.text('search.orders'),
  remote: true,
  find: found(async (words) => hitsOf((await client.query({ query: OrderHitsDocument, variables: { words } })).data?.search, ({ order }) => order, orderHit)),
});

/** Finds people of the house by name, pinyin and initials. */
export const colleagueSearch = (client: ApolloClient): SearchProvider => ({
  name: 'colleagues',
  title: () => areaTexts.text('search.colleagues'),
  remote: true,
  find: found(async (words) => hitsOf((await client.query({ query: ColleagueHitsDocument, variables: { words } })).data?.search, ({ staff }) => staff, colleagueHit)),
});
