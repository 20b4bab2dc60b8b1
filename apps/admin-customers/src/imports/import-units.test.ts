import { expect, test } from 'vitest';
import type { UnitType } from '@dealercare/schema/types';
import { importUnits } from './import-units.js';

const unit = (id: string, type: UnitType, parentId: string | null = null) => ({ id, type, parentId });
const units = [
  unit('maker', 'MANUFACTURER'), unit('east', 'REGION', 'maker'), unit('north', 'REGION', 'maker'), unit('group', 'GROUP'),
  unit('suzhou', 'DEALER', 'east'), unit('jinan', 'DEALER', 'north'),
];

test.each([
  ['a dealer', 'suzhou', ['suzhou']],
  ['the manufacturer', 'maker', ['maker', 'suzhou', 'jinan']],
  ['a region', 'east', ['suzhou']],
  ['a group owns no place on the ladder', 'group', []],
])('%s imports to %j', (_, home, expected) => {
  expect(importUnits(units, home).map(({ id }) => id)).toEqual(expected);
});
