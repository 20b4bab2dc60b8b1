import { expect, test } from 'vitest';
import { worthAsking } from './worth-asking.js';

test.each([['', false], [' ', false], ['w', false], ['wj', true], ['7', false], ['0037', true], ['王', true], ['苏E', true]])('%j is worth asking: %s', (words, worth) => {
  expect(worthAsking(words)).toBe(worth);
});
