import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calmRows } from './calm-rows.js';
import { nextSorting } from './column.js';

const id = (row: string): string => row;

describe('a live list does not jump', () => {
  test.each([
    ['the first page is shown whole', [], ['a', 'b'], ['a', 'b'], 0],
    ['a new row on top waits', ['a', 'b'], ['n', 'a', 'b'], ['a', 'b'], 1],
    ['a new row in between waits', ['a', 'b'], ['a', 'n', 'b'], ['a', 'b'], 1],
    ['the next page is shown at once', ['a', 'b'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], 0],
    ['both at once', ['a', 'b'], ['n', 'a', 'b', 'c'], ['a', 'b', 'c'], 1],
    ['a row that has gone is gone', ['a', 'b', 'c'], ['a', 'c'], ['a', 'c'], 0],
    ['another list altogether is shown whole', ['a', 'b'], ['x', 'y'], ['x', 'y'], 0],
    ['an empty list', ['a'], [], [], 0],
  ])('%s', (_, known, rows, shown, waiting) => {
    expect(calmRows(rows, id, new Set(known))).toMatchObject({ shown, waiting });
  });

  test('nothing known is hidden, nothing is lost, the order stays', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 20 });
    fc.assert(fc.property(ids, ids, (rows, known) => {
      const { shown, waiting, known: next } = calmRows(rows, id, new Set(known));
      expect(shown.length + waiting).toBe(rows.length);
      expect(rows.filter((row) => shown.includes(row))).toEqual(shown);
      expect(rows.filter((row) => known.includes(row)).every((row) => shown.includes(row))).toBe(true);
      expect([...next]).toEqual(shown);
    }));
  });
});

test.each([
  [undefined, 'due', { column: 'due', direction: 'ascending' }],
  [{ column: 'due', direction: 'ascending' }, 'due', { column: 'due', direction: 'descending' }],
  [{ column: 'due', direction: 'descending' }, 'due', { column: 'due', direction: 'ascending' }],
  [{ column: 'name', direction: 'ascending' }, 'due', { column: 'due', direction: 'ascending' }],
] as const)('after %o a click on %s orders by %o', (current, column, next) => {
  expect(nextSorting(current, column)).toEqual(next);
});
