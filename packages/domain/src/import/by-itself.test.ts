import { expect, test } from 'vitest';
import { isMissing, mayRunByItself } from './by-itself.js';

test.each<[number, number, boolean]>([[100, 0, true], [100, 20, true], [100, 21, false], [0, 0, false], [1, 1, false]])('of %i rows %i refused: written by itself %s', (rows, refused, may) => {
  expect(mayRunByItself({ rows, refused })).toBe(may);
});

test.each<[string, number, number, boolean, boolean]>([
  ['before the hour nobody is told', 8, 479, false, false], ['at the hour', 8, 480, false, true], ['it has come', 8, 900, true, false], ['midnight', 0, 0, false, true],
])('%s', (_, hour, minuteOfDay, cameSinceYesterday, missing) => {
  expect(isMissing({ hour, minuteOfDay, cameSinceYesterday })).toBe(missing);
});
