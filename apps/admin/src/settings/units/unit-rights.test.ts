import { expect, test } from 'vitest';
import { unitRights } from './unit-rights.js';

const units = [
  { id: 'maker', type: 'MANUFACTURER', status: 'ACTIVE' }, { id: 'east', type: 'REGION', parentId: 'maker', status: 'ACTIVE' }, { id: 'west', type: 'REGION', parentId: 'maker', status: 'CLOSED' },
  { id: 'suzhou', type: 'DEALER', parentId: 'east', status: 'ACTIVE' },
] as const;
const rightsOf = (role: string, id: string) => {
  const { mayEdit, mayPlace, parentsFor } = unitRights(units, [{ role, unit: { id } }]);
  return [units.filter(mayEdit).map((unit) => unit.id), units.filter(mayPlace).map((unit) => unit.id), (['REGION', 'DEALER', 'GROUP'] as const).flatMap((type) => parentsFor(type).map((unit) => `${type} ${unit.id}`))];
};

test.each([
  ['an administrator', 'MFR_ADMIN', 'maker', [['maker', 'east', 'west', 'suzhou'], ['east', 'west', 'suzhou'], ['REGION maker', 'DEALER east', 'GROUP maker']]],
  ['a region\'s manager', 'REGION_MANAGER', 'east', [['east', 'suzhou'], ['suzhou'], ['DEALER east']]],
  ['a general manager', 'GENERAL_MANAGER', 'suzhou', [['suzhou'], [], []]],
  ['a care manager', 'CARE_MANAGER', 'suzhou', [[], [], []]],
])('%s', (_who, role, unitId, expected) => {
  expect(rightsOf(role, unitId)).toEqual(expected);
});
