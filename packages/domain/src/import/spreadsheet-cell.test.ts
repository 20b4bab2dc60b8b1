import { describe, expect, test } from 'vitest';
import { cellFault, numberText, serialText, showsDate } from './spreadsheet-cell.js';

describe('a number format', () => {
  test.each<[number, string | undefined, boolean]>([
    [0, undefined, false], [2, undefined, false], [14, undefined, true], [22, undefined, true], [31, undefined, true], [49, undefined, false], [57, undefined, true],
    [164, 'yyyy/m/d', true], [164, 'yyyy"年"m"月"d"日"', true], [164, '[$-804]yyyy-mm-dd;@', true], [164, '[h]:mm', true], [164, '0.00', false], [164, '#,##0"元"', false],
    [164, '[Red]0.00', false], [164, 'General', false], [164, '0"days"', false], [164, '\\d0', false], [164, '@', false],
  ])('%i %s shows a day: %s', (id, code, shows) => {
    expect(showsDate(id, code)).toBe(shows);
  });
});

describe('a day number', () => {
  test.each<[number, boolean, string]>([
    [45_796, false, '2025-05-19'], [45_796.5, false, '2025-05-19 12:00:00'], [44_334, true, '2025-05-19'], [1, false, '1900-01-01'], [61, false, '1900-03-01'], [0, true, '1904-01-01'],
    [0.25, false, '06:00:00'], [45_796.999999, false, '2025-05-20'], [-1, false, '-1'], [9_999_999, false, '9999999'],
  ])('%d (1904: %s) is %s', (serial, from1904, text) => {
    expect(serialText(serial, from1904)).toBe(text);
  });
});

test.each([
  ['19900000001', '19900000001'], ['1.9900000001E10', '19900000001'], ['0.30000000000000004', '0.3'], ['1958', '1958'], ['-12.50', '-12.5'], ['3.20586198801012E17', '320586198801012000'], ['abc', 'abc'], ['', ''],
])('the number %s is written %s', (raw, text) => {
  expect(numberText(raw)).toBe(text);
});

test.each([
  ['=A1+B1', 'CELL_FORMULA'], ['=VLOOKUP(A1,B:C,2,0)', 'CELL_FORMULA'], ['=(A1)', 'CELL_FORMULA'], ['="0571"', null], ['=', null], ['= 保养', null], ['#REF!', 'CELL_ERROR_VALUE'], ['#div/0!', 'CELL_ERROR_VALUE'], ['#5 机油', null], ['', null],
])('the cell %s: %s', (cell, fault) => {
  expect(cellFault(cell)).toBe(fault);
});
