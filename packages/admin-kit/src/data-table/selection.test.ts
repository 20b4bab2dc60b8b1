import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allMatching, isNothing, isSelected, nothingSelected, toggleRow, toggleRows, type Selection } from './selection.js';

const rows = (...ids: string[]): Selection => ({ kind: 'rows', ids: new Set(ids) });

describe('a selection (I1)', () => {
  test.each([
    ['a row is added', nothingSelected, 'cus_1', rows('cus_1')],
    ['a row is taken out', rows('cus_1', 'cus_2'), 'cus_1', rows('cus_2')],
    ['a row is left out of all that match', allMatching, 'cus_1', { kind: 'matching', except: new Set(['cus_1']) }],
    ['and put back', { kind: 'matching', except: new Set(['cus_1']) }, 'cus_1', allMatching],
  ] as const)('%s', (_, before, id, after) => {
    expect(toggleRow(before, id)).toEqual(after);
  });

  test.each([
    [nothingSelected, true], [rows(), true], [rows('a'), false], [allMatching, false],
  ] as const)('%o is nothing: %s', (selection, nothing) => {
    expect(isNothing(selection)).toBe(nothing);
  });

  test('the head box takes all loaded rows, and clears when all are taken', () => {
    expect(toggleRows(rows('a'), ['a', 'b'])).toEqual(rows('a', 'b'));
    expect(toggleRows(rows('a', 'b'), ['a', 'b'])).toEqual(nothingSelected);
    expect(toggleRows(allMatching, ['a', 'b'])).toEqual(nothingSelected);
  });

  test('twice the same row changes nothing, once changes just that row', () => {
    const id = fc.stringMatching(/^cus_[a-z]$/);
    const selection: fc.Arbitrary<Selection> = fc.oneof(
      fc.uniqueArray(id).map((ids): Selection => ({ kind: 'rows', ids: new Set(ids) })),
      fc.uniqueArray(id).map((ids): Selection => ({ kind: 'matching', except: new Set(ids) })),
    );
    fc.assert(fc.property(selection, id, id, (before, toggled, other) => {
      const once = toggleRow(before, toggled);
      expect(isSelected(once, toggled)).toBe(!isSelected(before, toggled));
      if (other !== toggled) expect(isSelected(once, other)).toBe(isSelected(before, other));
      expect(toggleRow(once, toggled)).toEqual(before);
    }));
  });
});
