import { expect, test } from 'vitest';
import { cacheModule, connectionFields, possibleTypes } from '../cache-map.mjs';

const sdl = `
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  interface Node { id: ID! }
  union SearchHit = Customer | Vehicle
  type Vehicle implements Node { id: ID! }
  type Customer implements Node { id: ID!, vehicles(first: Int, after: String): VehicleConnection!, connection: String }
  type VehicleEdge { node: Vehicle!, cursor: String! }
  type VehicleConnection { nodes: [Vehicle!]!, edges: [VehicleEdge!]!, pageInfo: PageInfo!, totalCount: Int }
  type LostConnection { since: String }
  input CustomerFilter { tier: String }
  type Query {
    customers(filter: CustomerFilter, sort: String, first: Int, after: String, last: Int, before: String): VehicleConnection
    line: LostConnection
    hits: [SearchHit!]!
  }
`;

test('a connection field is told apart by every argument that does not page (O2)', () => {
  expect(connectionFields(sdl)).toEqual({ Query: { customers: ['filter', 'sort'] }, Customer: { vehicles: [] } });
});

test('interfaces and unions name their object types', () => {
  expect(possibleTypes(sdl)).toEqual({ Node: expect.arrayContaining(['Customer', 'Vehicle']), SearchHit: ['Customer', 'Vehicle'] });
});

test('the module is TypeScript with both maps', () => {
  expect(cacheModule(sdl)).toMatch(/export const connectionFields[\s\S]+export const possibleTypes/);
});
