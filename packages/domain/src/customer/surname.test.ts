import { expect, test } from 'vitest';
import { isCompoundSurname, surnameOf } from './surname.js';

test.each([
  ['王小明', '王'], ['欧阳娜娜', '欧阳'], ['欧阳娜', '欧阳'], ['欧阳', '欧'], ['诸葛孔明', '诸葛'], ['司马光', '司马'], ['司徒', '司'], ['马超', '马'], ['𠮷野太郎', '𠮷'], ['犇', '犇'], ['John Smith', 'J'],
  ['', ''],
])('the surname of %s is %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname);
});

test('two characters are a compound surname or not', () => {
  expect([isCompoundSurname('上官'), isCompoundSurname('王小'), isCompoundSurname('欧')]).toEqual([true, false, false]);
});
