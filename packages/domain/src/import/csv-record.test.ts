import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseSeparator, splitRecord } from './csv-record.js';

const whole = (...cells: string[]) => ({ state: 'WHOLE', cells });

describe('a line of a table of text', () => {
  test.each<[string, string, object]>([
    ['plain cells', 'a,b,c', whole('a', 'b', 'c')],
    ['an empty last cell', 'a,b,', whole('a', 'b', '')],
    ['a separator within quotes', '"a,b",c', whole('a,b', 'c')],
    ['a line break within quotes', '"a\nb",c', whole('a\nb', 'c')],
    ['doubled quotes', '"a ""b"" c",d', whole('a "b" c', 'd')],
    ['empty quotes at the end', 'a,""', whole('a', '')],
    ['a quote in the middle of a plain cell', 'a 5" screen,b', whole('a 5" screen', 'b')],
    ['a quote within a quoted cell, in one line', '"a"b,c"', whole('a"b,c')],
    ['a quote that is not closed yet', 'a,"b', { state: 'OPEN' }],
    ['a quote closed by the quote of another cell, lines below', 'a,"b\nc,"d"', { state: 'BROKEN' }],
  ])('%s', (_, text, record) => {
    expect(splitRecord(text, ',')).toEqual(record);
  });

  test('whatever is written by the rules is read as it was', () => {
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t'), (cells, separator) => {
      expect(splitRecord(cells.map(quote).join(separator), separator)).toEqual(whole(...cells));
    }));
  });
});

test.each([
  ['a comma', ['a,b,c', '1,2,3'], ','],
  ['a tab', ['a\tb\tc', '1\t2,5\t3'], '\t'],
  ['a semicolon where commas are decimal', ['a;b;c;d', '1,5;2,5;3;4'], ';'],
  ['a title without any above the header', ['客户清单', 'a;b;c'], ';'],
  ['commas within quotes count for nothing', ['"a,b,c,d";e', '"x,y,z";f'], ';'],
  ['the file says so itself', ['sep=|', 'a,b,c|d'], '|'],
])('what separates the columns: %s', (_, lines, separator) => {
  expect(recogniseSeparator(lines)).toBe(separator);
});
