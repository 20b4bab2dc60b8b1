import { describe, expect, test } from 'vitest';
import { msLeft, withProgress, type Progress } from './time-left.js';

const seen = (...pairs: [atMs: number, done: number][]): Progress[] => pairs.map(([atMs, done]) => ({ atMs, done }));

describe('how long the rest of an import takes', () => {
  test.each<[string, Progress[], number, number | null]>([
    ['nothing seen yet', [], 1_000, null],
    ['one look is no pace', seen([0, 100]), 1_000, null],
    ['two looks at once are none either', seen([0, 100], [200, 300]), 1_000, null],
    ['100 rows a second, 800 to go', seen([0, 100], [1_000, 200]), 1_000, 8_000],
    ['the pace of the last looks counts', seen([0, 0], [1_000, 500], [2_000, 1_000]), 10_000, 18_000],
    ['nothing moves', seen([0, 100], [5_000, 100]), 1_000, null],
    ['all is done', seen([0, 0], [2_000, 1_000]), 1_000, 0],
  ])('%s', (_, looks, total, left) => {
    expect(msLeft(looks, total)).toBe(left);
  });
});

describe('what was seen', () => {
  test.each<[string, Progress[], Progress, Progress[]]>([
    ['begins', [], { atMs: 0, done: 0 }, seen([0, 0])],
    ['goes on', seen([0, 0]), { atMs: 100, done: 50 }, seen([0, 0], [100, 50])],
    ['a look that saw nothing new is none', seen([0, 50]), { atMs: 100, done: 50 }, seen([0, 50])],
    ['begins anew with the next step', seen([0, 0], [100, 3_000]), { atMs: 200, done: 10 }, seen([200, 10])],
  ])('%s', (_, before, next, after) => {
    expect(withProgress(before, next)).toEqual(after);
  });

  test('the last ten looks are kept', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ atMs: index, done: index }));
    expect(many.reduce<readonly Progress[]>(withProgress, []).map(({ done }) => done)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
