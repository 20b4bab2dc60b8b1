import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup } from '../../../test/kit/people.js';
import { isCompilable } from './jit.js';

const kit = useKit();

test('a query answers the same however often it is asked: a count is still a number once its document is compiled', async () => {
  const { d1 } = await buildGroup(kit);
  const client = await as(kit, 'CARE_MANAGER', d1);
  const answers = [];
  for (let turn = 0; turn < 5; turn += 1) answers.push(await client.ask('{ customers(first: 5) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } } }'));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"customers":{"totalCount":0,"edges":[],"pageInfo":{"hasNextPage":false}}}']));
});

test('a document whose variable holds itself is not given to the compiler: it would stop the server for half a minute', () => {
  const schema = buildSchema('input Day { eq: String } input Filter { day: Day and: [Filter!] } input Around { filter: Filter } type Query { list(filter: Filter, around: Around, day: Day): Int }');
  const compilable = (query: string): boolean => isCompilable(schema, parse(query));
  expect(compilable('query ($day: Day) { list(day: $day) }')).toBe(true);
  expect(compilable('{ list(filter: { and: [{ day: { eq: "a" } }] }) }')).toBe(true);
  expect(compilable('query ($filter: Filter) { list(filter: $filter) }')).toBe(false);
  expect(compilable('query ($around: Around!) { list(around: $around) }')).toBe(false);
});

test('a filtered list is answered at once however often it is asked', async () => {
  const { d1 } = await buildGroup(kit);
  const client = await as(kit, 'CARE_MANAGER', d1);
  const filter = { and: [{ isOpen: true }, { not: { level: { in: ['REGION'] } } }] };
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await client.ask('query ($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount } }', { filter })).toEqual({ complaints: { totalCount: 0 } });
  }
}, 10_000);
