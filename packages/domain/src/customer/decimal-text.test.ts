import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftedDecimal } from './decimal-text.js';

test.each([
  ['1,958.00', 2, 195_800, ''], ['1.1', 4, 11_000, ''], ['0.07', 2, 7, ''], ['12.345', 2, 1_234, '5'], ['12.3400', 2, 1_234, ''], ['7', 0, 7, ''],
  ['1,234,567', 0, 1_234_567, ''], ['0', 2, 0, ''], ['007.5', 0, 7, '5'],
])('%s moved by %i places is %i, left over "%s"', (text, places, whole, rest) => {
  expect(shiftedDecimal(text, places)).toEqual({ whole, rest });
});

test.each(['', '.', '1.', '.5', '1,95,8', '12,34', '1234,567', '1.2.3', '-1', '1e3', 'abc', ',123'])('"%s" is no number', (text) => {
  expect(shiftedDecimal(text, 2)).toBeNull();
});

test('cents never drift, whatever the amount', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 99 }), (yuan, fen) => {
    const text = `${yuan.toLocaleString('en-US')}.${String(fen).padStart(2, '0')}`;
    return shiftedDecimal(text, 2)?.whole === yuan * 100 + fen;
  }));
});
