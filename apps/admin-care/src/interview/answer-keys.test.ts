import { expect, test } from 'vitest';
import { answerKey } from './answer-keys.js';

test.each([[0, '0'], [5, '5'], [9, '9'], [10, '-'], [11, null], [-1, null]])('%i is given with %s', (value, key) => {
  expect(answerKey({ value })).toBe(key);
});
