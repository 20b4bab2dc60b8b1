import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeCell } from './safe-cell.js';

describe('a cell that begins like a formula', () => {
  test.each([
    '=1+1', '+8613912345678', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =HYPERLINK("http://example.org")', '\u200b=1', '\ufeff@a', '\uff1d1+1', '\uff0b1', '\uff0d1', '\uff20SUM', '\u3000=1',
  ])('%j stands there as text', (text) => { expect(safeCell(text)).toBe(`'${text}`); });

  test.each(['', '王建国', '苏A12345', '138****1234', 'a=b', '1-2', "'=1", '(-1)'])('%j is as it is', (text) => { expect(safeCell(text)).toBe(text); });
});

test('no text whatever begins with a sign that a spreadsheet obeys', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '\uff1d', '\uff20', 'a', '1', "'") }), (text) => {
    expect(safeCell(text).trimStart()).not.toMatch(/^[=+\-@\uff1d\uff0b\uff0d\uff20]/u);
  }));
});
