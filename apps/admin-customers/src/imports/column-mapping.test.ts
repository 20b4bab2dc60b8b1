import { expect, test } from 'vitest';
import { remapped, unfilled } from './column-mapping.js';

const columns = [{ header: '编号', field: 'externalNo' }, { header: '姓名', field: 'name' }, { header: '备注', field: null }];

test.each([
  ['a column without a field gets one', 2, 'phone', ['externalNo', 'name', 'phone']],
  ['a field moves from the column that had it', 2, 'name', ['externalNo', null, 'name']],
  ['a column is left out', 1, null, ['externalNo', null, null]],
  ['leaving out leaves the others out as they were', 2, null, ['externalNo', 'name', null]],
] as const)('%s', (_, place, field, fields) => {
  expect(remapped(columns, place, field)).toEqual(columns.map(({ header }, index) => ({ header, field: fields[index] })));
});

test('what the file cannot do without is named', () => {
  const fields = [{ name: 'name', required: true }, { name: 'phone', required: true }, { name: 'hobbies', required: false }];
  expect(unfilled(columns, fields).map(({ name }) => name)).toEqual(['phone']);
});
