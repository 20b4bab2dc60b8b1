import { expect, test } from 'vitest';
import { meansNothing, readSearchWords } from './read-words.js';

const readings = (typed: string): string[] => Object.entries(readSearchWords(typed)).filter(([, reading]) => reading !== null).map(([name, reading]) => `${name}=${String(reading)}`);

test.each([
  ['王', ['name=王']], ['建国', ['name=建国']], ['zs', ['name=zs']], ['Zhang San', ['name=zhangsan']],
  ['8000', ['phoneTail=8000', 'mark=8000', 'number=8000', 'caseNumber=8000']],
  ['+86 138-0013 8000', ['phone=13800138000', 'number=+86138-00138000', 'caseNumber=+86 138-0013 8000']],
  ['苏E·12345', ['name=苏e12345', 'mark=苏E12345']], ['ＬＳＶＡ１２３', ['mark=LSVA123', 'number=LSVA123', 'caseNumber=LSVA123']],
  ['RO260302', ['mark=RO260302', 'number=RO260302', 'caseNumber=RO260302']], ['TS-D001-20260302-007', ['mark=TSD00120260302007', 'number=TS-D001-20260302-007', 'caseNumber=TS-D001-20260302-007']],
  ['云雀4S店', ['name=云雀4s店']], ['07', []], ['w', []], ['', []], [' 7 ', []], ['···', []],
])('%j is read as %j', (typed, expected) => {
  expect(readings(typed)).toEqual(expected);
});

test('what means nothing is not looked for', () => {
  expect(['', 'w', '7', '··'].map((typed) => meansNothing(readSearchWords(typed)))).toEqual([true, true, true, true]);
  expect(meansNothing(readSearchWords('wj'))).toBe(false);
});
