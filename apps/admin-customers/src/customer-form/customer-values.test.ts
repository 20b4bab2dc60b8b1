import { expect, test } from 'vitest';
import { changesOf, noValues, valuesOf, type CustomerValues } from './customer-values.js';

const kept: CustomerValues = { ...noValues, name: '王建国', phone: '138****0001', phone2: '0571****4567', idNumber: '3301**********1234', occupation: '教师' };

test('what is not known is an empty field', () => {
  const nothing = { phone: null, phone2: null, sex: null, solarBirthday: null, lunarBirthday: null, idNumber: null, occupation: null, address: null, hobbies: null, origin: null, externalNo: null };
  expect(valuesOf({ id: 'cus_1', version: 1, name: '王建国', ...nothing })).toEqual({ ...noValues, name: '王建国' });
});

test.each<[string, Partial<CustomerValues>, object]>([
  ['nothing changed', {}, {}],
  ['a masked phone left alone is not sent', { occupation: '医生' }, { occupation: '医生' }],
  ['a phone typed anew is', { phone: '13900139000' }, { phone: '13900139000' }],
  ['an emptied field is taken away', { phone2: '', occupation: '  ' }, { phone2: null, occupation: null }],
  ['blanks around are none of ours', { name: ' 王建国 ' }, {}],
  ['a birthday is added', { solarBirthday: '1975-11-26', lunarBirthday: '十月廿四' }, { solarBirthday: '1975-11-26', lunarBirthday: '十月廿四' }],
])('%s', (_, typed, input) => {
  expect(changesOf(kept, { ...kept, ...typed })).toEqual(input);
});
