import { describe, expect, test } from 'vitest';
import { rowArguments, rowChoiceIn, rowParts } from './row-choice.js';

const counts = { create: 90, update: 0, unchanged: 3, repeated: 0, refused: 7, warnings: 5, reverted: 0, kept: 0 };
const parts = rowParts(counts, 100);

test('only parts that have rows can be chosen', () => {
  expect(parts).toEqual([
    { choice: 'ALL', count: 100 }, { choice: 'CREATE', count: 90 }, { choice: 'UNCHANGED', count: 3 }, { choice: 'REFUSED', count: 7 }, { choice: 'REMARKS', count: 12 },
  ]);
});

test('without warnings the rows with remarks are the refused ones, which have a part of their own', () => {
  expect(rowParts({ ...counts, warnings: 0 }, 100).map(({ choice }) => choice)).toEqual(['ALL', 'CREATE', 'UNCHANGED', 'REFUSED']);
});

describe('the part in the address', () => {
  test.each([[null, 'ALL'], ['REFUSED', 'REFUSED'], ['UPDATE', 'ALL'], ['nonsense', 'ALL']])('%s shows %s', (text, choice) => {
    expect(rowChoiceIn(text, parts)).toBe(choice);
  });
});

test.each([
  ['ALL', null, false], ['REFUSED', 'REFUSED', false], ['REMARKS', null, true],
] as const)('%s asks for the verdict %s, remarks only: %s', (choice, verdict, remarksOnly) => {
  expect(rowArguments(choice)).toEqual({ verdict, remarksOnly });
});
