import { describe, expect, test } from 'vitest';
import { inTreeOrder, reachOf } from './unit-tree.js';

const units = [
  { id: 'maker' }, { id: 'east', parentId: 'maker' }, { id: 'north', parentId: 'maker' }, { id: 'group' },
  { id: 'suzhou', parentId: 'east', groupId: 'group' }, { id: 'jinan', parentId: 'north' },
];

test('the tree is read from the manufacturer down, each dealer below its region', () => {
  expect(inTreeOrder(units).map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual(['0 maker', '1 east', '2 suzhou', '1 north', '2 jinan', '0 group']);
});

test('a dealer whose region one may not know stands at the top', () => {
  expect(inTreeOrder([{ id: 'suzhou', parentId: 'east' }])).toEqual([{ unit: { id: 'suzhou', parentId: 'east' }, depth: 0 }]);
});

describe('what somebody may look into', () => {
  test.each([
    ['a post at a dealer', ['suzhou'], ['suzhou']],
    ['a post at a region', ['east'], ['east', 'suzhou']],
    ['a post at the manufacturer', ['maker'], ['maker', 'east', 'north', 'suzhou', 'jinan']],
    ['a post at a dealer group', ['group'], ['group', 'suzhou']],
    ['no post', [], []],
  ])('%s', (_what, posts, reach) => {
    expect(reachOf(units, posts).map(({ id }) => id)).toEqual(reach);
  });
});
