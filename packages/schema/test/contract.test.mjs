import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unannounced } from '../contract.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const released = 'type Query { customer(id: ID!): String orders: [String!]! } enum Tier { A B }';

test.each([
  ['a field that is gone', 'type Query { customer(id: ID!): String } enum Tier { A B }', 'Query.orders was removed.'],
  ['an argument that is asked for all of a sudden', released.replace('id: ID!', 'id: ID!, unit: ID!'), 'A required arg unit on Query.customer was added.'],
  ['a type that is no longer the same', released.replace('[String!]!', '[Int!]!'), 'Query.orders changed type from [String!]! to [Int!]!.'],
  ['a value that is gone', released.replace('A B', 'A'), 'B was removed from enum type Tier.'],
])('%s breaks the contract, unless it is announced', (_what, now, sentence) => {
  expect(unannounced(released, now, 'Nothing yet').map(({ description }) => description)).toEqual([sentence]);
  expect(unannounced(released, now, `- ${sentence} Use something else.`)).toEqual([]);
});

test('what is added breaks nobody', () => {
  expect(unannounced(released, released.replace('type Query {', 'type Query { vehicles(first: Int = 5): [String!]!'), '')).toEqual([]);
});

test('the committed schema breaks nobody who was not told', () => {
  expect(unannounced(read('../released.graphql'), read('../schema.graphql'), read('../../../docs/breaking-changes.md'))).toEqual([]);
});
