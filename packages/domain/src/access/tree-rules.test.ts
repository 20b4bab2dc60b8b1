import { expect, test } from 'vitest';
import type { UnitType } from './role.js';
import { joinGroup, placeUnder, workingBelow, type TreePlace } from './tree-rules.js';

const unit = (type: UnitType, active = true, id = type.toLowerCase()): TreePlace => ({ id, type, active });

test.each<[UnitType, TreePlace, string]>([
  ['DEALER', unit('REGION'), 'OK'], ['DEALER', unit('REGION', false), 'CLOSED'], ['DEALER', unit('MANUFACTURER'), 'WRONG_PLACE'], ['DEALER', unit('DEALER'), 'WRONG_PLACE'], ['DEALER', unit('GROUP'), 'WRONG_PLACE'],
  ['REGION', unit('MANUFACTURER'), 'OK'], ['REGION', unit('REGION'), 'WRONG_PLACE'], ['GROUP', unit('MANUFACTURER'), 'OK'], ['GROUP', unit('REGION'), 'WRONG_PLACE'],
  ['MANUFACTURER', unit('MANUFACTURER'), 'WRONG_PLACE'],
])('a %s below %o: %s', (type, parent, expected) => {
  expect(placeUnder(type, parent)).toBe(expected);
});

test('only dealers join a group, and only one that works', () => {
  expect([joinGroup('DEALER', unit('GROUP')), joinGroup('DEALER', unit('GROUP', false)), joinGroup('REGION', unit('GROUP')), joinGroup('DEALER', unit('REGION'))]).toEqual(['OK', 'CLOSED', 'WRONG_PLACE', 'WRONG_PLACE']);
});

test('a region with working dealers is not closed over their heads', () => {
  const region = unit('REGION');
  expect([workingBelow(region, [region, unit('DEALER', true, 'a'), unit('DEALER', false, 'b')]), workingBelow(region, [region, unit('DEALER', false, 'b')])]).toEqual([1, 0]);
});
