import { expect, test } from 'vitest';
import { isOver, measure } from './measure.mjs';

test('what is built keeps to its budgets', () => {
  expect(measure().filter(isOver)).toEqual([]);
});

test.each([
  [{ what: 'shell', kib: 195.1, budget: 195 }, true], [{ what: 'shell', kib: 195, budget: 195 }, false], [{ what: 'kit', kib: 900, budget: null }, false],
])('%o is over: %s', (measured, over) => {
  expect(isOver(measured)).toBe(over);
});
