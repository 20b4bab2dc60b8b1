import { expect, test } from 'vitest';
import { noVehicle, vehicleChanges, type VehicleValues } from './vehicle-values.js';

const kept: VehicleValues = { ...noVehicle, plate: '\u82cfA12345', modelYear: '2021', soldHere: 'yes', plateIsOther: false };

test.each<[string, Partial<VehicleValues>, object]>([
  ['nothing changed', {}, {}],
  ['a year is a number', { modelYear: '2022' }, { modelYear: 2022 }],
  ['an emptied year is taken away', { modelYear: '' }, { modelYear: null }],
  ['a special plate is said to be one', { plate: '\u4f7f8888', plateIsOther: true }, { plate: '\u4f7f8888', plateIsOther: true }],
  ['the mark alone changes nothing', { plateIsOther: true }, {}],
  ['nobody knows any more who sold it', { soldHere: '' }, { soldHere: null }],
  ['it is off the road', { isScrapped: true }, { isScrapped: true }],
])('%s', (_what, typed, input) => {
  expect(vehicleChanges(kept, { ...kept, ...typed })).toEqual(input);
});
