import { InMemoryCache, gql } from '@apollo/client';
import { expect, test } from 'vitest';
import { keysetConnection } from './keyset-connection.js';

const query = gql`query Customers($tier: String, $after: String) { customers(tier: $tier, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }`;
const edges = gql`query Edges($after: String) { customers(after: $after) { edges { cursor node { id name } } pageInfo { endCursor } } }`;

interface Row {
  __typename: string;
  id: string;
  name: string;
}

const row = (id: string): Row => ({ __typename: 'Customer', id, name: `客户 ${id}` });
const page = (ids: string[], hasNextPage: boolean) =>
  ({ customers: { __typename: 'CustomerConnection', nodes: ids.map(row), pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: ids.at(-1) ?? null } } });

function cacheWithCustomers(): InMemoryCache {
  return new InMemoryCache({ typePolicies: { Query: { fields: { customers: keysetConnection(['tier']) } } } });
}

function idsOf(cache: InMemoryCache, variables = {}): string[] {
  return cache.readQuery<ReturnType<typeof page>>({ query, variables })?.customers.nodes.map(({ id }) => id) ?? [];
}

test('pages of one list grow together and the last page says whether there is more (O2)', () => {
  const cache = cacheWithCustomers();
  cache.writeQuery({ query, data: page(['a', 'b'], true) });
  cache.writeQuery({ query, variables: { after: 'b' }, data: page(['c'], false) });
  expect(idsOf(cache)).toEqual(['a', 'b', 'c']);
  expect(cache.readQuery<ReturnType<typeof page>>({ query })?.customers.pageInfo).toMatchObject({ hasNextPage: false, endCursor: 'c' });
});

test('a row that moved while paging is shown once, at its first place', () => {
  const cache = cacheWithCustomers();
  cache.writeQuery({ query, data: page(['a', 'b'], true) });
  cache.writeQuery({ query, variables: { after: 'b' }, data: page(['b', 'a', 'c'], false) });
  expect(idsOf(cache)).toEqual(['a', 'b', 'c']);
});

test('a first page begins the list anew', () => {
  const cache = cacheWithCustomers();
  cache.writeQuery({ query, data: page(['a', 'b'], true) });
  cache.writeQuery({ query, variables: { after: 'b' }, data: page(['c'], false) });
  cache.writeQuery({ query, data: page(['n', 'a'], true) });
  expect(idsOf(cache)).toEqual(['n', 'a']);
});

test('another filter is another list', () => {
  const cache = cacheWithCustomers();
  cache.writeQuery({ query, variables: { tier: 'A' }, data: page(['a'], false) });
  cache.writeQuery({ query, variables: { tier: 'B' }, data: page(['b'], false) });
  expect([idsOf(cache, { tier: 'A' }), idsOf(cache, { tier: 'B' })]).toEqual([['a'], ['b']]);
});

test('edges grow together as well', () => {
  const cache = cacheWithCustomers();
  const edgePage = (ids: string[]) => ({ customers: { __typename: 'CustomerConnection', edges: ids.map((id) => ({ __typename: 'CustomerEdge', cursor: id, node: row(id) })), pageInfo: { __typename: 'PageInfo', endCursor: ids.at(-1) } } });
  cache.writeQuery({ query: edges, data: edgePage(['a', 'b']) });
  cache.writeQuery({ query: edges, variables: { after: 'b' }, data: edgePage(['b', 'c']) });
  expect(cache.readQuery<ReturnType<typeof edgePage>>({ query: edges })?.customers.edges.map(({ cursor }) => cursor)).toEqual(['a', 'b', 'c']);
});
