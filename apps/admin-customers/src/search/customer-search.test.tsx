import { expect, test } from 'vitest';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { fakeApi } from '@dealercare/admin-kit/testing';
import { areaTexts } from '../area-texts.js';
import { customerSearch, vehicleSearch } from './search-providers.js';

const api = () => fakeApi({
  CustomerHits: () => ({ customers: { nodes: [{ id: 'cus_1', name: '王建国', phone: '138****0001', kind: 'PERSON', vehicles: [{ id: 'veh_1', plate: '浙A10037' }] }] } }),
  VehicleHits: () => ({ vehicles: { nodes: [{ id: 'veh_1', plate: '浙A10037', vin: 'LSVA3S3E4J8900169', model: '云雀 1.4L', owner: { id: 'cus_1', name: '王建国' } }] } }),
});
const clientOf = ({ link }: ReturnType<typeof api>) => new ApolloClient({ cache: new InMemoryCache(), link });
const still = () => new AbortController().signal;

test('customers are found with what tells them apart', async () => {
  await areaTexts.load('zh-CN');
  const search = customerSearch(clientOf(api()));
  expect(search.title()).toBe('客户');
  expect(await search.find('王', still())).toEqual([{ id: 'cus_1', title: '王建国', detail: '浙A10037 · 138****0001', icon: 'person', target: { to: '/customers/cus_1' } }]);
});

test('cars are found by the end of their plate', async () => {
  expect(await vehicleSearch(clientOf(api())).find('10037', still())).toEqual([{ id: 'veh_1', title: '浙A10037', detail: '王建国 · 云雀 1.4L · LSVA3S3E4J8900169', icon: 'car', target: { to: '/vehicles/veh_1' } }]);
});

test('for a single letter the server is not asked', async () => {
  const asked = api();
  expect(await customerSearch(clientOf(asked)).find('w', still())).toEqual([]);
  expect(asked.asked).toEqual([]);
});
